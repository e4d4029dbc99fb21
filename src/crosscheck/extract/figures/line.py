"""One sentence made ready for reading figures: its tokens without marks that say nothing of them."""

from typing import NamedTuple

from msgspec import Struct

from crosscheck.extract.figures.words import Words
from crosscheck.grammar.quantities.contents import Content
from crosscheck.grammar.quantities.rules import Rules
from crosscheck.grammar.quantities.tokens import Kind, Tokens, glued, text_at
from crosscheck.model.value import Direction, Quantity

MARKS = frozenset("\"«»„‹›'[]*†‡¹²³⁰⁴⁵⁶⁷⁸⁹")
"""Quotation marks, and what footnotes are marked by."""

RAISED = frozenset("¹²³⁰⁴⁵⁶⁷⁸⁹*†‡")
QUOTES = frozenset('"«»„‹›')


class Before(NamedTuple):
    """Hedges by key (outermost first), where the first of them stands, and what the words before a figure tell.

    `change` is told by the words before; `by` says that it was so with "by" or "of" ("rose by"), `started` that an old
    level follows ("up from"), `word` is the word of change.
    """

    first: int
    hedges: tuple[str, ...] = ()
    change: Direction | None = None
    by: bool = False
    started: bool = False
    aged: bool = False
    word: int = -1


class Find(Struct, frozen=True):
    """A figure of a line: its tokens, the head of what it counts (-1 for none), and how it was read.

    `core` is where the figure itself begins, behind its hedges; `lead` what stands before it.
    """

    first: int
    last: int
    core: int
    content: Content
    head: int
    quantity: Quantity
    lead: Before


class Passed(Struct, frozen=True):
    """Tokens of a line that hold a number and no figure, and why; `silent` where nothing need be said of it."""

    first: int
    last: int
    why: str
    silent: bool = False


class Line(Struct, frozen=True):
    """A sentence: its tokens, and for each the index in the article.

    `timed` maps those that a date or period covers to the index behind it, `named` those inside a name to its first.

    `titled` tells a headline, whose capitals say nothing; `opening` the first sentence of a block.
    """

    tokens: Tokens
    places: tuple[int, ...] | range
    words: Words
    timed: dict[int, int]
    named: dict[int, int]
    titled: bool = False
    opening: bool = False

    @property
    def rules(self) -> Rules:
        """The compiled figures of the language."""
        return self.words.rules

    def text(self, i: int) -> str:
        """The look-up form of token `i`, "" outside the line."""
        return text_at(self.tokens, i)


Item = Find | Passed
Items = tuple[Item, ...]


class Spot(NamedTuple):
    """A token of a line that may open a figure; what was found before it ends at `low` at the latest."""

    line: Line
    i: int
    low: int
    done: list[Item]


def kept_tokens(tokens: Tokens, first: int, last: int) -> tuple[tuple[int, ...], list[int]]:
    """Return the indexes from `first` up to `last` without quotation marks, and the footnotes left out as well."""
    kept: list[int] = []
    notes: list[int] = []
    opened = 0
    i = first
    while i < last:
        token = tokens[i]
        if token.kind is not Kind.SIGN or token.text not in MARKS:
            kept.append(i)
        elif token.text == "'":
            before, behind = glued(tokens, i), glued(tokens, i + 1)
            if behind and not before:
                opened += 1
            elif before and opened:
                opened -= 1
            else:
                kept.append(i)
        elif token.text == "[" and (end := _footnote(tokens, i)):
            notes.append(i)
            i = end
            continue
        elif token.text in QUOTES or (token.text in RAISED and glued(tokens, i) and _noted(tokens, i)):
            pass
        else:
            kept.append(i)
        i += 1
    return tuple(kept), notes


def _footnote(tokens: Tokens, i: int) -> int:
    """Return the index behind "[12]" or "[a]" written onto the word before, 0 where there is none."""
    if not glued(tokens, i) or text_at(tokens, i + 2) != "]" or len(text_at(tokens, i + 1)) > 3:
        return 0
    return i + 3


def _noted(tokens: Tokens, i: int) -> bool:
    """Whether a raised sign at `i` is a note rather than part of a unit ("km²") or of a sum ("5*4")."""
    return tokens[i - 1].kind is not Kind.WORD and not glued(tokens, i + 1)
