"""Years that are none of the calendar's: a season, a school year, the year of which a text tells the first months."""

from datetime import date

from crosscheck.extract.times.parts import Items, count_of, opened, unit_of
from crosscheck.extract.times.steps import step
from crosscheck.extract.times.story import Story
from crosscheck.grammar.dates.anchors import MONTHS_IN
from crosscheck.grammar.dates.bags import bounds_of
from crosscheck.grammar.dates.periods import Period, Precision, Undatable, months, years
from crosscheck.grammar.dates.spans import bound
from crosscheck.grammar.dates.words import Mark
from crosscheck.lexicons.calendar import Part

TURN_OF_SEASON = 7
"""The month in which a season or a school year gives way to the next, as in most of the northern hemisphere."""


def read_yearly(items: Items, story: Story, _: int) -> Period:
    """Read "last season", "this school year": two years that it lies in."""
    opener, rest = opened(items)
    today = _today(story)
    steps = {"previous": -1, "next": 1} | {
        item.name: item.mark.number for item in rest if item.name == "pointer" and isinstance(item.mark, Mark)
    }
    step = next(steps[item.name] for item in rest if item.name in steps)
    first = today.year - (today.month < TURN_OF_SEASON) + step
    return bound(opener, years(first, 2))


def read_of_the_year(items: Items, story: Story, _: int) -> Period:
    """Read "the first nine months of the year": of the year of publication, or the last that is over."""
    opener, rest = opened(items)
    today = _today(story)
    count, unit, from_end = 1, "", False
    end = next((at for at, item in enumerate(rest) if item.name == "of"), len(rest))
    for item in rest[:end]:
        if not isinstance(item.mark, Mark):
            continue
        if item.part is Part.NUMBER:
            count = bounds_of(item.mark)[0]
        elif item.name in ("unit", "units"):
            unit = item.mark.means.removesuffix("s")
        elif item.name in ("ordinal", "day_ordinal") and item.mark.means != "1":
            raise Undatable("it names no date")
        from_end = from_end or item.name == "pointer"
    length = MONTHS_IN.get(unit, 0) * count
    if not 0 < length < 12:
        raise Undatable("it names no date")
    first = 13 - length if from_end else 1
    part = months(today.year, first, length)
    return bound(opener, part if part.last <= today else months(today.year - 1, first, length))


def step_year_ago(items: Items, story: Story) -> Period | None:
    """Read "a year ago" behind the months that a report covers: the same ones of the year before; None elsewhere.

    "In the third quarter sales rose to 5 million from 4 million a year ago" compares two quarters.
    """
    if items[-1].part is not Part.AGO or story.latest is None or story.latest[0] != story.sentence:
        return None
    told = story.latest[1]
    unit, _weekday = unit_of(items)
    if unit != "year" or told.precision is not Precision.MONTH or told.mark:
        return None
    return step(told, "year", -1) if count_of(items) == (1, 1) else None


def _today(story: Story) -> date:
    if story.today is None:
        raise Undatable("it is told from the day of publication")
    return story.today
