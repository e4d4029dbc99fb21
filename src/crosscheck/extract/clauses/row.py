"""The tokens of a sentence while it is cut into phrases, and what a phrase is."""

from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from crosscheck.extract.clauses.verbs import Verb
from crosscheck.extract.clauses.words import (
    ADV,
    AUX,
    BASE,
    BREAK,
    DET,
    DO,
    HYPHEN,
    MODAL,
    NAME,
    NEG,
    NOUN,
    NUM,
    PRON,
    QUOTE,
    TIME,
    VERB,
    Words,
)
from crosscheck.grammar.quantities.tokens import Tokens


class Sort(IntEnum):
    """What a phrase is."""

    NOUN = 1
    VERB = 2
    PREP = 3
    CONJ = 4
    COMMA = 5
    SUB = 6
    REL = 7
    BREAK = 8
    OPEN = 9
    CLOSE = 10
    ADJ = 11
    ADV = 12
    TIME = 13


class Phrase(NamedTuple):
    """Tokens from `first` up to `last`; `head` is the noun or the word it is told by.

    Positions count from the sentence's start.
    `figures` are the indices of the figures in a noun phrase, `verb` the verb of a verb group.
    """

    sort: Sort
    first: int
    last: int
    head: int
    figures: tuple[int, ...] = ()
    verb: Verb | None = None


class Row:
    """The tokens of one sentence with what each can be, while it is cut into phrases.

    `figure` holds for each token the index of the figure it belongs to, -1 for none; `ends` where that figure ends.
    """

    def __init__(self, tokens: Tokens, figure: Sequence[int], ends: Sequence[int], words: Words) -> None:
        self.tokens, self.figure, self.ends, self.words = tokens, figure, ends, words
        self.masks = [words.mask(token) for token in tokens]
        _mark_names(self)
        _hide_prefixes(self)
        _join_ceased(self)
        _mark_negated(self)
        self.verb_in_clause = False
        self.phrases: list[Phrase] = []

    def mask(self, i: int) -> int:
        """Return what the token at `i` can be; a token of a figure is a number."""
        if not 0 <= i < len(self.masks):
            return BREAK
        return NUM if self.figure[i] >= 0 else self.masks[i]

    def glued(self, i: int) -> bool:
        """Whether token `i` stands directly behind the one before it."""
        return 0 < i < len(self.tokens) and self.tokens[i - 1].end == self.tokens[i].start


def _hide_prefixes(row: Row) -> None:
    """Leave "re-" out of "re-elected", so that the verb is read."""
    for k in range(len(row.tokens) - 2):
        joined = row.masks[k + 1] & HYPHEN and row.glued(k + 1) and row.glued(k + 2)
        if joined and row.tokens[k].text in row.words.prefixes:
            row.masks[k] = row.masks[k + 1] = QUOTE


def _join_ceased(row: Row) -> None:
    """Read "no longer" as an adverb that turns its verb round."""
    for k in range(1, len(row.tokens)):
        sets = row.words.sets
        if row.tokens[k].text in sets["ceased"] and row.tokens[k - 1].text in sets["none"]:
            row.masks[k - 1], row.masks[k] = QUOTE, ADV | NEG


def _mark_negated(row: Row) -> None:
    """Read a noun as a verb where only one can stand: "did not trust", "adults neither work nor study"."""
    masks = row.masks
    for k in range(1, len(masks) - 1):
        if masks[k] & NEG and (masks[k] | masks[k - 1]) & (DO | MODAL) and masks[k + 1] == NOUN:
            masks[k + 1] = BASE
        elif masks[k] & NEG and masks[k] & DET and masks[k - 1] & NOUN and masks[k + 1] & VERB:
            masks[k], masks[k + 1] = ADV | NEG, masks[k + 1] & ~NOUN


_SHOUTED = 0.6
"""The share of capitalised words from which on a sentence is a headline, whose capitals tell nothing."""


def _mark_names(row: Row) -> None:
    """Mark capitalised words inside a sentence as names."""
    long = [k for k, token in enumerate(row.tokens) if len(token.raw) > 3 and token.raw.isalpha()]
    capitals = sum(row.tokens[k].raw[0].isupper() for k in long)
    if len(long) > 3 and capitals > _SHOUTED * len(long):
        return
    for k in range(1, len(row.tokens)):
        if row.masks[k] & MODAL and row.tokens[k].raw[0].isupper():
            row.masks[k] = NOUN | TIME  # the month of May
        if row.tokens[k].raw[0].isupper() and not row.masks[k] & (TIME | AUX | PRON) and not row.masks[k - 1] & QUOTE:
            row.masks[k] = NAME if len(row.tokens[k].raw) > 1 else row.masks[k] | NAME
