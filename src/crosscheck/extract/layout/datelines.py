"""Datelines: the place, the day and the agency that open the text of a wire copy.

"KAMPALA, Uganda (AP) —", "LONDON, March 3 (Reuters) -", "Almaty, 5 January –", "NEW YORK:". Without an agency or a
date, the place must stand in capitals: "Smith – who died" and "Kyiv: what we know" open no wire copy.
"""

from dataclasses import dataclass, replace

from crosscheck.extract.layout.agencies import agency_at, agency_closed_in
from crosscheck.extract.layout.days import find_day
from crosscheck.extract.layout.page import Page
from crosscheck.grammar.quantities.tokens import Kind, Token, glued
from crosscheck.model.value import Time

LONGEST = 30
"""Tokens; no dateline is longer."""

LONGEST_PLACE = 5
"""Words in one part of a place ("Rio de Janeiro", "St. Petersburg")."""

_DASHES = frozenset("-–—―_")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline and the index behind it: the place in title case, the day (as words, without a year), the agency."""

    end: int
    place: str = ""
    agency: str = ""
    day: Time | None = None
    day_words: str = ""


def read_dateline(page: Page, first: int, last: int) -> Dateline | None:
    """Return the dateline that a paragraph opens with."""
    last = min(last, first + LONGEST)
    found = Dateline(first)
    sure = False
    i = first
    closed = i < last and page.tokens[i].raw == "["
    i += closed
    while i < last:
        step = _part(page, i, last, found)
        if step is None:
            break
        found, part_sure = step
        sure = sure or part_sure
        i = found.end
        behind = _behind_separator(page, i, last)
        if behind > i and behind < last and _opens(page, behind, last, found):
            return replace(found, end=behind) if sure else None
        i = max(behind, _behind_comma(page, i, last))
    return None


def _part(page: Page, i: int, last: int, found: Dateline) -> tuple[Dateline, bool] | None:
    """Read one part of a dateline, and whether it makes the line sure to be one."""
    closed = agency_closed_in(page, i, last)
    if closed is not None:
        return replace(found, agency=found.agency or closed[0], end=closed[1]), True
    if page.tokens[i].raw in "([/" and (end := _unknown_agency(page, i, last)) > i:
        name = page.written(i + 1, end - 1)
        return replace(found, agency=found.agency or name, end=end), bool(found.place)
    end = _behind_day(page, i, last)
    if end > i:
        return replace(found, day=find_day(page, i, end), day_words=page.written(i, end), end=end), bool(found.place)
    named = agency_at(page, i, last)
    if named is not None and _behind_separator(page, named[1], last) > named[1]:
        return replace(found, agency=found.agency or named[0], end=named[1]), True
    end = _behind_place(page, i, last)
    if end == i or found.agency or found.day_words:
        return None
    if page.words.labels.whole(page.line(i, end)) is not None:
        return None
    place = ", ".join(part for part in (found.place, _titled(page, i, end)) if part)
    return replace(found, place=place, end=end), not found.place and _is_capitals(page, i, end)


def _behind_day(page: Page, i: int, last: int) -> int:
    """Return the index behind a day ("March 3", "5 January 2022", "Wednesday"), `i` where there is none."""
    words, tokens = page.words, page.tokens
    end, told = i, False
    while end < last and _is_of_day(page, end, i, last):
        told = told or tokens[end].text in words.months or tokens[end].text in words.weekdays
        end += 1
    if told and end < last and tokens[end].raw == "." and glued(tokens, end) and tokens[end - 1].text in words.months:
        end += 1
    return end if told else i


def _is_of_day(page: Page, i: int, first: int, last: int) -> bool:
    """Tell whether a token goes on with a day that began at `first`."""
    token, words = page.tokens[i], page.words
    if token.kind is Kind.NUMBER:
        return len(token.text) <= 4 and token.text.isdigit()
    if token.text in words.months or token.text in words.weekdays:
        return True
    if token.text in words.ordinal_marks:
        return i > first
    return token.raw in ",." and first < i < last - 1 and _goes_on(page, i + 1)


def _goes_on(page: Page, i: int) -> bool:
    token = page.tokens[i]
    return token.text in page.words.months or token.text in page.words.weekdays or token.kind is Kind.NUMBER


def _behind_place(page: Page, i: int, last: int) -> int:
    """Return the index behind one part of a place: capitalised words, with what may stand among them."""
    tokens, end, words = page.tokens, i, 0
    while end < last and words < LONGEST_PLACE:
        token = tokens[end]
        if token.kind is Kind.WORD and (token.raw[0].isupper() or (end > i and token.text in page.words.small)):
            words += 1
        elif not (end > i and token.raw in ".-'’/" and glued(tokens, end) and _is_inside(page, end, last)):
            break
        end += 1
    while end > i and tokens[end - 1].raw[0].islower():
        end -= 1
    return end


def _is_inside(page: Page, i: int, last: int) -> bool:
    """Tell whether a sign belongs to a place: the stop of "St." and "N.M.", a hyphen or stroke between two words."""
    tokens = page.tokens
    if tokens[i].raw == ".":
        return len(tokens[i - 1].raw) <= 5
    return i + 1 < last and glued(tokens, i + 1) and tokens[i + 1].kind is Kind.WORD


def _unknown_agency(page: Page, i: int, last: int) -> int:
    """Return the index behind a name in brackets that is no known agency's ("(KUNA)"), `i` where there is none."""
    closing = {"(": ")", "[": "]", "/": "/"}[page.tokens[i].raw]
    for end in range(i + 1, min(i + 5, last)):
        if page.tokens[end].raw == closing:
            return end + 1 if end > i + 1 else i
        if page.tokens[end].kind is not Kind.WORD or not page.tokens[end].raw[0].isupper():
            return i
    return i


