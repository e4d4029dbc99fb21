r"""The JSON-LD blocks of a web page, with the standard library alone.

What matters of HTML here is only where comments and scripts begin and end: a block inside a comment, or inside the text
of another script, is none. The scan goes through the page once.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from crosscheck.read.linked.bounds import MOST_SCRIPTS

_BEGIN = re.compile(
    r"""<!--|<(script|style|textarea|title|noscript)((?:[\s/](?>[^>"']{1,2000}|"[^"]{0,2000}"|'[^']{0,2000}'){0,99})?)>""",
    re.IGNORECASE,
)
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
    [Block(text='{}', start=91)]
    """
    at = found = 0
    while (begin := _BEGIN.search(page, at)) and found < MOST_SCRIPTS:
        name = (begin[1] or "").lower()
        if name == "noscript":
            at = begin.end()
            continue
        if not name:
            end = page.find("-->", begin.end() - 2)
            if end < 0:
                return
            at = end + 3
            continue
        closing = _END[name].search(page, begin.end())
        end = closing.start() if closing else len(page)
        if name == "script" and _LINKED.search(begin[2] or ""):
            found += 1
            yield Block(page[begin.end() : end], begin.end())
        at = closing.end() if closing else end
