"""Dates that name their year, month or day, or return every year; one without its year is told from an anchor."""

from crosscheck.grammar.dates.anchors import PLANNED_DAYS, Anchor, recurring
from crosscheck.grammar.dates.bags import Bag
from crosscheck.grammar.dates.holidays import holiday_in
from crosscheck.grammar.dates.periods import Period, Undatable, day_of, decade, months, season, years
from crosscheck.lexicons.calendar import Part

FIRST_PLAIN_DECADE = 1900
"""From here on "the 1900s" and "the 2000s" are decades to most readers; the 1600s are a century, 1000s a figure."""


def read_year(bag: Bag, _: Anchor) -> Period:
    """Read a year (2019)."""
    return years(bag[Part.YEAR].number)


def read_decade(bag: Bag, _: Anchor) -> Period:
    """Read a decade (the 1990s)."""
    year = bag[Part.YEAR].number
    if year % 10:
        raise Undatable("no decade begins with that year")
    if year % 100 == 0 and year < FIRST_PLAIN_DECADE:
        raise Undatable("it may be a decade, a century or a figure")
    return decade(year)


def read_month(bag: Bag, anchor: Anchor) -> Period:
    """Read a month, the last one where no year is named."""
    month = bag[Part.MONTH].number
    if Part.YEAR in bag:
        return months(years(bag[Part.YEAR].number).first.year, month)
    return recurring(anchor, lambda year: months(year, month))


def read_day(bag: Bag, anchor: Anchor) -> Period:
    """Read a day of a month, the nearest one where no year is named."""
    month, day = bag[Part.MONTH].number, _day_number(bag)
    if Part.YEAR in bag:
        return day_of(bag[Part.YEAR].number, month, day)
    return recurring(anchor, lambda year: day_of(year, month, day), PLANNED_DAYS)


def _day_number(bag: Bag) -> int:
    return bag[Part.ORDINAL if Part.ORDINAL in bag else Part.NUMBER].number


def read_holiday(bag: Bag, anchor: Anchor) -> Period:
    """Read a day that returns every year."""
    means = bag[Part.HOLIDAY].means
    if Part.YEAR in bag:
        return holiday_in(bag[Part.YEAR].number, means)
    return recurring(anchor, lambda year: holiday_in(year, means), PLANNED_DAYS)


def read_season(bag: Bag, anchor: Anchor) -> Period:
    """Read a season, the last one where no year is named."""
    code = bag[Part.SEASON].number
    if Part.YEAR in bag:
        return season(years(bag[Part.YEAR].number).first.year, code)
    if Part.PERIOD in bag:
        return season(read_period(bag, anchor).first.year, code)
    return recurring(anchor, lambda year: season(year, code))


def read_period(bag: Bag, _: Anchor) -> Period:
    """Read a whole date or an event."""
    period = bag[Part.PERIOD].period
    if period is None:
        raise Undatable(bag[Part.PERIOD].means or "it names no date")
    return period


def read_period_in_year(bag: Bag, anchor: Anchor) -> Period:
    """Read an event with its year, which must be the right one."""
    period = read_period(bag, anchor)
    if period.first.year != bag[Part.YEAR].number:
        raise Undatable(f"it was in {period.first.year}")
    return period


def read_day_of_month(bag: Bag, anchor: Anchor) -> Period:
    """Read "the 9th": the last day of that number."""
    latest = anchor.not_after or anchor.day
    number = bag[Part.ORDINAL].number
    month = latest.month if number <= latest.day else latest.month - 1
    start = months(latest.year, month).first
    return day_of(start.year, start.month, number)
