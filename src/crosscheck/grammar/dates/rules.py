"""What the parts of one date come to, in whatever order they stand.

A date is a bag of parts: which parts are there decides the rule (`RULES`), not their order, so that one grammar serves
languages that order them differently. What has no rule of its own is unwrapped: a portion, a weekday, a week of the
rest (`_WRAPPERS`). A date that leaves out its year is told from an `Anchor`.
"""

from collections.abc import Callable

from crosscheck.grammar.dates import named, told
from crosscheck.grammar.dates.anchors import Anchor, pointed_unit, recurring
from crosscheck.grammar.dates.bags import Bag, bounds_of, unit_and_count, why_not
from crosscheck.grammar.dates.periods import Period, Undatable, century, one_day, shift, week_of, weekend_of, years
from crosscheck.grammar.dates.pieces import nth_pieces, portion_of
from crosscheck.grammar.dates.words import Mark
from crosscheck.lexicons.calendar import Part

ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""For messages."""


def resolve(bag: Bag, anchor: Anchor) -> Period:
    """Return the period that the parts of one date name; raise `Undatable` where they name none."""
    if rule := RULES.get(frozenset(bag)):
        return rule(bag, anchor)
    for inner, wrapper in _WRAPPERS:
        if inner < frozenset(bag):
            return wrapper(bag, _without(bag, inner), anchor)
    raise Undatable(why_not(bag))


def _without(bag: Bag, parts: frozenset[Part]) -> dict[Part, Mark]:
    return {part: mark for part, mark in bag.items() if part not in parts}


# A piece of something, which the rest of the bag names.


def _portion(bag: Bag, rest: Bag, anchor: Anchor) -> Period:
    of_this = set(rest) == {Part.UNIT}  # the end of the year
    whole = pointed_unit(anchor, rest[Part.UNIT].means, 0) if of_this else resolve(rest, anchor)
    return portion_of(whole, bag[Part.PORTION].means)


def _nth(bag: Bag, rest: Bag, anchor: Anchor) -> Period:
    return nth_pieces(resolve(rest, anchor), bag[Part.NTH].unit.removesuffix("s"), *bounds_of(bag[Part.NTH]))


def _nth_of_year(bag: Bag, anchor: Anchor) -> Period:
    """Read "the second quarter", "the 19th century"."""
    unit, bounds = bag[Part.NTH].unit, bounds_of(bag[Part.NTH])
    if unit == "century":
        return century(bounds[0])
    if unit not in ("quarter", "half"):
        raise Undatable(why_not(bag))
    return recurring(anchor, lambda year: nth_pieces(years(year), unit, *bounds))


def _last_of(bag: Bag, rest: Bag, anchor: Anchor) -> Period:
    """Read "last week of June", "the last three months of 2019", "last Friday of May", and "June last year"."""
    if bag[Part.POINTER].number >= 0 or Part.PERIOD in rest:
        return _in_pointed(bag, rest, anchor)
    if Part.WEEKDAY in bag:
        return nth_pieces(resolve(rest, anchor), f"weekday {bag[Part.WEEKDAY].number}", -1, -1)
    unit, (count, _) = unit_and_count(bag.get(Part.COUNTED) or bag[Part.UNIT])
    if unit == "year":
        return _in_pointed(bag, rest, anchor)
    return nth_pieces(resolve(rest, anchor), unit, -count, -1)


def _in_pointed(bag: Bag, rest: Bag, anchor: Anchor) -> Period:
    """Read "June last year", "9 June this year"."""
    if Part.UNIT not in bag or bag[Part.UNIT].means != "year" or Part.YEAR in rest:
        raise Undatable(why_not(bag))
    year = str(pointed_unit(anchor, "year", bag[Part.POINTER].number).first.year)
    return resolve({**rest, Part.YEAR: Mark(Part.YEAR, year, bag[Part.UNIT].words)}, anchor)


def _on_weekday(bag: Bag, rest: Bag, anchor: Anchor) -> Period:
    """Check the weekday of a date, or pick that of a week."""
    period, weekday = resolve(rest, anchor), bag[Part.WEEKDAY].number
    if period.first != period.last:
        if period != week_of(period.first):
            raise Undatable("a weekday goes with a day or a week")
        return one_day(shift(period.first, weekday - 1))
    if period.first.isoweekday() != weekday:
        raise Undatable(f"{period.first} was a {ENGLISH_DAYS[period.first.isoweekday() - 1]}")
    return period


def _unit_of(bag: Bag, rest: Bag, anchor: Anchor) -> Period:
    """Read "the week of 3 June", "the month of June", "the year 2019"."""
    period, unit = resolve(rest, anchor), bag[Part.UNIT].means
    if unit in ("week", "weekend"):
        if period.first != period.last:
            raise Undatable("it is not said which week")
        if unit == "week":
            return week_of(period.first)
        return weekend_of(shift(period.first, -3 if Part.HOLIDAY in rest else 0))
    if unit not in ("day", "month", "year"):
        raise Undatable(why_not(bag))
    return period


Rule = Callable[[Bag, Anchor], Period]
Wrapper = Callable[[Bag, Bag, Anchor], Period]


def _rules(*rows: tuple[str, Rule]) -> dict[frozenset[Part], Rule]:
    return {frozenset(map(Part, parts.split())): rule for parts, rule in rows}


RULES = _rules(
    ("year", named.read_year),
    ("year decade", named.read_decade),
    ("year month", named.read_month),
    ("year month number", named.read_day),
    ("year month ordinal", named.read_day),
    ("year season", named.read_season),
    ("year holiday", named.read_holiday),
    ("year period", named.read_period_in_year),
    ("period", named.read_period),
    ("period season", named.read_season),
    ("month", named.read_month),
    ("month number", named.read_day),
    ("month ordinal", named.read_day),
    ("ordinal", named.read_day_of_month),
    ("season", named.read_season),
    ("holiday", named.read_holiday),
    ("offset", told.read_offset),
    ("weekday", told.read_weekday),
    ("weekday pointer", told.read_weekday),
    ("pointer month", told.read_pointed_month),
    ("pointer season", told.read_pointed_season),
    ("pointer unit", told.read_pointed),
    ("pointer counted", told.read_rolling),
    ("rolling unit", told.read_rolling),
    ("rolling counted", told.read_rolling),
    ("unit", told.read_weekend),
    ("unit number year", told.read_numbered_week),
    ("weekday pointer unit", told.read_weekday_of_pointed),
    ("unit ago", told.read_counted(-1)),
    ("counted ago", told.read_counted(-1)),
    ("unit ahead", told.read_counted(1)),
    ("counted ahead", told.read_counted(1)),
    ("nth", _nth_of_year),
)
"""Which parts make a date, and how."""

_WRAPPERS: tuple[tuple[frozenset[Part], Wrapper], ...] = tuple(
    (frozenset(map(Part, parts.split())), wrapper)
    for parts, wrapper in (
        ("portion", _portion),
        ("pointer unit", _last_of),
        ("pointer counted", _last_of),
        ("pointer weekday", _last_of),
        ("weekday", _on_weekday),
        ("nth", _nth),
        ("unit", _unit_of),
    )
)
"""Which parts speak of what the others name, outermost first."""
