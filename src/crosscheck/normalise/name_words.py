"""The lexicon's words about names, folded and ready to look up."""

from functools import lru_cache

from msgspec import Struct

from crosscheck.grammar.folding import fold
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.normalise.vocabulary import Wordbook

Phrases = frozenset[tuple[str, ...]]
"""Entries of one word or more, each as its folded words."""


class NameWords(Struct, frozen=True, eq=False):
    """The lexicon's words about names, folded."""

    titles: Phrases
    behind: Phrases
    occupations: frozenset[str]
    former: frozenset[str]
    particles: frozenset[str]
    small_particles: frozenset[str]
    qualifiers: frozenset[str]  # as written
    organs: frozenset[str]
    ordinals: dict[str, str]
    shortened: dict[str, str]
    small: frozenset[str]
    links: frozenset[str]
    glued: frozenset[str]
    commons: dict[str, int]  # the letters of the longest by its stem


@lru_cache(maxsize=8)
def name_words(book: Wordbook) -> NameWords:
    """Compile the lexicon's words about names."""
    names, grammar = book.words.names, book.words.grammar
    titles = _phrases(names.titles) | _phrases(names.foreign_titles)
    groups = book.words.groups.known
    nouns = {word.rpartition(" ")[2] for key, group in groups.items() for word in (key, *split_words(group.words))}
    stem = book.stemmer.stem
    return NameWords(
        titles=titles,
        behind=_phrases(names.behind) | _phrases(names.legal_forms),
        occupations=frozenset(map(stem, nouns)) | {title[-1] for title in titles},
        former=_set(names.former),
        particles=_set(names.particles),
        small_particles=_set(names.small_particles),
        qualifiers=frozenset(split_words(names.qualifiers)),
        organs=_set(names.organs),
        ordinals=_pairs(names.ordinals),
        shortened=_pairs(names.shortened),
        small=_set(grammar.articles) | _set(grammar.either),
        links=_set(grammar.links) | _set(grammar.of),
        glued=_set(grammar.glued),
        commons={stem(noun): len(noun) for noun in sorted(nouns | _set(names.commons), key=len)},
    )


def _pairs(words: str) -> dict[str, str]:
    return {word: other for word, _, other in (entry.partition(" ") for entry in split_words(words))}


def _set(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in split_words(words))


def _phrases(words: str) -> Phrases:
    return frozenset(tuple(fold(entry).split()) for entry in split_words(words))
