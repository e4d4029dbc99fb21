r"""The few words of the text that carry a value, to the letter.

A claims file may not hold characters that cannot be seen (docs/formats.md, Diagnostics), so a quote ends where one
stands: of the pieces between them the one with the figure is taken.
"""

import re

from crosscheck.model.claim import Quote

MOST_WORDS = 12
"""Words of a quote; of a longer stretch the first are taken."""

UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]+"
)
"""Characters that no value of a claims file may hold, or that `check` warns of."""

_WORD = re.compile(r"\S+")


def quote_at(text: str, start: int, end: int) -> Quote | None:
    r"""Return the quote of a stretch of the text; `None` if nothing of it can be quoted.

    >>> quote_at("held \x1babout 500 people", 5, 22)
    Quote(exact='about 500 people', start=6, prefix='', suffix='')
    """
    pieces = [piece for piece in _pieces(text, start, end) if text[piece[0] : piece[1]].strip()]
    if not pieces:
        return None
    first, last = next((piece for piece in pieces if _has_figure(text, *piece)), pieces[0])
    words = list(_WORD.finditer(text, first, last))[:MOST_WORDS]
    return Quote(text[words[0].start() : words[-1].end()], words[0].start())


def clean(words: str) -> str:
    """Return words on one line, without what a claims file may not hold."""
    if words.isprintable() and "  " not in words:
        return words.strip()
    return " ".join(UNSEEN.sub(" ", words).split())


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    pieces, begin = [], start
    for unseen in UNSEEN.finditer(text, start, end):
        pieces.append((begin, unseen.start()))
        begin = unseen.end()
    return [*pieces, (begin, end)]


def _has_figure(text: str, start: int, end: int) -> bool:
    return any(character.isdigit() for character in text[start:end])
