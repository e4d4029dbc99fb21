"""From a claim to the statement that it makes: the place where all that is read about it comes together.

Pure: the same claim, source and vocabulary give the same statement. What cannot be read becomes `None`, with a warning
that says which words and why; a time that cannot be told is unknown, never the day of publication.
"""

from functools import lru_cache

from msgspec.structs import replace

from crosscheck.grammar.dates.reading import read_time
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.claim import Claim, GivenValue
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.source import Source
from crosscheck.model.statement import Group, Meaning, Property, Statement
from crosscheck.model.value import Name, Quantity, QuantityKind, Time, Unread, Value, ValueKind
from crosscheck.normalise.concepts import read_meaning
from crosscheck.normalise.counted import counted_group, unit_of_group
from crosscheck.normalise.definitions import read_definitions, telling_method
from crosscheck.normalise.differences import as_difference
from crosscheck.normalise.groups import declared_group, read_group
from crosscheck.normalise.happenings import read_happening
from crosscheck.normalise.names import read_name
from crosscheck.normalise.places import read_place
from crosscheck.normalise.properties import (
    property_under,
    read_across,
    read_property,
    read_property_and_group,
    suit_value,
)
from crosscheck.normalise.values import read_given, read_value
from crosscheck.normalise.vocabulary import Vocabulary

_CACHED = 65536

ADDITIVE = frozenset({QuantityKind.COUNT, QuantityKind.MONEY})
"""Kinds of figure that add up over places, groups and periods, where the lexicon does not know the property."""

LONGEST_SHOWN = 60
"""Characters of what was written that a message repeats."""

HINTS = {
    "unread-value": "Write what the source says (about 500, yes, 9 June 2019), or the figures: {amount: 500}.",
    "unread-time": "Write a date (9 June 2019, from 9 to 12 June 2019) or EDTF (2019-06-09/2019-06-12).",
    "unread-as-of": "Write a date (9 June 2019, June 2019) or EDTF (2019-06-09), or leave it out.",
}
"""What to do about what cannot be read."""


def normalise_claim(claim: Claim, source: Source, vocabulary: Vocabulary) -> tuple[Statement, tuple[Diagnostic, ...]]:
    """Return what a claim states, and a warning for each of its fields that could not be read."""
    published = _known(_read_when(source.published, None, vocabulary))
    subject = _read_name(claim.subject, vocabulary)
    meaning = _meaning_of(claim, subject, vocabulary)
    asked, group_asked = read_property_and_group(claim.property, vocabulary)
    if subject is not None and not subject.proper:
        asked = read_across(claim.subject, claim.property, vocabulary) or asked
    value = _read_value(claim.value, asked, vocabulary, published)
    asked = suit_value(asked, None if isinstance(value, Unread) else value, vocabulary)
    meant = _meant_property(asked, meaning, vocabulary)
    if meant is not None:
        answer = _read_value(claim.value, meant, vocabulary, published)
        if not isinstance(answer, Unread) or isinstance(value, Unread):
            asked, value = suit_value(meant, None if isinstance(answer, Unread) else answer, vocabulary), answer
    time = _read_when(claim.time, published, vocabulary)
    as_of = _read_when(claim.as_of, published, vocabulary)
    event = _read_name(claim.event, vocabulary)
    if subject is not None and event is None and not subject.proper and _is_its_event(claim.subject, asked, vocabulary):
        subject, event = None, subject
    group = _unless_implied(_group_of(claim, subject, group_asked, value, vocabulary), asked, vocabulary)
    read = as_difference(None if isinstance(value, Unread) else value, claim.property, vocabulary)
    statement = Statement(
        ref=claim.ref,
        claim=claim,
        source=source,
        property=_adding_up(asked, read),
        value=_counted(read, group, asked, vocabulary),
        subject=None if _only_repeats(subject, group, vocabulary) else subject,
        group=group,
        place=read_place(claim.place, vocabulary) if claim.place else None,
        time=_known(time),
        as_of=_known(as_of),
        event=event,
        said_by=_read_name(claim.said_by, vocabulary),
        published=published,
        modality=claim.modality,
        text_parts=vocabulary.stemmer.content_words(claim.text),
        meaning=meaning,
        method=telling_method(claim.method, vocabulary),
        definitions=read_definitions(claim, read, vocabulary),
        happening=read_happening(event.label, vocabulary) if event else None,
    )
    fields = (("unread-value", "value", value), ("unread-time", "time", time), ("unread-as-of", "as_of", as_of))
    return statement, tuple(_warn(code, field, read, claim) for code, field, read in fields if isinstance(read, Unread))


