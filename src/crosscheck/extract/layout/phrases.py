"""The phrases of a lexicon, found in the words of a line; `#` stands for any figure in both."""

from collections.abc import Iterable

from crosscheck.grammar.quantities.tokens import Kind, Tokens, tokenize
from crosscheck.lexicons.vocabulary import split_words

Words = tuple[str, ...]

FIGURE = "#"


def words_of_line(tokens: Iterable[tuple[str, str, int, int, Kind]]) -> Words:
    """Return the look-up forms of tokens, each figure as `#`."""
    return tuple([FIGURE if token[4] is Kind.NUMBER else token[0] for token in tokens])


def words_of_phrase(phrase: str) -> Words:
    """Return the words of a phrase of the lexicon as they are found in a line."""
    return words_of_line(tokenize(phrase))


class Phrases:
    """Phrases with what they mean, by their first word, the longest first."""

    def __init__(self, listings: Iterable[tuple[str, str]]) -> None:
        """Take pairs of phrases parted by commas and what each of them means."""
        self._rows: dict[str, list[tuple[Words, str]]] = {}
        for listing, meaning in listings:
            for phrase in split_words(listing):
                words = words_of_phrase(phrase)
                self._rows.setdefault(words[0], []).append((words, meaning))
        for rows in self._rows.values():
            rows.sort(key=lambda row: -len(row[0]))
        self._firsts = frozenset(self._rows)

    @property
    def firsts(self) -> frozenset[str]:
        """The words that a phrase begins with."""
        return self._firsts

    def at(self, words: Words, i: int) -> tuple[str, int] | None:
        """Return the meaning of the longest phrase that begins at `i`, and the index behind it."""
        for phrase, meaning in self._rows.get(words[i], ()) if i < len(words) else ():
            if words[i : i + len(phrase)] == phrase:
                return meaning, i + len(phrase)
        return None

    def within(self, words: Words, start: int = 0) -> tuple[str, int, int] | None:
        """Return the meaning of the first phrase from `start` on, where it begins and where it ends."""
        if self._firsts.isdisjoint(words):
            return None
        for i in range(start, len(words)):
            if words[i] in self._firsts and (found := self.at(words, i)) is not None:
                return found[0], i, found[1]
        return None

    def whole(self, words: Words) -> str | None:
        """Return the meaning of the phrase that the words are as a whole."""
        for phrase, meaning in self._rows.get(words[0], ()) if words else ():
            if phrase == words:
                return meaning
        return None


def bare(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Return the stretch without the signs at its ends."""
    while first < last and tokens[first].kind is Kind.SIGN:
        first += 1
    while first < last and tokens[last - 1].kind is Kind.SIGN:
        last -= 1
    return first, last
