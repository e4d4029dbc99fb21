"""Datelines: the place, the day and the agency that open the text of a wire copy.

"KAMPALA, Uganda (AP) —", "LONDON, March 3 (Reuters) -", "Almaty, 5 January –", "NEW YORK:". Without an agency or a
day, a place in capitals makes one, or one in small letters in front of a dash and of a word that begins sentences:
"Smith – who died" and "Kyiv: what we know" open no wire copy.
"""

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.extract.layout.agencies import agency_at, agency_closed_in
from crosscheck.extract.layout.dateline_parts import (
    DASHES,
    behind_comma,
    behind_day,
    behind_place,
    behind_separator,
    is_capitals,
    titled,
    unknown_agency,
)
from crosscheck.extract.layout.days import find_day
from crosscheck.extract.layout.endings import is_opener
from crosscheck.extract.layout.page import Page
from crosscheck.grammar.quantities.tokens import Kind
from crosscheck.model.value import Time

LONGEST = 30
"""Tokens; no dateline is longer."""

ASIDE = 25
"""Tokens behind a dash in which a second one makes an aside of what is between them."""


class Dateline(Struct, frozen=True):
    """A dateline and the index behind it: the place in title case, the day (as words, without a year), the agency.

    `sure` tells that its parts can open nothing but a wire copy.
    """

    end: int
    place: str = ""
    agency: str = ""
    day: Time | None = None
    day_words: str = ""
    sure: bool = False


def read_dateline(page: Page, first: int, last: int) -> Dateline | None:
    """Return the dateline that a paragraph opens with."""
    end = min(last, first + LONGEST)
    i = first + (first < end and page.tokens[first].raw == "[")
    found: Dateline | None = Dateline(i)
    while i < end and (found := _with_part(page, i, end, found or Dateline(i))) is not None:
        i = found.end
        behind = behind_separator(page, i, end)
        if behind == end:
            return None
        if (behind > i and _opens(page, behind, end, found)) or _goes_without(page, i, end, found):
            return replace(found, end=behind) if found.sure or _is_likely(page, i, behind, last) else None
        i = max(behind, behind_comma(page, i, end))
    return None


def read_dateline_alone(page: Page, first: int, last: int) -> Dateline | None:
    """Return the dateline that a line holds and nothing else: its agency, its day or a dash tells it from a heading."""
    if last - first > LONGEST:
        return None
    found: Dateline | None = Dateline(first)
    i = behind = first
    while i < last and (found := _with_part(page, i, last, found or Dateline(i))) is not None:
        behind = behind_separator(page, found.end, last)
        i = max(behind, behind_comma(page, found.end, last))
    if found is None or not (found.sure and found.place):
        return None
    told = found.agency or found.day_words or page.tokens[last - 1].raw in DASHES
    return replace(found, end=last) if told else None


def _with_part(page: Page, i: int, last: int, found: Dateline) -> Dateline | None:
    """Return a dateline with the part that stands at a token; `None` where none does."""
    closed = agency_closed_in(page, i, last)
    if closed is not None:
        return replace(found, agency=found.agency or closed[0], end=closed[1], sure=True)
    bracket = page.tokens[i].raw in "(["
    if (end := behind_day(page, i + bracket, last)) > i + bracket and (not bracket or _closes(page, end, last)):
        day = find_day(page, i + bracket, end)
        words = page.written(i + bracket, end)
        return replace(found, day=day, day_words=words, end=end + bracket, sure=found.sure or bool(found.place))
    if (end := unknown_agency(page, i, last)) > i:
        sure = found.sure or bool(found.place) or page.tokens[i + 1].raw.isupper()
        return replace(found, agency=found.agency or page.written(i + 1, end - 1), end=end, sure=sure)
    named = agency_at(page, i, last)
    if named is not None and behind_separator(page, named[1], last) > named[1]:
        return replace(found, agency=found.agency or named[0], end=named[1], sure=True)
    return _with_place(page, i, last, found)


def _with_place(page: Page, i: int, last: int, found: Dateline) -> Dateline | None:
    end = behind_place(page, i, last)
    if end == i or found.agency or found.day_words or page.words.labels.whole(page.line(i, end)) is not None:
        return None
    place = ", ".join(part for part in (found.place, titled(page, i, end)) if part)
    return replace(found, place=place, end=end, sure=found.sure or (not found.place and is_capitals(page, i, end)))


def _closes(page: Page, i: int, last: int) -> bool:
    return i < last and page.tokens[i].raw in ")]"


def _opens(page: Page, i: int, last: int, found: Dateline) -> bool:
    """Tell whether the text begins at a token, and no further part of the dateline."""
    if agency_closed_in(page, i, last) is not None:
        return False
    named = agency_at(page, i, last) if found.place and not found.agency else None
    if named is not None:
        return behind_separator(page, named[1], last) == named[1]
    if not found.day_words and (end := behind_day(page, i, last)) > i:
        return behind_separator(page, end, last) == end and (end >= last or page.tokens[end].raw not in "(/")
    return True


def _goes_without(page: Page, i: int, last: int, found: Dateline) -> bool:
    """Tell whether the text begins right behind an agency in brackets ("NEW DELHI, May 4 (PTI) Nine people ...")."""
    if not (found.place and found.agency and i < last and page.tokens[i - 1].raw in ")]"):
        return False
    return page.tokens[i].kind is not Kind.SIGN and not page.tokens[i].raw[0].islower()


def _is_likely(page: Page, i: int, behind: int, last: int) -> bool:
    """Tell whether a place in small letters opens a text: a dash behind it, a sentence behind the dash, no aside."""
    tokens = page.tokens
    if (
        not all(token.raw in DASHES for token in tokens[i:behind])
        or behind == i
        or tokens[i].start == tokens[i - 1].end
    ):
        return False
    if tokens[behind].kind is not Kind.NUMBER and not is_opener(tokens, behind, page.words.endings):
        return False
    return not any(token.raw in DASHES - {"-"} for token in tokens[behind : min(behind + ASIDE, last)])
