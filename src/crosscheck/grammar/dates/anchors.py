"""Dates told from another day: today's, or the other end of a span.

Nothing here asks the clock: today is the day on which the text was published, and where that is not known a date told
from it is `Undatable`.
"""

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from crosscheck.grammar.dates.periods import (
    Period,
    Precision,
    Undatable,
    approximate,
    century,
    decade,
    hull,
    months,
    one_day,
    shift,
    shift_months,
    week_of,
    weekend_of,
    years,
)

PLANNED_DAYS = 182
"""A day without a year lies at most so far ahead of the text that names it: it is then the nearest such day."""

LEAP_YEARS = 9
"""So many years hold a 29 February for sure."""

VAGUE_WEEK = 3
"""Days either way that "two weeks ago" leaves open."""

MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}


class Anchor(Struct, frozen=True):
    """What a date is told from: the day of the text, or the other end of the span that it belongs to.

    `direction` says where a day that returns is looked for: behind the text (-1), ahead of it (1), or by nearness (0).
    """

    today: date | None
    not_after: date | None = None
    not_before: date | None = None
    direction: int = 0

    @property
    def day(self) -> date:
        """The day of the text, where it must be known."""
        if self.today is None:
            raise Undatable("it is told from the day of publication, which is not known")
        return self.today


def recurring(anchor: Anchor, in_year: Callable[[int], Period], planned: int = 0) -> Period:
    """Return the year's occurrence that is meant: the last one, or the next after the span's beginning."""
    if anchor.not_before is not None:
        earliest = anchor.not_before
        return _first_of(
            in_year, range(earliest.year, earliest.year + LEAP_YEARS), lambda found: found.first >= earliest
        )
    if anchor.not_after is None and anchor.direction > 0:
        today = anchor.day
        return _first_of(in_year, range(today.year - 1, today.year + LEAP_YEARS), lambda found: found.last >= today)
    latest = anchor.not_after or shift(anchor.day, 0 if anchor.direction else planned)
    return _first_of(in_year, range(latest.year, latest.year - LEAP_YEARS, -1), lambda found: found.first <= latest)


def _first_of(in_year: Callable[[int], Period], tried: range, fits: Callable[[Period], bool]) -> Period:
    why = Undatable("it does not occur")
    for year in tried:
        try:
            period = in_year(year)
        except Undatable as error:
            why = error
            continue
        if fits(period):
            return period
    raise why


def recurring_day(anchor: Anchor, weekday: int) -> Period:
    """Return the ISO weekday that is meant: the last one, or the next after the span's beginning."""
    if anchor.not_before is not None:
        return one_day(shift(anchor.not_before, (weekday - anchor.not_before.isoweekday()) % 7))
    if anchor.not_after is None and anchor.direction > 0:
        return one_day(shift(anchor.day, (weekday - anchor.day.isoweekday()) % 7))
    latest = anchor.not_after or anchor.day
    return one_day(shift(latest, -((latest.isoweekday() - weekday) % 7)))


def pointed_weekday(anchor: Anchor, weekday: int, pointer: int) -> Period:
    """Return the last one before today (-1), this week's (0), or the next one after today (1)."""
    today = anchor.day
    if pointer == 0:
        return one_day(shift(week_of(today).first, weekday - 1))
    if pointer < 0:
        return recurring_day(Anchor(shift(today, -1)), weekday)
    return recurring_day(Anchor(today, not_before=shift(today, 1)), weekday)


def pointed_unit(anchor: Anchor, unit: str, pointer: int) -> Period:
    """Return the calendar's unit that holds today, or so many units from there."""
    today = anchor.day
    match unit:
        case "week":
            return week_of(shift(today, 7 * pointer))
        case "weekend":
            return weekend_of(shift(today, 7 * pointer))
        case "year":
            return years(today.year + pointer)
        case "decade":
            return decade((today.year // 10 + pointer) * 10)
        case "century":
            return century(today.year // 100 + 1 + pointer)
    length = MONTHS_IN.get(unit)
    if length is None:
        raise Undatable("which day it is told from is not said")
    return months(today.year, 1 + length * ((today.month - 1) // length + pointer), length)


def counted_from(day: date, unit: str, count: int) -> Period:
    """Return the day, or the stretch about it, that lies so many units from a day (two weeks ago).

    >>> counted_from(date(2019, 6, 13), "day", -2).start
    datetime.date(2019, 6, 11)
    """
    match unit:
        case "day":
            return one_day(shift(day, count))
        case "hour" | "minute":
            hours = abs(count) if unit == "hour" else 0
            return approximate(one_day(shift(day, hours // 24 * (-1 if count < 0 else 1))))
        case "week" | "fortnight":
            middle = shift(day, DAYS_IN[unit] * count)
            about = Period(shift(middle, -VAGUE_WEEK), shift(middle, VAGUE_WEEK), Precision.DAY)
            return approximate(about)
    if unit not in MONTHS_IN:
        raise Undatable("it cannot be counted from a day")
    moved = shift_months(day, count * MONTHS_IN[unit])
    return approximate(months(moved.year, moved.month) if unit in ("month", "quarter", "half") else years(moved.year))


def rolling(day: date, unit: str, count: int) -> Period:
    """Return the stretch of so many units that ends (or for a positive count begins) with a day."""
    if unit in MONTHS_IN:
        other = shift_months(day, count * MONTHS_IN[unit])
    elif unit in DAYS_IN:
        other = shift(day, count * DAYS_IN[unit])
    elif unit == "hour":
        other = shift(day, -(-abs(count) // 24) * (-1 if count < 0 else 1))
    else:
        raise Undatable("it cannot be counted from a day")
    return hull(one_day(min(day, other)), one_day(max(day, other)))
