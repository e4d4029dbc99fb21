"""The words around places: a place as it is written, parted into steps from the innermost outwards.

Two things say what a place lies in: commas ("Main Square, Porto, Portugal") and words ("the square in Porto", "Porto's
Main Square", "central Porto").
"""

import re
from functools import lru_cache

from msgspec import Struct

from crosscheck.grammar.folding import fold
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.normalise.vocabulary import Vocabulary, Wordbook

DEEPEST = 12
"""Steps from a place outwards; a declared ring ends there at the latest."""
_LONGEST_BOUND = 3
"""Words of the longest bound before a place ("south of the", "islamic republic of")."""
_OWNER = re.compile(r"^(\S.*?\w)['’]s\s+(?=\S)")

Phrases = frozenset[tuple[str, ...]]


class PlaceWords(Struct, frozen=True, eq=False):
    """The lexicon's words around places, folded; those that end in "of" without it."""

    generic: Phrases
    portions: Phrases
    inside: Phrases
    beside: Phrases
    articles: frozenset[str]
    of: frozenset[str]


@lru_cache(maxsize=8)
def _place_words(book: Wordbook) -> PlaceWords:
    places, grammar = book.words.places, book.words.grammar
    return PlaceWords(
        generic=_phrases(places.generic),
        portions=_phrases(places.portions),
        inside=_phrases(places.inside),
        beside=_phrases(places.beside),
        articles=frozenset(split_words(grammar.articles)),
        of=frozenset(split_words(grammar.of)),
    )


def _phrases(words: str) -> Phrases:
    return frozenset(tuple(fold(entry).split()) for entry in split_words(words))


class Step(Struct, frozen=True):
    """A place on the way outwards: its bare words, what they are bounded by ("central", "near"), and all its words."""

    place: str
    bounded: str = ""
    beside: bool = False
    whole: str = ""


def read_steps(tokens: list[str], vocabulary: Vocabulary) -> list[Step]:
    """Return the places that words name, innermost first: a part of a place comes before the place."""
    known = _place_words(vocabulary.book)
    steps: list[Step] = []
    for segment in _segments(" ".join(tokens), known):
        for inner in _inside_out(segment, known):
            steps += _bounded(inner, known)
    return steps[:DEEPEST]


def _segments(words: str, known: PlaceWords) -> list[list[str]]:
    """Part words at commas; "Congo, Democratic Republic of the" is one place turned round, as ISO 3166 lists it."""
    segments: list[list[str]] = []
    for segment in words.split(","):
        tokens = segment.split()
        last = [token for token in tokens if fold(token) not in known.articles][-1:]
        if segments and last and last[0] in known.of:
            segments[-1] = tokens + segments[-1]
        elif tokens:
            segments.append(tokens)
    return segments


def _inside_out(tokens: list[str], known: PlaceWords) -> list[list[str]]:
    """Part "the square in Porto" and "Porto's square" at what says that one lies in the other."""
    owner = _OWNER.match(" ".join(tokens))
    if owner:
        rest = " ".join(tokens)[owner.end() :].split()
        return [*_inside_out(rest, known), owner[1].split()]
    for index, token in enumerate(tokens):
        if token.islower() and (token,) in known.inside:
            before = [tokens[:index]] if index else []
            return [*before, *_inside_out(tokens[index + 1 :], known)]
    return [tokens] if tokens else []


def _bounded(tokens: list[str], known: PlaceWords) -> list[Step]:
    """Return the bare place, and before it the part of it, or what lies beside it, that small first words mean."""
    bare = _without_generic(tokens, known)
    for length in range(min(_LONGEST_BOUND, len(bare) - 1), 0, -1):
        head = tuple(token for token in bare[:length] if token.islower())
        place = " ".join(_without_generic(bare[length:], known))
        if head in known.portions and len(head) == length:
            return [Step(place, " ".join(head)), Step(place)]
        if head in known.beside and len(head) == length:
            return [Step(place, " ".join(head), beside=True)]
    return [Step(" ".join(bare), whole=" ".join(tokens))] if bare else []


def _without_generic(tokens: list[str], known: PlaceWords) -> list[str]:
    """Drop "the city of" before a place and a small "city" behind it."""
    start = 0
    while start < len(tokens) - 1 and fold(tokens[start]) in known.articles:
        start += 1
    for length in range(_LONGEST_BOUND, 0, -1):
        head = tuple(fold(token) for token in tokens[start : start + length])
        rest = tokens[start + length :]
        if head in known.generic and len(rest) > 1 and rest[0] in known.of:
            return _without_generic(rest[1:], known)
    end = len(tokens)
    if end - start > 1 and tokens[-1].islower() and (tokens[-1],) in known.generic:
        end -= 1
    return tokens[start:end]
