"""The article of a page as text: a paragraph, a heading, an item or a row each on a line of its own.

trafilatura, which only this file knows, finds the article; what is made of its tree is ours: paragraphs stand apart by
a blank line, items begin with “•”, the cells of a row are joined by “ | ”.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from crosscheck.read.documents.html_page import Node, clean_words, missing_extra, no_article

BULLET = "• "
CELLS = " | "

FEWEST_LETTERS = 20
"""Letters and figures without which a page has no article."""

_BLOCKS = frozenset(("p", "head", "quote", "list", "item", "table", "row", "cell", "body", "div", "nav"))
_TIGHT = frozenset(("item", "row"))


def read_article(root: Node, title: str) -> str:
    """Return the text of a page's article, its title first."""
    body = _extract(root)
    blocks = list(_Walk().blocks(body)) if body is not None else []
    if sum(c.isalnum() for kind, words in blocks for c in words) < FEWEST_LETTERS:
        raise no_article()
    if title and not any(_letters(title) == _letters(words) for _, words in blocks[:4]):
        blocks.insert(0, ("head", title))
    pieces = [blocks[0][1]]
    for (before, _), (kind, words) in pairwise(blocks):
        pieces += ["\n" if kind == before and kind in _TIGHT else "\n\n", words]
    return "".join(pieces) + "\n"


def _extract(root: Node) -> Node | None:
    try:
        import logging

        from trafilatura import bare_extraction
    except ImportError:
        raise missing_extra("HTML") from None
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # else its complaints reach the terminal
    try:
        found = bare_extraction(root, include_comments=False, include_tables=True, with_metadata=False)
    except Exception:  # whatever a page makes it raise, the page is at fault
        return None
    return getattr(found, "body", None)


def _letters(words: str) -> str:
    return re.sub(r"\W", "", words).casefold()


class _Walk:
    """One walk over the tree of the article, from tag to tag."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._cells: list[str] = []
        self._open: list[str] = []

    def blocks(self, body: Node) -> Iterator[tuple[str, str]]:
        """Yield kind and words of each block, in the order of the page."""
        from lxml import etree

        for event, element in etree.iterwalk(body, events=("start", "end")):
            tag = element.tag
            if event == "start":
                if tag in _BLOCKS:
                    yield from self._close()
                    self._open.append(tag)
                elif tag == "lb":
                    yield from self._close()
                self._words.append(element.text or "")
                continue
            if tag in _BLOCKS:
                yield from self._end(tag)
            if element is not body:
                self._words.append(element.tail or "")
        yield from self._close()

    def _end(self, tag: str) -> Iterator[tuple[str, str]]:
        if tag == "cell":
            self._cells.append(clean_words("".join(self._words)))
            self._words.clear()
        yield from self._close()
        if tag == "row":
            cells = [cell for cell in self._cells if cell]
            self._cells.clear()
            if cells:
                yield "row", CELLS.join(cells)
        self._open.pop()

    def _close(self) -> Iterator[tuple[str, str]]:
        """End the words so far; those inside a cell wait for its row."""
        words = "".join(self._words)
        if "cell" in self._open or "row" in self._open:
            if words and not words.endswith(" "):
                self._words.append(" ")
            return
        self._words.clear()
        kind = next((tag for tag in reversed(self._open) if tag in ("item", "head")), "p")
        for line in words.split("\n"):
            if cleaned := clean_words(line):
                yield kind, BULLET + cleaned if kind == "item" else cleaned
