"""From the parts of a phrase to the dates in it: where one date ends and the next begins.

"9, 10 and 12 June" are three dates, and the month belongs to all of them; "June 9, 2019" is one. A comma, a hyphen or
a slash joins two dates where what follows it is a sort of part that the date before it already has.
"""

from collections.abc import Iterable, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from crosscheck.grammar.dates.bags import TOLD_ELSEWHERE
from crosscheck.grammar.dates.periods import Undatable
from crosscheck.grammar.dates.words import Mark, Sign
from crosscheck.lexicons.calendar import Part

OPENERS = frozenset({Part.SINCE, Part.UNTIL, Part.BEFORE, Part.AFTER, Part.BETWEEN, Part.JOIN})
"""Parts that begin a new date and say how it bounds the whole."""

_WHOLE = frozenset({Part.PERIOD, Part.OFFSET})
"""Parts that are dates by themselves: a hyphen before them joins."""

NUMBERS = frozenset({Part.NUMBER, Part.ORDINAL, Part.VAGUE})
_HALVES_OF_YEAR = frozenset({"quarter", "half"})


class Clause(Struct, frozen=True):
    """One date of a phrase: how it is joined to the one before, and its parts.

    `about` is the EDTF qualifier of words that make it approximate (`~`) or uncertain (`?`). `daytime` tells that a
    time of day stood there. `shift` is set where the date is counted from the parts: `({two weeks}, after)`.
    """

    opener: Part | None = None
    parts: dict[Part, Mark] = field(default_factory=dict)
    about: str = ""
    daytime: bool = False
    shift: tuple[Mapping[Part, Mark], int] | None = None


def split_clauses(marks: Iterable[Mark | Sign]) -> list[Clause]:
    """Return the dates of a phrase, each with the parts that belong to it."""
    return _shift(_cut(tuple(marks)))


def _cut(marks: tuple[Mark | Sign, ...]) -> list[Clause]:
    clauses, current = [], Clause()
    for at, mark in enumerate(marks):
        if isinstance(mark, Sign):
            if not _joins(mark, marks[at + 1 :], current.parts):
                _check_inside(mark, 0 < at < len(marks) - 1)
                continue
            mark = Mark(Part.JOIN, "", mark.words)
        if mark.part is Part.ABOUT:
            current = replace(current, about=mark.means or "~")
        elif mark.part is Part.DAYTIME:
            current = replace(current, daytime=True)
        elif mark.part in OPENERS:
            clauses.append(current)
            current = Clause(mark.part)
        else:
            _put(current.parts, mark)
    clauses.append(current)
    return _without_empty([_without_hours(clause) for clause in clauses])


def _without_hours(clause: Clause) -> Clause:
    """Read "after 10 pm on 9 June" as that day: the hour is bounded, not the day."""
    bounds_hour = clause.parts and clause.daytime and clause.opener in (Part.AFTER, Part.BEFORE)
    return replace(clause, opener=None) if bounds_hour else clause


def _check_inside(sign: Sign, inside: bool) -> None:
    if not inside and sign.words != ",":
        raise Undatable("its other end is missing")


def _without_empty(clauses: list[Clause]) -> list[Clause]:
    """Drop the nothing before the first opener, and hours that have no day of their own ("from 9 to 10 pm on …")."""
    kept: list[Clause] = []
    about, dropped = "", False
    for at, clause in enumerate(clauses):
        following = clauses[at + 1].opener if at + 1 < len(clauses) else None
        if clause.parts:
            kept.append(replace(clause, opener=None if dropped else clause.opener, about=clause.about or about))
            about, dropped = "", False
        elif clause.daytime and following in (Part.AFTER, Part.BEFORE):
            kept.append(replace(clause, parts={Part.UNIT: _A_DAY}))
        elif clause.daytime or at == 0:
            about, dropped = clause.about, clause.daytime
        elif clause.opener is not Part.JOIN or following is None:
            _close(kept, clause.opener)
    if not kept:
        raise Undatable("it names no date")
    return kept


def _close(kept: list[Clause], opener: Part | None) -> None:
    """Read an opener that stands behind its date ("2019 onwards")."""
    if opener in (Part.AFTER, Part.BEFORE) and kept:
        raise Undatable(TOLD_ELSEWHERE)
    if opener is not Part.SINCE or len(kept) != 1 or kept[0].opener not in (None, Part.SINCE):
        raise Undatable("it names no date")
    kept[0] = replace(kept[0], opener=Part.SINCE)


_A_DAY = Mark(Part.UNIT, "day", "")
"""What a time of day stands for in "the night before 9 June"."""


def _joins(sign: Sign, behind: tuple[Mark | Sign, ...], parts: Mapping[Part, Mark]) -> bool:
    following = behind[0] if behind else None
    if not isinstance(following, Mark) or not parts:
        return False
    if sign.words != "," and following.part in _WHOLE:
        return True
    if following.part in NUMBERS:
        ends_years = sign.words != "," and set(parts) == {Part.YEAR}  # 1991 - 95
        return ends_years or not NUMBERS.isdisjoint(parts)
    return following.part in parts or (following.part is Part.UNIT and Part.NTH in parts)


def _put(parts: dict[Part, Mark], mark: Mark) -> None:
    """Add a part to a date, making one of a number and its unit."""
    counted = _count(parts, mark)
    if counted is not None:
        mark = counted
    if mark.part in parts:
        raise Undatable("it names two dates at once")
    parts[mark.part] = mark


def _count(parts: dict[Part, Mark], mark: Mark) -> Mark | None:
    """Return the number just before a unit with it (two weeks, second week, first Monday), or Q and its number."""
    last = next(reversed(parts), None)
    if mark.part is Part.NUMBER and last is Part.UNIT and parts[last].means in _HALVES_OF_YEAR:
        return replace(mark, part=Part.NTH, unit=parts.pop(last).means)
    if last not in NUMBERS or mark.part not in (Part.UNIT, Part.WEEKDAY):
        return None
    if mark.part is Part.WEEKDAY:
        return replace(parts.pop(last), part=Part.NTH, unit=f"weekday {mark.means}") if last is Part.ORDINAL else None
    number = parts.pop(last)
    if last is not Part.ORDINAL and Part.ORDINAL in parts and parts[Part.ORDINAL].means == "1":
        parts.pop(Part.ORDINAL)
        return replace(number, part=Part.NTH, means=f"1-{number.means}", unit=mark.means)
    return replace(number, part=Part.NTH if last is Part.ORDINAL else Part.COUNTED, unit=mark.means)


_LENGTHS = ({Part.UNIT}, {Part.COUNTED}, {Part.WEEKDAY})
"""What may stand before "after" and "before": the day, two weeks, the Sunday."""


def _shift(clauses: list[Clause]) -> list[Clause]:
    """Make one date of "two days" and "after 9 June"."""
    found: list[Clause] = []
    for clause in clauses:
        before = found[-1] if found else None
        if before and clause.opener in (Part.AFTER, Part.BEFORE) and set(before.parts) in _LENGTHS:
            shift = (before.parts, 1 if clause.opener is Part.AFTER else -1)
            clause = replace(clause, opener=before.opener, about=clause.about or before.about, shift=shift)
            found.pop()
        found.append(clause)
    return found
