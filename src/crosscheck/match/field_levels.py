"""On which levels two sorts of statements stand in the fields that all statements of a sort share.

A sort is all that ask the same in the same words of place, event, group and subject (`Profile.sort`): of these an
archive has a tenth as many as claims, so that most pairs of statements find what their two sorts came to. Days, words,
speakers and passages are each pair's own (`levels`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from crosscheck.match.fields import (
    compare_across,
    compare_counted,
    compare_definitions,
    compare_events,
    compare_happenings,
    compare_kinds,
    compare_meanings,
    compare_places,
    compare_properties,
    compare_subjects,
    explains_word,
    property_words,
)
from crosscheck.match.figures import relate_figures
from crosscheck.match.profiles import NONE, Profile
from crosscheck.match.weights import COMPARISONS
from crosscheck.model.statement import Meaning, Statement

_SAID_BY_GROUP = frozenset({"phrase", "word", "phrase part", "word part", "overlaps", "mixed", "unlike"})
"""Levels of two subjects that say nothing where the groups they name have been compared."""

_TOGETHER = frozenset({"same", "variant", "nested"})
"""Levels of two places at which what a source leaves out goes without saying."""

WORDED_APART = frozenset({"narrower", "overlaps", "unlike", "other"})
"""Levels of two properties by their words at which their meaning is asked for."""

UNSAID = frozenset({"narrower", "overlaps", "unlike"})
"""Levels of two properties at which one long figure in both tells that they ask for one thing."""

_ONE_EVENT = frozenset({"same", "named part", "phrase"})

_NAMED = frozenset({"same", "variant", "part", "acronym", "named phrase", "named part"})
"""Levels of two subjects that are one by name."""


class Shared(NamedTuple):
    """How all pairs of two sorts stand, by field; "" where there is nothing to say.

    `property` may come nearer where figures and words of the two agree, if `is_open`. `silence` holds if the times of
    the two are silent too.
    """

    kind: str
    property: str
    is_open: bool
    subject: str
    group: str
    place: str
    event: str
    definition: str
    silence: str


class FieldLevels:
    """Keeps how any two names, places, groups, events or properties stand; `things` are what numbers stand for."""

    def __init__(self, things: Sequence[Any]) -> None:
        self._things = things
        self._kept: defaultdict[Callable[[Any, Any], str], dict[tuple[int, int], str]] = defaultdict(dict)

    def of(self, compare: Callable[[Any, Any], str], left: int, right: int) -> str:
        """Return the level of two fields by their numbers, "" where one is not stated."""
        if left == NONE or right == NONE:
            return ""
        kept = self._kept[compare]
        key = (left, right) if left <= right else (right, left)
        level = kept.get(key)
        if level is None:
            level = kept[key] = compare(self._things[key[0]], self._things[key[1]])
        return level

    def judge(self, compare: Callable[[Any, Any], str], column: Any) -> Callable[[int, int], str]:  # noqa: ANN401 (numpy)
        """Return what gives the level of two rows by the things that they have in a column."""
        of, numbers = self.of, column.tolist()
        return lambda one, other: of(compare, numbers[one], numbers[other])

    def share(self, left: Profile, right: Profile, *, one_source: bool) -> Shared:
        """Return how two profiles stand in all that depends on their sorts alone, said in one source or in two."""
        asked = self.property(left, right)
        subject = self.subject(left, right)
        return Shared(
            kind=self.kind(left, right),
            property=asked,
            is_open=asked in UNSAID,
            subject=subject,
            group=self.group(left, right),
            place=self.place(left, right, one_source=one_source),
            event=self.event(left, right, one_source=one_source),
            definition=self.of(compare_definitions, left.definitions, right.definitions),
            silence=silence_of(left, right, subject, one_source=one_source),
        )

    def kind(self, left: Profile, right: Profile) -> str:
        """Return the level of the sorts of value."""
        level = self.of(compare_kinds, left.kind, right.kind)
        if level == "whether" and left.nature.is_of_one != right.nature.is_of_one:
            return "other sort"
        told_elsewhere = NONE not in (left.group, right.group) or NONE not in (left.topic, right.topic)
        return "unstated" if level == "other things" and told_elsewhere else level

    def property(self, left: Profile, right: Profile) -> str:
        """Return the level of the properties."""
        level = self.of(compare_properties, left.asked, right.asked)
        if level == "same":
            return _refine_same(left, right)
        if level == "narrower" and is_in_context(left.statement, right.statement):
            return "same in context"
        if level in WORDED_APART:
            return self.of(compare_meanings, left.meaning, right.meaning) or level
        return level

    def subject(self, left: Profile, right: Profile) -> str:
        """Return the level of the subjects."""
        if _is_of_one_and_of_many(left, right) or _is_of_one_and_of_many(right, left):
            return "name and group"
        level = self.of(compare_subjects, left.topic, right.topic)
        if NONE not in (left.group, right.group) and level in _SAID_BY_GROUP:
            return ""
        repeats = NONE in (left.subject, right.subject)
        if repeats and level and COMPARISONS["subject"][level].bits > 0:
            return ""
        return repeat_level(left.statement.meaning, right.statement.meaning) if level == "unlike" else level

    def group(self, left: Profile, right: Profile) -> str:
        """Return the level of the groups."""
        level = self.of(compare_counted, left.group, right.group)
        adds_up = left.statement.property.additive or right.statement.property.additive
        figures = not (left.nature.is_fact or right.nature.is_fact)
        return "nested, a level" if level == "nested" and figures and not adds_up else level

    def place(self, left: Profile, right: Profile, *, one_source: bool) -> str:
        """Return the level of the places; what one leaves out, the rest of its source may tell."""
        level = self.of(compare_places, left.place, right.place)
        if level:
            return level
        name, topic = (left.place_name, right.topic) if right.place == NONE else (right.place_name, left.topic)
        if self.of(compare_across, topic, name) == "subject":
            return "subject"
        return "" if one_source else self._setting(left, right)

    def _setting(self, left: Profile, right: Profile) -> str:
        """Return how a place that is left out in one or both stands, by what the rest of the source speaks of."""
        one = left.setting_place if left.place == NONE else left.place
        other = right.setting_place if right.place == NONE else right.place
        level = self.of(compare_places, one, other)
        if level in _TOGETHER:
            return "settings" if left.place == right.place else "setting"
        return "other setting" if level in ("apart", "unlike") else ""

    def event(self, left: Profile, right: Profile, *, one_source: bool) -> str:
        """Return the level of the events; what one leaves out, the rest of its source may tell."""
        level = self.of(compare_events, left.event, right.event)
        if level:
            return compare_happenings(level, left.happening, right.happening)
        name, topic = (left.event, right.topic) if right.event == NONE else (right.event, left.topic)
        across = self.of(compare_across, topic, name)
        if across or one_source:
            return across
        one = left.setting_event if left.event == NONE else left.event
        other = right.setting_event if right.event == NONE else right.event
        return "setting" if self.of(compare_events, one, other) in _ONE_EVENT else ""


def come_nearer(level: str, left: Profile, right: Profile, words: str) -> str:
    """Return the level of two properties that share few words, seen with figures and words of the claims."""
    if left.source != right.source and relate_figures(left.statement.value, right.statement.value) == "long":
        return f"{level}, one figure"
    return "unlike, told alike" if level == "unlike" and words == "many, free" else level


def silence_of(left: Profile, right: Profile, subject: str, *, one_source: bool) -> str:
    """Return whether both leave the same things open: all but a named subject, or of a rate all but its period."""
    scopes = (left.place, right.place, left.event, right.event)
    if any(field != NONE for field in scopes):
        return ""
    if subject in _NAMED:
        return "both"
    bounds = (left.topic, right.topic, left.group, right.group)
    levels = left.nature.is_level and right.nature.is_level and not one_source
    return "all but a period" if levels and all(field == NONE for field in bounds) else ""


def _is_of_one_and_of_many(left: Profile, right: Profile) -> bool:
    """Whether one is a rate of somebody by name, the other of a group: Holm's share of the vote, other candidates'."""
    if not (left.nature.is_of_one and left.nature.is_level and right.nature.is_level):
        return False
    return left.group == NONE == right.topic and right.statement.group is not None and right.statement.group.bounds


def _refine_same(left: Profile, right: Profile) -> str:
    """Return how much it says that two properties are the same: the fewer answers one has, the more."""
    if left.nature.is_timeless and right.nature.is_timeless:
        return "same fact"
    if not left.statement.property.known:
        return "same free words"
    return "same level" if left.nature.is_level and right.nature.is_level else "same"


def repeat_level(left: Meaning, right: Meaning) -> str:
    """Return the level of two subjects without a word in common, one of which may only say again what is asked.

    "joblessness | jobless rate" is of nobody else; but exports are not the exports of shrimp.
    """
    asked = left.asks | right.asks
    repeats = [bool(one.about) and one.about <= asked for one in (left, right)]
    return "" if all(repeats) else "only one" if any(repeats) else "unlike"


def is_in_context(left: Statement, right: Statement) -> bool:
    """Whether what the longer property says more is said by the other statement's subject, group, place or event."""
    short, long = sorted((left, right), key=lambda side: len(property_words(side.property)))
    words = _context_words(short)
    known = property_words(short.property)
    return all(explains_word(word, words) for word in property_words(long.property) if not explains_word(word, known))


def _context_words(statement: Statement) -> set[str]:
    """Return the words of a statement's subject, place, event and group."""
    place = statement.place.name if statement.place else None
    named = [name for name in (statement.subject, place, statement.event) if name is not None]
    words = {word for name in named for word in (*name.parts, *name.skeletons)}
    return words | set(statement.group.label.casefold().split()) if statement.group else words
