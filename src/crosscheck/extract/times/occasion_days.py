"""Dates told from what happened: election day, two days after the quake, the third day of the strike."""

from msgspec.structs import replace

from crosscheck.extract.times.parts import Items, count_of, opened, unit_of
from crosscheck.extract.times.steps import step
from crosscheck.extract.times.story import Story
from crosscheck.grammar.dates.anchors import Anchor, recurring_day, rolling
from crosscheck.grammar.dates.periods import (
    Period,
    Precision,
    Undatable,
    approximate,
    hull,
    one_day,
    shift,
    shift_months,
)
from crosscheck.grammar.dates.spans import bound
from crosscheck.grammar.dates.words import Mark
from crosscheck.lexicons.calendar import Part


def _occasion(items: Items, story: Story) -> Period:
    return story.occasion(_name(items))


def read_occasion_day(items: Items, story: Story, _: int) -> Period:
    """Read "election day", "the day of the vote"."""
    opener, rest = opened(items)
    return bound(opener, _occasion(rest, story))


def read_beside_occasion(items: Items, story: Story, _: int) -> Period:
    """Read "two days after the quake", "the week before the vote"."""
    at = next(i for i, item in enumerate(items) if item.name in ("after", "before", "following"))
    sign = -1 if items[at].name == "before" else 1
    day = _occasion(items, story)
    unit, weekday = unit_of(items[:at])
    if unit == "weekday":
        edge = shift(day.last if sign > 0 else day.first, sign)
        return recurring_day(Anchor(None, not_before=edge) if sign > 0 else Anchor(None, not_after=edge), weekday)
    lower, upper = count_of(items[:at])
    if lower == upper == 1 and items[0].name in ("the", "unit") and unit != "day":
        return rolling(day.last if sign > 0 else day.first, unit, sign)
    near, far = step(day, unit, sign * lower), step(day, unit, sign * upper)
    return near if lower == upper else approximate(hull(*((near, far) if sign > 0 else (far, near))))


def read_eve(items: Items, story: Story, _: int) -> Period:
    """Read "the eve of the vote"."""
    marks = [item.mark for item in items if item.part is Part.PORTION]
    if not (marks and isinstance(marks[0], Mark) and marks[0].means == "eve"):
        raise Undatable("it names no date")
    return one_day(shift(_occasion(items, story).first, -1))


def read_open_occasion(items: Items, story: Story, _: int) -> Period:
    """Read "since the vote", "after the quake"; what comes after may be of the same day."""
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
    item = next(item for item in reversed(items) if item.name in ("occasion", "lasting", "polling"))
    return item.mark.means if isinstance(item.mark, Mark) else ""


def read_nth_day(items: Items, story: Story, _: int) -> Period:
    """Read "the third day of the strike", counted from its first."""
    opener, rest = opened(items)
    number = next((item.mark for item in rest if item.part is Part.ORDINAL), None)
    if not isinstance(number, Mark) or unit_of(rest)[0] not in ("day", "night"):
        raise Undatable("it names no date")
    return bound(opener, one_day(shift(story.start_of(_name(rest)).first, number.number - 1)))


def read_length(items: Items, story: Story, _: int) -> Period:
    """Read "five days of protests" as the first five."""
    unit, _weekday = unit_of(items)
    count, _upper = count_of(items)
    if unit not in ("day", "week", "month"):
        raise Undatable("it names no date")
    start = story.start_of(_name(items)).first
    last = shift_months(start, count) if unit == "month" else shift(start, count * (7 if unit == "week" else 1))
    return Period(start, shift(last, -1), Precision.DAY)
