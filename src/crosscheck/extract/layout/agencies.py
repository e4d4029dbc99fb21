"""Whose copy a line says that it is."""

from crosscheck.extract.layout.page import Page

TAIL = 8
"""Tokens; a longer end of a paragraph is not an agency's name."""

_STOPS = frozenset('.!?”"’')
_CLOSED = {"(": ")", "/": "/", "[": "]"}


def agency_at(page: Page, i: int, last: int) -> tuple[str, int] | None:
    """Return the agency named at a token and the index behind its name; it is written with a capital."""
    if i >= last or not page.tokens[i].raw[0].isupper():
        return None
    found = page.words.agencies.at(page.line(i, min(i + 6, last)), 0)
    return (found[0], i + found[1]) if found is not None else None


def agency_within(page: Page, first: int, last: int) -> str:
    """Return the first agency that is named in a stretch of tokens, "" where none is."""
    for i in range(first, last):
        if (found := agency_at(page, i, last)) is not None:
            return found[0]
    return ""


def before_agency(page: Page, first: int, last: int) -> int:
    """Return where the agency begins that a paragraph ends with, "(AFP)" or "– AFP", `last` where there is none."""
    for i in range(max(first + 1, last - TAIL), last - 1):
        raw, stopped = page.tokens[i].raw, page.tokens[i - 1].raw in _STOPS
        if raw in _CLOSED and (found := agency_closed_in(page, i, last)) is not None and found[1] == last:
            return i
        if raw in "-–—" and stopped and (named := agency_at(page, i + 1, last)) is not None and named[1] == last:
            return i
    return last


def agency_closed_in(page: Page, i: int, last: int) -> tuple[str, int] | None:
    """Return the agency in brackets or strokes at a token, as in "(Reuters)" and "/TASS/", and the index behind it."""
    tokens = page.tokens
    closing = _CLOSED.get(tokens[i].raw) if i < last else None
    if closing is None:
        return None
    found = agency_at(page, i + 1, last)
    if found is None:
        return None
    end = found[1]
    while end < min(last, i + 8) and tokens[end].raw != closing:
        end += 1
    return (found[0], end + 1) if end < last and tokens[end].raw == closing else None
