"""Pieces of a period: its weeks, its Mondays, its first half, its end."""

from collections.abc import Callable
from datetime import date

from msgspec.structs import replace

from crosscheck.grammar.dates.periods import (
    Period,
    Precision,
    Undatable,
    approximate,
    hull,
    months,
    one_day,
    shift,
    years,
)

PORTIONS = {
    "start": (0, 2), "early": (0, 4), "middle": (4, 8), "late": (8, 12), "end": (10, 12),
    "half_1": (0, 6), "half_2": (6, 12),
    "quarter_1": (0, 3), "quarter_2": (3, 6), "quarter_3": (6, 9), "quarter_4": (9, 12),
}  # fmt: skip
"""Where a portion begins and ends, in twelfths of the whole: early, middle and late are thirds, as in weather reports
and central bank prose; start and end are half of the outer ones."""

EXACT = ("half", "quarter")
"""Portions with a border of their own; the others are approximate."""

MAX_DAYS = 366 * 12
"""The longest period that is cut into days or weeks."""


def portion_of(whole: Period, name: str) -> Period:
    """Return a portion of a period; of a single day, the day.

    >>> portion_of(months(2020, 3), "early").end
    datetime.date(2020, 3, 10)
    """
    if name == "eve":
        return one_day(shift(whole.first, -1))
    if whole.first == whole.last:
        return whole
    lower, upper = PORTIONS[name]
    count, cut = _cuts(whole)
    begin = min(-(-count * lower // 12), count - 1)
    portion = replace(cut(begin, max(begin + 1, -(-count * upper // 12))), mark=whole.mark)
    return portion if name.startswith(EXACT) else approximate(portion)


def _cuts(whole: Period) -> tuple[int, Callable[[int, int], Period]]:
    """Return how many pieces a period has, and what cuts out those from one to before another."""
    first, last = whole.first, whole.last
    year_count = last.year - first.year + 1
    if whole.precision is Precision.YEAR and year_count > 1:
        return year_count, lambda begin, end: years(first.year + begin, end - begin)
    month_count = (last.year - first.year) * 12 + last.month - first.month + 1
    if whole.precision is not Precision.DAY and month_count > 1:
        return month_count, lambda begin, end: months(first.year, first.month + begin, end - begin)
    days = 30 if whole.precision is Precision.MONTH else (last - first).days + 1

    def cut_days(begin: int, end: int) -> Period:
        return Period(shift(first, begin), last if end >= days else shift(first, end - 1), Precision.DAY)

    return days, cut_days


def nth_pieces(whole: Period, unit: str, lower: int, upper: int) -> Period:
    """Return the pieces from one to another of a period, counted from 1, or from its end with -1.

    The units are `day`, `week`, `weekend`, `month`, `quarter`, `half`, and `weekday 1` for a Monday.

    >>> nth_pieces(months(2019, 6), "week", -1, -1).start
    datetime.date(2019, 6, 24)
    """
    pieces = _pieces_of(whole, unit, from_end=lower < 0)
    if lower < 0:
        lower, upper = len(pieces) + 1 + lower, len(pieces) + 1 + upper
    if not 1 <= lower <= upper <= len(pieces):
        raise Undatable("the period does not have so many")
    return hull(pieces[lower - 1], pieces[upper - 1])


def _pieces_of(whole: Period, unit: str, *, from_end: bool) -> list[Period]:
    first, last = whole.first, whole.last
    if (last - first).days > MAX_DAYS:
        raise Undatable("the period is too long to be cut into that")
    sort, _, weekday = unit.partition(" ")
    match sort:
        case "day":
            return [one_day(shift(first, days)) for days in range((last - first).days + 1)]
        case "week" if whole.precision is Precision.YEAR:
            return _weeks_of_year(first.year)
        case "week":
            return _sevens(first, last, from_end=from_end)
        case "weekday":
            return [one_day(day) for day in _weekdays(first, last, int(weekday))]
        case "weekend":
            return [Period(day, shift(day, 1), Precision.DAY) for day in _weekdays(first, last, 6)]
    length = {"month": 1, "quarter": 3, "half": 6}.get(sort)
    if length is None or whole.precision is Precision.DAY:
        raise Undatable("it cannot be cut into that")
    month_count = (last.year - first.year) * 12 + last.month - first.month + 1
    return [months(first.year, first.month + begin, length) for begin in range(0, month_count - length + 1, length)]


def _sevens(first: date, last: date, *, from_end: bool) -> list[Period]:
    """Return stretches of seven days; where a month's weeks begin is not said, so they are approximate."""
    days = (last - first).days + 1
    starts = range(days % 7 if from_end else 0, days - 6, 7)
    return [approximate(Period(shift(first, at), shift(first, at + 6), Precision.DAY)) for at in starts]


def _weeks_of_year(year: int) -> list[Period]:
    monday = date.fromisocalendar(year, 1, 1)
    count = date(year, 12, 28).isocalendar().week
    return [Period(shift(monday, 7 * week), shift(monday, 7 * week + 6), Precision.DAY) for week in range(count)]


def _weekdays(first: date, last: date, weekday: int) -> list[date]:
    start = (weekday - first.isoweekday()) % 7
    return [shift(first, days) for days in range(start, (last - first).days + 1, 7)]
