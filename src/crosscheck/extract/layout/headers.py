"""What a page says of itself: title, author, agency, dateline, publisher, and the day it was published."""

from datetime import timedelta

from msgspec import Struct

from crosscheck.extract.article import BlockKind
from crosscheck.extract.layout.agencies import agency_within
from crosscheck.extract.layout.credits import AGENCY, BYLINE, CREDIT, Byline, agency_line, credited_agency, read_byline
from crosscheck.extract.layout.days import DateLine, find_day, read_date_line
from crosscheck.extract.layout.page import Page
from crosscheck.extract.layout.parts import Part
from crosscheck.grammar.dates.reading import read_time
from crosscheck.grammar.quantities.tokens import Kind, tokenize
from crosscheck.model.document import Document
from crosscheck.model.value import Time

EDGE = 12
"""Blocks at the top and at the end of a page that its dates and its publisher are taken from."""

NEAR = timedelta(days=14)
"""How long after the day of its dateline, told without a year, a copy is published or changed at the latest."""


class Header(Struct, frozen=True):
    """What a page says of itself, "" where it does not."""

    published: Time | None
    dateline: str
    agency: str
    title: str
    byline: str
    author: str
    publisher: str


def read_header(page: Page, parts: list[Part], document: Document) -> Header:
    """Return what a page says of itself; what is known of the document goes before."""
    headline = next((part for part in parts if part.kind is BlockKind.HEADLINE), None)
    line, byline = _byline(page, parts, document)
    dateline = next((part.dateline for part in parts if part.dateline is not None), None)
    publisher = document.publisher or _publisher(page, parts)
    agency = (dateline.agency if dateline is not None else "") or byline.agency or _agency(page, parts)
    return Header(
        published=_published(page, parts, document),
        dateline=dateline.place if dateline is not None else "",
        agency=agency if agency != publisher else "",
        title=document.title or (page.written(headline.first, headline.last) if headline is not None else ""),
        byline=line,
        author=document.author or byline.author,
        publisher=publisher,
    )


def _byline(page: Page, parts: list[Part], document: Document) -> tuple[str, Byline]:
    """Return the line that names who wrote it, and what it says."""
    if document.byline:
        tokens = tokenize(document.byline)
        own = Page(document.byline, tokens, page.lexicon, page.words)
        found = read_byline(own, 0, len(tokens)) if tokens else None
        return document.byline, found or Byline("", agency_within(own, 0, len(tokens)))
    for part in parts:
        if part.kind is BlockKind.CREDIT and part.why == BYLINE:
            first, last = part.paragraph.body, part.paragraph.last
            found = read_byline(page, first, last)
            return page.written(first, last), found or Byline(
                _name(page, first, last), agency_within(page, first, last)
            )
    return "", Byline("", "")


def _name(page: Page, first: int, last: int) -> str:
    first += page.tokens[first].text in page.words.credits.by
    end = first
    while (
        end < last
        and page.tokens[end].raw not in ",|–—-/("
        and page.words.credits.roles.at(page.line(end, last), 0) is None
    ):
        end += 1
    return page.written(first, end)


def _agency(page: Page, parts: list[Part]) -> str:
    """Return the agency that a credit names, or that ends the text in brackets."""
    for part in parts:
        first, last = part.paragraph.body, part.paragraph.last
        if part.kind is BlockKind.CREDIT and part.why == AGENCY:
            return agency_line(page, first, last)
        if part.kind is BlockKind.CREDIT and part.why == CREDIT and (found := credited_agency(page, first, last)):
            return found
    for part in parts:
        if part.kind is BlockKind.PARAGRAPH and part.last < part.paragraph.last:
            return agency_within(page, part.last, part.paragraph.last)
    return ""


def _published(page: Page, parts: list[Part], document: Document) -> Time | None:
    """Return the day of publication: the document's, else a line's; a day of change is the last resort."""
    if document.published:
        known = read_time(document.published, page.lexicon)
        if isinstance(known, Time):
            return known
    lines = [found for part in _edges(parts) if (found := _dates_of(page, part)) is not None]
    dateline = next((part.dateline for part in parts if part.dateline is not None), None)
    updated = next((line.updated for line in lines if line.updated is not None), None)
    told = (
        *(line.published for line in lines if line.labelled),
        *(line.published for line in lines),
        dateline.day if dateline is not None else None,
        _dated(page, dateline.day_words, updated) if dateline is not None and dateline.day_words else None,
        updated,
    )
    return next((day for day in told if day is not None), None)


def _edges(parts: list[Part]) -> list[Part]:
    return parts if len(parts) <= 2 * EDGE else [*parts[:EDGE], *parts[-EDGE:]]


def _dates_of(page: Page, part: Part) -> DateLine | None:
    """Return the days that a credit tells, also behind a name ("By Ana Diaz | May 3, 2021")."""
    if part.kind is not BlockKind.CREDIT:
        return None
    first, last = part.paragraph.body, part.paragraph.last
    if part.why == BYLINE:
        return DateLine(find_day(page, first, last), None, alone=False, labelled=False)
    return read_date_line(page, first, last)


def _dated(page: Page, words: str, near: Time | None) -> Time | None:
    """Return the day of a dateline without a year where a day not long after it is known."""
    if near is None or near.span.upper is None:
        return None
    found = read_time(words, page.lexicon, near)
    if not isinstance(found, Time) or found.span.lower is None or found.span.lower != found.span.upper:
        return None
    return found if near.span.upper - NEAR <= found.span.lower <= near.span.upper else None


def _publisher(page: Page, parts: list[Part]) -> str:
    """Return the name that a note of rights or a line "Publisher:" gives."""
    for part in _edges(parts):
        if part.is_read:
            continue
        first, last = part.paragraph.body, part.paragraph.last
        line = page.line(first, last)
        label, rights = page.words.credits.publisher.at(line, 0), page.words.credits.rights.at(line, 0)
        if label is not None and ":" in line[: label[1] + 1]:
            return _publisher_name(page, first + label[1], last)
        if rights is not None and (name := _publisher_name(page, first + rights[1], last)):
            return name
    return ""


def _publisher_name(page: Page, first: int, last: int) -> str:
    """Return a publisher's name without the years and the words of rights around it."""
    tokens = page.tokens
    if (end := page.words.credits.rights_end.within(page.line(first, last))) is not None:
        last = first + end[1]
    while first < last and (
        tokens[first].kind is not Kind.WORD
        or tokens[first].text in page.words.credits.by
        or page.words.credits.rights.at(page.line(first, last), 0)
    ):
        first += 1
    stop = first
    while (
        stop < last
        and tokens[stop].raw not in ".|;"
        and not (tokens[stop].kind is Kind.NUMBER and len(tokens[stop].text) == 4)
    ):
        stop += 1
    while stop > first and tokens[stop - 1].kind is Kind.SIGN and tokens[stop - 1].raw not in ")":
        stop -= 1
    name = page.written(first, stop)
    known = agency_within(page, first, stop) or page.words.picture_credits.within(page.line(first, stop))
    return "" if known or not name or not tokens[first].raw[0].isupper() else name
