r"""The JSON-LD blocks of a web page, with the standard library alone.

What matters of HTML here is only where comments and scripts begin and end: a block inside a comment, or inside the text
of another script, is none. The scan goes through the page once.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from crosscheck.read.linked.bounds import MOST_SCRIPTS

_BEGIN = re.compile(r"<!--|<(script|style|textarea|title)(?=[\s/>])", re.IGNORECASE)
_REST_OF_TAG = re.compile(r"""((?:[^>"']|"[^"]*"|'[^']*')*+)>""")
_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in ("script", "style", "textarea", "title")}
_LINKED = re.compile(r"""\btype\s*=\s*["']?\s*application/ld\+json\b""", re.IGNORECASE)


class Block(NamedTuple):
    """A block's text, and where it begins in the page."""

    text: str
    start: int


def linked_blocks(page: str) -> Iterator[Block]:
    r"""Yield the JSON-LD blocks of a page.

    >>> page = '<!-- <script type="application/ld+json">1</script> --><script TYPE=application/ld+json>{}</SCRIPT>'
    >>> list(linked_blocks(page))
    [Block(text='{}', start=87)]
    """
    at = found = 0
    while (begin := _BEGIN.search(page, at)) and found < MOST_SCRIPTS:
        name = (begin[1] or "").lower()
        if not name:
            at = page.find("-->", begin.end() - 2) + 3
            if at < 3:
                return
            continue
        tag = _REST_OF_TAG.match(page, begin.end())
        if tag is None:  # the page ends inside of it
            return
        closing = _END[name].search(page, tag.end())
        end = closing.start() if closing else len(page)
        if name == "script" and _LINKED.search(tag[1]):
            found += 1
            yield Block(page[tag.end() : end], tag.end())
        at = closing.end() if closing else end