def _warn(code: str, field: str, unread: Unread, claim: Claim) -> Diagnostic:
    message = f"the {field} of {claim.ref} cannot be read: “{_short(unread.words)}” ({unread.why})"
    return Diagnostic(code, Level.WARNING, message, HINTS[code], claim.location)


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…"


def _known(read: Time | Unread | None) -> Time | None:
    return None if isinstance(read, Unread) else read


@lru_cache(maxsize=_CACHED)
def _read_when(words: str, published: Time | None, vocabulary: Vocabulary) -> Time | Unread | None:
    """Read a qualifier, which is in the checker's words."""
    return read_time(words, vocabulary.own, published, vocabulary.events) if words else None


def _read_name(words: str, vocabulary: Vocabulary) -> Name | None:
    return read_name(words, vocabulary) if words else None


def _read_value(
    value: str | GivenValue | None, asked: Property, vocabulary: Vocabulary, published: Time | None
) -> Value | Unread | None:
    if value is None:
        return None
    if isinstance(value, GivenValue):
        return read_given(value, vocabulary, published)
    return read_value(value, asked.kind, vocabulary, published)


def _meaning_of(claim: Claim, subject: Name | None, vocabulary: Vocabulary) -> Meaning:
    named = subject is not None and subject.proper
    about = tuple(words for words in ("" if named else claim.subject, claim.group) if words)
    context = tuple(words for words in (claim.subject if named else "", claim.event, claim.place) if words)
    return read_meaning(claim.property, about, context, vocabulary)


def _is_its_event(subject: str, asked: Property, vocabulary: Vocabulary) -> bool:
    """Whether a subject says at what was counted: the landslide of a death toll, the march of an attendance."""
    return asked.known and asked.kind is ValueKind.QUANTITY and read_happening(subject, vocabulary) is not None


def _meant_property(asked: Property, meaning: Meaning, vocabulary: Vocabulary) -> Property | None:
    """Return the known property that a claim's words mean as a whole, where they name none."""
    if len(meaning.asks) > 1 or asked.known or asked.within:
        return None
    return next((property_under(concept, vocabulary) for concept in meaning.asks), None)


def _adding_up(asked: Property, value: Value | None) -> Property:
    """Let the value's kind say whether figures of a property add up, where the lexicon does not."""
    if asked.known or asked.within or not isinstance(value, Quantity):
        return asked
    additive = value.kind in ADDITIVE and value.change is None
    return replace(asked, additive=additive) if additive != asked.additive else asked


# Who is counted


def _group_of(
    claim: Claim, subject: Name | None, asked: Group | None, value: Value | Unread | None, vocabulary: Vocabulary
) -> Group | None:
    """Return who is counted: the claim's group, or else its subject, what its property names, or the counted noun.

    One that lies within what a field before it names is closer, and taken instead.
    """
    candidates = (
        declared_group(claim.group, vocabulary) if claim.group else None,
        read_group(claim.subject, vocabulary) if subject is not None and not subject.proper else None,
        asked,
        counted_group(value, vocabulary) if isinstance(value, Quantity) else None,
    )
    group: Group | None = None
    for candidate in candidates:
        if candidate is not None and (group is None or group.key in candidate.within):
            group = candidate
    return group


def _unless_implied(group: Group | None, asked: Property, vocabulary: Vocabulary) -> Group | None:
    """Leave out a group that is all that the property counts: the voters of a turnout, the marchers at a march."""
    counted = split_words(vocabulary.words.groups.counted.get(asked.key, ""))
    if group is None or not counted:
        return group
    keys = {known.key for words in counted if (known := read_group(words, vocabulary)) is not None}
    return None if group.key in keys else group


def _only_repeats(subject: Name | None, group: Group | None, vocabulary: Vocabulary) -> bool:
    if subject is None or group is None or subject.proper:
        return False
    named = read_group(subject.label, vocabulary)
    return named is not None and named.key in (group.key, *group.within)


def _counted(value: Value | None, group: Group | None, asked: Property, vocabulary: Vocabulary) -> Value | None:
    """Give a bare count the unit of who is counted: "Fourteen" of demonstrators are fourteen persons.

    A noun that only says the property again names no one: "26 deaths" are 26 of those killed.
    """
    if not isinstance(value, Quantity) or value.kind is not QuantityKind.COUNT:
        return value
    if value.unit and read_property(value.unit, vocabulary).key != asked.key:
        return value
    return replace(value, unit=unit_of_group(group) if group else "")
