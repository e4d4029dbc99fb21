"""Who says what: reporting verbs and what they make of the words reported, and the phrases that name a source.

Loaded only where articles are read. A list of words is one string with commas, as in `vocabulary.py`.
"""

import msgspec

from crosscheck.model.claim import Modality


class SpeechVerbs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs by what they make of what is said.

    `plain` are finite forms by modality, `participles` those that hang on another clause ("adding"). Forms of `either`
    are nouns too ("claims"). `measuring` ones report only where their subject is a source ("police counted 40"),
    `showing` ones only where it is a document or who makes them ("data showed"). `putting` need `at` and a figure ("put
    the toll at 40"). `planning` need a `to` or a noun. `heard` name their audience ("told reporters").
    """

    plain: dict[Modality, str] = {}
    participles: dict[Modality, str] = {}
    either: str = ""
    measuring: str = ""
    showing: str = ""
    putting: str = ""
    at: str = ""
    heard: str = ""
    quoted: str = ""
    relayed: str = ""
    passive: str = ""
    by: str = ""
    be: str = ""
    have: str = ""


class Sources(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns and phrases that name who is credited.

    `according` go before a source, `citing` before one whose words another passes on. `documents` hold what their
    makers say, named behind `made_by` or in the genitive. `people` are nouns for those who are quoted, `voices` speak for
    somebody else ("spokesman").
    """

    according: str = ""
    citing: str = ""
    documents: str = ""
    made: str = ""
    made_by: str = ""
    made_in: str = ""
    people: str = ""
    adjectives: str = ""
    voices: str = ""


class SpeechPhrases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Small words: what stands between a source and its verb, what ends it, and what parts two clauses."""

    determiners: str = ""
    between: str = ""
    negations: str = ""
    relatives: str = ""
    that: str = ""
    of: str = ""
    inside: str = ""
    prepositions: str = ""
    joining: str = ""
    parting: str = ""
    subordinators: str = ""
    appositive: str = ""
    times: str = ""
    verbs: str = ""
    adjuncts: str = ""
    whose: str = ""
    about: str = ""
    to: str = ""
    on: str = ""
    plurals: str = ""
    plural: str = ""
    participle: str = ""
    gerund: str = ""
    adverb: str = ""
    pronouns: dict[str, str] = {}


class Speech(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one language credits words to those who said them."""

    verbs: SpeechVerbs = SpeechVerbs()
    sources: Sources = Sources()
    phrases: SpeechPhrases = SpeechPhrases()
