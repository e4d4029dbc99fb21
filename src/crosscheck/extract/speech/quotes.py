"""Words in quotation marks: which tokens each quote holds, found block by block.

A quote may run over several sentences of its block. One that its paragraph does not close and that the next paragraph
opens anew goes on there, as English prints long quotes.
"""

from typing import NamedTuple

from crosscheck.extract.article import Article
from crosscheck.grammar.quantities.tokens import Tokens, glued

_OPENS = {"“": "”", "„": "“”", "«": "»", "‘": "’", '"': '"', "'": "'", "‹": "›"}
_STRAIGHT = frozenset("\"'")


class Quoted(NamedTuple):
    """A quote: its tokens with the marks, from `first` up to `last`. `closed` tells that its paragraph closes it."""

    first: int
    last: int
    block: int
    closed: bool


def find_quotes(article: Article) -> list[Quoted]:
    """Return the quotes of an article in the order of the text."""
    found: list[Quoted] = []
    for number, block in enumerate(article.blocks):
        found += _in_block(article.tokens, block.first, block.last, number)
    return found


def _in_block(tokens: Tokens, first: int, last: int, number: int) -> list[Quoted]:
    found: list[Quoted] = []
    start, closes = -1, ""
    for i in range(first, last):
        raw = tokens[i].raw
        if len(raw) != 1:
            continue
        if start < 0:
            if raw in _OPENS and _may_open(tokens, i, last):
                start, closes = i, _OPENS[raw]
        elif raw in closes and _may_close(tokens, i, last):
            found.append(Quoted(start, i + 1, number, True))
            start = -1
    if start >= 0 and closes not in ("'", "’") and (not found or found[-1].last <= start):
        found.append(Quoted(start, last, number, False))
    return found


def _may_open(tokens: Tokens, i: int, last: int) -> bool:
    """Whether a mark stands before a word: glued to the next, and a straight one not glued to the word before."""
    if i + 1 >= last or not glued(tokens, i + 1):
        return False
    if tokens[i].raw in "'\"‘":
        return not glued(tokens, i) or not tokens[i - 1].raw[-1].isalnum()
    return True


def _may_close(tokens: Tokens, i: int, last: int) -> bool:
    """Whether a mark stands behind a word; an apostrophe that is glued to what follows closes nothing."""
    if not glued(tokens, i) and tokens[i].raw in _STRAIGHT:
        return False
    if tokens[i].raw in "'’":
        return i + 1 >= last or not glued(tokens, i + 1) or not tokens[i + 1].raw[0].isalnum()
    return True
