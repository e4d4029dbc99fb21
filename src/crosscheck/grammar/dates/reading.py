"""Dates in words or in EDTF to spans of days.

A phrase is a date as a whole or not at all. What is told from another day (today, Wednesday, 9 June without a year) is
told from the day on which the text was published, never from the clock's; what cannot be told is `Unread` and says why.

EDTF is read as it stands; else words become marks (`date_words`), marks dates (`date_clauses`, `date_sharing`), each
date a period (`date_rules`), and the periods one span (`date_spans`).
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from crosscheck.grammar.dates.clauses import Clause, split_clauses
from crosscheck.grammar.dates.edtf import read_edtf
from crosscheck.grammar.dates.periods import Period, Undatable, to_time
from crosscheck.grammar.dates.sharing import share_parts
from crosscheck.grammar.dates.spans import read_span
from crosscheck.grammar.dates.words import (
    Mark,
    PhraseTable,
    Sign,
    UnknownWord,
    first_runs,
    make_table,
    mark_words,
    may_tell,
)
from crosscheck.lexicons.calendar import Calendar, Part
from crosscheck.lexicons.lexicon import Lexicon
from crosscheck.model.interval import Interval
from crosscheck.model.value import Time, Unread

MAX_LENGTH = 200
"""Characters; no date is longer, and a longer text is not looked at."""

_CACHED = 32_768

Events = tuple[tuple[str, str], ...]

_NO_EVENTS: Mapping[str, str] = MappingProxyType({})


def read_time(
    words: str, lexicon: Lexicon, published: Time | None = None, events: Mapping[str, str] = _NO_EVENTS
) -> Time | Unread:
    """Read a date, a period or a date told from another one.

    `events` maps the names of events to their dates in EDTF ("election day").

    >>> from crosscheck.lexicons.lexicon import load_lexicon
    >>> read_time("from 9 to 12 June 2019", load_lexicon("en")).edtf
    '2019-06-09/2019-06-12'
    >>> read_time("31 June 2019", load_lexicon("en")).why
    'there is no day 31 in month 6 of 2019'
    """
    plain = _read_plain(words)
    if plain is not None:
        return plain
    span = published.span if published is not None and published.span.is_bounded else None
    return _read_told(words, lexicon.calendar, lexicon.region, span, tuple(events.items()) if events else ())


@lru_cache(maxsize=_CACHED)
def _read_plain(words: str) -> Time | Unread | None:
    """Read EDTF, which is the same in every language and on every day; `None` where words are none."""
    stripped = _stripped(words)
    if len(stripped) > MAX_LENGTH:
        return Unread(words, "it is too long to be a date")
    try:
        period = read_edtf(stripped)
    except Undatable as fault:
        return Unread(words, str(fault))
    return None if period is None else to_time(period, words)


def _stripped(words: str) -> str:
    return " ".join(words[: MAX_LENGTH + 1].split())


@lru_cache(maxsize=_CACHED)
def _read_told(
    words: str, calendar: Calendar, region: str, published: Interval[date] | None, events: Events
) -> Time | Unread:
    """Read words against every day that the publication may have been on, of which the ends must agree."""
    try:
        clauses = _clauses_of(_stripped(words), calendar, region, events)
        earliest, latest = (published.lower, published.upper) if published else (None, None)
        period = read_span(clauses, earliest)
        if latest != earliest and read_span(clauses, latest) != period:
            raise Undatable("it is told from the day of publication, of which only the month or the year is known")
        return to_time(period, words)
    except UnknownWord as fault:
        return Unread(fault.words, str(fault))
    except Undatable as fault:
        return Unread(words, str(fault))


@lru_cache(maxsize=_CACHED)
def _clauses_of(words: str, calendar: Calendar, region: str, events: Events) -> tuple[Clause, ...]:
    return tuple(share_parts(split_clauses(_marks_of(words, calendar, region, events))))


def _marks_of(words: str, calendar: Calendar, region: str, events: Events) -> tuple[Mark | Sign, ...]:
    return mark_words(words, calendar, calendar.day_first.get(region), _known_events(events))


_SURE = frozenset({Part.YEAR, Part.PERIOD, Part.WEEKDAY, Part.OFFSET, Part.AGO, Part.HOLIDAY})
_TELLING = _SURE | {Part.MONTH}


def is_surely_time(
    words: str, lexicon: Lexicon, events: Mapping[str, str] = _NO_EVENTS, *, with_years: bool = True
) -> bool:
    """Whether words that are a date can be nothing else: "9 June" and "Wednesday", but not "second", "May" or "fall".

    `with_years` lets four digits be a year, as in "2019".

    >>> from crosscheck.lexicons.lexicon import load_lexicon
    >>> [is_surely_time(words, load_lexicon("en")) for words in ("June 9", "May", "2019")]
    [True, False, True]
    """
    if len(words) > MAX_LENGTH:
        return False
    try:
        if (with_years or not words.strip().isdigit()) and read_edtf(words) is not None:
            return True
        named = tuple(events.items()) if events else ()
        if not may_tell(words, _first_runs(lexicon.calendar, named)):
            return False
        marks = _marks_of(words, lexicon.calendar, lexicon.region, named)
    except Undatable:
        return False
    parts = {mark.part for mark in marks if isinstance(mark, Mark)}
    if Part.MONTH in parts and not parts.isdisjoint({Part.NUMBER, Part.ORDINAL, Part.YEAR}):
        return True
    return not parts.isdisjoint(_SURE if with_years else _SURE - {Part.YEAR})


@lru_cache(maxsize=64)
def _first_runs(calendar: Calendar, events: Events) -> frozenset[str]:
    return first_runs(calendar, _known_events(events), _TELLING)


@lru_cache(maxsize=64)
def _known_events(events: Events) -> PhraseTable:
    """Return the dates of events by the words of their names; what is no EDTF date is left out."""
    dates = ((name, _read_event(edtf)) for name, edtf in events)
    return make_table((name, Mark(Part.PERIOD, "", name, period)) for name, period in dates if period is not None)


def _read_event(edtf: str) -> Period | None:
    try:
        return read_edtf(edtf)
    except Undatable:
        return None
