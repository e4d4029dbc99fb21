"""What one date of a phrase leaves to another: the June of "9 and 10 June", the century of "1991-95"."""

from collections.abc import Sequence

from msgspec.structs import replace

from crosscheck.grammar.dates.clauses import NUMBERS, Clause
from crosscheck.grammar.dates.words import Mark
from crosscheck.lexicons.calendar import Part

_FRAGMENTS = NUMBERS | {Part.PORTION}
"""Parts that need a month, a year or a unit, and take it from the date beside them."""


def share_parts(clauses: Sequence[Clause]) -> list[Clause]:
    """Give each date that lacks it the month, the year or the unit of its neighbour: the next one, else the last."""
    shared = list(clauses)
    for at in range(len(shared) - 2, -1, -1):
        shared[at] = _complete(shared[at], shared[at + 1])
    for at in range(1, len(shared)):
        shared[at] = _complete(shared[at], shared[at - 1])
    return shared


def _complete(clause: Clause, other: Clause) -> Clause:
    """Give a date what it lacks and the date beside it has."""
    if set(other.parts) in _YEARS and set(clause.parts) in _SHORT_YEARS:
        return _whole_year(clause, other.parts[Part.YEAR])
    own = set(clause.parts) - {Part.WEEKDAY, Part.YEAR}
    if not own or not own <= _FRAGMENTS or clause.shift or other.shift:
        return clause
    parts = dict(clause.parts)
    for part, mark in other.parts.items():
        if part in (Part.COUNTED, Part.NTH):
            _take_unit(parts, mark)
        elif part not in parts and part not in _FRAGMENTS and part is not Part.WEEKDAY:
            parts[part] = mark
    return replace(clause, parts=parts)


_YEARS = ({Part.YEAR}, {Part.YEAR, Part.DECADE})
_SHORT_YEARS = ({Part.NUMBER}, {Part.NUMBER, Part.DECADE})


def _whole_year(clause: Clause, other: Mark) -> Clause:
    """Read "95" behind 1991, and "70s" behind the 1960s."""
    short = clause.parts[Part.NUMBER]
    year = other.number // 100 * 100 + short.number
    if len(short.words) != 2 or year <= other.number:
        return clause
    parts = dict(clause.parts)
    parts[Part.YEAR] = replace(parts.pop(Part.NUMBER), part=Part.YEAR, means=str(year))
    return replace(clause, parts=parts)


def _take_unit(parts: dict[Part, Mark], counted: Mark) -> None:
    for part in NUMBERS & set(parts):
        parts[counted.part] = replace(parts.pop(part), part=counted.part, unit=counted.unit)
