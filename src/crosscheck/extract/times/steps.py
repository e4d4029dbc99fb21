"""Dates told from the one before them: the next day, two weeks later, that year, the same period last year."""

from msgspec.structs import replace

from crosscheck.extract.times.parts import Items, Teller, count_of, opened, unit_of
from crosscheck.extract.times.plain_dates import read_dates
from crosscheck.extract.times.story import Story
from crosscheck.grammar.dates.anchors import MONTHS_IN, Anchor, counted_from, pointed_unit, recurring_day
from crosscheck.grammar.dates.periods import (
    Period,
    Precision,
    Undatable,
    approximate,
    hull,
    months,
    one_day,
    shift,
    shift_months,
    week_of,
    weekend_of,
    years,
)
from crosscheck.grammar.dates.spans import bound
from crosscheck.grammar.dates.words import Mark


def step(whole: Period, unit: str, count: int) -> Period:
    """Return what lies so many units from a period, as long and as exact as the period allows.

    >>> step(months(2024, 3), "year", -1).start
    datetime.date(2023, 3, 1)
    """
    length = MONTHS_IN.get(unit)
    if length is not None and whole.precision is not Precision.DAY:
        first = shift_months(whole.first, length * count)
        span = _months_in(whole)
        moved = months(first.year, first.month, span)
        return replace(years(first.year, span // 12) if whole.precision is Precision.YEAR else moved, mark=whole.mark)
    if unit in ("hour", "minute") or (unit == "day" and whole.precision is not Precision.DAY):
        raise Undatable("it is told from a date that the text does not give")
    edge = whole.last if count > 0 else whole.first
    if unit == "weekend":
        return weekend_of(shift(week_of(edge).first, 7 * count))
    return counted_from(edge, unit, count)


def _months_in(period: Period) -> int:
    """Return how many whole months a period has, 0 for days."""
    if period.precision is Precision.DAY:
        return 0
    return (period.last.year - period.first.year) * 12 + period.last.month - period.first.month + 1


def next_to(items: Items, story: Story, sign: int) -> Period:
    """Read "the next day", "the previous week": the whole unit beside the last date told."""
    unit, weekday = unit_of(items)
    if unit == "weekday":
        edge = shift(story.last_day().last if sign > 0 else story.last_day().first, sign)
        return recurring_day(Anchor(None, not_before=edge) if sign > 0 else Anchor(None, not_after=edge), weekday)
    if unit == "day":
        return step(story.last_day(), "day", sign)
    told = story.last_day() if unit in ("week", "weekend") else story.last_date()
    if _months_in(told) == MONTHS_IN.get(unit):
        return step(told, unit, sign)
    return pointed_unit(Anchor(told.last if sign > 0 else told.first), unit, sign)


def read_next(items: Items, story: Story, direction: int) -> Period:
    """Read "the next day"; "next week" is told from publication."""
    opener, rest = opened(items)
    named = {item.name for item in rest}
    if "next" in named and "the" not in named and unit_of(rest)[0] != "day":
        return read_dates(items, story, direction)
    return bound(opener, next_to(rest, story, 1))


def read_day_after(items: Items, story: Story, _: int) -> Period:
    """Read "the day after"."""
    return next_to(items, story, 1)


def read_previous(items: Items, story: Story, _: int) -> Period:
    """Read "the previous day"."""
    opener, rest = opened(items)
    return bound(opener, next_to(rest, story, -1))


def read_same(items: Items, story: Story, _: int) -> Period:
    """Read "the same day", "that year"."""
    opener, rest = opened(items)
    unit, weekday = unit_of(rest)
    if unit == "weekday":
        day = story.last_day()
        if day.first.isoweekday() != weekday:
            day = one_day(shift(week_of(day.first).first, weekday - 1))
        return bound(opener, day)
    if unit == "day":
        return bound(opener, story.last_day())
    told = story.last_day() if unit in ("week", "weekend") else story.last_date()
    whole = pointed_unit(Anchor(told.first), unit, 0)
    if whole.last < told.last:
        raise Undatable("it is told from a date that the text does not give")
    return bound(opener, whole)


def read_same_before(items: Items, story: Story, _: int) -> Period:
    """Read "the same period last year": the last date told, a year before or in another year."""
    opener, rest = opened(items)
    told = story.last_date()
    for item in rest:
        if item.name == "year" and isinstance(item.mark, Mark):
            return bound(opener, step(told, "year", item.mark.number - told.first.year))
    unit, _weekday = unit_of(rest)
    if any(item.name == "pointer" for item in rest) and unit == "year":
        return bound(opener, step(told, "year", -1))
    return bound(opener, step(told, unit, -1))


def read_steps(sign: int) -> Teller:
    """Read so many units later (1) or earlier (-1)."""

    def teller(items: Items, story: Story, _: int) -> Period:
        """Read "two days later", "a year earlier"."""
        unit, _weekday = unit_of(items)
        if unit in ("hour", "minute"):
            raise Undatable("it names no date")
        lower, upper = count_of(items)
        daily = unit in ("day", "week", "fortnight", "weekend")
        told = story.last_day() if daily else story.last_date()
        near, far = step(told, unit, sign * lower), step(told, unit, sign * upper)
        return near if lower == upper else approximate(hull(*((near, far) if sign > 0 else (far, near))))

    return teller


def read_day_before(items: Items, story: Story, direction: int) -> Period:
    """Read "the day before", "a year before"."""
    if items[0].name == "the":
        return next_to(items, story, -1)
    return read_steps(-1)(items, story, direction)
