"""The parts that a dateline is made of: places, days, agencies, and what parts them from the text."""

from crosscheck.extract.layout.agencies import agency_closed_in
from crosscheck.extract.layout.page import Page
from crosscheck.grammar.quantities.tokens import Kind, Token, glued

LONGEST_PLACE = 5
"""Words in one part of a place ("Rio de Janeiro", "St. Petersburg")."""

DASHES = frozenset("-–—―_")
_CLOSED = {"(": ")", "[": "]", "/": "/"}


def behind_day(page: Page, i: int, last: int) -> int:
    """Return the index behind a day ("March 3", "5 January 2022", "Wednesday"), `i` where there is none."""
    words, tokens = page.words, page.tokens
    end, told = i, False
    while end < last and _is_of_day(page, end, i, last):
        told = told or tokens[end].text in words.days.names
        end += 1
    if (
        told
        and end < last
        and tokens[end].raw == "."
        and glued(tokens, end)
        and tokens[end - 1].text in words.days.months
    ):
        end += 1
    return end if told else i


def _is_of_day(page: Page, i: int, first: int, last: int) -> bool:
    """Tell whether a token goes on with a day that began at `first`."""
    token, words = page.tokens[i], page.words
    if token.kind is Kind.NUMBER:
        return len(token.text) <= 4 and token.text.isdigit()
    if token.text in words.days.names:
        return True
    if token.text in words.days.ordinal_marks:
        return i > first
    return token.raw in ",." and first < i < last - 1 and _goes_on(page, i + 1)


def _goes_on(page: Page, i: int) -> bool:
    token = page.tokens[i]
    return token.text in page.words.days.names or token.kind is Kind.NUMBER


def behind_place(page: Page, i: int, last: int) -> int:
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


def unknown_agency(page: Page, i: int, last: int) -> int:
    """Return the index behind a name in brackets that is no known agency's ("(KUNA)"), `i` where there is none."""
    closing = _CLOSED.get(page.tokens[i].raw)
    if closing is None:
        return i
    for end in range(i + 1, min(i + 5, last)):
        if page.tokens[end].raw == closing:
            return end + 1 if end > i + 1 else i
        if page.tokens[end].kind is not Kind.WORD or not page.tokens[end].raw[0].isupper():
            return i
    return i


def behind_comma(page: Page, i: int, last: int) -> int:
    """Return the index behind a comma, or behind a stop in front of a day or an agency ("January 5. /TASS/")."""
    stop = i < last and page.tokens[i].raw == "."
    stop = stop and (agency_closed_in(page, i + 1, last) is not None or behind_day(page, i + 1, last) > i + 1)
    return i + 1 if i < last and (stop or page.tokens[i].raw in ",]") else i


def behind_separator(page: Page, i: int, last: int) -> int:
    """Return the index behind the dashes, the bar, the colon or, behind an agency, the stop that ends a dateline."""
    tokens, end = page.tokens, i
    end += end < last and tokens[end].raw == "]"
    end += end < last and end > 0 and tokens[end].raw == "." and tokens[end - 1].raw in "/)"
    while end < last and tokens[end].raw in DASHES and not _joins(page, end, last):
        end += 1
    if end == i and end < last and tokens[end].raw in ":|":
        end += 1
    return end


def _joins(page: Page, i: int, last: int) -> bool:
    """Tell whether a hyphen joins two words."""
    tokens = page.tokens
    single = tokens[i].raw == "-" and glued(tokens, i) and i + 1 < last and glued(tokens, i + 1)
    return single and tokens[i + 1].kind is not Kind.SIGN and tokens[i - 1].kind is not Kind.SIGN


def is_capitals(page: Page, first: int, end: int) -> bool:
    """Tell whether a place stands in capitals: three letters of one word at least, and no small ones."""
    words = [token for token in page.tokens[first:end] if token.kind is Kind.WORD]
    written = [token for token in words if token.text not in page.words.small or not token.raw.islower()]
    return all(token.raw.isupper() for token in written) and any(len(token.raw) > 2 for token in written)


def titled(page: Page, first: int, end: int) -> str:
    """Return a place as it is written in running text: "RIO DE JANEIRO" is Rio de Janeiro."""
    if not is_capitals(page, first, end):
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
