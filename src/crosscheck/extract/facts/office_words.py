"""The words for offices and for whom they are held, made ready for look-ups."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct

from crosscheck.extract.clauses.words import Words
from crosscheck.extract.facts.verb_words import VerbKey, verb_keys
from crosscheck.grammar.quantities.tries import Trie
from crosscheck.lexicons.telling import Offices
from crosscheck.lexicons.vocabulary import split_words


class Office(NamedTuple):
    """An office: the property to write, whether it may be told without a body, and what else it needs.

    `bare` may stand without a modifier ("director", but not "officer"), `resolved` may be held for a body told before.
    """

    property: str
    alone: bool
    bare: bool = True
    resolved: bool = False


class OfficeBook(Struct, frozen=True, eq=False):
    """The words for offices of one language; `words` are their last ones and the verbs of holding one."""

    offices: Trie[Office]
    before: Trie[Office]
    words: frozenset[str]
    called: Mapping[str, str]
    qualifiers: frozenset[str]
    modifiers: frozenset[str]
    bodies: Trie[bool]
    bodies_before: Trie[bool]
    body_words: frozenset[str]
    unnamed: frozenset[str]
    links: frozenset[str]
    leading: frozenset[str]
    heading: Mapping[str, str]
    being: frozenset[str]
    is_: frozenset[str]
    honorifics: frozenset[str]
    appointing: frozenset[str]
    swearing: frozenset[VerbKey]


def compile_offices(offices: Offices, words: Words) -> OfficeBook:
    """Return the words for offices of a language."""
    named = dict(_offices(offices))
    bodies = split_words(offices.nouns)
    return OfficeBook(
        offices=Trie(named.items()),
        before=Trie(named.items(), backwards=True),
        words=frozenset((*(phrase.split()[-1] for phrase in named), *offices.heading)),
        called=offices.called,
        qualifiers=frozenset(split_words(offices.before)),
        modifiers=frozenset(word for phrase in split_words(offices.modifiers) for word in phrase.split()),
        bodies=Trie((body, True) for body in bodies),
        bodies_before=Trie(((body, True) for body in bodies), backwards=True),
        body_words=frozenset(word for body in bodies for word in body.split()),
        unnamed=frozenset(split_words(offices.unnamed)),
        links=frozenset(split_words(offices.links)),
        leading=frozenset(split_words(offices.leading)),
        heading=offices.heading,
        being=frozenset(split_words(offices.being)),
        is_=frozenset(split_words(offices.is_)),
        honorifics=frozenset(split_words(offices.honorifics)),
        appointing=frozenset(words.base(word) for word in split_words(offices.appointing)),
        swearing=frozenset(verb_keys(offices.swearing, words)),
    )


def _offices(offices: Offices) -> Iterator[tuple[str, Office]]:
    """Yield every phrase for an office with its property."""
    resolved = split_words(offices.resolved)
    for phrase in split_words(offices.modified):
        yield phrase, Office(offices.called.get(phrase, phrase), alone=False, bare=False)
    for phrases, alone in ((offices.bodies, False), (offices.alone, True)):
        for phrase in split_words(phrases):
            yield phrase, Office(offices.called.get(phrase, phrase), alone, resolved=phrase in resolved)
    if offices.minister:
        for portfolio in split_words(offices.portfolios):
            phrase = f"{portfolio} {offices.minister}"
            yield phrase, Office(phrase, True)
