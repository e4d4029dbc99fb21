"""Dates told from today: yesterday, last week, two weeks ago, Wednesday."""

from collections.abc import Callable

from crosscheck.grammar.dates.anchors import (
    Anchor,
    counted_from,
    pointed_unit,
    pointed_weekday,
    recurring,
    recurring_day,
    rolling,
)
from crosscheck.grammar.dates.bags import Bag, unit_and_count, why_not
from crosscheck.grammar.dates.named import read_year
from crosscheck.grammar.dates.periods import (
    Period,
    Undatable,
    approximate,
    hull,
    months,
    one_day,
    season,
    shift,
    weekend_of,
)
from crosscheck.grammar.dates.pieces import nth_pieces
from crosscheck.grammar.dates.words import Mark
from crosscheck.lexicons.calendar import Part


def read_offset(bag: Bag, anchor: Anchor) -> Period:
    """Read "today", "yesterday"."""
    days = [one_day(shift(anchor.day, int(offset))) for offset in bag[Part.OFFSET].means.split()]
    return hull(days[0], days[-1])


def read_weekday(bag: Bag, anchor: Anchor) -> Period:
    """Read "Wednesday", "last Wednesday"."""
    if Part.POINTER in bag:
        return pointed_weekday(anchor, bag[Part.WEEKDAY].number, bag[Part.POINTER].number)
    return recurring_day(anchor, bag[Part.WEEKDAY].number)


def read_pointed_month(bag: Bag, anchor: Anchor) -> Period:
    """Read "last June", "next June"."""
    month, pointer = bag[Part.MONTH].number, bag[Part.POINTER].number
    this = months(anchor.day.year, anchor.day.month)
    if pointer < 0:
        return recurring(Anchor(None, not_after=shift(this.first, -1)), lambda year: months(year, month))
    if pointer > 0:
        return recurring(Anchor(None, not_before=shift(this.last, 1)), lambda year: months(year, month))
    return months(this.first.year, month)


def read_pointed_season(bag: Bag, anchor: Anchor) -> Period:
    """Read "last summer"."""
    code, pointer, today = bag[Part.SEASON].number, bag[Part.POINTER].number, anchor.day
    this = season(today.year, code)
    if pointer < 0:
        before = recurring(anchor, lambda year: season(year, code))
        return season(before.first.year - 1, code) if before.last >= today else before
    return recurring(Anchor(None, not_before=shift(today, 1)), lambda year: season(year, code)) if pointer else this


def read_pointed(bag: Bag, anchor: Anchor) -> Period:
    """Read "last week", "this year"."""
    unit, pointer = bag[Part.UNIT].means, bag[Part.POINTER].number
    if unit in ("day", "hour", "minute"):
        raise Undatable("which day it is told from is not said")
    if unit.endswith("s"):
        raise Undatable("it does not say how many")
    return pointed_unit(anchor, unit, pointer)


def read_weekday_of_pointed(bag: Bag, anchor: Anchor) -> Period:
    """Read "Wednesday last week"."""
    return nth_pieces(read_pointed(bag, anchor), f"weekday {bag[Part.WEEKDAY].number}", 1, 1)


def read_numbered_week(bag: Bag, anchor: Anchor) -> Period:
    """Read "week 24 of 2019"."""
    if bag[Part.UNIT].means != "week":
        raise Undatable(why_not(bag))
    return nth_pieces(read_year(bag, anchor), "week", bag[Part.NUMBER].number, bag[Part.NUMBER].number)


def read_weekend(bag: Bag, anchor: Anchor) -> Period:
    """Read "the weekend": the last one."""
    if bag[Part.UNIT].means != "weekend":
        raise Undatable(why_not(bag))
    saturday = recurring_day(anchor, 6).first
    return weekend_of(saturday)


def read_counted(sign: int) -> Callable[[Bag, Anchor], Period]:
    """Read what lies so many units back (-1) or ahead (1): "two weeks ago"."""

    def rule(bag: Bag, anchor: Anchor) -> Period:
        return count_from(bag.get(Part.COUNTED) or bag[Part.UNIT], sign, anchor)

    return rule


def count_from(mark: Mark, sign: int, anchor: Anchor) -> Period:
    """Return what lies a count of units before (-1) or behind (1) the anchor's day."""
    unit, (lower, upper) = unit_and_count(mark)
    near, far = counted_from(anchor.day, unit, sign * lower), counted_from(anchor.day, unit, sign * upper)
    return near if lower == upper else approximate(hull(*(far, near) if sign < 0 else (near, far)))


def read_rolling(bag: Bag, anchor: Anchor) -> Period:
    """Read "the past two weeks", "the next three days"."""
    pointer = bag[Part.POINTER].number if Part.POINTER in bag else bag[Part.ROLLING].number
    unit, (lower, upper) = unit_and_count(bag.get(Part.COUNTED) or bag[Part.UNIT])
    period = rolling(anchor.day, unit, pointer * upper)
    return period if lower == upper else approximate(period)
