"""Phrases that say, as a whole, that something holds or does not: "denied", "it did not happen", "confirmed".

A phrase with any other word in it says more than that, and is no truth value. What negation leaves open ("not
confirmed", "did not deny") is none either.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from crosscheck.lexicons.calendar import TruthWords
from crosscheck.lexicons.lexicon import Lexicon
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.value import Truth, Unread

MAX_LENGTH = 80
"""Characters; no truth phrase is longer, and a longer text is not looked at."""

_WORD = re.compile(r"n't\b|[^\W_]+?(?=n't\b)|[^\W_]+|[^\w\s]")
_SILENT = frozenset(".,!;:\"'()[]")

_PLAIN, _TOLD, _UNTRUE, _NEGATION, _AUXILIARY, _FRAME = range(6)

Phrase = tuple[str, ...]


def read_truth(words: str, lexicon: Lexicon) -> Truth | Unread:
    """Read a phrase that says yes or no, and nothing besides.

    >>> from crosscheck.lexicons.lexicon import load_lexicon
    >>> read_truth("Denied it.", load_lexicon("en")).holds
    False
    """
    if len(words) > MAX_LENGTH:
        return Unread(words, "it is too long to say yes or no")
    roles: list[int] = []
    for word, role in _roles_of(_split(words), _table(lexicon.calendar.truth)):
        if role is None:
            return Unread(word, "it says more than yes or no")
        roles.append(role)
    holds = _weigh(roles)
    return Unread(words, "it says neither yes nor no") if holds is None else Truth(holds, words)


def _weigh(roles: list[int]) -> bool | None:
    """Return whether roles together say yes or no; `None` where they leave it open."""
    negated = roles.count(_NEGATION)
    said = {role for role in roles if role in (_PLAIN, _TOLD, _UNTRUE)}
    if negated > 1 or len(said) > 1 or (negated and said & {_TOLD, _UNTRUE}):
        return None
    if said:
        return not negated and said != {_UNTRUE}
    if negated:
        return False
    return True if roles == [_AUXILIARY] else None


def _split(words: str) -> Phrase:
    folded = unicodedata.normalize("NFKC", words).casefold().replace("’", "'")
    return tuple(word for word in _WORD.findall(folded) if word not in _SILENT)


def _roles_of(words: Phrase, table: dict[str, list[tuple[Phrase, int]]]) -> Iterator[tuple[str, int | None]]:
    """Return each known phrase, the longest first, with its role; an unknown word has none."""
    at = 0
    while at < len(words):
        for phrase, role in table.get(words[at], ()):
            if words[at : at + len(phrase)] == phrase:
                yield " ".join(phrase), role
                at += len(phrase)
                break
        else:
            yield words[at], None
            at += 1


@cache
def _table(truth: TruthWords) -> dict[str, list[tuple[Phrase, int]]]:
    table: dict[str, list[tuple[Phrase, int]]] = {}
    lists = (truth.plain, truth.told, truth.untrue, truth.negations, truth.auxiliaries, truth.frames)
    for role, words in enumerate(lists):
        for word in split_words(words):
            phrase = _split(word)
            table.setdefault(phrase[0], []).append((phrase, role))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table
