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

_CACHED = 32_768

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
    published = _read_day(source.published, vocabulary)
    subject, asked, group_asked = _read_question(claim.property, claim.subject, vocabulary)
    meaning = _meaning_of(claim, subject, vocabulary)
    value = _read_value(claim.value, asked, vocabulary, published)
    asked = suit_value(asked, value, vocabulary)
    meant = _meant_property(asked, meaning, vocabulary)
    if meant is not None:
        answer = _read_value(claim.value, meant, vocabulary, published)
        if not isinstance(answer, Unread) or isinstance(value, Unread):
            asked, value = suit_value(meant, answer, vocabulary), answer
    time = _read_when(claim.time, published, vocabulary) if claim.time else None
    as_of = _read_when(claim.as_of, published, vocabulary) if claim.as_of else None
    event = read_name(claim.event, vocabulary) if claim.event else None
    if subject is not None and event is None and not subject.proper and _is_its_event(claim.subject, asked, vocabulary):
        subject, event = None, subject
    spoken = claim.subject if subject is not None and not subject.proper else ""
    counted = counted_group(value, vocabulary) if isinstance(value, Quantity) else None
    group, repeated = _who_is_counted(claim.group, spoken, (group_asked, counted, asked.key), vocabulary)
    read = as_difference(None if isinstance(value, Unread) else value, claim.property, vocabulary)
    statement = Statement(
        ref=claim.ref,
        claim=claim,
        source=source,
        property=_adding_up(asked, read),
        value=_counted(read, group, asked, vocabulary, in_words=isinstance(claim.value, str)),
        subject=None if repeated else subject,
        group=group,
        place=read_place(claim.place, vocabulary) if claim.place else None,
        time=_known(time),
        as_of=_known(as_of),
        event=event,
        said_by=read_name(claim.said_by, vocabulary) if claim.said_by else None,
        published=published,
        modality=claim.modality,
        text_parts=vocabulary.book.stemmer.content_words(claim.text),
        meaning=meaning,
        method=telling_method(claim.method, vocabulary) if claim.method else "",
        definitions=read_definitions(claim, read, vocabulary),
        happening=read_happening(event.label, vocabulary) if event else None,
    )
    return statement, _warnings(claim, value, time, as_of)


def _warnings(
    claim: Claim, value: Value | Unread | None, time: Time | Unread | None, as_of: Time | Unread | None
) -> tuple[Diagnostic, ...]:
    if not (isinstance(value, Unread) or isinstance(time, Unread) or isinstance(as_of, Unread)):
        return ()
    fields = (("unread-value", "value", value), ("unread-time", "time", time), ("unread-as-of", "as_of", as_of))
    return tuple(_warn(code, field, read, claim) for code, field, read in fields if isinstance(read, Unread))


def _warn(code: str, field: str, unread: Unread, claim: Claim) -> Diagnostic:
    message = f"the {field} of {claim.ref} cannot be read: “{_short(unread.words)}” ({unread.why})"
    return Diagnostic(code, Level.WARNING, message, HINTS[code], claim.location)


def _short(words: str) -> str:
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…"


def _known(read: Time | Unread | None) -> Time | None:
    return None if isinstance(read, Unread) else read


@lru_cache(maxsize=_CACHED)
def _read_day(words: str, vocabulary: Vocabulary) -> Time | None:
    return _known(_read_when(words, None, vocabulary))


def _read_when(words: str, published: Time | None, vocabulary: Vocabulary) -> Time | Unread | None:
    """Read a qualifier, which is in the checker's words: most are dates that are the same whenever they were told."""
    found = _read_on_day(words, None, vocabulary)
    return found if published is None or isinstance(found, Time) else _read_on_day(words, published, vocabulary)


@lru_cache(maxsize=_CACHED)
def _read_on_day(words: str, published: Time | None, vocabulary: Vocabulary) -> Time | Unread | None:
    return read_time(words, vocabulary.own, published, vocabulary.events) if words else None


@lru_cache(maxsize=_CACHED)
def _read_question(asked: str, subject: str, vocabulary: Vocabulary) -> tuple[Name | None, Property, Group | None]:
    """Return what a subject names and what is asked of it, with the group that the property's words name."""
    named = read_name(subject, vocabulary) if subject else None
    read, group = read_property_and_group(asked, vocabulary)
    if named is not None and not named.proper:
        read = read_across(subject, asked, vocabulary) or read
    return named, read, group


def _read_value(
    value: str | GivenValue | None, asked: Property, vocabulary: Vocabulary, published: Time | None
) -> Value | Unread | None:
    if value is None:
        return None
    if isinstance(value, GivenValue):
        return read_given(value, vocabulary, published)
    return read_value(value, asked.kind, vocabulary, published)


def _meaning_of(claim: Claim, subject: Name | None, vocabulary: Vocabulary) -> Meaning:
    if subject is not None and subject.proper:
        return read_meaning(claim.property, (claim.group,), (claim.subject, claim.event, claim.place), vocabulary)
    return read_meaning(claim.property, (claim.subject, claim.group), (claim.event, claim.place), vocabulary)


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
    return _with_sums(asked, additive) if additive != asked.additive else asked


@lru_cache(maxsize=_CACHED)
def _with_sums(asked: Property, additive: bool) -> Property:
    return replace(asked, additive=additive)


# Who is counted


@lru_cache(maxsize=_CACHED)
def _who_is_counted(
    declared: str, subject: str, others: tuple[Group | None, Group | None, str], vocabulary: Vocabulary
) -> tuple[Group | None, bool]:
    """Return who is counted, and whether the subject only repeats it.

    That is the claim's group, or else its subject where this is no name, what its property names, or the counted noun.
    One that lies within what a field before it names is closer, and taken instead. `others` are the last two of these,
    and the key of the property: a group that is all that this counts is none, the voters of a turnout.
    """
    group_asked, counted, asked = others
    named = read_group(subject, vocabulary) if subject else None
    group: Group | None = None
    for candidate in (declared_group(declared, vocabulary) if declared else None, named, group_asked, counted):
        if candidate is not None and (group is None or group.key in candidate.within):
            group = candidate
    if group is None or group.key in _implied_groups(asked, vocabulary):
        return None, False
    said = read_group(" ".join(subject.split()), vocabulary) if subject else None
    return group, said is not None and said.key in (group.key, *group.within)


@lru_cache(maxsize=_CACHED)
def _implied_groups(asked: str, vocabulary: Vocabulary) -> frozenset[str]:
    counted = split_words(vocabulary.words.groups.counted.get(asked, ""))
    groups = [read_group(words, vocabulary) for words in counted]
    return frozenset([group.key for group in groups if group is not None])


def _counted(
    value: Value | None, group: Group | None, asked: Property, vocabulary: Vocabulary, *, in_words: bool
) -> Value | None:
    """Give a bare count the unit of who is counted: "Fourteen" of demonstrators are fourteen persons.

    A noun that only says the property again names no one: "26 deaths" are 26 of those killed. What was read `in_words`
    is written in one way, so that it can be shared; of figures that were given 5 and 5.0 are equal, and are two.
    """
    if not isinstance(value, Quantity) or value.kind is not QuantityKind.COUNT:
        return value
    if value.unit and read_property(value.unit, vocabulary).key != asked.key:
        return value
    unit = unit_of_group(group) if group else ""
    if value.unit == unit:
        return value
    return _in_unit(value, unit) if in_words else replace(value, unit=unit)


@lru_cache(maxsize=_CACHED)
def _in_unit(value: Quantity, unit: str) -> Quantity:
    return replace(value, unit=unit)
