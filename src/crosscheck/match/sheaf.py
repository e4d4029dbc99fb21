"""The sheets of all shards as one, from which rows are handed on with the things that they speak of, with numpy."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Raw
from numpy.typing import NDArray

from crosscheck.match.profiles import NONE
from crosscheck.match.rows import Rows, Things, rows_from
from crosscheck.match.sheets import COLUMNS, THINGS, Portion, Sheet, unpack_sheet


class Sheaf:
    """All rows, by rank; equal things of all shards go by one number."""

    def __init__(self, sheets: Sequence[bytes], rows: Sequence[int]) -> None:
        """Take the sheets, and the row of each rank, shard by shard."""
        unpacked = [unpack_sheet(sheet) for sheet in sheets]
        prints = np.concatenate([np.frombuffer(each.prints, "<i8") for each in unpacked])
        _, first, numbers = np.unique(prints, return_index=True, return_inverse=True)
        self._table = _join(unpacked, numbers.astype(np.int32), np.asarray(rows))
        self._sorts = np.concatenate([np.frombuffer(each.sorts, np.uint8) for each in unpacked])[first]
        lengths = np.concatenate([np.frombuffer(each.lengths, "<i4") for each in unpacked]).astype(np.int64)
        self._data = [each.things for each in unpacked]
        ends = np.cumsum(lengths)
        bases = np.cumsum([0, *map(len, self._data)])
        self._shard = np.searchsorted(bases, ends[first] - lengths[first], side="right") - 1
        self._ends = ends[first] - bases[self._shard]
        self._lengths = lengths[first]

    def portion(self, ranks: NDArray[np.int64]) -> Portion:
        """Return some rows, in this order."""
        table = self._table[:, ranks]
        things = table[: len(THINGS)]
        used, local = np.unique(things, return_inverse=True)
        none = int(len(used) > 0 and used[0] == NONE)
        table[: len(THINGS)] = local.reshape(things.shape) - none
        used = used[none:]
        ends = self._ends[used]
        places = zip(self._shard[used].tolist(), (ends - self._lengths[used]).tolist(), ends.tolist(), strict=True)
        data = self._data
        return Portion(
            columns=table.tobytes(),
            sorts=self._sorts[used].tobytes(),
            things=tuple([Raw(data[shard][start:end]) for shard, start, end in places]),
        )


def read_portion(portion: Portion) -> Rows:
    """Return handed rows, by their places."""
    table = np.frombuffer(portion.columns, np.int32).reshape(len(COLUMNS), -1)
    return rows_from(dict(zip(COLUMNS, table.astype(np.int64), strict=True)), Things(portion.sorts, portion.things))


def _join(sheets: Sequence[Sheet], numbers: NDArray[np.int32], rows: NDArray[np.int64]) -> NDArray[np.int32]:
    """Return all columns as a table in the order of the ranks; `numbers` has for all things of all sheets their own."""
    parts, start = [], 0
    for sheet in sheets:
        part = np.frombuffer(sheet.columns, "<i4").reshape(len(COLUMNS), sheet.size).astype(np.int32)
        own = np.append(numbers[start : start + len(sheet.sorts)], np.int32(NONE))  # of -1, the last
        part[: len(THINGS)] = own[part[: len(THINGS)]]
        parts.append(part)
        start += len(sheet.sorts)
    table = np.concatenate(parts, axis=1)
    parts.clear()
    for column in table:
        column[:] = column[rows]
    return table
