"""From the dates of a phrase to the one span that it names: since, until, between, from one to another."""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from crosscheck.grammar.dates.anchors import Anchor, recurring_day, rolling
from crosscheck.grammar.dates.bags import Bag
from crosscheck.grammar.dates.clauses import Clause
from crosscheck.grammar.dates.periods import (
    Period,
    Undatable,
    approximate,
    join_marks,
    one_day,
    shift,
    weekend_of,
)
from crosscheck.grammar.dates.rules import resolve
from crosscheck.grammar.dates.told import count_from
from crosscheck.lexicons.calendar import Part

_OWN_YEAR = frozenset({Part.YEAR, Part.PERIOD, Part.OFFSET, Part.AGO, Part.AHEAD, Part.POINTER, Part.ROLLING})
"""Parts that fix a date without the help of the dates beside it."""


def read_span(clauses: Sequence[Clause], today: date | None, direction: int = 0) -> Period:
    """Return the span that one or more dates name; raise `Undatable` where they name none.

    `direction` says whether the text looks back (-1) or ahead (1) on them, where it tells.
    """
    periods = read_each(clauses, today, direction)
    if all(Part.AGO in clause.parts for clause in clauses):
        periods.sort(key=lambda period: period.first)  # two or three days ago
    bounds = [bound(clause.opener, period) for clause, period in zip(clauses, periods, strict=True)]
    if len(bounds) == 1:
        if clauses[0].opener in (Part.BETWEEN, Part.JOIN):
            raise Undatable("its other end is missing")
        return bounds[0]
    first, last = bounds[0], bounds[-1]
    closed = all(clause.opener is Part.JOIN for clause in clauses[1:-1])
    if not closed or clauses[0].opener in _UPPER or clauses[-1].opener not in _UPPER:
        raise Undatable("its dates do not make one span")
    if first.first > last.last:
        raise Undatable("it ends before it begins")
    return Period(first.start, last.end, min(first.precision, last.precision), mark=join_marks(*bounds))


_UPPER = frozenset({Part.JOIN, Part.UNTIL, Part.BEFORE})
"""What may close a span."""


def bound(opener: Part | None, period: Period) -> Period:
    """Return what an opener makes of a date: since it, up to it, what lies before or behind it."""
    match opener:
        case Part.SINCE:
            return replace(period, end=None, label="")
        case Part.UNTIL:
            return replace(period, start=None, label="")
        case Part.BEFORE:
            return replace(period, start=None, end=shift(period.first, -1), label="")
        case Part.AFTER:
            return replace(period, start=shift(period.last, 1), end=None, label="")
    return period


def read_each(clauses: Sequence[Clause], today: date | None, direction: int = 0) -> list[Period]:
    """Return the date of every clause; one that leaves out its year takes it from the neighbour that has one."""
    forwards = _stands_alone(clauses[0]) and not _stands_alone(clauses[-1])
    periods: list[Period] = []
    for clause in clauses if forwards else reversed(clauses):
        if not periods:
            anchor = Anchor(today, direction=direction)
        elif forwards:
            anchor = Anchor(today, not_before=periods[-1].first)
        else:
            anchor = Anchor(today, not_after=periods[-1].first)
        periods.append(_resolve(clause, anchor))
    return periods if forwards else periods[::-1]


def _stands_alone(clause: Clause) -> bool:
    return not _OWN_YEAR.isdisjoint(clause.parts)


def _resolve(clause: Clause, anchor: Anchor) -> Period:
    period = resolve(clause.parts, anchor)
    if clause.shift is not None:
        period = _shifted(period, *clause.shift)
    return approximate(period, clause.about) if clause.about else period


def _shifted(period: Period, length: Bag, sign: int) -> Period:
    """Return what lies a length before (-1) or behind (1) a date: two days after it, the week before it."""
    edge = period.last if sign > 0 else period.first
    (mark,) = length.values()
    if mark.part is Part.WEEKDAY:
        return _next_weekday(edge, mark.number, sign)
    if mark.part is Part.COUNTED or mark.means.endswith("s"):
        return count_from(mark, sign, Anchor(edge))
    if mark.means == "day":
        return one_day(shift(edge, sign))
    if mark.means == "weekend":
        return weekend_of(_next_weekday(edge, 6, sign).first)
    stretch = rolling(edge, mark.means, sign)
    return replace(stretch, start=shift(edge, 1)) if sign > 0 else replace(stretch, end=shift(edge, -1))


def _next_weekday(edge: date, weekday: int, sign: int) -> Period:
    beside = shift(edge, sign)
    return recurring_day(Anchor(None, not_before=beside) if sign > 0 else Anchor(None, not_after=beside), weekday)
