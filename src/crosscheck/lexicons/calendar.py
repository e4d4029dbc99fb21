"""How a language tells dates and truth, as data.

The grammar knows parts and how they combine; which words stand for which part is written here, one entry a meaning,
each with examples that the tests run.
"""

from enum import StrEnum

import msgspec


class Part(StrEnum):
    """What a word adds to a date.

    In brackets what `means` says: a number, a number of the ISO calendar, or one of the names that the grammar knows.
    """

    YEAR = "year"
    """A year; found by the grammar itself."""
    PERIOD = "period"
    """A whole date or a named event; found by the grammar itself."""
    COUNTED = "counted"
    """A number and its unit (two weeks); made by the grammar itself."""
    NTH = "nth"
    """An ordering number and its unit (second week, Q1); made by the grammar itself."""
    MONTH = "month"
    """A month (1 to 12)."""
    WEEKDAY = "weekday"
    """A day of the week (1 is Monday)."""
    SEASON = "season"
    """A season (EDTF: 21 spring, 22 summer, 23 autumn, 24 winter)."""
    HOLIDAY = "holiday"
    """A day that returns every year: `12-25`, `11 4 4` (the fourth Thursday of November, `-1` the last), each also with
    the days from there (`11 4 4 +1`); `easter -2`; or `moon`, which needs a calendar that is not here."""
    NUMBER = "number"
    """A counting word (its number)."""
    ORDINAL = "ordinal"
    """An ordering word (its number)."""
    ORDINAL_MARK = "ordinal_mark"
    """What makes the number before it an ordering one (9th)."""
    VAGUE = "vague"
    """A number left open (`2-5`)."""
    UNIT = "unit"
    """A stretch of the calendar (hour, day, week, fortnight, weekend, month, quarter, half, year, decade, century).

    The plural is an entry of its own (`days`): bare, it leaves open how many."""
    DECADE = "decade"
    """What makes a decade of the year before it (1990s)."""
    PORTION = "portion"
    """A portion of the rest (start, early, middle, late, end, half_1, half_2, quarter_1 to quarter_4), or its eve."""
    POINTER = "pointer"
    """The calendar's unit counted from today's (-1 last, 0 this, 1 next)."""
    ROLLING = "rolling"
    """The stretch that ends today (the past two weeks)."""
    OFFSET = "offset"
    """Days from today (`-1`, or `-1 0` for a span)."""
    AGO = "ago"
    """Backwards from today."""
    AHEAD = "ahead"
    """Forwards from today."""
    ELSEWHERE = "elsewhere"
    """Counted from a date told elsewhere (the following day)."""
    SINCE = "since"
    """From then on."""
    UNTIL = "until"
    """Up to then and including it."""
    BEFORE = "before"
    """Up to then without it."""
    AFTER = "after"
    """From then on without it."""
    BETWEEN = "between"
    """Opens a span of two ends."""
    JOIN = "join"
    """Joins two dates into the span that holds both."""
    ABOUT = "about"
    """Says that the date is approximate, or not sure (`?`)."""
    HOUR_MARK = "hour_mark"
    """Makes a time of day of the number before it (pm); dropped."""
    DAYTIME = "daytime"
    """A time of day (noon, GMT); dropped."""
    FILLER = "filler"
    """Adds nothing."""


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of one meaning, parted by commas.

    `examples` are phrases that use them, with the EDTF date that each stands for, "" where it stands for none.
    """

    words: str
    means: str = ""
    examples: dict[str, str] = {}


class TruthWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, eq=False):
    """Words, parted by commas, that say as a whole phrase that something holds or does not.

    Negation turns `plain` words round (true, happened); it leaves `told` ones (confirmed) and `untrue` ones (denied)
    open. `auxiliaries` say yes alone and no when negated ("did", "was not"). `frames` add nothing. The `examples` must
    be read as `yes`, `no`, or not at all ("").
    """

    plain: str = ""
    told: str = ""
    untrue: str = ""
    negations: str = ""
    auxiliaries: str = ""
    frames: str = ""
    examples: dict[str, str] = {}


class Calendar(msgspec.Struct, frozen=True, forbid_unknown_fields=True, eq=False):
    """How a language tells dates and truth.

    `numbers` and `ordinals` are counting and ordering words in order, from one on. `day_first` says for a region (the
    `GB` of `en-GB`) whether the day stands before the month in 03/04/2024; a region that is not named has no known
    order. `published` is the date that the examples are read against. Two calendars are never equal, so that what is
    made of one can be kept by it.
    """

    day_first: dict[str, bool] = {}
    published: str = "2019-06-13"
    numbers: str = ""
    ordinals: str = ""
    words: dict[Part, tuple[Entry, ...]] = {}
    truth: TruthWords = TruthWords()
