"""Dates in words or in EDTF to spans of days.

A phrase is a date as a whole or not at all. What is told from another day (today, Wednesday, 9 June without a year) is
told from the day on which the text was published, never from the clock's; what cannot be told is `Unread` and says why.

EDTF is read as it stands; else words become marks (`date_words`), marks dates (`date_clauses`), each date a period
(`date_rules`), and the periods one span (`date_spans`).
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from crosscheck.grammar.date_clauses import split_clauses
from crosscheck.grammar.date_spans import read_span
from crosscheck.grammar.date_words import Mark, Phrase, UnknownWord, mark_words, split_phrase
from crosscheck.grammar.edtf import read_edtf
from crosscheck.grammar.periods import Period, Undatable, to_time
from crosscheck.lexicons.calendar import Part
from crosscheck.lexicons.lexicon import Lexicon
from crosscheck.model.value import Time, Unread

MAX_LENGTH = 200
"""Characters; no date is longer, and a longer text is not looked at."""

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
    stripped = " ".join(words[: MAX_LENGTH + 1].split())
    try:
        if len(stripped) > MAX_LENGTH:
            raise Undatable("it is too long to be a date")
        period = read_edtf(stripped)
        return to_time(_read_words(stripped, lexicon, published, events) if period is None else period, words)
    except UnknownWord as fault:
        return Unread(fault.words, str(fault))
    except Undatable as fault:
        return Unread(words, str(fault))


_SURE = frozenset({Part.YEAR, Part.PERIOD, Part.WEEKDAY, Part.OFFSET, Part.AGO, Part.HOLIDAY})


def is_surely_time(words: str, lexicon: Lexicon) -> bool:
    """Whether words that are a date can be nothing else: "9 June" and "Wednesday", but not "second", "May" or "fall".

    Four digits by themselves are a year, unless they are a round number ("2000").

    >>> from crosscheck.lexicons.lexicon import load_lexicon
    >>> [is_surely_time(words, load_lexicon("en")) for words in ("June 9", "May", "2019", "2000")]
    [True, False, True, False]
    """
    try:
        if len(words) > MAX_LENGTH or words.strip().endswith("00"):
            return False
        if words.strip()[:4].isdigit() and read_edtf(words) is not None:
            return True
        marks = mark_words(words, lexicon.calendar, lexicon.calendar.day_first.get(lexicon.region), {})
    except Undatable:
        return False
    parts = {mark.part for mark in marks if isinstance(mark, Mark)}
    return not _SURE.isdisjoint(parts) or (Part.MONTH in parts and not parts.isdisjoint({Part.NUMBER, Part.ORDINAL}))


def _read_words(words: str, lexicon: Lexicon, published: Time | None, events: Mapping[str, str]) -> Period:
    """Read words against every day that the publication may have been on, of which the ends must agree."""
    day_first = lexicon.calendar.day_first.get(lexicon.region)
    marks = mark_words(words, lexicon.calendar, day_first, _known_events(tuple(events.items())))
    clauses = split_clauses(marks)
    earliest, latest = _days_of(published)
    period = read_span(clauses, earliest)
    if latest != earliest and read_span(clauses, latest) != period:
        raise Undatable("it is told from the day of publication, of which only the month or the year is known")
    return period


def _days_of(published: Time | None) -> tuple[date | None, date | None]:
    if published is None or not published.span.is_bounded:
        return None, None
    return published.span.lower, published.span.upper


@lru_cache(maxsize=64)
def _known_events(events: tuple[tuple[str, str], ...]) -> dict[Phrase, Period]:
    """Return the dates of events by the words of their names; what is no EDTF date is left out."""
    found = {}
    for name, edtf in events:
        phrase, period = split_phrase(name), read_edtf(edtf)
        if phrase and period is not None:
            found[phrase] = period
    return found
