"""The words that tell facts, made ready for look-ups, once a language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from crosscheck.extract.clauses.words import Words, words_of_language
from crosscheck.grammar.quantities.tokens import tokenize
from crosscheck.grammar.quantities.tries import Trie
from crosscheck.lexicons.lexicon import Lexicon, load_lexicon, load_section
from crosscheck.lexicons.telling import Offices, Telling, Verbs
from crosscheck.lexicons.timing import Timing
from crosscheck.lexicons.vocabulary import split_words

VerbKey = tuple[str, ...]
"""The base of a verb and the words that follow it: `("call", "off")`."""


class Office(NamedTuple):
    """An office: the property to write, whether it may be told without a body, and what else it needs.

    `bare` may stand without a modifier ("director", but not "officer"), `resolved` may be held for a body told before.
    """

    property: str
    alone: bool
    bare: bool = True
    resolved: bool = False


class Sense(NamedTuple):
    """What a verb tells: a property, of what, and whether it says yes."""

    property: str
    of: str
    holds: bool = True


@dataclass(frozen=True, eq=False)
class VerbTable:
    """Verbs that tell a property: behind their subject, and done to it."""

    does: Mapping[VerbKey, Sense]
    done: Mapping[VerbKey, Sense]


@dataclass(frozen=True, eq=False)
class TellingBook:
    """The telling words of one language."""

    telling: Telling
    words: Words
    forms: frozenset[str]
    offices: Trie[Office]
    offices_before: Trie[Office]
    office_words: frozenset[str]
    qualifiers: frozenset[str]
    modifiers: frozenset[str]
    bodies: Trie[bool]
    bodies_before: Trie[bool]
    body_words: frozenset[str]
    unnamed: frozenset[str]
    links: frozenset[str]
    heading: Mapping[str, str]
    appointing: frozenset[str]
    being: frozenset[str]
    speaking_from: Trie[bool]
    told: frozenset[str]
    said: frozenset[str]
    polls: Trie[bool]
    through: frozenset[str]
    negations: frozenset[str]
    he: frozenset[str]
    audiences: Trie[bool]
    dates: VerbTable
    places: VerbTable
    agents: Mapping[VerbKey, str]
    bases: frozenset[str]
    truths: VerbTable
    contested: Trie[bool]
    sets: Mapping[str, frozenset[str]]
    articles: frozenset[str]
    definite: frozenset[str]
    denying: frozenset[str]
    that: frozenset[str]
    winning: frozenset[str]
    going: frozenset[str]
    succeeding: frozenset[str]
    claiming: frozenset[VerbKey]
    acting: frozenset[str]
    responsible_for: frozenset[str]
    events: Mapping[str, str]
    written: Mapping[str, str]
    occasions: frozenset[str]
    living: Trie[str]
    leading: frozenset[str]
    swearing: frozenset[VerbKey]


def telling_book(lexicon: Lexicon) -> TellingBook:
    """Return the telling words of a lexicon's language."""
    return _compile(lexicon.language)


