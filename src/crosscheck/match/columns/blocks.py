"""The blocks of an archive: all rows under all keys, laid out by one sort.

An entry is a row under a key, as one number (key, row, guest or not), so that one sort lays out all blocks.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from crosscheck.match.blocking import RARE, RAREST
from crosscheck.match.columns.archive import Archive, Column, Flags
from crosscheck.match.columns.packing import Shard


class Blocks(NamedTuple):
    """All blocks one after another: the key and the row of each entry, who is at home, and where its block ends.

    Strangers are those that have a smaller block to themselves (see `blocking`).
    """

    key: NDArray[np.int32]
    row: NDArray[np.int32]
    at_home: Flags
    stranger: Flags
    end: NDArray[np.int32]

    def sizes(self) -> NDArray[np.int32]:
        """Return for each entry how many its block has."""
        _, counts = np.unique(self.key, return_counts=True)
        return np.repeat(counts.astype(np.int32), counts)


def lay_out(archive: Archive, window: int) -> Blocks:
    """Return the blocks that somebody is at home in and that have more than one row, each in the order of time."""
    spoken = _count_words(archive)
    count, at_home = np.zeros(archive.key_count, np.int64), np.zeros(archive.key_count, bool)
    for number, shard in enumerate(archive.shards()):
        for entries in _of_shard(archive, number, shard, spoken):
            keys = entries >> (archive.bits + 1)
            np.add.at(count, keys, 1)  # a shard has few of all keys
            at_home[keys[entries & 1 == 0]] = True
    worth = at_home & (count > 1)
    laid, filled = np.empty(count[worth].sum(), np.int64), 0
    for number, shard in enumerate(archive.shards()):
        for entries in _of_shard(archive, number, shard, spoken):
            kept = entries[worth[entries >> (archive.bits + 1)]]
            laid[filled : filled + len(kept)] = kept
            filled += len(kept)
    blocks = _blocks(laid, archive)
    return blocks._replace(stranger=_strangers(blocks, archive, window))


def _strangers(blocks: Blocks, archive: Archive, window: int) -> Flags:
    """Return who has a smaller block to itself, under a narrow key, than the crowded one that it is in."""
    sizes, largest = blocks.sizes(), np.iinfo(np.int32).max
    narrow = np.flatnonzero(archive.narrow[blocks.key] & blocks.at_home)
    smallest = np.full(archive.size, largest, np.int32)
    np.minimum.at(smallest, blocks.row[narrow], sizes[narrow])
    strangers: Flags = (sizes > window) & (smallest[blocks.row] < sizes)
    return strangers


def _of_shard(archive: Archive, number: int, shard: Shard, spoken: Column) -> Iterator[Column]:
    """Yield all entries of a shard."""
    yield from _rare_words(archive, number, shard, spoken)
    yield _entries(archive, number, shard, "home", 0)
    yield _entries(archive, number, shard, "guest", 1)


def _blocks(entries: Column, archive: Archive) -> Blocks:
    """Return entries as blocks in which nobody is a stranger."""
    entries.sort()
    at_home = entries & 1 == 0
    entries >>= 1
    row = (entries & ((1 << archive.bits) - 1)).astype(np.int32)
    entries >>= archive.bits
    key = entries.astype(np.int32)
    return Blocks(key, row, at_home, np.zeros(len(key), bool), ends_of(key))


def ends_of(key: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return for each entry where its block ends."""
    last = np.append(np.flatnonzero(key[1:] != key[:-1]), len(key) - 1) + 1
    return np.repeat(last.astype(np.int32), np.diff(last, prepend=0)) if len(key) else key


def _local(shard: Shard, field: str) -> NDArray[np.int32]:
    return np.frombuffer(getattr(shard, field), "<i4")


_LENGTHS = {"home": "homes", "guest": "guests", "words": "spoken"}


def _entries(archive: Archive, number: int, shard: Shard, field: str, guest: int) -> Column:
    """Return the entries of a shard under one sort of its keys."""
    rows = np.repeat(archive.rows(number), _local(shard, _LENGTHS[field]))
    return (archive.keys[number][_local(shard, field)].astype(np.int64) << archive.bits | rows) << 1 | guest


def _count_words(archive: Archive) -> Column:
    """Return for each key how many rows have it for a word."""
    count = np.zeros(archive.key_count, np.int64)
    for keys, shard in zip(archive.keys, archive.shards(), strict=True):
        count[keys] += np.bincount(_local(shard, "words"), minlength=len(keys))
    return count


def _rare_words(archive: Archive, number: int, shard: Shard, count: Column) -> Iterator[Column]:
    """Yield the entries of a shard's rows under their rare words: at home are free ones, under their rarest."""
    entries = _entries(archive, number, shard, "words", 1)
    common = count[entries >> (archive.bits + 1)]
    free = np.repeat(np.frombuffer(shard.is_free, np.uint8) == 1, _local(shard, "spoken"))
    rare = (common > 1) & (common <= RARE)
    yield entries[rare & ~free]
    entries, common = entries[rare & free], common[rare & free]
    row = archive.split(entries >> 1)[1]
    order = np.lexsort((common, row))  # stable: words equally rare stay in the order of the outline
    row = row[order]
    yield entries[order][np.arange(len(row)) - np.searchsorted(row, row) < RAREST] - 1
