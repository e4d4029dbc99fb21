"""A noun phrase of a sentence, and what a phrase or a verb is asked by those who read facts."""

from typing import NamedTuple

from crosscheck.extract.article import NameKind, NameMention
from crosscheck.extract.clauses.verbs import Tense, Verb, Voice


class Noun(NamedTuple):
    """A noun phrase without its article: its tokens, the words to write, and the name that it is or ends in."""

    first: int
    last: int
    words: str
    head: str
    name: NameMention | None = None


def is_passive(verb: Verb) -> bool:
    """Whether what a verb tells is done to its subject."""
    return verb.voice in (Voice.PASSIVE, Voice.REDUCED)


def is_told(verb: Verb) -> bool:
    """Whether a verb group tells something of its subject: no infinitive, no gerund."""
    return verb.tense not in (Tense.INFINITIVE, Tense.GERUND)


def is_person(noun: Noun) -> bool:
    """Whether a noun phrase is, or ends in, the name of a person."""
    return noun.name is not None and noun.name.kind is NameKind.PERSON
