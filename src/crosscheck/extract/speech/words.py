"""The words that credit speech, made ready for look-ups, once a language."""

from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from crosscheck.grammar.quantities.tries import Trie
from crosscheck.lexicons.lexicon import Lexicon, load_section
from crosscheck.lexicons.speech import Speech, SpeechPhrases
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.claim import Modality

Words = frozenset[str]


class Way(IntEnum):
    """How a reporting phrase names its source."""

    VERB = 1
    """Source before it, or turned round behind it."""
    PARTICIPLE = 2
    """The subject of the sentence is the source ("adding")."""
    ACCORDING = 3
    """The source stands behind it."""
    CITING = 4
    """Another passes on what the source behind it says."""
    QUOTED = 5
    """The source is its subject though it is passive ("was quoted as saying")."""
    PASSIVE = 6
    """The source may follow with "by"."""


class Trigger(NamedTuple):
    """What a reporting phrase means, and what it asks for: the sets of `SpeechVerbs` that it is in."""

    way: Way
    modality: Modality = Modality.ASSERTED
    either: bool = False
    measuring: bool = False
    showing: bool = False
    putting: bool = False
    passive: bool = False


class SpeechBook(Struct, frozen=True, eq=False):
    """The words of one language around speech; all in small letters."""

    triggers: Trie[Trigger]
    starts: Words
    plain_verbs: Words
    heard: Words
    unsaid: Words
    relayed: Trie[bool]
    adjectives: Words
    at: Words
    by: Words
    be: Words
    have: Words
    documents: Words
    made: Words
    made_by: Words
    made_in: Words
    people: Words
    voices: Words
    articles: Words
    determiners: Words
    between: Words
    negations: Words
    relatives: Words
    that: Words
    of: Words
    inside: Words
    prepositions: Words
    joining: Words
    parting: Words
    subordinators: Words
    appositive: Words
    times: Words
    verbs: Words
    adjuncts: Trie[bool]
    whose: Words
    about: Words
    to: Words
    on: Words
    plurals: Words
    plural: str
    participle: str
    gerund: str
    adverb: str
    pronouns: dict[str, str]


_OTHERWISE = frozenset({"adjuncts", "plural", "participle", "gerund", "adverb", "pronouns"})
_NONE = "\0"
"""An ending that no word has, for a language that tells no words by theirs."""


def speech_book(lexicon: Lexicon) -> SpeechBook:
    """Return the words that credit speech in a lexicon's language."""
    return _compile(lexicon.language)


@lru_cache(maxsize=8)
def _compile(language: str) -> SpeechBook:
    speech = load_section(language, Speech)
    verbs, sources, phrases = speech.verbs, speech.sources, speech.phrases
    triggers = _triggers(speech)
    plain = {word for words in verbs.plain.values() for word in split_words(words)}
    small = {name: _set(getattr(phrases, name)) for name in SpeechPhrases.__struct_fields__ if name not in _OTHERWISE}
    return SpeechBook(
        triggers=triggers,
        starts=triggers.starts(),
        plain_verbs=frozenset(plain),
        heard=_set(verbs.heard),
        unsaid=_set(verbs.unsaid),
        relayed=Trie((entry, True) for entry in split_words(verbs.relayed)),
        adjectives=_set(sources.adjectives),
        at=_set(verbs.at),
        by=_set(verbs.by),
        be=_set(verbs.be),
        have=_set(verbs.have),
        documents=_set(sources.documents),
        made=_set(sources.made),
        made_by=_set(sources.made_by),
        made_in=_set(sources.made_in),
        people=_set(sources.people),
        voices=_set(sources.voices),
        adjuncts=Trie((entry, True) for entry in split_words(phrases.adjuncts)),
        plural=phrases.plural or _NONE,
        participle=phrases.participle or _NONE,
        gerund=phrases.gerund or _NONE,
        adverb=phrases.adverb or _NONE,
        pronouns=phrases.pronouns,
        **small,
    )


def _triggers(speech: Speech) -> Trie[Trigger]:
    verbs, sources = speech.verbs, speech.sources
    either, passive = _set(verbs.either), _set(verbs.passive)
    found: dict[str, Trigger] = {}
    for word in split_words(verbs.passive):
        found[word] = Trigger(Way.PASSIVE, passive=True)
    for modality, words in verbs.plain.items():
        for word in split_words(words):
            found[word] = Trigger(Way.VERB, modality, either=word in either, passive=word in passive)
    for word in split_words(verbs.showing):
        if word not in found or found[word].way is Way.PASSIVE:
            found[word] = Trigger(Way.VERB, showing=True, passive=word in passive)
    for word in split_words(verbs.measuring):
        found[word] = Trigger(Way.VERB, measuring=True, passive=word in passive)
    for word in split_words(verbs.putting):
        found[word] = Trigger(Way.VERB, putting=True, passive=word in passive)
    for modality, words in verbs.participles.items():
        found |= {word: Trigger(Way.PARTICIPLE, modality) for word in split_words(words)}
    found |= {phrase: Trigger(Way.ACCORDING) for phrase in split_words(sources.according)}
    found |= {phrase: Trigger(Way.CITING) for phrase in split_words(sources.citing)}
    found |= {phrase: Trigger(Way.QUOTED) for phrase in split_words(verbs.quoted)}
    return Trie(found.items())


def _set(words: str) -> Words:
    return frozenset(split_words(words))
