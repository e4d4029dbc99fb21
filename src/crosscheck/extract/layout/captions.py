"""Captions of pictures: how they begin, and the credit at their end."""

from msgspec import Struct

from crosscheck.extract.layout.page import Page
from crosscheck.extract.layout.paragraphs import Paragraph, is_name
from crosscheck.grammar.quantities.tokens import Kind

TAIL = 24
"""Tokens; a longer end of a paragraph is no credit of a picture."""

LONGEST = 90
"""Words; a longer paragraph is no caption."""

_AMONG_NAMES = frozenset(("/", "|", "©", ":", "(", ")"))


class Caption(Struct, frozen=True):
    """The tokens of a caption that are words about the picture; none where there is only a credit."""

    first: int
    last: int


def read_caption(page: Page, paragraph: Paragraph) -> Caption | None:
    """Return what a caption says without what opens it and who took it; `None` where a paragraph is none."""
    line = paragraph.words
    if not line or len(line) > LONGEST:
        return None
    start = page.words.caption_starts.at(line, 0)
    first = paragraph.body + (start[1] if start is not None else 0)
    last = _before_credit(page, first, paragraph.last)
    while first < last and page.tokens[first].raw in "–—-:|),":
        first += 1
    while first < last < paragraph.last and page.tokens[last - 1].raw in "–—-|·•/":
        last -= 1
    if start is None and last == paragraph.last:
        return None
    if start is not None and not paragraph.closed and _names_only(page, first, paragraph.last):
        return Caption(last, last)
    return Caption(first, last)


def _before_credit(page: Page, first: int, last: int) -> int:
    """Return where the credit of a picture begins that a paragraph ends with, `last` where there is none."""
    tokens = page.tokens
    start = max(first, last - TAIL)
    found = page.words.picture_credits.within(page.line(start, last))
    if found is None:
        return last
    at = start + found[1]
    for i in range(at, start - 1, -1):
        if tokens[i].raw in "([" and all(tokens[k].raw not in ")]" for k in range(i, at)):
            closed = any(tokens[k].raw in ")]" for k in range(max(at, last - 3), last))
            return i if closed else last
    return _outside_brackets(page, at, start + found[2], start, last)


def _outside_brackets(page: Page, at: int, behind: int, start: int, last: int) -> int:
    """Return where a credit without brackets begins, from `at` on: with the names before it, behind the last stop."""
    tokens = page.tokens
    if any(tokens[i].raw in ".!?" and len(tokens[i - 1].raw) > 2 for i in range(at + 1, last - 1)):
        return last
    i = at
    while i > start and tokens[i - 1].raw not in '.!?|"”':
        i -= 1
    if i > start and is_name(tokens, i, last, page.words.credits.joiners | page.words.credits.by | _AMONG_NAMES):
        return i
    plain = all(token.kind is not Kind.WORD or token.raw[0].isupper() for token in tokens[behind:last])
    return at if plain and (at == start or tokens[at].raw != "/") else last


def _names_only(page: Page, first: int, last: int) -> bool:
    """Tell whether nothing but names stands behind "Photo:"."""
    return first == last or is_name(page.tokens, first, last, page.words.credits.joiners | _AMONG_NAMES)
