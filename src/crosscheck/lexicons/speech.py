"""Who says what: reporting verbs and what they make of the words reported, and the phrases that name a source.

Loaded only where articles are read. A list of words is one string with commas, as in `vocabulary.py`.
"""

import msgspec

from crosscheck.model.claim import Modality


class SpeechVerbs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs by what they make of what is said.

    `plain` are finite forms by modality, `participles` those that hang on another clause ("adding"). Forms of `either`
    are nouns too ("claims"). `measuring` ones report only where their subject is a source ("police counted 40"), as do
    `showing` ones ("data showed"). `putting` need `at` and a figure ("put the toll at 40"). `heard` name their audience
    ("told reporters"); `unsaid` right behind a verb make it an act ("claimed victory"). `quoted` and `relayed` have the
    source as subject though they are passive, `passive` ones have it behind `by`.
    """

    plain: dict[Modality, str] = {}
    participles: dict[Modality, str] = {}
    either: str = ""
    measuring: str = ""
    showing: str = ""
    putting: str = ""
    at: str = ""
    heard: str = ""
    unsaid: str = ""
    quoted: str = ""
    relayed: str = ""
    passive: str = ""
    by: str = ""
    be: str = ""
    have: str = ""


class Sources(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns and phrases that name who is credited.

    `according` go before a source, `citing` before one whose words another passes on. `documents` hold what their
    makers say, told behind `made` and `made_by`, behind `made_in` by a name alone, or by a possessive. `people` are
    nouns for those who are quoted; `adjectives` among them name nobody before a document ("official figures").
    `voices` speak for somebody else ("spokesman").
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
    """Small words: what stands between a source and its verb, what ends it, and what parts two clauses.

    `of` go on with a noun phrase, `whose` say for whom somebody is, `inside` end it, `about` may follow a verb that is
    a noun too. `verbs` are forms that end a noun phrase and `participle`, `gerund`, `adverb`, `plural` endings.
    `appositive` begin a phrase that only explains, `adjuncts` one that says where or to whom something was said.
    `pronouns` map a pronoun to what it asks for (he, she, it, they, we).
    """

    articles: str = ""
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
