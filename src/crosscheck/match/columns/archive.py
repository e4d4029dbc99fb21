"""The rows of an archive in the order of time, and pairs of them, each as one number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crosscheck.match.columns.packing import Shard, unpack

Column = NDArray[np.int64]
Flags = NDArray[np.bool_]

AT_ONCE = 1_000_000
"""Rows or pairs that are worked on at one time, so that what is in between takes little memory."""


class Archive:
    """The rows of all shards in the order of time: `row_of` leads there from the order of the shards.

    Shards stay packed, wherever they lie, and are unpacked one at a time.
    """

    def __init__(self, shards: Sequence[bytes], ranks: NDArray[np.int32]) -> None:
        self._packed = shards
        self.size = len(ranks)
        self.bits = max(1, self.size.bit_length())
        self.first_rows = starts_of([shard.size for shard in self.shards()])
        seat = self._join("seat", np.dtype("<i8"))
        day, begin, end = (self._join(field, np.dtype("<i4")) for field in ("day", "begin", "end"))
        self.order = np.lexsort((ranks, seat, day)).astype(np.int32)
        self.row_of = np.empty(self.size, np.int32)
        self.row_of[self.order] = np.arange(self.size, dtype=np.int32)
        self.position = ranks[self.order]
        self.day, self.begin, self.end = day[self.order], begin[self.order], end[self.order]
        self.by_seat = np.argsort(seat[self.order], kind="stable").astype(np.int32)
        self._number_keys()

    def _number_keys(self) -> None:
        """Number the keys of all shards in the order of their hashes."""
        starts = starts_of([len(shard.narrow) for shard in self.shards()])
        hashes = self._join("hashes", np.dtype("<i8"))
        order = np.argsort(hashes)
        hashes.sort()
        is_new = np.concatenate(([True], hashes[1:] != hashes[:-1]))[: len(hashes)]
        del hashes
        self.key_count = int(np.count_nonzero(is_new))
        keys = np.empty(len(order), np.int32)
        keys[order] = np.cumsum(is_new, dtype=np.int32) - 1
        self.keys = [keys[start:after] for start, after in pairwise(starts.tolist())]
        self.narrow = np.zeros(self.key_count, bool)
        self.narrow[keys] = self._join("narrow", np.dtype(bool))

    def shards(self) -> Iterator[Shard]:
        """Yield all shards."""
        return map(unpack, self._packed)

    def shard(self, number: int) -> Shard:
        """Return one shard."""
        return unpack(self._packed[number])

    def _join(self, field: str, kind: np.dtype[Any]) -> NDArray[Any]:
        """Return a column of all shards, put together where it stays: parts in between would leave gaps in memory."""
        joined = np.empty(sum(len(getattr(shard, field)) for shard in self.shards()) // kind.itemsize, kind)
        start = 0
        for shard in self.shards():
            part = np.frombuffer(getattr(shard, field), kind)
            joined[start : start + len(part)] = part
            start += len(part)
        return joined

    def rows(self, shard: int) -> NDArray[np.int32]:
        """Return the rows of one shard."""
        return self.row_of[self.first_rows[shard] : self.first_rows[shard + 1]]

    def split(self, pairs: Column) -> tuple[Column, Column]:
        """Return the two sides of pairs."""
        return pairs >> self.bits, pairs & ((1 << self.bits) - 1)


def starts_of(sizes: Sequence[int]) -> Column:
    """Return where each of several columns starts when they are joined, and where the last one ends."""
    return np.concatenate(([0], np.cumsum(np.asarray(sizes, np.int64))))


def pair_up(one: NDArray[Any], other: NDArray[Any], bits: int) -> Column:
    """Return pairs of rows, each as one number, the lower row in front."""
    pairs: Column = np.minimum(one, other).astype(np.int64) << bits | np.maximum(one, other)
    return pairs


def each_once(pairs: Column) -> Column:
    """Return the distinct ones of many pairs, in order; sorts in place (`np.unique` hashes, which is slow for many)."""
    pairs.sort()
    return pairs[np.concatenate(([True], pairs[1:] != pairs[:-1]))] if len(pairs) else pairs
