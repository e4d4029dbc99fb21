"""Candidates of an archive: what `blocking.find_candidates` finds, worked out for all rows at once with numpy.

Rows are numbered in the order of time, keys and things go by 64 bits of theirs (see `packing`, which makes what is read
here and does not need numpy). Pairs are found in bands of rows, so that those of one take little memory, and
numpy lets go of the interpreter for most of the work, so that bands can be worked on in several threads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from crosscheck.match.blocking import LARGE, WINDOW, Cut, tell
from crosscheck.match.columns.archive import Archive, Column, each_once, pair_up
from crosscheck.match.columns.blocks import Blocks, ends_of, lay_out
from crosscheck.match.columns.near import Nearness, Places, is_far, may_meet
from crosscheck.match.columns.packing import keys_of, names_of
from crosscheck.match.keys import is_told, name_block

BAND = 1 << 17
"""Entries whose pairs are found together: the same pair stands in several blocks, but in one band of rows only.

A million claims have some 50. With a quarter of it they take twice the time, with four times of it 100 MB more."""

MOST_PARTS = 12
"""Bits of the number of parts at most in which pairs are put in order: so many small ones take their time."""

Item = TypeVar("Item")
Result = TypeVar("Result")


def find_candidates_in(
    shards: Sequence[bytes], ranks: Sequence[int], window: int = WINDOW, large: int = LARGE, jobs: int = 1
) -> tuple[Column, NDArray[np.int32], tuple[str, ...]]:
    """Return the pairs that stand near in a block, by positions, in order, and what was not compared.

    The first column says where in the second begin those that each position goes with, and where all end. Pairs that
    are told apart at a glance (see `blocking`) are among them, for whoever compares pairs to tell. `ranks` has for each
    row, shard by shard, its position in the order of the refs. Works in as many threads as there are `jobs`.
    """
    if not shards:
        return np.zeros(len(ranks) + 1, np.int64), np.empty(0, np.int32), ()
    archive = Archive(shards, np.asarray(ranks, np.int32))
    placed, told = _find(archive, window, large, jobs)
    return *_in_order(placed, archive), told


def _find(archive: Archive, window: int, large: int, jobs: int) -> tuple[list[_Placed], tuple[str, ...]]:
    """Return the pairs of each band, and what was not compared; blocks, which are large, are gone after it."""
    blocks = lay_out(archive, window)
    told = tell(_cut(blocks, archive, window), window)
    archive.keys.clear()
    seated = _seated(blocks, archive, window, large, jobs)
    near = Nearness(blocks, archive, window, in_time=True)

    def place(band: _Band) -> _Placed:
        first, after = np.searchsorted(seated, (band.first << archive.bits, band.after << archive.bits))
        one, other = archive.split(seated[first:after])
        met = pair_up(archive.position[one], archive.position[other], archive.bits)
        return _place(each_once(np.concatenate((met, *near.pairs(band.places, archive.position)))), archive)

    return _for_each(place, _bands(blocks.row, archive.size), jobs), told


def _for_each(work: Callable[[Item], Result], items: Iterator[Item], jobs: int) -> list[Result]:
    """Return what comes of each item, in order."""
    if jobs == 1:
        return list(map(work, items))
    with ThreadPoolExecutor(jobs, "crosscheck-columns") as threads:
        return list(threads.map(work, items))


class _Placed(NamedTuple):
    """Pairs of positions in order, less what all of one part have in common, and where each part ends."""

    pairs: NDArray[np.unsignedinteger]
    ends: Column


def _place(pairs: Column, archive: Archive) -> _Placed:
    bits = _bits_of_part(archive)
    ends = np.searchsorted(pairs, np.arange(1, (archive.size >> (bits - archive.bits)) + 2) << bits)
    return _Placed((pairs & ((1 << bits) - 1)).astype(np.uint32 if bits <= 32 else np.uint64), ends)


def _bits_of_part(archive: Archive) -> int:
    """Return the bits by which pairs of one part differ: 32 do, unless there are more than some millions of rows."""
    return archive.bits + max(32 - archive.bits, archive.bits - MOST_PARTS)


def _in_order(placed: list[_Placed], archive: Archive) -> tuple[Column, NDArray[np.int32]]:
    """Return where the pairs of each row begin, and whom it goes with; part after part: no more than one is twice."""
    if not placed:
        return np.zeros(archive.size + 1, np.int64), np.empty(0, np.int32)
    right = np.empty(sum(len(each.pairs) for each in placed), np.int32)
    counts = np.zeros(archive.size + 1, np.int64)
    start, width = 0, _bits_of_part(archive) - archive.bits
    for part in range((archive.size >> width) + 1):
        found = np.concatenate([each.pairs[each.ends[part - 1] if part else 0 : each.ends[part]] for each in placed])
        found.sort()
        after = start + len(found)
        right[start:after] = found & ((1 << archive.bits) - 1)
        lefts = np.bincount((found >> archive.bits).astype(np.int64))
        first = (part << width) + 1
        counts[first : first + len(lefts)] = lefts
        start = after
    return np.cumsum(counts), right


class _Band(NamedTuple):
    """The rows from the first to the one before `after`, and the places of their entries."""

    first: int
    after: int
    places: Places


def _bands(rows: NDArray[np.int32], size: int) -> Iterator[_Band]:
    """Yield all rows in bands of about as many entries."""
    ends = np.cumsum(np.bincount(rows, minlength=size))
    firsts = np.unique(np.searchsorted(ends, np.arange(0, len(rows), BAND)))
    bands = [*pairwise((*firsts.tolist(), size))]
    band_of = np.zeros(size, np.min_scalar_type(len(bands)))
    for number, (first, after) in enumerate(bands):
        band_of[first:after] = number
    band = band_of[rows]  # a byte or two for each: sorting them would take twenty
    for number, (first, after) in enumerate(bands):
        yield _Band(first, after, np.flatnonzero(band == number).astype(np.int32))


def _seated(blocks: Blocks, archive: Archive, window: int, large: int, jobs: int) -> Column:
    """Return the pairs of large blocks within a window by who is counted, in order."""
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
    laid = Blocks(key, blocks.row[order], blocks.at_home[order], blocks.stranger[order], ends_of(key))
    near = Nearness(laid, archive, window, in_time=False)
    rows = np.arange(archive.size, dtype=np.int32)

    def found(band: _Band) -> Column:  # a pair is in one alone, that of its seat in front
        return each_once(np.concatenate((np.empty(0, np.int64), *near.pairs(band.places, rows))))

    pairs = np.concatenate(_for_each(found, _bands(seats, archive.size), jobs))
    pairs.sort()
    return pairs


def _cut(blocks: Blocks, archive: Archive, window: int) -> list[Cut]:
    """Return the blocks of which not all rows were compared with all that they could match."""
    left = np.flatnonzero(blocks.at_home)
    behind = left + window + 1
    is_cut = may_meet(blocks, archive, left, np.minimum(behind, blocks.end[left] - 1)) & (behind < blocks.end[left])
    farthest = np.minimum(left + window, blocks.end[left] - 1)
    is_cut |= may_meet(blocks, archive, left, farthest) & is_far(blocks, archive, left, farthest)
    keys, counts = np.unique(blocks.key[left[is_cut]], return_counts=True)
    names = _name(keys, blocks, archive)
    return [(count, name) for count, name in zip(counts.tolist(), names, strict=True) if name]


def _name(keys: NDArray[np.int32], blocks: Blocks, archive: Archive) -> list[str]:
    """Return what blocks are called by the first of those at home in them, "" where nothing is told of one."""
    home = np.flatnonzero(blocks.at_home & np.isin(blocks.key, keys))
    starts = np.searchsorted(blocks.key[home], keys)
    if not len(keys):
        return []
    first = np.minimum.reduceat(archive.position[blocks.row[home]], starts)
    row_at = np.argsort(archive.position)
    found = archive.order[row_at[first]]
    shards = np.searchsorted(archive.first_rows, found, side="right") - 1
    names, words = [""] * len(keys), _words_of(keys, archive)
    for number in np.unique(shards).tolist():
        shard = archive.shard(number)
        called, said = np.frombuffer(shard.called, "<i4"), names_of(shard)
        for each in np.flatnonzero(shards == number).tolist():
            if is_told(words[each]):
                names[each] = name_block(words[each], *said[called[found[each] - archive.first_rows[number]]])
    return names


def _words_of(keys: NDArray[np.int32], archive: Archive) -> list[str]:
    """Return some keys, which are in order, in words; most are in the first shards, so that few are unpacked."""
    words, is_missing = [""] * len(keys), np.ones(len(keys), bool)
    for number, numbers in enumerate(archive.keys):
        places = np.flatnonzero(np.isin(numbers, keys[is_missing]))
        if len(places):
            said, known = keys_of(archive.shard(number)), np.searchsorted(keys, numbers[places])
            is_missing[known] = False
            for place, each in zip(places.tolist(), known.tolist(), strict=True):
                words[each] = said[place]
    return words
