"""The nouns for events, made ready for look-ups, once a language."""

from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from crosscheck.grammar.quantities.tries import Trie
from crosscheck.lexicons.calendar import Calendar, Part
from crosscheck.lexicons.lexicon import Lexicon, load_section
from crosscheck.lexicons.telling import Telling
from crosscheck.lexicons.vocabulary import split_words

NONE = ""
"""The sort of phrases that hold an event's noun and tell of none."""


class EventBook(Struct, frozen=True, eq=False):
    """The nouns for events of one language by their sort, and what belongs to which sort."""

    nouns: Trie[str]
    starts: frozenset[str]
    verbs: Mapping[str, str]
    implied: Mapping[str, str]
    namers: frozenset[str]
    akin: frozenset[str]
    other: frozenset[str]
    links: frozenset[str]
    eventful: frozenset[str]
    ballots: frozenset[str]
    only: Mapping[str, frozenset[str]]
    behind: frozenset[str]
    before_verbs: frozenset[str]
    behind_verbs: frozenset[str]
    year_links: frozenset[str]
    figurative: frozenset[str]
    months: frozenset[str]


def event_book(lexicon: Lexicon) -> EventBook:
    """Return the nouns for events of a lexicon's language."""
    return _compile(lexicon.language)


@lru_cache(maxsize=8)
def _compile(language: str) -> EventBook:
    telling = load_section(language, Telling)
    nouns = {word: sort for sort, event in telling.events.items() for word in (sort, *split_words(event.words))}
    trie = Trie([*nouns.items(), *((phrase, NONE) for phrase in split_words(telling.no_events))])
    return EventBook(
        nouns=trie,
        starts=trie.starts(),
        verbs={word: sort for sort, event in telling.events.items() for word in split_words(event.verbs)},
        implied={name: sort for sort, event in telling.events.items() for name in split_words(event.implied)},
        namers=frozenset(split_words(telling.namers)),
        akin=frozenset(split_words(telling.akin)),
        other=frozenset(split_words(telling.other_times)),
        links=frozenset(split_words(telling.event_links)),
        eventful=frozenset(split_words(telling.eventful)),
        ballots=frozenset(split_words(telling.ballots)),
        only={
            name: frozenset(split_words(sorts)) for names, sorts in telling.only.items() for name in split_words(names)
        },
        behind=frozenset(split_words(telling.behind_events)),
        before_verbs=frozenset(split_words(telling.before_verbs)),
        behind_verbs=frozenset(split_words(telling.behind_verbs)),
        year_links=frozenset(split_words(telling.year_links)),
        figurative=frozenset(split_words(telling.figurative)),
        months=frozenset(
            word
            for entry in load_section(language, Calendar).words.get(Part.MONTH, ())
            for word in split_words(entry.words)
        ),
    )
