"""Spans of days with a precision: their arithmetic, and how EDTF writes them.

Every date that is read, in whatever words, becomes a `Period` first. What can be written shorter is: a whole month is
`2019-06`, whichever words said so.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import IntEnum

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.model.interval import Interval
from crosscheck.model.value import Time

FIRST_YEAR, LAST_YEAR = 1000, 2199
"""Four digits outside these years are a figure, not a year."""

DAY = timedelta(days=1)


class Undatable(ValueError):
    """Words that name no date; the message says why, in plain words."""


class Precision(IntEnum):
    """How finely the ends of a period are given."""

    DAY = 0
    MONTH = 1
    YEAR = 2


class Period(Struct, frozen=True):
    """All days from `start` to `end`; `None` is an end that is not known.

    `label` is the EDTF form of what has one of its own (a decade, a season), and `mark` the EDTF qualifier
    (`~` approximate, `?` uncertain, `%` both).
    """

    start: date | None
    end: date | None
    precision: Precision
    label: str = ""
    mark: str = ""

    @property
    def first(self) -> date:
        """The first day, where there must be one."""
        if self.start is None:
            raise Undatable("it has no beginning")
        return self.start

    @property
    def last(self) -> date:
        """The last day, where there must be one."""
        if self.end is None:
            raise Undatable("it has no end")
        return self.end


def one_day(day: date) -> Period:
    """Return a day as a period."""
    return Period(day, day, Precision.DAY)


def day_of(year: int, month: int, day: int) -> Period:
    """Return the day of a year, a month and a number, if the calendar has it."""
    _check_year(year)
    try:
        return one_day(date(year, month, day))
    except ValueError:
        raise Undatable(f"there is no day {day} in month {month} of {year}") from None


def months(year: int, month: int, count: int = 1) -> Period:
    """Return `count` whole months from a month on, which may lie before or behind the year (month 0 is December)."""
    ahead = year * 12 + month - 1
    last = _month_start(ahead + count) - DAY
    _check_year(last.year)
    return Period(_month_start(ahead), last, Precision.MONTH)


def years(year: int, count: int = 1) -> Period:
    """Return `count` whole years from a year on."""
    _check_year(year)
    _check_year(year + count - 1)
    return Period(date(year, 1, 1), date(year + count - 1, 12, 31), Precision.YEAR)


def decade(year: int) -> Period:
    """Return the ten years that begin with a year.

    >>> write_edtf(decade(1990))
    '199X'
    """
    return replace(years(year, 10), label=f"{year // 10}X")


def century(number: int) -> Period:
    """Return a century as EDTF and most people count it: the 19th is 18XX, 1800 to 1899."""
    return replace(years((number - 1) * 100, 100), label=f"{number - 1}XX")


SEASON_STARTS = {21: 3, 22: 6, 23: 9, 24: 12}
"""The first month of EDTF's seasons 21 to 24, by the meteorological year of the northern hemisphere."""


def season(year: int, code: int) -> Period:
    """Return a season of three months; a winter is the year's that it begins in."""
    return replace(months(year, SEASON_STARTS[code], 3), label=f"{year}-{code}")


def week_of(day: date) -> Period:
    """Return the ISO week (Monday to Sunday) that holds a day."""
    monday = shift(day, -day.weekday())
    return Period(monday, shift(monday, 6), Precision.DAY)


def weekend_of(day: date) -> Period:
    """Return the Saturday and Sunday of the ISO week that holds a day."""
    return replace(week_of(day), start=shift(week_of(day).first, 5))


def shift(day: date, days: int) -> date:
    """Return the day so many days later."""
    try:
        moved = day + timedelta(days=days)
    except OverflowError:
        raise Undatable("it lies outside the calendar") from None
    _check_year(moved.year)
    return moved


def shift_months(day: date, count: int) -> date:
    """Return the same day so many months later, or the last of that month where it has no such day."""
    whole = months(day.year, day.month + count)
    return min(shift(whole.first, day.day - 1), whole.last)


def hull(left: Period, right: Period) -> Period:
    """Return the span from the beginning of one to the end of the other."""
    if left.start is not None and right.end is not None and left.start > right.end:
        raise Undatable("it ends before it begins")
    return Period(left.start, right.end, min(left.precision, right.precision), mark=join_marks(left, right))


def join_marks(*periods: Period) -> str:
    """Return the EDTF qualifier that covers those of all periods."""
    marks = {period.mark for period in periods} - {""}
    return marks.pop() if len(marks) == 1 else "%" if marks else ""


def approximate(period: Period, mark: str = "~") -> Period:
    """Mark a period as approximate, or with another of EDTF's qualifiers."""
    return replace(period, mark=join_marks(period, Period(None, None, Precision.DAY, mark=mark)))


def write_edtf(period: Period) -> str:
    """Write a period in EDTF, as short as its precision allows.

    >>> write_edtf(hull(one_day(date(2019, 6, 9)), one_day(date(2019, 6, 12))))
    '2019-06-09/2019-06-12'
    """
    start, end = _write_end(period.start, period), _write_end(period.end, period)
    if period.label or start == end:
        return (period.label or start.removesuffix(period.mark)) + period.mark
    return f"{start}/{end}"


def to_time(period: Period, words: str) -> Time:
    """Return the value that a period is."""
    return Time(Interval(period.start, period.end), write_edtf(period), words, approximate=bool(period.mark))


def _write_end(day: date | None, period: Period) -> str:
    if day is None:
        return ".."
    return day.isoformat()[: (10, 7, 4)[period.precision]] + period.mark


def _month_start(ahead: int) -> date:
    year, month = divmod(ahead, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR + 1:
        raise Undatable("it lies outside the calendar")
    return date(year, month + 1, 1)


def _check_year(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Undatable(f"only the years {FIRST_YEAR} to {LAST_YEAR} are read as years")
