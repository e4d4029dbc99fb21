"""When a figure was known, and which of two was known first.

The time of knowledge is the claim's `as_of`, else the day on which its source was published, which leaves some doubt.
Within one day the hours decide where both are told ("9 am", "20:30", "Sunday evening").
"""

import re
from datetime import date
from functools import lru_cache

from msgspec import Struct

from crosscheck.judge.wording import quoted, speaker, when, who
from crosscheck.model.statement import Statement
from crosscheck.model.value import Time

_CACHED = 8192
_LONGEST = 200
"""Characters of a time in which its hour is looked for."""

_CLOCK = re.compile(
    r"(?<![\d:.])(?:([01]?\d|2[0-3]):([0-5]\d)(?:\s?([ap])\.?m\b)?|(1[0-2]|[1-9])(?:\.([0-5]\d))?\s?([ap])\.?m\b)(?![:\d])"
)

PARTS_OF_DAY = {
    "dawn": (4 * 60, 7 * 60),
    "morning": (5 * 60, 12 * 60 - 1),
    "noon": (12 * 60, 12 * 60),
    "midday": (12 * 60, 12 * 60),
    "afternoon": (12 * 60 + 1, 17 * 60 - 1),
    "evening": (17 * 60, 24 * 60 - 1),
    "night": (19 * 60, 24 * 60 - 1),
}
"""The minutes of a day that its parts cover, as news uses the words; what overlaps is not put in order."""

WHOLE_DAY = (0, 24 * 60 - 1)


class Known(Struct, frozen=True):
    """From when to when a figure was known: a day with its minute at each end."""

    since: tuple[date, int] | None
    until: tuple[date, int] | None


def known_as_of(statement: Statement) -> Time | None:
    """Return the claim's `as_of`, else the day on which its source was published."""
    return statement.as_of or statement.published


def told(statement: Statement, other: Statement | None = None) -> str:
    """Return a figure as printed with who says it, and since when it is known: "“12” (police in Gazette, as of …)"."""
    return f"{quoted(statement)} ({', '.join(filter(None, (voice_words(statement, other), known_words(statement))))})"


def voice_words(statement: Statement, other: Statement | None = None) -> str:
    """Return who says it, for brackets: "police in Gazette", "Gazette"."""
    outlet = who(statement, other)
    return f"{credited} in {outlet}" if (credited := speaker(statement)) else outlet


def known_words(statement: Statement) -> str:
    """Return since when a figure is known, "" where nothing is known of it."""
    time = known_as_of(statement)
    if time is None:
        return ""
    words = when(time) if minutes_of_day(time.words) == WHOLE_DAY else time.words
    return f"as of {words}" if statement.as_of else f"published {words}"


def hour_words(statement: Statement) -> str:
    """Return the words of a time that names an hour of its day, "" where neither `as_of` nor `time` does."""
    for time in (statement.as_of, statement.time):
        if time is not None and minutes_of_day(time.words) != WHOLE_DAY:
            return time.words
    return ""


def in_order(left: Statement, right: Statement) -> tuple[Statement, Statement] | None:
    """Return the two, the earlier known first, or `None` where the order is not known."""
    return _ordered(left, right, left.as_of or left.published, right.as_of or right.published)


def knowledge_of(statement: Statement) -> Known | None:
    """Return from when to when a figure was known, `None` where nothing is known of it."""
    time = known_as_of(statement)
    return _known(time) if time else None


def known_from(statement: Statement) -> tuple[date, int] | None:
    """Return the day and the minute from which a figure was known, `None` where nothing is known of it."""
    time = known_as_of(statement)
    return _known(time).since if time else None


def in_order_of_print(left: Statement, right: Statement) -> tuple[Statement, Statement] | None:
    """Return the two, the earlier published first, or `None` where the order is not known."""
    return _ordered(left, right, left.published, right.published)


def _ordered(
    left: Statement, right: Statement, left_time: Time | None, right_time: Time | None
) -> tuple[Statement, Statement] | None:
    if left_time is None or right_time is None or left_time is right_time:
        return None
    ours, theirs = _known(left_time), _known(right_time)
    if ours.until is not None and theirs.since is not None and ours.until < theirs.since:
        return left, right
    if theirs.until is not None and ours.since is not None and theirs.until < ours.since:
        return right, left
    return None


@lru_cache(maxsize=_CACHED)
def _known(time: Time) -> Known:
    lower, upper = time.span.lower, time.span.upper
    first, last = minutes_of_day(time.words) if lower is not None and lower == upper else WHOLE_DAY
    return Known(None if lower is None else (lower, first), None if upper is None else (upper, last))


@lru_cache(maxsize=_CACHED)
def minutes_of_day(words: str) -> tuple[int, int]:
    """Return the first and last minute of the day that the words of a time name; the whole day where they name none.

    >>> minutes_of_day("9 a.m. on 5 May 2024"), minutes_of_day("2024-05-05T20:30"), minutes_of_day("5 May 2024")
    ((540, 540), (1230, 1230), (0, 1439))
    """
    folded = words[:_LONGEST].casefold()
    if clock := _CLOCK.search(folded):
        hour, half = int(clock[1] or clock[4]), clock[3] or clock[6]
        hour = hour % 12 + 12 * (half == "p") if half and hour <= 12 else hour
        minute = hour * 60 + int(clock[2] or clock[5] or 0)
        return minute, minute
    return next((minutes for part, minutes in PARTS_OF_DAY.items() if part in folded), WHOLE_DAY)
