"""What sort of event words name: "mill fire" and "the blaze at the mill" are both a fire.

A subject that is an event ("landslide | death toll") says at what the dead were counted, not who died.
"""

from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from crosscheck.grammar.folding import fold
from crosscheck.lexicons.happenings import Happenings
from crosscheck.lexicons.lexicon import load_section
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.statement import Happening
from crosscheck.normalise.vocabulary import Vocabulary, Wordbook

LOOSE = "any"
"""The kind of what may be an event of any kind."""

_LONGEST = 3
_MOST_WORDS = 30
_CACHED = 32_768


class HappeningIndex(Struct, frozen=True, eq=False):
    """Kinds of events by the stems of their nouns."""

    kinds: Mapping[tuple[str, ...], str]
    local: frozenset[str]
    links: frozenset[str]


@lru_cache(maxsize=8)
def _index(book: Wordbook, language: str) -> HappeningIndex:
    section = load_section(language, Happenings)
    kinds: dict[tuple[str, ...], str] = {}
    for kind, words in (*section.kinds.items(), (LOOSE, section.loose)):
        for phrase in split_words(words):
            kinds.setdefault(tuple(book.stemmer.stem(word) for word in fold(phrase).split()), kind)
    kinds.pop((), None)
    return HappeningIndex(kinds, frozenset(split_words(section.local)), frozenset(split_words(section.links)))


@lru_cache(maxsize=_CACHED)
def read_happening(words: str, vocabulary: Vocabulary) -> Happening | None:
    """Return the kind of event that words name by their head noun, `None` where they name none.

    The head stands before the first link: a "fire at the festival" is a fire.
    """
    index = _index(vocabulary.book, vocabulary.own.language)
    tokens = fold(words).split()[:_MOST_WORDS]
    end = next((at for at, word in enumerate(tokens) if at and word in index.links), len(tokens))
    stems = [vocabulary.stemmer.stem(word) for word in tokens[:end] if not word.isdigit()]
    for length in range(min(_LONGEST, len(stems)), 0, -1):
        kind = index.kinds.get(tuple(stems[-length:]))
        if kind:
            return Happening(kind, kind in index.local, kind == LOOSE)
    return None
