"""What decides with whom a statement is compared at all, as plain data that can be made and sent shard by shard.

Two statements are candidates if they share a key (`keys`), are near in time and are not told apart at a glance: by
their days, their properties, their places or the groups that they count. Nothing here depends on other statements.
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b

from msgspec import Struct

from crosscheck.match.fields import compare_counted, compare_meanings, compare_places, compare_properties
from crosscheck.match.keys import KEPT, Labels, find_keys, sketch
from crosscheck.match.kinds import kind_of, nature_of
from crosscheck.match.profiles import FIRST_DAY, LAST_DAY, NONE
from crosscheck.match.question_words import question_words
from crosscheck.model.statement import Group, Meaning, Property, Statement
from crosscheck.model.value import Name, Place, Time

_GROUP_BITS, _SUBJECT_BYTES = 21, 5


class Outline(Struct, frozen=True, array_like=True):
    """All that is looked at of one statement to find its candidates.

    `home` and `guest` are its keys, `words` those of its question in order; of a free one words may be all that there
    is. It stands in time at `day`, and could be true of the days from `begin` to `end`: all, where it does not say
    exactly. Of one day those with a like `seat` stand together. `label` and `labels` put a key in words.
    """

    home: tuple[str, ...]
    guest: tuple[str, ...]
    words: tuple[str, ...]
    is_free: bool
    day: int
    begin: int
    end: int
    seat: int
    asked: Property
    meaning: Meaning
    place: Place | None
    group: Group | None
    label: str
    labels: Labels


def outline_of(statement: Statement, words: frozenset[str] | None = None) -> Outline:
    """Return the outline of a statement. A place or a time that is the answer bounds nothing.

    `words` are its question's, for whoever knows them.
    """
    value, asked = statement.value, statement.property
    time = None if isinstance(value, Time) else statement.time
    day, begin, end = _days(time, statement)
    home, guest, labels = find_keys(statement)
    return Outline(
        home=home,
        guest=guest,
        words=tuple(sorted(question_words(statement) if words is None else words)),
        is_free=nature_of(statement, kind_of(statement)).is_free,
        day=day,
        begin=begin,
        end=end,
        seat=seat_of(statement.group, statement.subject),
        asked=_comparable(asked),
        meaning=statement.meaning,
        place=None if isinstance(value, Place) else statement.place,
        group=statement.group,
        label=asked.label,
        labels=labels,
    )


def ask_apart(left: Property, right: Property) -> bool:
    """Whether two properties are surely not one; their meanings may still be."""
    return compare_properties(left, right) == "other"


def mean_one(left: Meaning, right: Meaning) -> bool:
    """Whether two questions ask for one thing in other words."""
    return compare_meanings(left, right) == "same meaning"


def lie_apart(left: Place, right: Place) -> bool:
    """Whether two places surely share no spot."""
    return compare_places(left, right) == "apart"


def count_apart(left: Group, right: Group) -> bool:
    """Whether two groups surely share no member."""
    return compare_counted(left, right) == "apart"


@lru_cache(KEPT)
def seat_of(group: Group | None, subject: Name | None) -> int:
    """Return a number below 2 ** 63 that sorts statements of one day by who is counted.

    Who leaves that open sits beside who counts everybody, for these two mean the same; then come the groups, and in
    each, subjects in the order of their consonants, so that spellings of one name are neighbours.
    """
    rank, counted = 3 if subject else 0, 0
    if group is not None:
        rank = 2 if group.bounds else 1
        counted = _hash(group.key) >> (64 - _GROUP_BITS) if group.bounds else 0
    words = sketch(" ".join(subject.skeletons)) if subject else ""
    named = int.from_bytes(words.encode("utf-8", "surrogatepass")[:_SUBJECT_BYTES].ljust(_SUBJECT_BYTES, b"\0"), "big")
    return (rank << _GROUP_BITS | counted) << (8 * _SUBJECT_BYTES) | named


def _hash(words: str) -> int:
    return int.from_bytes(blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


@lru_cache(KEPT)
def _comparable(asked: Property) -> Property:
    """Return the property without its wording: all wordings of a known one are told apart from others alike."""
    return Property(asked.key, asked.key, None, False, False, asked.known, asked.within)


def _days(time: Time | None, statement: Statement) -> tuple[int, int, int]:
    """Return where a statement stands in time, by what it speaks of or else by when it was told, and its days."""
    if time is None:
        told = statement.as_of or statement.published
        return NONE if told is None else _first(told), NONE, LAST_DAY
    first, last = _first(time), time.span.upper
    if time.approximate:
        return first, NONE, LAST_DAY
    return first, first, LAST_DAY if last is None else last.toordinal()


def _first(time: Time) -> int:
    return FIRST_DAY if time.span.lower is None else time.span.lower.toordinal()
