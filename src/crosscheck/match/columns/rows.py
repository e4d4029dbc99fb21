"""Statements as rows of numbers, to be compared many pairs at a time (`scoring`), with numpy.

A row is looked into as a `Profile` only where it stands for all that are like it in a field.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, NamedTuple

import msgspec
import numpy as np
from numpy.typing import NDArray

from crosscheck.match.columns.sheets import (
    BITS,
    COLUMNS,
    KINDS,
    PART,
    PARTS,
    row_of,
)
from crosscheck.match.kinds import Nature
from crosscheck.match.profiler import Numbering
from crosscheck.match.profiles import NONE, Profile
from crosscheck.model.claim import Claim, Modality
from crosscheck.model.interval import Interval
from crosscheck.model.location import Location
from crosscheck.model.statement import Property
from crosscheck.model.value import Time, Value

Column = NDArray[np.int64]


class Rows:
    """Columns as in `sheets.COLUMNS`, what their numbers stand for, and each row as a profile."""

    def __init__(
        self, columns: Mapping[str, NDArray[Any]], things: Sequence[Any], profile: Callable[[int], Profile]
    ) -> None:
        self._columns = dict(columns)
        self._classes: dict[tuple[str, ...], tuple[Column, int]] = {}
        self.things = things
        self.profile = profile

    def column(self, name: str) -> NDArray[Any]:
        """Return a column, one of `BITS` of the flags, or for "has place" and the like where something is stated."""
        found = self._columns.get(name)
        if found is None:
            if name in BITS:
                bit = self._columns["flags"] >> BITS[name] & 1
            else:
                bit = self._columns[name.removeprefix("has ")] != NONE
            found = self._columns[name] = bit.astype(np.int64)
        return found

    def classes(self, names: tuple[str, ...]) -> tuple[Column, int]:
        """Return for each row a number that all have that are alike in some columns, and how many such there are."""
        found = self._classes.get(names)
        if found is None:
            numbers, count = np.zeros(len(self.column(names[0])), np.int64), 1
            for name in names:
                column = self.column(name)
                low, high = (int(column.min()), int(column.max())) if len(column) else (0, 0)
                distinct, numbers = np.unique(numbers * (high - low + 1) + column - low, return_inverse=True)
                count = max(1, len(distinct))
            found = self._classes[names] = numbers, count
        return found


def rows_of(profiles: Sequence[Profile], numbering: Numbering) -> Rows:
    """Return profiles whose numbers are of one numbering as rows."""
    table = np.array([row_of(profile, numbering) for profile in profiles], np.int64).reshape(-1, len(COLUMNS))
    columns = dict(zip(COLUMNS, table.T, strict=True))
    return Rows(columns, numbering.things, profiles.__getitem__)


class Things(Sequence[Any]):
    """Things by their numbers, each made of its bytes when it is first asked for."""

    def __init__(self, sorts: bytes, blobs: Sequence[bytes | msgspec.Raw]) -> None:
        self._sorts = sorts
        self._blobs = blobs
        self._made: list[Any] = [None] * len(blobs)

    def __len__(self) -> int:
        return len(self._made)

    def __getitem__(self, number: Any) -> Any:  # noqa: ANN401 (whatever it is)
        made = self._made[number]
        if made is None:
            made = self._made[number] = _DECODERS[self._sorts[number]](self._blobs[number])
        return made


_DECODERS = tuple(msgspec.msgpack.Decoder(kind).decode for kind in KINDS.values())


def rows_from(columns: Mapping[str, NDArray[Any]], things: Sequence[Any]) -> Rows:
    """Return rows whose profiles are made of what the columns tell, as far as comparing two asks for it."""
    stored = list(zip(*(columns[name].tolist() for name in COLUMNS), strict=True))
    made: dict[int, Profile] = {}

    def profile(row: int) -> Profile:
        found = made.get(row)
        if found is None:
            found = made[row] = _profile_of(stored[row], things)
        return found

    return Rows(columns, things, profile)


def _profile_of(row: tuple[int, ...], things: Sequence[Any]) -> Profile:
    told, happening = _Told(row, things), row[_PLACE["happening"]]
    fields: tuple[Any, ...] = (
        *(told, NONE, *_asked(row)),
        *("" if happening == NONE else things[happening], told.held.nature),
        *(*_settled(row), told.held.is_rough),
        *(*_said(row), things[row[_PLACE["words"]]]),
    )
    return Profile(*fields)


class _Held(NamedTuple):
    """What the bits of `flags` say."""

    nature: Nature
    is_rough: bool
    additive: bool
    is_ahead: bool
    is_time: bool


@lru_cache(1 << len(BITS))
def _held(bits: int) -> _Held:
    *nature, is_rough, additive, is_ahead, is_time = (bool(bits >> bit & 1) for bit in BITS.values())
    return _Held(Nature(*nature), is_rough, additive, is_ahead, is_time)


class _Told:
    """As much of a statement as comparing two looks at, made of its row when it is looked at: mostly it is not."""

    __slots__ = ("_row", "_things", "held")

    def __init__(self, row: tuple[int, ...], things: Sequence[Any]) -> None:
        self._row, self._things = row, things
        self.held = _held(row[-1] & _BITS)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (whatever stands under that name)
        number = self._row[_TOLD[name]]
        thing = None if number == NONE else self._things[number]
        return _property(thing, self.held.additive) if name == "property" else thing

    @property
    def value(self) -> Value | None:
        figure: Value | None = self.figure
        return _TIME if self.held.is_time else figure

    @property
    def modality(self) -> Modality:
        return Modality.PLANNED if self.held.is_ahead else Modality.ASSERTED

    @property
    def claim(self) -> Claim:
        return _CLAIMS[self._row[-1] >> PART]


@lru_cache(1024)
def _property(asked: Property, additive: bool) -> Property:
    return Property(asked.key, asked.key, None, additive, False, asked.known, asked.within)


def _between(first: str, last: str) -> Callable[[tuple[int, ...]], tuple[Any, ...]]:
    """Return what picks out of a row the fields of `Profile` from one to another."""
    names = Profile.__struct_fields__
    return itemgetter(*(_PLACE[name] for name in names[names.index(first) : names.index(last) + 1]))


_PLACE = {name: place for place, name in enumerate(COLUMNS)}
_TOLD = {name: _PLACE[name] for name in ("group", "time", "event", "said_by", "meaning")} | {
    "property": _PLACE["asked"],
    "subject": _PLACE["topic"],
    "place": _PLACE["where"],
    "figure": _PLACE["value"],
}
_asked, _settled = _between("kind", "event"), _between("setting_place", "upper")
_said = _between("told_lower", "start")
_BITS = (1 << PART) - 1
_CLAIMS = tuple(Claim("", "", "", "", "", None, Location("", 1, 1), part=part) for part in PARTS)
_TIME = Time(Interval(None, None), "", "")
