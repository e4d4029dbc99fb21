"""Phrases to their meanings: the longest one that stands at a token is found in one walk.

A hyphen between two words of the text may stand where the phrase has a space ("twenty-four", "basis-point").
"""

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from crosscheck.grammar.quantities.tokens import Tokens, hop, tokenize

Meaning = TypeVar("Meaning")
_HERE = ""  # no token is empty, so the key is free for the meaning of the phrase that ends here


class Trie(Generic[Meaning]):
    """A tree of tokens. `exact` tells one that keeps the case of letters (m is metre, M is not).

    One that is `backwards` holds its phrases from their last word to their first, for `longest_before`.
    """

    def __init__(
        self, phrases: Iterable[tuple[str, Meaning]] = (), *, exact: bool = False, backwards: bool = False
    ) -> None:
        self._root: dict[str, Any] = {}
        self._exact = exact
        self._step = -1 if backwards else 1
        for phrase, meaning in phrases:
            self.add(phrase, meaning)

    def add(self, phrase: str, meaning: Meaning) -> None:
        """Add a phrase; the last meaning given to it counts."""
        node = self._root
        for part in _parts(phrase, exact=self._exact)[:: self._step]:
            node = node.setdefault(part, {})
        node[_HERE] = meaning

    def longest(self, tokens: Tokens, i: int) -> tuple[Meaning, int] | None:
        """Return the meaning of the longest phrase at token `i`, and the index behind it."""
        size, exact = len(tokens), self._exact
        if i >= size:
            return None
        token = tokens[i]
        node = self._root.get(token.raw if exact else token.text)
        if node is None:
            return None
        j = i + 1
        found: tuple[Meaning, int] | None = (node[_HERE], j) if _HERE in node else None
        while j < size:
            token = tokens[j]
            inner = node.get(token.raw if exact else token.text)
            if inner is None and token.text == "-" and hop(tokens, j) > j:
                j += 1
                inner = node.get(tokens[j].raw if exact else tokens[j].text)
            if inner is None:
                break
            node = inner
            j += 1
            if _HERE in node:
                found = node[_HERE], j
        return found

    def longest_before(self, tokens: Tokens, i: int, low: int) -> tuple[Meaning, int] | None:
        """Return the meaning of the longest phrase that ends before token `i`, and where it begins, `low` at most."""
        node = self._root
        found: tuple[Meaning, int] | None = None
        j = i - 1
        while j >= low:
            inner = node.get(tokens[j].text)
            if inner is None:
                break
            node = inner
            if _HERE in node:
                found = node[_HERE], j
            j -= 1
        return found

    def starts(self) -> frozenset[str]:
        """Return the tokens that a phrase can begin with."""
        return frozenset(self._root)

    def opens(self, word: str) -> bool:
        """Return whether a single token is a phrase of its own."""
        return _HERE in self._root.get(word, {})

    def after(self, first: str) -> frozenset[str]:
        """Return the tokens that can follow the first one of a phrase."""
        return frozenset(self._root.get(first, {})) - {_HERE}


def _parts(phrase: str, *, exact: bool) -> list[str]:
    """Return the tokens of a phrase of the lexicon; plain ones without the work of cutting."""
    if phrase.isascii() and phrase.replace(" ", "").isalpha():
        return (phrase if exact else phrase.lower()).split()
    return [token.raw if exact else token.text for token in tokenize(phrase)]
