"""What each way of reading makes of the parts of a date: the period that they name, in the story so far."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from crosscheck.extract.times.items import Item
from crosscheck.extract.times.story import Story
from crosscheck.grammar.dates.anchors import MONTHS_IN, Anchor, counted_from, pointed_unit, recurring_day, rolling
from crosscheck.grammar.dates.bags import bounds_of
from crosscheck.grammar.dates.clauses import split_clauses
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
from crosscheck.grammar.dates.sharing import share_parts
from crosscheck.grammar.dates.spans import bound, read_each, read_span
from crosscheck.grammar.dates.words import Mark, Sign
from crosscheck.lexicons.calendar import Part

Items = Sequence[Item]
Teller = Callable[[Items, Story, int], Period]

_OPENERS = frozenset({"since", "until", "by", "before", "after", "as_of", "about"})
_UNITS = ("unit", "units", "weekend", "day_word", "daytime", "weekday")


def tell(reading: str, items: Items, story: Story, direction: int) -> list[tuple[Items, Period]]:
    """Return the periods that a phrase names, each with its parts; raise `Undatable` where it names none."""
    if reading in ("dates", "lists") and any(item.name == "and" for item in items):
        return _list(items, story, direction)
    return [(items, _TELLERS[reading](items, story, direction))]


def _marks(items: Items) -> list[Mark | Sign]:
    return [item.mark for item in items if item.part is not Part.FILLER]


def _dates(items: Items, story: Story, direction: int) -> Period:
    """Read what the grammar of dates reads by itself; "around 5 pm on Monday" is that Monday."""
    day = [item for item, behind in zip(items, (*items[1:], None), strict=True) if not _rounds_hour(item, behind)]
    marks = _marks(day)
    return read_span(share_parts(split_clauses(marks)), story.today, direction)


def _rounds_hour(item: Item, behind: Item | None) -> bool:
    return item.name == "about" and behind is not None and behind.name in ("clock", "daytime")


def _list(items: Items, story: Story, direction: int) -> list[tuple[Items, Period]]:
    """Read "June 9 and 12": one span where the days lie side by side, else a date each."""
    clauses = share_parts(split_clauses(_marks(items)))
    periods = read_each(clauses, story.today, direction)
    pieces = _pieces(items)
    touching = all(shift(one.last, 1) == other.first for one, other in pairwise(periods))
    if touching or len(pieces) != len(periods):
        return [(items, read_span(clauses, story.today, direction))]
    bounded = (
        bound(clause.opener if clause.opener is not Part.JOIN else None, period)
        for clause, period in zip(clauses, periods, strict=True)
    )
    return list(zip(pieces, bounded, strict=True))


def _pieces(items: Items) -> list[Items]:
    """Return the parts of a list between the words and commas that join its dates."""
    pieces: list[list[Item]] = [[]]
    for at, item in enumerate(items):
        if item.name == "and" or (item.name == "comma" and _joins(items, at)):
            pieces.append([])
        else:
            pieces[-1].append(item)
    return [piece for piece in pieces if piece]


def _joins(items: Items, at: int) -> bool:
    """Whether a comma stands between two dates of a list, not within one."""
    behind = items[at + 1].name if at + 1 < len(items) else ""
    before = {item.name for item in items[:at]}
    return (
        behind in ("and", "day_number", "weekday") and behind != "year" and not before <= {"weekday", "weekday_short"}
    )


def _opened(items: Items) -> tuple[Part | None, Items]:
    """Return how a date opens a span ("since the next day"), and the parts behind that."""
    if items[0].name in _OPENERS:
        opener = items[0].part if items[0].name != "about" else None
        return (opener if opener is not Part.FILLER else None), items[1:]
    return None, items


def _unit(items: Items) -> tuple[str, int]:
    """Return the unit that parts name, and the weekday where it is one."""
    item = next(item for item in reversed(items) if item.name in _UNITS)
    if not isinstance(item.mark, Mark):
        raise Undatable("it names no date")
    if item.name == "weekday":
        return "weekday", item.mark.number
    return ("day", 0) if item.name == "daytime" else (item.mark.means.removesuffix("s"), 0)


def _count(items: Items) -> tuple[int, int]:
    """Return the least and the greatest count that parts name, 1 where they name none."""
    for item in items:
        if item.part in (Part.NUMBER, Part.VAGUE) and isinstance(item.mark, Mark):
            return bounds_of(item.mark)
    if any(item.name == "units" for item in items):
        raise Undatable("it does not say how many")
    return 1, 1


def step(whole: Period, unit: str, count: int) -> Period:
    """Return what lies so many units from a period, as long and as exact as the period allows.

    >>> step(months(2024, 3), "year", -1).start
    datetime.date(2023, 3, 1)
    """
    length = MONTHS_IN.get(unit)
    if length is not None and whole.precision is not Precision.DAY:
        first = shift_months(whole.first, length * count)
        span = (whole.last.year - whole.first.year) * 12 + whole.last.month - whole.first.month + 1
        moved = months(first.year, first.month, span)
        return replace(years(first.year, span // 12) if whole.precision is Precision.YEAR else moved, mark=whole.mark)
    if unit in ("hour", "minute") or (unit == "day" and whole.precision is not Precision.DAY):
        raise Undatable("it is told from a date that the text does not give")
    edge = whole.last if count > 0 else whole.first
    if unit == "weekend":
        return weekend_of(shift(week_of(edge).first, 7 * count))
    return counted_from(edge, unit, count)


def _next_to(items: Items, story: Story, sign: int) -> Period:
    """Read "the next day", "the previous week": the whole unit beside the last date told."""
    unit, weekday = _unit(items)
    if unit == "weekday":
        edge = shift(story.last_day().last if sign > 0 else story.last_day().first, sign)
        return recurring_day(Anchor(None, not_before=edge) if sign > 0 else Anchor(None, not_after=edge), weekday)
    if unit == "day":
        return step(story.last_day(), "day", sign)
    told = story.last_date()
    if unit in ("week", "weekend"):
        told = story.last_day()
    return pointed_unit(Anchor(told.last if sign > 0 else told.first), unit, sign)


def _next(items: Items, story: Story, direction: int) -> Period:
    opener, rest = _opened(items)
    named = {item.name for item in rest}
    if "next" in named and "the" not in named and _unit(rest)[0] != "day":
        return _dates(items, story, direction)
    return bound(opener, _next_to(rest, story, 1))


def _previous(items: Items, story: Story, _: int) -> Period:
    opener, rest = _opened(items)
    return bound(opener, _next_to(rest, story, -1))


def _same(items: Items, story: Story, _: int) -> Period:
    """Read "the same day", "that year"."""
    opener, rest = _opened(items)
    unit, weekday = _unit(rest)
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


def _same_before(items: Items, story: Story, _: int) -> Period:
    """Read "the same period last year": the last date told, a year before or in another year."""
    opener, rest = _opened(items)
    told = story.last_date()
    for item in rest:
        if item.name == "year" and isinstance(item.mark, Mark):
            return bound(opener, step(told, "year", item.mark.number - told.first.year))
    unit, _weekday = _unit(rest)
    if any(item.name == "pointer" for item in rest) and unit == "year":
        return bound(opener, step(told, "year", -1))
    return bound(opener, step(told, unit, -1))


def _steps(sign: int) -> Teller:
    def teller(items: Items, story: Story, _: int) -> Period:
        """Read "two days later", "a year earlier"."""
        unit, _weekday = _unit(items)
        if unit in ("hour", "minute"):
            raise Undatable("it names no date")
        lower, upper = _count(items)
        daily = unit in ("day", "week", "fortnight", "weekend")
        told = story.last_day() if daily else story.last_date()
        near, far = step(told, unit, sign * lower), step(told, unit, sign * upper)
        return near if lower == upper else approximate(hull(*((near, far) if sign > 0 else (far, near))))

    return teller


def _day_before(items: Items, story: Story, direction: int) -> Period:
    if items[0].name == "the":
        return _next_to(items, story, -1)
    return _steps(-1)(items, story, direction)


def _occasion(items: Items, story: Story) -> Period:
    return story.occasion(_name(items))


def _occasion_day(items: Items, story: Story, _: int) -> Period:
    opener, rest = _opened(items)
    if any(item.name == "polling" for item in rest):
        return bound(opener, story.occasion("election"))
    return bound(opener, _occasion(rest, story))


def _beside_occasion(items: Items, story: Story, _: int) -> Period:
    at = next(i for i, item in enumerate(items) if item.name in ("after", "before", "following"))
    sign = -1 if items[at].name == "before" else 1
    day = _occasion(items, story)
    unit, weekday = _unit(items[:at])
    if unit == "weekday":
        edge = shift(day.last if sign > 0 else day.first, sign)
        return recurring_day(Anchor(None, not_before=edge) if sign > 0 else Anchor(None, not_after=edge), weekday)
    lower, upper = _count(items[:at])
    if lower == upper == 1 and items[0].name in ("the", "unit") and unit != "day":
        return rolling(day.last if sign > 0 else day.first, unit, sign)
    near, far = step(day, unit, sign * lower), step(day, unit, sign * upper)
    return near if lower == upper else approximate(hull(*((near, far) if sign > 0 else (far, near))))


def _eve(items: Items, story: Story, _: int) -> Period:
    marks = [item.mark for item in items if item.part is Part.PORTION]
    if not (marks and isinstance(marks[0], Mark) and marks[0].means == "eve"):
        raise Undatable("it names no date")
    return one_day(shift(_occasion(items, story).first, -1))


def _open_occasion(items: Items, story: Story, _: int) -> Period:
    opener = items[0].name
    lasting = items[-1].name == "lasting"
    from_start = lasting and opener == "since"
    period = story.start_of(_name(items)) if from_start else _occasion(items, story)
    match opener:
        case "since":
            return replace(period, end=None, label="")
        case "after" | "following":
            return replace(period, end=None, label="")
        case "before":
            return bound(Part.BEFORE, period)
        case "until":
            return bound(Part.UNTIL, period)
    return period


def _name(items: Items) -> str:
    item = next(item for item in reversed(items) if item.name in ("occasion", "lasting"))
    return item.mark.means if isinstance(item.mark, Mark) else ""


def _nth_day(items: Items, story: Story, _: int) -> Period:
    """Read "the third day of the strike", counted from its first."""
    opener, rest = _opened(items)
    number = next((item.mark for item in rest if item.part is Part.ORDINAL), None)
    if not isinstance(number, Mark) or _unit(rest)[0] not in ("day", "night"):
        raise Undatable("it names no date")
    return bound(opener, one_day(shift(story.start_of(_name(rest)).first, number.number - 1)))


def _run_from(items: Items, story: Story, direction: int) -> Period:
    """Read "a few days from 9 June" as the time since then."""
    at = next(i for i, item in enumerate(items) if item.name in ("from", "since"))
    return bound(Part.SINCE, _dates(items[at + 1 :], story, direction))


def _run_to(items: Items, story: Story, direction: int) -> Period:
    """Read "the three months to 30 June"."""
    at = next(i for i, item in enumerate(items) if item.name in ("ended", "to", "until"))
    unit, _weekday = _unit(items[:at])
    (count, _upper), end = _count(items[:at]), _dates(items[at + 1 :], story, direction)
    length = MONTHS_IN.get(unit)
    if length is None:
        return replace(rolling(end.last, unit, -count), start=shift(rolling(end.last, unit, -count).first, 1))
    last = end.last
    if shift(last, 1).day == 1:
        first = shift_months(shift(last, 1), -length * count)
        whole_years = first.month == 1 and length * count % 12 == 0
        return (
            years(first.year, length * count // 12) if whole_years else months(first.year, first.month, length * count)
        )
    return Period(shift(shift_months(last, -length * count), 1), last, Precision.DAY)


def _length(items: Items, story: Story, _: int) -> Period:
    """Read "five days of protests" as the first five."""
    unit, _weekday = _unit(items)
    count, _upper = _count(items)
    start = story.start_of(_name(items)).first
    if unit not in ("day", "week", "month"):
        raise Undatable("it is a length of time")
    last = shift_months(start, count) if unit == "month" else shift(start, count * (7 if unit == "week" else 1))
    return Period(start, shift(last, -1), Precision.DAY)


def _fiscal(items: Items, story: Story, direction: int) -> Period:
    """Read "fiscal 2024": when a company's year begins is not said, so it is approximate."""
    opener, rest = _opened(items)
    return bound(opener, approximate(_dates([item for item in rest if item.name != "fiscal"], story, direction)))


def _unread(why: str) -> Teller:
    def teller(_items: Items, _story: Story, _direction: int) -> Period:
        raise Undatable(why)

    return teller


_TELLERS: Mapping[str, Teller] = {
    "dates": _dates,
    "spans": _dates,
    "lists": _dates,
    "fiscal": _fiscal,
    "next": _next,
    "day_after": lambda items, story, _: _next_to(items, story, 1),
    "previous": _previous,
    "day_before": _day_before,
    "same": _same,
    "same_before": _same_before,
    "later": _steps(1),
    "earlier": _steps(-1),
    "occasion_day": _occasion_day,
    "beside_occasion": _beside_occasion,
    "eve_of_occasion": _eve,
    "open_occasion": _open_occasion,
    "nth_day": _nth_day,
    "run_from": _run_from,
    "run_to": _run_to,
    "length": _length,
    "vague": _unread("it does not say how many"),
}
