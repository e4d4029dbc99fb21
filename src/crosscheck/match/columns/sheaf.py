"""The sheets of all shards as one, from which rows are handed on with the things that they speak of, with numpy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from msgspec import Raw
from numpy.typing import NDArray

from crosscheck.match.columns.rows import Rows, Things, rows_from
from crosscheck.match.columns.sheets import COLUMNS, THINGS, Portion, Sheet, unpack_sheet
from crosscheck.match.profiles import NONE


class Sheaf:
    """All rows, by rank; equal things of all shards go by one number, and are held once."""

    def __init__(self, sheets: Sequence[bytes], rows: Sequence[int]) -> None:
        """Take the sheets, which are read one at a time and twice, and the row of each rank, shard by shard."""
        prints, lengths = [], [np.empty(0, np.int32)]
        for sheet in _each(sheets):
            prints.append(np.frombuffer(sheet.prints, "<i8").copy())
            lengths.append(np.frombuffer(sheet.lengths, "<i4").copy())
        numbers, first, bases = _number(prints)
        rank_of = np.empty(len(rows), np.int32)
        rank_of[np.asarray(rows)] = np.arange(len(rows), dtype=np.int32)
        self._table = np.empty((len(COLUMNS), len(rows)), np.int32)
        self._sorts = np.empty(len(first), np.uint8)
        self._lengths = np.concatenate(lengths)[first]
        self._ends = np.cumsum(self._lengths, dtype=np.int64)
        data = np.empty(self._ends[-1] if len(first) else 0, np.uint8)  # things in the order of their numbers: read so
        order, start = np.argsort(first), 0  # the order in which they first come
        news = np.searchsorted(first[order], bases)
        for number, sheet in enumerate(_each(sheets)):
            ranks = rank_of[start : start + sheet.size]
            self._table[:, ranks] = _renumbered(sheet, numbers[bases[number] : bases[number + 1]])
            start += sheet.size
            new = order[news[number] : news[number + 1]]
            places = first[new] - bases[number]
            self._sorts[new] = np.frombuffer(sheet.sorts, np.uint8)[places]
            data[_bytes_of(self._ends[new], self._lengths[new])] = _things_at(sheet, places)
        self._data = data.data
        self._places = np.full(len(first) + 1, NONE, np.int32)  # of things in a portion; the last is that of `NONE`

    def portion(self, ranks: NDArray[np.int64]) -> Portion:
        """Return some rows, in this order."""
        table = self._table[:, ranks]
        things = table[: len(THINGS)]
        self._places[things] = 0
        used = np.flatnonzero(self._places[:-1] == 0)
        self._places[used] = np.arange(len(used), dtype=np.int32)
        self._places[NONE] = NONE
        table[: len(THINGS)] = self._places[things]
        self._places[used] = NONE
        ends = self._ends[used]
        places = zip((ends - self._lengths[used]).tolist(), ends.tolist(), strict=True)
        data = self._data
        return Portion(
            columns=table.tobytes(),
            sorts=self._sorts[used].tobytes(),
            things=tuple([Raw(data[start:end]) for start, end in places]),
        )


def read_portion(portion: Portion) -> Rows:
    """Return handed rows, by their places."""
    table = np.frombuffer(portion.columns, np.int32).reshape(len(COLUMNS), -1)
    return rows_from(dict(zip(COLUMNS, table.astype(np.int64), strict=True)), Things(portion.sorts, portion.things))


def _each(sheets: Sequence[bytes]) -> Iterator[Sheet]:
    return map(unpack_sheet, sheets)


def _number(prints: list[NDArray[np.int64]]) -> tuple[NDArray[np.int32], NDArray[np.int64], NDArray[np.int64]]:
    """Return the number of each thing of all sheets, where each number first stands, and where the sheets begin.

    The inverse that `np.unique` gives takes several times the memory on its way. The prints given are gone after it.
    """
    bases = np.cumsum([0, *map(len, prints)])
    joined = np.concatenate([np.empty(0, np.int64), *prints])
    prints.clear()
    order = np.argsort(joined, kind="stable")
    joined = joined[order]
    is_new = np.concatenate(([True], joined[1:] != joined[:-1]))[: len(joined)]
    del joined
    numbers = np.empty(len(order), np.int32)
    numbers[order] = np.cumsum(is_new, dtype=np.int32) - 1
    return numbers, order[is_new], bases


def _renumbered(sheet: Sheet, numbers: NDArray[np.int32]) -> NDArray[np.int32]:
    """Return the columns of a sheet; `numbers` has for its things their own."""
    part = np.frombuffer(sheet.columns, "<i4").reshape(len(COLUMNS), sheet.size).astype(np.int32)
    own = np.append(numbers, np.int32(NONE))  # of -1, the last
    part[: len(THINGS)] = own[part[: len(THINGS)]]
    return part


def _things_at(sheet: Sheet, places: NDArray[np.int64]) -> NDArray[np.uint8]:
    """Return some things of a sheet, these in their order, one after another."""
    lengths = np.frombuffer(sheet.lengths, "<i4")
    is_wanted = np.zeros(len(lengths), bool)
    is_wanted[places] = True
    wanted: NDArray[np.uint8] = np.frombuffer(sheet.things, np.uint8)[np.repeat(is_wanted, lengths)]
    return wanted


def _bytes_of(ends: NDArray[np.int64], lengths: NDArray[np.int32]) -> NDArray[np.int64]:
    """Return where the bytes of things are that end in some places, thing after thing."""
    places: NDArray[np.int64] = np.repeat(ends - np.cumsum(lengths, dtype=np.int64), lengths)
    places += np.arange(len(places))
    return places
