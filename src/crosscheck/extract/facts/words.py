"""The words that tell facts, made ready for look-ups, once a language."""

from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec
from msgspec import Struct

from crosscheck.extract.clauses.words import Words, words_of_language
from crosscheck.extract.facts.office_words import OfficeBook, compile_offices
from crosscheck.extract.facts.verb_words import VerbBook, compile_verbs
from crosscheck.grammar.quantities.tries import Trie
from crosscheck.lexicons.lexicon import Lexicon, load_lexicon, load_section
from crosscheck.lexicons.telling import Telling
from crosscheck.lexicons.timing import Timing
from crosscheck.lexicons.vocabulary import split_words

_PHRASES = ("polls", "contested", "audiences", "from_")
"""Lists of the lexicon that hold phrases, found where they begin."""


class TellingBook(Struct, frozen=True, eq=False):
    """The telling words of one language.

    `sets` holds every list of the lexicon by its name, and the small words that are asked for; `phrases` those that are
    found as a whole. `forms` are words of which one stands in any sentence that tells a fact other than an office.
    `events` maps a noun to its sort of event, `written` only where the sort is to be written for it; `occasions` are
    all nouns for what happens at some time.
    """

    telling: Telling
    words: Words
    office: OfficeBook
    verbs: VerbBook
    forms: frozenset[str]
    sets: Mapping[str, frozenset[str]]
    phrases: Mapping[str, Trie[bool]]
    living: Trie[str]
    events: Mapping[str, str]
    written: Mapping[str, str]
    occasions: frozenset[str]


def telling_book(lexicon: Lexicon) -> TellingBook:
    """Return the telling words of a lexicon's language."""
    return _compile(lexicon.language)


@lru_cache(maxsize=8)
def _compile(language: str) -> TellingBook:
    telling, words = load_section(language, Telling), words_of_language(language)
    events = {word: sort for sort, event in telling.events.items() for word in (sort, *split_words(event.words))}
    lists = dict(_lists(telling)) | dict(_lists(telling.speaking))
    grammar = load_lexicon(language).vocabulary.grammar
    small = {
        "of": words.sets["of"],
        "by": words.sets["by"],
        "definite": words.sets["definite"],
        "articles": frozenset(split_words(grammar.articles)),
        "negations": frozenset(split_words(grammar.negations)),
        "through": words.sets["of"] | frozenset(split_words(telling.inside)),
    }
    return TellingBook(
        telling=telling,
        words=words,
        office=compile_offices(telling.offices, words),
        verbs=compile_verbs(telling, words),
        forms=frozenset(entry.split()[0] for entries in _telling_lists(telling) for entry in split_words(entries)),
        sets={name: frozenset(split_words(entries)) for name, entries in lists.items()} | small,
        phrases={name: Trie((phrase, True) for phrase in split_words(lists[name])) for name in _PHRASES},
        living=Trie((phrase, name) for name, phrases in telling.living.items() for phrase in split_words(phrases)),
        events=events,
        written={word: sort for word, sort in events.items() if not telling.events[sort].as_said},
        occasions=frozenset((*_occasions(language, telling), *events)),
    )


def _lists(part: msgspec.Struct) -> Iterator[tuple[str, str]]:
    for name in part.__struct_fields__:
        value = getattr(part, name)
        if isinstance(value, str):
            yield name, value


def _telling_lists(telling: Telling) -> Iterator[str]:
    """Yield the lists of words that tell facts, forms of verbs first."""
    for table in (telling.dates, telling.places, telling.truths):
        for verbs in table.values():
            yield from (verbs.does, verbs.done, verbs.not_)
    yield from (*telling.by_agent.values(), *telling.living.values(), *telling.unauthorised)
    yield from (telling.claiming, telling.naming, telling.denying, telling.denied_of, telling.contested)
    yield from (telling.epicentres, telling.headquarters, telling.based, telling.polls, telling.dated_on)
    yield from (telling.contests, telling.free_and_fair)


def _occasions(language: str, telling: Telling) -> Iterator[str]:
    """Yield the nouns of one word for what happens at some time: those of dates, and of what is won."""
    timing = load_section(language, Timing)
    for group in (*timing.occasions, *timing.lasting, telling.contests, telling.occasions):
        yield from (entry for entry in split_words(group) if " " not in entry)
