"""Pairs of entries that stand near in a block and may share a day, of which one is at home.

For each entry those behind it that are looked at are a stretch, of all entries or of some sort of them alone: a guest
is compared with none but those at home, a stranger beyond some days with none but those that are no strangers. So
hardly anything is looked at in vain, and what is goes through the processor's cache, a few thousand pairs at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from crosscheck.match.blocking import NEAR
from crosscheck.match.columns.archive import AT_ONCE, Archive, Column, Flags, pair_up
from crosscheck.match.columns.blocks import Blocks

CHUNK = 1 << 16
"""Pairs that are looked at together: their columns fit the cache of one processor."""

Places = NDArray[np.int32]


class Stretches(NamedTuple):
    """Entries, and for each where those begin and end that it is compared with, among all or among some alone."""

    ones: Column
    first: Column
    after: Column
    among: Places | None = None

    def of(self, chosen: Flags) -> Stretches:
        """Return those of some entries."""
        return Stretches(self.ones[chosen], self.first[chosen], self.after[chosen], self.among)

    def among_some(self, some: Places) -> Stretches:
        """Return these, compared with none but some entries, which are in order."""
        return Stretches(self.ones, np.searchsorted(some, self.first), np.searchsorted(some, self.after), some)


class Nearness:
    """What stands near in blocks; `in_time` tells that they are in the order of time."""

    def __init__(self, blocks: Blocks, archive: Archive, window: int, in_time: bool) -> None:
        self._blocks, self._archive = blocks, archive
        self._window, self._in_time = window, in_time
        self._earliest = earliest_from_here(blocks, archive)
        self._home = np.flatnonzero(blocks.at_home).astype(np.int32)
        self._known = np.flatnonzero(~blocks.stranger).astype(np.int32)
        self._known_at_home = np.flatnonzero(blocks.at_home & ~blocks.stranger).astype(np.int32)

    def pairs(self, left: Places, names: Places) -> Iterator[Column]:
        """Yield pairs that begin with some entries, each row by its name; a pair may come more than once."""
        for stretches in self._stretches(left.astype(np.int64)):
            yield from self._met(stretches, names)

    def _stretches(self, left: Column) -> Iterator[Stretches]:
        stretches = Stretches(left, left + 1, self._reach(left))
        at_home = self._blocks.at_home[left]
        if not self._in_time:
            yield stretches.of(at_home)
            yield stretches.of(~at_home).among_some(self._home)
            return
        strange = self._blocks.stranger[left]
        near = stretches._replace(after=stretches.after.copy())
        near.after[strange] = self._reach_in_days(stretches.of(strange))
        yield near.of(at_home)
        yield near.of(~at_home).among_some(self._home)
        beyond = stretches._replace(first=near.after)
        yield beyond.of(strange & at_home).among_some(self._known)
        yield beyond.of(strange & ~at_home).among_some(self._known_at_home)

    def _reach(self, left: Column) -> Column:
        """Return where those of its block end that an entry may meet: the others meet nobody further on."""
        after = np.minimum(left + 1 + self._window, self._blocks.end[left])
        last = self._archive.end[self._blocks.row[left]]
        return _bisect(left + 1, after, lambda middle: self._earliest[middle] <= last)

    def _reach_in_days(self, stretches: Stretches) -> Column:
        """Return where those end that are near in days."""
        day, row = self._archive.day, self._blocks.row
        last = day[row[stretches.ones]].astype(np.int64) + NEAR
        return _bisect(stretches.first, stretches.after, lambda middle: day[row[middle]] <= last)

    def _met(self, stretches: Stretches, names: Places) -> Iterator[Column]:
        archive, row = self._archive, self._blocks.row
        counts = np.maximum(stretches.after - stretches.first, 0)
        ends = np.cumsum(counts)
        cuts = np.searchsorted(ends, np.arange(0, ends[-1] if len(ends) else 0, CHUNK), side="right")
        for start, stop in pairwise((*np.unique(cuts).tolist(), len(ends))):
            ones, count = stretches.ones[start:stop], counts[start:stop]
            places = np.arange(count.sum())
            places += np.repeat(stretches.first[start:stop] - (np.cumsum(count) - count), count)
            if stretches.among is not None:
                places = stretches.among[places]
            one, other = row[ones], row[places]
            met = archive.begin[other] <= np.repeat(archive.end[one], count)
            met &= np.repeat(archive.begin[one], count) <= archive.end[other]
            if not self._in_time:
                met &= ~is_far(self._blocks, archive, np.repeat(ones, count), places)
            yield pair_up(np.repeat(names[one], count)[met], names[other[met]], archive.bits)


def _bisect(low: Column, high: Column, is_within: Callable[[Column], Flags]) -> Column:
    """Return for each stretch where those that are within end; they stand in front.

    >>> _bisect(np.array([0, 3]), np.array([4, 4]), lambda middle: middle < 2).tolist()
    [2, 3]
    """
    low, high = low.copy(), np.maximum(low, high)
    for _ in range(int((high - low).max(initial=0)).bit_length()):
        middle = (low + high) >> 1
        is_open = low < high
        within = is_within(np.where(is_open, middle, 0)) & is_open
        low = np.where(within, middle + 1, low)
        high = np.where(is_open & ~within, middle, high)
    return low


def earliest_from_here(blocks: Blocks, archive: Archive) -> Places:
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


def _first_of_block(blocks: Blocks, place: int) -> int:
    """Return where the block of an entry begins."""
    return int(np.searchsorted(blocks.key, blocks.key[place]))


def may_meet(blocks: Blocks, archive: Archive, left: Column, right: Column) -> Flags:
    """Return which entries may share a day with which others."""
    one, other = blocks.row[left], blocks.row[right]
    met: Flags = (archive.begin[other] <= archive.end[one]) & (archive.begin[one] <= archive.end[other])
    return met


def is_far(blocks: Blocks, archive: Archive, left: Column, right: Column) -> Flags:
    """Return which two strangers are too many days apart to be compared."""
    apart = np.abs(archive.day[blocks.row[left]] - archive.day[blocks.row[right]]) > NEAR
    far: Flags = blocks.stranger[left] & blocks.stranger[right] & apart
    return far