def _behind_comma(page: Page, i: int, last: int) -> int:
    stop = i < last and page.tokens[i].raw == "." and agency_closed_in(page, i + 1, last) is not None
    return i + 1 if i < last and (stop or page.tokens[i].raw in ",]") else i


def _behind_separator(page: Page, i: int, last: int) -> int:
    """Return the index behind the dashes, the colon or, behind a closed agency, the stop that ends a dateline."""
    tokens, end = page.tokens, i
    if end < last and tokens[end].raw == "]":
        end += 1
    if end < last and tokens[end].raw == "." and tokens[end - 1].raw in "/)":
        end += 1
    while (
        end < last
        and tokens[end].raw in _DASHES
        and not (
            glued(tokens, end)
            and end + 1 < last
            and glued(tokens, end + 1)
            and tokens[end].raw == "-"
            and tokens[end + 1].raw != "-"
            and end == i
        )
    ):
        end += 1
    if end == i and end < last and tokens[end].raw == ":":
        end += 1
    return end if end > i else i


def _opens(page: Page, i: int, last: int, found: Dateline) -> bool:
    """Tell whether the text begins at a token, and no further part of the dateline."""
    if agency_closed_in(page, i, last) is not None:
        return False
    if found.place and not found.agency and agency_at(page, i, last) is not None:
        named = agency_at(page, i, last)
        return named is None or _behind_separator(page, named[1], last) == named[1]
    if not found.day_words and (end := _behind_day(page, i, last)) > i:
        return _behind_separator(page, end, last) == end and (end >= last or page.tokens[end].raw not in "(/")
    return True


def _is_capitals(page: Page, first: int, end: int) -> bool:
    """Tell whether a place stands in capitals: three letters of one word at least, and no small ones."""
    words = [token for token in page.tokens[first:end] if token.kind is Kind.WORD]
    written = [token for token in words if token.text not in page.words.small or not token.raw.islower()]
    return all(token.raw.isupper() for token in written) and any(len(token.raw) > 2 for token in written)


def _titled(page: Page, first: int, end: int) -> str:
    """Return a place as it is written in running text: "RIO DE JANEIRO" is Rio de Janeiro."""
    if not _is_capitals(page, first, end):
        return page.written(first, end)
    pieces = []
    for i in range(first, end):
        joined = i == first or glued(page.tokens, i)
        pieces.append(("" if joined else " ") + _titled_word(page, page.tokens[i], i == first))
    return "".join(pieces)


def _titled_word(page: Page, token: Token, opening: bool) -> str:
    if token.kind is not Kind.WORD or len(token.raw) == 1:
        return token.raw
    if not opening and token.text in page.words.small:
        return token.raw.lower()
    return token.raw[0] + token.raw[1:].lower()
