"""Candidates of an archive: what `blocking.find_candidates` finds, worked out for all rows at once with numpy.

Rows are numbered in the order of time. An entry is a row under a key, as one number (key, row, guest or not), so that
one sort lays out all blocks; a window is then the whole column shifted by one, two, ... places. Keys and things go by
64 bits of theirs (see `packing`, which makes what is read here and does not need numpy).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from crosscheck.match.blocking import LARGE, NEAR, RARE, RAREST, WINDOW, Cut, tell
from crosscheck.match.columns.archive import AT_ONCE, Archive, Column, Flags, distinct_of, pair_up
from crosscheck.match.columns.packing import Shard, keys_of, names_of
from crosscheck.match.keys import is_told, name_block

BAND = 400_000
"""Entries whose pairs are found together: the same pair stands in several blocks, but in one band of rows only."""

PARTS = 32
"""Parts in which pairs wait to be put in order."""


def find_candidates_in(
    shards: Sequence[bytes], ranks: Sequence[int], window: int = WINDOW, large: int = LARGE
) -> tuple[Column, NDArray[np.int32], tuple[str, ...]]:
    """Return the pairs that stand near in a block, by positions, in order, and what was not compared.

    The first column says where in the second begin those that each position goes with, and where all end. Pairs that
    are told apart at a glance (see `blocking`) are among them, for whoever compares pairs to tell. `ranks` has for each
    row, shard by shard, its position in the order of the refs.
    """
    if not shards:
        return np.zeros(len(ranks) + 1, np.int64), np.empty(0, np.int32), ()
    archive = Archive(shards, np.asarray(ranks, np.int32))
    blocks = _lay_out(archive, window)
    told = tell(_cut(blocks, archive, window), window)
    placed = []
    for pairs in _all_near(blocks, archive, window, large):
        one, other = archive.split(pairs)
        placed.append(_deal(pair_up(archive.position[one], archive.position[other], archive.bits), archive))
    del blocks
    return *_in_order(placed, archive), told


def _deal(pairs: Column, archive: Archive) -> list[Column]:
    """Return pairs in `PARTS` parts, by the place of their left one."""
    pairs.sort()
    width = max(1, -(-archive.size // PARTS))
    ends = np.searchsorted(pairs, np.arange(width, PARTS * width, width) << archive.bits)
    return [part.copy() for part in np.split(pairs, ends)]  # copies, so that each goes when it is done with


def _in_order(placed: list[list[Column]], archive: Archive) -> tuple[Column, NDArray[np.int32]]:
    """Return where the pairs of each row begin, and whom it goes with; part after part: no more than one is twice."""
    right = np.empty(sum(len(part) for parts in placed for part in parts), np.int32)
    starts = np.zeros(archive.size + 1, np.int64)
    start = 0
    for _ in range(PARTS if placed else 0):
        found = np.concatenate([parts.pop(0) for parts in placed])
        found.sort()
        after = start + len(found)
        left, right[start:after] = archive.split(found)
        starts[1:] += np.bincount(left, minlength=archive.size)
        start = after
    return np.cumsum(starts), right


class _Blocks(NamedTuple):
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


def _lay_out(archive: Archive, window: int) -> _Blocks:
    """Return the blocks that somebody is at home in and that have more than one row, each in the order of time."""
    spoken = _count_words(archive)
    count, at_home = np.zeros(archive.key_count, np.int64), np.zeros(archive.key_count, bool)
    for number, shard in enumerate(archive.shards()):
        for entries in _of_shard(archive, number, shard, spoken):
            keys = entries >> (archive.bits + 1)
            count += np.bincount(keys, minlength=archive.key_count)
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


def _strangers(blocks: _Blocks, archive: Archive, window: int) -> Flags:
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


def _blocks(entries: Column, archive: Archive) -> _Blocks:
    """Return entries as blocks in which nobody is a stranger."""
    entries.sort()
    at_home = entries & 1 == 0
    entries >>= 1
    row = (entries & ((1 << archive.bits) - 1)).astype(np.int32)
    entries >>= archive.bits
    key = entries.astype(np.int32)
    return _Blocks(key, row, at_home, np.zeros(len(key), bool), _ends(key))


def _ends(key: NDArray[np.int32]) -> NDArray[np.int32]:
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


def _all_near(blocks: _Blocks, archive: Archive, window: int, large: int) -> Iterator[Column]:
    """Yield the pairs within a window of blocks in time, and of large blocks by who is counted; each once, in bands."""
    seated = _seated(blocks, archive, window, large)
    earliest = _earliest_from_here(blocks, archive)
    for first, after, left in _bands(blocks.row, archive.size):
        between = np.searchsorted(seated, (first << archive.bits, after << archive.bits))
        near = _near(blocks, archive, window, (left, earliest))
        yield distinct_of(chain(near, (seated[between[0] : between[1]],)))


def _bands(rows: NDArray[np.int32], size: int) -> Iterator[tuple[int, int, Column]]:
    """Yield bands of rows, by the first and the one behind the last, each with the places of its entries."""
    ends = np.cumsum(np.bincount(rows, minlength=size))
    firsts = np.searchsorted(ends, np.arange(0, len(rows), BAND))
    for first, after in pairwise((*firsts.tolist(), size)):
        yield first, after, np.flatnonzero((rows >= first) & (rows < after))


def _seated(blocks: _Blocks, archive: Archive, window: int, large: int) -> Column:
    """Return the pairs of large blocks within a window by who is counted."""
    big = blocks.sizes() > large
    if not big.any():
        return np.empty(0, np.int64)
    place = np.empty(archive.size, np.int32)
    place[archive.by_seat] = np.arange(archive.size, dtype=np.int32)
    order = np.flatnonzero(big)
    seats = place[blocks.row[order]]
    sorting = np.lexsort((seats, blocks.key[order]))
    order, seats = order[sorting], seats[sorting]
    key = blocks.key[order]
    laid = _Blocks(key, blocks.row[order], blocks.at_home[order], blocks.stranger[order], _ends(key))
    earliest = _earliest_from_here(laid, archive)
    bands = _bands(seats, archive.size)  # a pair is in one alone, that of its seat in front
    pairs = np.concatenate([distinct_of(_near(laid, archive, window, (left, earliest))) for _, _, left in bands])
    pairs.sort()
    return pairs


def _near(blocks: _Blocks, archive: Archive, window: int, among: tuple[Column, NDArray[np.int32]]) -> Iterator[Column]:
    """Yield the pairs of rows at most a window apart that may share a day and of which one is at home.

    They begin with some of the entries; `among` are these, and for each entry the first day from there on.
    """
    of, earliest = among
    row, end = blocks.row, archive.end
    for start in range(0, len(of), AT_ONCE):
        left = of[start : start + AT_ONCE]
        for shift in range(1, window + 1):
            left = left[left + shift < blocks.end[left]]
            left = left[earliest[left + shift] <= end[row[left]]]  # the others meet nobody further on
            right = left + shift
            met = _may_meet(blocks, archive, left, right) & ~_is_far(blocks, archive, left, right)
            met &= blocks.at_home[left] | blocks.at_home[right]
            yield pair_up(row[left[met]], row[right[met]], archive.bits)


def _earliest_from_here(blocks: _Blocks, archive: Archive) -> NDArray[np.int32]:
    """Return for each entry the first day of all that stand in its block from there on."""
    earliest = np.empty(len(blocks.row), np.int32)
    after = len(earliest)
    while after:  # whole blocks, from the last on
        start = _first_of_block(blocks, max(0, after - AT_ONCE))
        apart = blocks.key[start:after].astype(np.int64) << 32  # a later block never lowers the least of an earlier one
        least = np.minimum.accumulate((apart + archive.begin[blocks.row[start:after]])[::-1])[::-1]
        earliest[start:after] = least - apart
        after = start
    return earliest


def _first_of_block(blocks: _Blocks, place: int) -> int:
    """Return where the block of an entry begins."""
    return int(np.searchsorted(blocks.key, blocks.key[place]))


def _cut(blocks: _Blocks, archive: Archive, window: int) -> list[Cut]:
    """Return the blocks of which not all rows were compared with all that they could match."""
    left = np.flatnonzero(blocks.at_home)
    behind = left + window + 1
    is_cut = _may_meet(blocks, archive, left, np.minimum(behind, blocks.end[left] - 1)) & (behind < blocks.end[left])
    farthest = np.minimum(left + window, blocks.end[left] - 1)
    is_cut |= _may_meet(blocks, archive, left, farthest) & _is_far(blocks, archive, left, farthest)
    keys, counts = np.unique(blocks.key[left[is_cut]], return_counts=True)
    names = _name(keys, blocks, archive)
    return [(count, name) for count, name in zip(counts.tolist(), names, strict=True) if name]


def _may_meet(blocks: _Blocks, archive: Archive, left: Column, right: Column) -> Flags:
    """Return which entries may share a day with which others."""
    one, other = blocks.row[left], blocks.row[right]
    met: Flags = (archive.begin[other] <= archive.end[one]) & (archive.begin[one] <= archive.end[other])
    return met


def _is_far(blocks: _Blocks, archive: Archive, left: Column, right: Column) -> Flags:
    """Return which two strangers are too many days apart to be compared."""
    apart = np.abs(archive.day[blocks.row[left]] - archive.day[blocks.row[right]]) > NEAR
    far: Flags = blocks.stranger[left] & blocks.stranger[right] & apart
    return far


def _name(keys: NDArray[np.int32], blocks: _Blocks, archive: Archive) -> list[str]:
    """Return what blocks are called by the first of those at home in them, "" where nothing is told of one."""
    home = np.flatnonzero(blocks.at_home & np.isin(blocks.key, keys))
    starts = np.searchsorted(blocks.key[home], keys)
    if not len(keys):
        return []
    first = np.minimum.reduceat(archive.position[blocks.row[home]], starts)
    row_at = np.argsort(archive.position)
    found = archive.order[row_at[first]]
    shards = np.searchsorted(archive.first_rows, found, side="right") - 1
    names = [""] * len(keys)
    for number in np.unique(shards).tolist():
        shard, in_order = archive.shard(number), np.argsort(archive.keys[number])
        words, called, said = keys_of(shard), np.frombuffer(shard.called, "<i4"), names_of(shard)
        for each in np.flatnonzero(shards == number).tolist():
            key = words[in_order[np.searchsorted(archive.keys[number], keys[each], sorter=in_order)]]
            if is_told(key):
                names[each] = name_block(key, *said[called[found[each] - archive.first_rows[number]]])
    return names
