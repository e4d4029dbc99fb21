"""The words that say what a place is to a figure, made ready for look-ups, once a language."""

from functools import lru_cache

from msgspec import Struct

from crosscheck.grammar.quantities.tries import Trie
from crosscheck.lexicons.lexicon import Lexicon, load_section
from crosscheck.lexicons.naming import Naming
from crosscheck.lexicons.vocabulary import split_words

Words = frozenset[str]

WHOLE, EVERYWHERE = "=", "*"
"""What words for the country that a text is about, and for the world, mean; words for another place mean its name."""


class SceneBook(Struct, frozen=True, eq=False):
    """The words of one language around places; all in small letters."""

    at: Words
    away: Words
    beside: Trie[bool]
    breaks: Words
    parting: Words
    comparing: Words
    joining: Words
    compared: Trie[bool]
    origins: Words
    seated: Words
    lines: Words
    wide: Trie[str]
    wide_starts: Words
    ledger: Words
    bounds: Words
    portions: Words
    relatives: Words
    generic: Words
    sites: Words
    states: Words
    national: Words
    definite: Words
    of: Words
    within: Words


def scene_book(lexicon: Lexicon) -> SceneBook:
    """Return the words around places in a lexicon's language."""
    return _compile(lexicon.language)


@lru_cache(maxsize=8)
def _compile(language: str) -> SceneBook:
    naming = load_section(language, Naming)
    scenes, places = naming.scenes, naming.places
    wide = Trie([(entry, WHOLE) for entry in split_words(scenes.whole)])
    for entry in split_words(scenes.everywhere):
        wide.add(entry, EVERYWHERE)
    for entry in split_words(scenes.skies):
        wide.add(entry, entry.removesuffix("'s"))
    return SceneBook(
        at=_set(scenes.at),
        away=_set(scenes.away),
        beside=_trie(scenes.beside),
        breaks=_set(scenes.breaks),
        parting=_set(scenes.parting),
        comparing=_trie(scenes.compared).starts(),
        joining=_set(scenes.joining),
        compared=_trie(scenes.compared),
        origins=_set(scenes.origins),
        seated=_set(scenes.seated),
        lines=_set(scenes.lines),
        wide=wide,
        wide_starts=wide.starts(),
        ledger=_set(scenes.ledger),
        bounds=_set(places.bounds),
        portions=_set(scenes.portions),
        relatives=_set(scenes.relatives),
        generic=_set(places.generic) | _set(places.sites),
        sites=_set(places.sites) | _set(scenes.sites),
        states=_set(scenes.states),
        national=_set(scenes.national),
        definite=_set(naming.definite),
        of=_set(naming.joints.of),
        within=_set(naming.joints.within),
    )


def _set(words: str) -> Words:
    return frozenset(split_words(words))


def _trie(words: str) -> Trie[bool]:
    return Trie((entry, True) for entry in split_words(words))
