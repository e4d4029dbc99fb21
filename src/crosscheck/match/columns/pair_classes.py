"""Pairs of rows put into classes of those that stand alike in a field, with numpy."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from crosscheck.match.columns.rows import Column, Rows
from crosscheck.match.weights import COMPARISONS

Flags = NDArray[np.bool_]
Codes = NDArray[np.uint8]

Judge = Callable[[int, int], str]
"""Gives the level of two rows."""

_COUNTED = 16
"""Up to so many possible keys for each pair there is, classes are found by counting, else by sorting."""

_NAMES = {field: ("", *levels) for field, levels in COMPARISONS.items()} | {"sources": ("", "one story", "one place")}
_CODES = {field: {level: code for code, level in enumerate(names)} for field, names in _NAMES.items()}
_BARRED = {
    field: [code for level, code in _CODES[field].items() if level in levels and levels[level].bars]
    for field, levels in COMPARISONS.items()
}


class Pairs:
    """Pairs that nothing has told apart yet, and on which level they stand in each field, by code.

    `at` is the place of each among all pairs, `alone` tells those of one source.
    """

    def __init__(self, rows: Rows, left: Column, right: Column, alone: Flags) -> None:
        self._rows = rows
        self.at: Column = np.arange(len(left))
        self.left, self.right, self.alone = left, right, alone
        self.codes: dict[str, Codes] = {}

    def __len__(self) -> int:
        return len(self.at)

    def each(self, name: str) -> tuple[Column, Column]:
        """Return a column for both sides."""
        column = self._rows.column(name)
        return column[self.left], column[self.right]

    def both(self, name: str) -> Flags:
        """Return of which pairs both sides state something."""
        one, other = self.each("has " + name)
        found: Flags = (one & other) == 1
        return found

    def of(self, field: str) -> Codes:
        """Return the codes of a field, 0 where nothing was noted."""
        found = self.codes.get(field)
        if found is None:
            found = self.codes[field] = np.zeros(len(self), np.uint8)
        return found

    def told(self, field: str, *levels: str) -> Flags:
        """Return which stand on one of some levels."""
        return np.isin(self.of(field), [_CODES[field][level] for level in levels])

    def barred(self, field: str) -> Flags:
        """Return which a field bars."""
        return np.isin(self.of(field), _BARRED[field])

    def level(self, field: str, at: int) -> str:
        """Return the level of a pair."""
        return _NAMES[field][int(self.codes[field][at])]

    def put(self, field: str, at: int, level: str) -> None:
        """Note the level of one pair."""
        self.of(field)[at] = _CODES[field][level]

    def keep(self, kept: Flags) -> None:
        """Go on with some of them."""
        if not kept.all():
            self.at, self.left, self.right = self.at[kept], self.left[kept], self.right[kept]
            self.alone = self.alone[kept]
            self.codes = {field: codes[kept] for field, codes in self.codes.items()}

    def stand(
        self,
        field: str,
        names: tuple[str, ...],
        judge: Judge,
        among: Flags | None = None,
        *,
        beside: str = "",
        in_one: bool = False,
    ) -> None:
        """Note on which level pairs stand in a field whose comparison looks at the columns of these names alone.

        `among` are the pairs that are asked, else all. `beside` is a field whose level says all that it looks at
        besides; `in_one` says that it looks whether one source says both.
        """
        asked = np.flatnonzero(among) if among is not None else np.arange(len(self))
        ids, count = self._rows.classes(names)
        one, other = ids[self.left[asked]], ids[self.right[asked]]
        keys, space = np.minimum(one, other) * count + np.maximum(one, other), count * count
        if beside:
            keys, space = keys * len(_NAMES[beside]) + self.of(beside)[asked], space * len(_NAMES[beside])
        if in_one:
            keys, space = keys * 2 + self.alone[asked], space * 2
        self.note(field, asked, keys, space, judge)

    def note(self, field: str, asked: Column, keys: Column, space: int, judge: Judge) -> None:
        """Note the level of some pairs, by their places, where all with one key (from 0, below `space`) stand alike."""
        codes = self.of(field)
        first, classes = first_of_each(keys, space)
        own, places = _CODES[field], asked[first]
        pairs = zip(self.left[places].tolist(), self.right[places].tolist(), strict=True)
        codes[asked] = np.fromiter((own[judge(*pair)] for pair in pairs), np.uint8, len(first))[classes]


def first_of_each(keys: Column, space: int) -> tuple[Column, Column]:
    """Return where a key of each class is, and the class of each key; keys are from 0, below `space`."""
    if space > _COUNTED * len(keys):
        _, first, classes = np.unique(keys, return_index=True, return_inverse=True)
        return first, classes
    place = np.full(space, -1, np.int64)
    place[keys] = np.arange(len(keys))
    used = np.flatnonzero(place >= 0)
    classes = np.empty(space, np.int64)
    classes[used] = np.arange(len(used))
    return place[used], classes[keys]


def number_of_each(pairs: Pairs, fields: tuple[str, ...]) -> Column:
    """Return a number for each pair that tells its levels in all of some fields, those not noted left out."""
    numbers: Column = np.zeros(len(pairs), np.int64)
    for field in fields:
        numbers *= len(_NAMES[field])
        if field in pairs.codes:
            numbers += pairs.codes[field]
    return numbers


def levels_of(number: int, fields: tuple[str, ...]) -> tuple[str, ...]:
    """Return the levels that such a number tells."""
    found = []
    for field in reversed(fields):
        number, code = divmod(number, len(_NAMES[field]))
        found.append(_NAMES[field][code])
    return tuple(reversed(found))
