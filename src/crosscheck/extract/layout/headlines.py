"""Which line of a page is its headline."""

from collections import Counter

from msgspec.structs import replace

from crosscheck.extract.article import BlockKind
from crosscheck.extract.layout.page import Page
from crosscheck.extract.layout.parts import Part
from crosscheck.extract.layout.phrases import Words
from crosscheck.grammar.quantities.tokens import Kind, tokenize

LONGEST_HEADLINE = 30
"""Words; a longer line is a paragraph."""

SHORTEST_HEADLINE = 4
"""Words; a shorter line above the text may be the name of a section or of the site."""

SHORTEST_TITLE = 3
"""Words that a line must share with a title that goes on ("Dam gives way | The Valley Post")."""


def set_headline(page: Page, parts: list[Part], opening: int, title: str) -> None:
    """Make a headline of the line that is the document's title or, where it has none, of one above the text.

    A line above the text that the page repeats is its title, whatever stands before it; else the first that is longer
    than the name of a section, else the first.
    """
    above = [i for i in range(min(opening + 1, len(parts))) if _may_be_headline(parts[i])]
    if title:
        wanted = plain_words(title)
        chosen = [i for i in above if _is_title(key_of(page, parts[i]), wanted)]
    else:
        counts = Counter(part.paragraph.words for part in parts)
        above = [i for i in above if i < opening and parts[i].paragraph.words[-1:] != (".",)]
        chosen = [i for i in above if counts[parts[i].paragraph.words] > 1]
        chosen = chosen or [i for i in above if len(parts[i].paragraph.words) >= SHORTEST_HEADLINE] or above
    if chosen and any(part.is_read for part in parts[chosen[0] + 1 :]):
        parts[chosen[0]] = replace(parts[chosen[0]], kind=BlockKind.HEADLINE)


def _may_be_headline(part: Part) -> bool:
    shape = part.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)
    return shape and 1 < len(part.paragraph.words) <= LONGEST_HEADLINE


def key_of(page: Page, part: Part) -> Words:
    """Return the words of a block by which two are told to be the same."""
    return tuple(token.text for token in page.tokens[part.first : part.last] if token.kind is not Kind.SIGN)


def plain_words(text: str) -> Words:
    """Return the words of a text as `key_of` returns those of a block."""
    return tuple(token.text for token in tokenize(text) if token.kind is not Kind.SIGN)


def _is_title(line: Words, title: Words) -> bool:
    """Tell whether a line is a title, or the title begins with it and goes on with the name of the site."""
    return line == title or (len(line) >= SHORTEST_TITLE and title[: len(line)] == line)
