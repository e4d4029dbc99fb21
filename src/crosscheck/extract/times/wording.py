"""Lists of phrases of a language, made ready to be looked for at any token."""

from collections.abc import Mapping
from functools import cache

from crosscheck.grammar.quantities.tokens import Tokens, text_at
from crosscheck.lexicons.timing import Timing
from crosscheck.lexicons.vocabulary import split_words

_Table = Mapping[str, tuple[tuple[str, ...], ...]]


@cache
def word_set(timing: Timing, field: str) -> frozenset[str]:
    """Return a list of words of a language as a set."""
    return frozenset(word.strip('"') for word in split_words(getattr(timing, field)))


@cache
def _by_first(phrases: str) -> _Table:
    return _table(phrases, 0)


@cache
def _by_last(phrases: str) -> _Table:
    return _table(phrases, -1)


def _table(phrases: str, key: int) -> _Table:
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in map(str.split, split_words(phrases)):
        table[words[key]] = (*table.get(words[key], ()), tuple(words))
    return table


def begins_with(tokens: Tokens, at: int, phrases: str) -> bool:
    """Whether one of some phrases begins at a token."""
    return any(
        all(text_at(tokens, at + number) == word for number, word in enumerate(words))
        for words in _by_first(phrases).get(text_at(tokens, at), ())
    )


def ends_with(tokens: Tokens, at: int, phrases: str) -> bool:
    """Whether one of some phrases ends right before a token."""
    return any(
        all(text_at(tokens, at - len(words) + number) == word for number, word in enumerate(words))
        for words in _by_last(phrases).get(text_at(tokens, at - 1), ())
    )
