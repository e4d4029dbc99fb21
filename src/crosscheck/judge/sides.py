"""Parties that seldom agree on a figure: police and organisers, company and union, army and rebels.

A voice's side follows from what it is, never from what it is called: the head of its name ("march organisers",
"Northport police", "the police union" is a union). The pairs stand in the lexicon (`voices.sides`).
"""

from functools import cache, lru_cache

from crosscheck.grammar.folding import Stemmer, fold
from crosscheck.judge.voices import Voice
from crosscheck.lexicons.lexicon import languages, load_section
from crosscheck.lexicons.vocabulary import Vocabulary, split_words

_CACHED = 8192

Side = frozenset[tuple[str, ...]]


@cache
def _sides() -> tuple[tuple[Side, Side], ...]:
    found = [load_section(code, Vocabulary) for code in languages()]
    stemmer = Stemmer(found[0])

    def side(words: str) -> Side:
        return frozenset(tuple(stemmer.stem(word) for word in fold(entry).split()) for entry in split_words(words))

    parted = (line.partition("/") for each in found for line in each.voices.sides)
    return tuple((side(one), side(other)) for one, _, other in parted)


@lru_cache(maxsize=_CACHED)
def are_opposed(left: Voice, right: Voice) -> bool:
    """Whether two voices stand on two sides that seldom agree."""
    return any(
        (_is_of(left, one) and _is_of(right, other)) or (_is_of(left, other) and _is_of(right, one))
        for one, other in _sides()
    )


def _is_of(voice: Voice, side: Side) -> bool:
    """Whether the whole name, its last two words or its head are listed."""
    return any(voice.core[-length:] in side for length in (len(voice.core), 2, 1) if 0 < length <= len(voice.core))
