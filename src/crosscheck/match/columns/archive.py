"""The rows of an archive in the order of time, and pairs of them, each as one number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
        joined = self._join({"day": "<i4", "seat": "<i8", "begin": "<i4", "end": "<i4"})
        self.order = np.lexsort((ranks, joined["seat"], joined["day"])).astype(np.int32)
        self.row_of = np.empty(self.size, np.int32)
        self.row_of[self.order] = np.arange(self.size, dtype=np.int32)
        self.position = ranks[self.order]
        self.day, self.begin, self.end = (joined[field][self.order] for field in ("day", "begin", "end"))
        self.by_seat = np.argsort(joined["seat"][self.order], kind="stable").astype(np.int32)
        hashes = [np.frombuffer(shard.hashes, "<i8").copy() for shard in self.shards()]
        distinct = np.unique(np.concatenate(hashes))
        self.key_count = len(distinct)
        self.keys = [_places_in(distinct, each) for each in hashes]
        self.narrow = np.zeros(self.key_count, bool)
        for keys, shard in zip(self.keys, self.shards(), strict=True):
            self.narrow[keys] = np.frombuffer(shard.narrow, bool)

    def shards(self) -> Iterator[Shard]:
        """Yield all shards."""
        return map(unpack, self._packed)

    def shard(self, number: int) -> Shard:
        """Return one shard."""
        return unpack(self._packed[number])

    def _join(self, fields: dict[str, str]) -> dict[str, NDArray[Any]]:
        """Return columns of all shards, read in one go."""
        parts: dict[str, list[NDArray[Any]]] = {field: [] for field in fields}
        for shard in self.shards():
            for field, kind in fields.items():
                parts[field].append(np.frombuffer(getattr(shard, field), kind).copy())
        return {field: np.concatenate(parts.pop(field)) for field in fields}

    def rows(self, shard: int) -> NDArray[np.int32]:
        """Return the rows of one shard."""
        return self.row_of[self.first_rows[shard] : self.first_rows[shard + 1]]

    def split(self, pairs: Column) -> tuple[Column, Column]:
        """Return the two sides of pairs."""
        return pairs >> self.bits, pairs & ((1 << self.bits) - 1)


def _places_in(distinct: Column, values: Column) -> NDArray[np.int32]:
    """Return where each of some values stands among all, these in order; looks for them in order too, as it is quicker.

    The inverse that `np.unique` gives takes half a kilobyte a row on its way.
    """
    order = np.argsort(values)
    places = np.empty(len(values), np.int32)
    places[order] = np.searchsorted(distinct, values[order])
    return places


def starts_of(sizes: Sequence[int]) -> Column:
    """Return where each of several columns starts when they are joined, and where the last one ends."""
    return np.concatenate(([0], np.cumsum(np.asarray(sizes, np.int64))))


def pair_up(one: NDArray[Any], other: NDArray[Any], bits: int) -> Column:
    """Return pairs of rows, each as one number, the lower row in front."""
    pairs: Column = np.minimum(one, other).astype(np.int64) << bits | np.maximum(one, other)
    return pairs


def distinct_of(parts: Iterable[Column]) -> Column:
    """Return all pairs, each once, in order."""
    found: Column = np.empty(0, np.int64)
    waiting: list[Column] = []
    for part in parts:
        waiting.append(part)
        if sum(map(len, waiting)) > max(2 * AT_ONCE, len(found)):
            found, waiting = each_once(np.concatenate((found, *waiting))), []
    return each_once(np.concatenate((found, *waiting)))


def each_once(pairs: Column) -> Column:
    """Return the distinct ones of many pairs, in order; sorts in place (`np.unique` hashes, which is slow for many)."""
    pairs.sort()
    return pairs[np.concatenate(([True], pairs[1:] != pairs[:-1]))] if len(pairs) else pairs