@lru_cache(maxsize=8)
def _compile(language: str) -> TellingBook:
    telling = load_section(language, Telling)
    words = words_of_language(language)
    offices = telling.offices
    named = dict(_offices(offices))
    tables = [_verb_table(table, words) for table in (telling.dates, telling.places, telling.truths)]
    agents = {key: name for name, forms in telling.by_agent.items() for key in _keys(forms, words)}
    single = (
        "contests",
        "holders",
        "naming",
        "measures",
        "denying",
        "denied_of",
        "publications",
        "dated_on",
        "sites",
        "headquarters",
        "based",
        "whole",
        "open",
        "wishing",
        "accessible",
        "epicentres",
        "inside",
        "near",
        "winning",
        "succeeding",
    )
    lists: list[str] = [
        *telling.by_agent.values(),
        telling.claiming,
        telling.naming,
        telling.denying,
        telling.contested,
    ]
    lists += [
        getattr(verbs, part)
        for table in (telling.dates, telling.places, telling.truths)
        for verbs in table.values()
        for part in ("does", "done", "not_")
    ]
    lists += [
        telling.epicentres,
        telling.polls,
        telling.headquarters,
        telling.based,
        telling.denied_of,
        telling.dated_on,
        *telling.unauthorised,
        telling.contests,
        telling.free_and_fair,
    ]
    lists += [word for phrases in telling.living.values() for word in split_words(phrases)]
    return TellingBook(
        telling=telling,
        words=words,
        forms=frozenset(entry.split()[0] for entries in lists for entry in split_words(entries)),
        offices=Trie(named.items()),
        offices_before=Trie(named.items(), backwards=True),
        office_words=frozenset((*(phrase.split()[-1] for phrase in named), *offices.heading)),
        qualifiers=frozenset(split_words(offices.before)),
        modifiers=frozenset(word for phrase in split_words(offices.modifiers) for word in phrase.split()),
        bodies=Trie((body, True) for body in split_words(offices.nouns)),
        bodies_before=Trie(((body, True) for body in split_words(offices.nouns)), backwards=True),
        body_words=frozenset(word for body in split_words(offices.nouns) for word in body.split()),
        unnamed=frozenset(split_words(offices.unnamed)),
        links=frozenset(split_words(offices.links)),
        heading=offices.heading,
        appointing=frozenset(words.base(word) for word in split_words(offices.appointing)),
        being=frozenset(split_words(offices.being)),
        speaking_from=Trie((phrase, True) for phrase in split_words(telling.speaking.from_)),
        told=frozenset(split_words(telling.speaking.told)),
        said=frozenset(split_words(telling.speaking.said)),
        polls=Trie((phrase, True) for phrase in split_words(telling.polls)),
        through=words.sets["of"] | frozenset(split_words(telling.inside)),
        negations=frozenset(split_words(load_lexicon(language).vocabulary.grammar.negations)),
        he=frozenset(split_words(telling.he)),
        audiences=Trie((phrase, True) for phrase in split_words(telling.speaking.audiences)),
        dates=tables[0],
        places=tables[1],
        agents=agents,
        bases=frozenset(
            key[0]
            for keys in (
                agents,
                _keys(telling.claiming, words),
                *(part for table in tables for part in (table.does, table.done)),
            )
            for key in keys
        ),
        truths=tables[2],
        contested=Trie((phrase, True) for phrase in split_words(telling.contested)),
        sets={name: frozenset(split_words(getattr(telling, name))) for name in single},
        articles=frozenset(split_words(load_lexicon(language).vocabulary.grammar.articles)),
        definite=words.sets["definite"],
        denying=frozenset(split_words(telling.denying)),
        that=frozenset(split_words(telling.that)),
        winning=frozenset(split_words(telling.winning)),
        going=frozenset(words.base(phrase.split()[0]) for phrase in split_words(telling.polls)),
        succeeding=frozenset(split_words(telling.succeeding)),
        claiming=frozenset(_keys(telling.claiming, words)),
        acting=frozenset(
            (
                *split_words(telling.winning),
                *split_words(telling.succeeding),
                *(key[0] for key in _keys(telling.claiming, words)),
            )
        ),
        responsible_for=frozenset(split_words(telling.responsible_for)),
        events=_events(telling),
        written={word: sort for word, sort in _events(telling).items() if not telling.events[sort].as_said},
        living=Trie((phrase, name) for name, phrases in telling.living.items() for phrase in split_words(phrases)),
        leading=frozenset(split_words(offices.leading)),
        swearing=frozenset(_keys(offices.swearing, words)),
        occasions=frozenset(_occasions(language, telling)),
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


def _events(telling: Telling) -> dict[str, str]:
    """Return the sort of event that each noun is for."""
    return {word: sort for sort, event in telling.events.items() for word in (sort, *split_words(event.words))}


def _occasions(language: str, telling: Telling) -> Iterator[str]:
    """Yield every noun for what happens at some time: those of dates, of events, and of what is won."""
    timing = load_section(language, Timing)
    for group in (*timing.occasions, *timing.lasting, telling.contests, telling.occasions):
        yield from (entry for entry in split_words(group) if " " not in entry)
    yield from _events(telling)


def _verb_table(table: Mapping[str, Verbs], words: Words) -> VerbTable:
    does: dict[VerbKey, Sense] = {}
    done: dict[VerbKey, Sense] = {}
    for name, verbs in table.items():
        does |= {key: Sense(name, verbs.of) for key in _keys(verbs.does, words)}
        done |= {key: Sense(name, verbs.of) for key in _keys(verbs.done, words)}
        done |= {key: Sense(name, verbs.of, holds=False) for key in _keys(verbs.not_, words)}
    return VerbTable(does, done)


def _keys(forms: str, words: Words) -> Iterator[VerbKey]:
    for form in split_words(forms):
        first, *rest = (token.text for token in tokenize(form))
        yield (words.base(first), *rest)
