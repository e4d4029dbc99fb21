"""Phrases to their meanings: the longest one that stands at a token is found in one walk.

A hyphen between two words of the text may stand where the phrase has a space ("twenty-four", "basis-point").
"""

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from crosscheck.grammar.tokens import Tokens, glued, tokenize

Meaning = TypeVar("Meaning")
_HERE = ""  # no token is empty, so the key is free for the meaning of the phrase that ends here


class Trie(Generic[Meaning]):
    """A tree of tokens. `exact` tells one that keeps the case of letters (m is metre, M is not)."""

    def __init__(self, phrases: Iterable[tuple[str, Meaning]] = (), *, exact: bool = False) -> None:
        self._root: dict[str, Any] = {}
        self._field = 1 if exact else 0
        for phrase, meaning in phrases:
            self.add(phrase, meaning)

    def add(self, phrase: str, meaning: Meaning) -> None:
        """Add a phrase; the last meaning given to it counts."""
        node = self._root
        for part in _parts(phrase, self._field):
            node = node.setdefault(part, {})
        node[_HERE] = meaning

    def longest(self, tokens: Tokens, i: int) -> tuple[Meaning, int] | None:
        """Return the meaning of the longest phrase at token `i`, and the index behind it."""
        node = self._root
        found: tuple[Meaning, int] | None = None
        j, size, field = i, len(tokens), self._field
        while j < size:
            inner = node.get(tokens[j][field])
            if inner is None and j > i and tokens[j].text == "-" and glued(tokens, j) and glued(tokens, j + 1):
                j += 1
                inner = node.get(tokens[j][field])
            if inner is None:
                break
            node = inner
            j += 1
            if _HERE in node:
                found = node[_HERE], j
        return found

    def starts(self) -> frozenset[str]:
        """Return the tokens that a phrase can begin with."""
        return frozenset(self._root)


def _parts(phrase: str, field: int) -> list[str]:
    """Return the tokens of a phrase of the lexicon; plain ones without the work of cutting."""
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return (phrase if field else phrase.lower()).split()
    return [token[field] for token in tokenize(phrase)]
