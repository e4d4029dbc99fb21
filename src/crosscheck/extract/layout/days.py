"""The days that a page's own lines tell: when it was published, when it was changed."""

from msgspec import Struct

from crosscheck.extract.layout.page import Page
from crosscheck.extract.layout.phrases import Phrases
from crosscheck.grammar.dates.reading import read_time
from crosscheck.grammar.quantities.tokens import Kind, glued
from crosscheck.model.value import Time

LONGEST = 40
"""Tokens; a longer line is no line of a date."""

_INNER = frozenset(",./-")


class DateLine(Struct, frozen=True):
    """The days of a line; `alone` tells that nothing else stands on it, `labelled` that it says what they are."""

    published: Time | None
    updated: Time | None
    alone: bool
    labelled: bool


def read_date_line(page: Page, first: int, last: int) -> DateLine | None:
    """Return the days of a line that tells when its page was published or changed; `None` where it tells neither."""
    if last - first > LONGEST or not _may_tell_day(page, first, last):
        return None
    line = page.line(first, last)
    alone = _is_alone(page, first, last)
    updated, published = page.words.days.updated.within(line), page.words.days.published.within(line)
    labels = [label for label in (updated, published) if label is not None and label[1] == 0]
    if not alone and not any(_is_dated(page, first + label[2], last) for label in labels):
        return None
    if updated is None or (published is not None and published[1] <= updated[1] < published[2]):
        return DateLine(find_day(page, first, last), None, alone, published is not None)
    at = first + updated[1]
    new = find_day(page, at, last)
    if published is not None and published[1] > updated[1]:
        at = first + published[1]
        return DateLine(find_day(page, at, last), find_day(page, first, at), alone, labelled=True)
    return DateLine(find_day(page, first, at), new, alone, labelled=True)


def _may_tell_day(page: Page, first: int, last: int) -> bool:
    """Tell, without much work, whether a line has a figure and begins with a word of dates."""
    stretch = page.tokens[first:last]
    opening = next((token.text for token in stretch if token.kind is Kind.WORD), "")
    known = (
        not opening
        or opening in page.words.days.beside
        or opening in page.words.days.published.firsts
        or opening in page.words.days.updated.firsts
    )
    return known and any(token.kind is Kind.NUMBER for token in stretch)


def _is_alone(page: Page, first: int, last: int) -> bool:
    """Tell whether a line holds nothing but a date or a time of day and the words around one."""
    words, tokens = page.words, page.tokens
    beside = words.days.beside
    figures = 0
    i = first
    while i < last:
        line = page.line(i, min(i + 4, last))
        label = _label(line, words.days.published) or _label(line, words.days.updated)
        if not label and tokens[i].kind is Kind.WORD and tokens[i].text not in beside:
            return False
        figures += tokens[i].kind is Kind.NUMBER
        i += label or 1
    return figures > 0 and (last - first > 1 or "." in tokens[first].text)


def _is_dated(page: Page, first: int, last: int) -> bool:
    """Tell whether a day follows a label at once, so that "updated figures of 3 May" are no day of change."""
    while first < last and page.tokens[first].kind is Kind.SIGN:
        first += 1
    return first < last and (
        page.tokens[first].kind is Kind.NUMBER or page.tokens[first].text in page.words.days.beside
    )


def _label(line: tuple[str, ...], phrases: Phrases) -> int:
    found = phrases.at(line, 0)
    return found[1] if found is not None else 0


def find_day(page: Page, first: int, last: int) -> Time | None:
    """Return the first date with its year, a month at the widest, in a stretch of tokens."""
    i = first
    while i < last:
        end = _behind_run(page, i, last)
        if end > i and (found := _read_run(page, i, end)) is not None:
            return found
        i = max(end, i + 1)
    return None


def _behind_run(page: Page, i: int, last: int) -> int:
    """Return the index behind a run of tokens that can make a date; figures of a time of day are none."""
    known, tokens = page.words.days.inner, page.tokens
    while i < last:
        token = tokens[i]
        if token.kind is Kind.NUMBER:
            if (i + 1 < last and tokens[i + 1].raw == ":") or (i > 0 and tokens[i - 1].raw == ":" and glued(tokens, i)):
                break
        elif token.raw not in _INNER and token.text not in known:
            break
        i += 1
    return i


def _read_run(page: Page, first: int, end: int) -> Time | None:
    """Read a run as a date: up to one of its years, or as a whole."""
    tokens = page.tokens
    while first < end and tokens[first].raw in _INNER:
        first += 1
    years = [i + 1 for i in range(first, end) if len(tokens[i].text) == 4 and tokens[i].text.isdigit()]
    for stop in (*years, end):
        found = read_time(page.written(first, stop), page.lexicon) if stop > first else None
        if isinstance(found, Time) and found.span.is_bounded and len(found.edtf) > len("2019"):
            return found
    return None
