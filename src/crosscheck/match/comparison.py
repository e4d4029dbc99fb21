"""Compares two statements field by field: do they answer the same question?

Each field has a level by name, each level a weight in bits (`weights.COMPARISONS`); their sum and the prior are the
weight of the pair. What the sources answer plays no part. The levels are worked out first and put into words only for
pairs that somebody reads.
"""

from __future__ import annotations

from collections.abc import Callable
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
    compare_settings,
    compare_speakers,
    compare_subjects,
    explains_word,
    property_words,
)
from crosscheck.match.figures import relate_figures
from crosscheck.match.levels import (
    cannot_meet,
    is_one_source,
    relate_days,
    relate_passages,
    relate_voices,
    relate_words,
    told_at_once,
)
from crosscheck.match.profiles import NONE, Numbering, Profile, make_profile
from crosscheck.match.reasons import give_reason
from crosscheck.match.weights import COMPARISONS, POSSIBLE, PRIOR, STORY, STORY_SHARE, SURE
from crosscheck.model.linkage import Comparison, Outcome, ScoredPair
from crosscheck.model.statement import Meaning, Statement

Level = tuple[str, str]
"""A field and the name of the level on which two statements stand in it."""

_SAID_BY_GROUP = frozenset({"phrase", "word", "phrase part", "word part", "overlaps", "mixed", "unlike"})
"""Levels of two subjects that say nothing where the groups they name have been compared."""


_TOGETHER = frozenset({"same", "variant", "nested"})
"""Levels of two places at which what a source leaves out goes without saying."""

_WORDED_APART = frozenset({"narrower", "overlaps", "unlike", "other"})
"""Levels of two properties by their words at which their meaning is asked for."""

_UNSAID = frozenset({"narrower", "overlaps", "unlike"})
"""Levels of two properties at which one long figure in both tells that they ask for one thing."""

_ONE_EVENT = frozenset({"same", "named part", "phrase"})

_NAMED = frozenset({"same", "variant", "part", "acronym", "named phrase", "named part"})
"""Levels of two subjects that are one by name."""


class Score(NamedTuple):
    """What comparing two statements came to, before it is put into words.

    `against` is the sum of the bits that speak against, at most 0; `barred` the field that bars them, "" if none does.
    """

    weight: float
    against: float
    outcome: Outcome
    barred: str
    levels: tuple[Level, ...]


def compare_pair(left: Statement, right: Statement) -> ScoredPair:
    """Compare two statements; which of them is given first does not matter."""
    comparer = Comparer()
    one, other = comparer.profile(left), comparer.profile(right)
    return put_into_words(one, other, comparer.score(one, other))


def put_into_words(left: Profile, right: Profile, score: Score) -> ScoredPair:
    """Return a score with a reason for every field, the pair in the order of its refs."""
    if right.statement.ref < left.statement.ref:
        left, right = right, left
    comparisons = []
    for field, level in score.levels:
        bits = COMPARISONS[field][level].bits if field != "story" else _counted_twice(score.levels)
        comparisons.append(Comparison(field, level, bits, give_reason(left.statement, right.statement, field, level)))
    barred = next((one.reason for one in comparisons if one.field == score.barred), "")
    return ScoredPair(left.statement.ref, right.statement.ref, tuple(comparisons), score.weight, score.outcome, barred)


def _counted_twice(levels: tuple[Level, ...]) -> float:
    """Return the bits to take off for what place and event say together (see `weights.STORY_SHARE`), at most 0."""
    story = [COMPARISONS[field][level].bits for field, level in levels if field in STORY]
    return (STORY_SHARE - 1) * min(story) if len(story) > 1 and min(story) > 0 else 0.0


class Comparer:
    """Compares profiles, and keeps how any two names, places, groups, events or properties stand."""

    def __init__(self) -> None:
        self._numbering = Numbering()
        self._kept: dict[Callable[[Any, Any], str], dict[tuple[int, int], str]] = {}

    def profile(self, statement: Statement) -> Profile:
        """Return what is looked at of a statement; only profiles of one comparer can be compared."""
        return make_profile(statement, self._numbering)

    def score(self, left: Profile, right: Profile) -> Score:
        """Compare two profiles in every field."""
        levels = self._levels(left, right)
        weight, against, barred, sure = PRIOR, 0.0, "", True
        for field, level in levels:
            weighed = COMPARISONS[field][level]
            weight += weighed.bits
            sure = sure and not weighed.at_most_possible
            if weighed.bits < 0:
                against += weighed.bits
                if weighed.bars:
                    barred = barred or field
        if twice := _counted_twice(levels):
            weight += twice
            levels = (*levels, ("story", "counted"))
        if barred or weight < POSSIBLE:
            return Score(weight, against, Outcome.APART, barred, levels)
        return Score(weight, against, Outcome.SURE if sure and weight >= SURE else Outcome.POSSIBLE, "", levels)

    def is_hopeless(self, left: Profile, right: Profile) -> bool:
        """Whether two profiles can be told apart at a glance, so that nothing else need be compared."""
        if cannot_meet(left, right):
            return True
        if self._kept_level(compare_properties, left.asked, right.asked) == "other" and (
            self._kept_level(compare_meanings, left.meaning, right.meaning) != "same meaning"
        ):
            return True
        if self._kept_level(compare_places, left.place, right.place) == "apart":
            return True
        return self._kept_level(compare_counted, left.group, right.group) == "apart"

    def _levels(self, left: Profile, right: Profile) -> tuple[Level, ...]:
        words = relate_words(left, right)
        passage = relate_passages(left, right)
        subject = self._subject(left, right)
        levels = (
            ("kind", self._kind(left, right)),
            ("property", self._property(left, right, words)),
            ("subject", subject),
            ("group", self._group(left, right)),
            ("place", self._place(left, right)),
            ("time", relate_days(left, right)),
            ("event", self._event(left, right)),
            ("definition", self._kept_level(compare_definitions, left.definitions, right.definitions)),
            ("silence", self._silence(left, right, subject)),
            ("said by", self._kept_level(compare_speakers, left.said_by, right.said_by)),
            ("words", words),
            ("passage", passage),
            ("voice", "" if passage else relate_voices(left, right)),
            ("sources", self._sources(left, right)),
        )
        return tuple((field, level) for field, level in levels if level)

    def _kept_level(self, compare: Callable[[Any, Any], str], left: int, right: int) -> str:
        """Return the level of two fields by their numbers, "" where one is not stated."""
        if left == NONE or right == NONE:
            return ""
        kept = self._kept.setdefault(compare, {})
        key = (left, right) if left <= right else (right, left)
        level = kept.get(key)
        if level is None:
            things = self._numbering.things
            level = kept[key] = compare(things[key[0]], things[key[1]])
        return level

    def _kind(self, left: Profile, right: Profile) -> str:
        level = self._kept_level(compare_kinds, left.kind, right.kind)
        if level == "whether" and left.nature.is_of_one != right.nature.is_of_one:
            return "other sort"
        told_elsewhere = NONE not in (left.group, right.group) or NONE not in (left.topic, right.topic)
        return "unstated" if level == "other things" and told_elsewhere else level

    def _property(self, left: Profile, right: Profile, words: str) -> str:
        level = self._kept_level(compare_properties, left.asked, right.asked)
        if level == "same":
            return _refine_same(left, right)
        if level == "narrower" and is_in_context(left.statement, right.statement):
            return "same in context"
        if level in _WORDED_APART:
            level = self._kept_level(compare_meanings, left.meaning, right.meaning) or level
        if level in _UNSAID and not is_one_source(left, right):
            figures = relate_figures(left.statement.value, right.statement.value)
            if figures == "long":
                return f"{level}, one figure"
        return "unlike, told alike" if level == "unlike" and words == "many, free" else level

    def _subject(self, left: Profile, right: Profile) -> str:
        if _is_of_one_and_of_many(left, right) or _is_of_one_and_of_many(right, left):
            return "name and group"
        level = self._kept_level(compare_subjects, left.topic, right.topic)
        if NONE not in (left.group, right.group) and level in _SAID_BY_GROUP:
            return ""
        repeats = NONE in (left.subject, right.subject)
        if repeats and level and COMPARISONS["subject"][level].bits > 0:
            return ""
        return repeat_level(left.statement.meaning, right.statement.meaning) if level == "unlike" else level

    def _group(self, left: Profile, right: Profile) -> str:
        level = self._kept_level(compare_counted, left.group, right.group)
        adds_up = left.statement.property.additive or right.statement.property.additive
        figures = not (left.nature.is_fact or right.nature.is_fact)
        return "nested, a level" if level == "nested" and figures and not adds_up else level

    def _place(self, left: Profile, right: Profile) -> str:
        level = self._kept_level(compare_places, left.place, right.place)
        if level:
            return level
        name, topic = (left.place_name, right.topic) if right.place == NONE else (right.place_name, left.topic)
        if self._kept_level(compare_across, topic, name) == "subject":
            return "subject"
        return self._setting(left, right)

    def _setting(self, left: Profile, right: Profile) -> str:
        """Return how a place that is left out in one or both stands, by what the rest of the source speaks of."""
        if is_one_source(left, right):
            return ""
        one = left.setting_place if left.place == NONE else left.place
        other = right.setting_place if right.place == NONE else right.place
        level = self._kept_level(compare_places, one, other)
        if level in _TOGETHER:
            return "settings" if left.place == right.place else "setting"
        return "other setting" if level in ("apart", "unlike") else ""

    def _silence(self, left: Profile, right: Profile, subject: str) -> str:
        """Return whether both leave the same things open: all but a named subject, or of a rate all but its period."""
        if subject in _NAMED and _both_silent(left, right):
            return "both"
        bounds = (left.place, right.place, left.topic, right.topic, left.event, right.event, left.group, right.group)
        levels = left.nature.is_level and right.nature.is_level and not is_one_source(left, right)
        timed = left.time != NONE and left.time == right.time
        return "all but a period" if levels and timed and all(field == NONE for field in bounds) else ""

    def _sources(self, left: Profile, right: Profile) -> str:
        """Return whether the two sources tell one story: the same place or event, in one news cycle."""
        if is_one_source(left, right):
            return ""
        level = self._kept_level(compare_settings, left.setting, right.setting)
        return "one story" if level == "one place" and told_at_once(left, right) else level.replace("one place", "")

    def _event(self, left: Profile, right: Profile) -> str:
        level = self._kept_level(compare_events, left.event, right.event)
        if level:
            return compare_happenings(level, left.happening, right.happening)
        name, topic = (left.event, right.topic) if right.event == NONE else (right.event, left.topic)
        across = self._kept_level(compare_across, topic, name)
        if across or is_one_source(left, right):
            return across
        one = left.setting_event if left.event == NONE else left.event
        other = right.setting_event if right.event == NONE else right.event
        return "setting" if self._kept_level(compare_events, one, other) in _ONE_EVENT else ""


def _is_of_one_and_of_many(left: Profile, right: Profile) -> bool:
    """Whether one is a rate of somebody by name, the other of a group: Holm's share of the vote, other candidates'."""
    if not (left.nature.is_of_one and left.nature.is_level and right.nature.is_level):
        return False
    return left.group == NONE == right.topic and right.statement.group is not None and right.statement.group.bounds


def _both_silent(left: Profile, right: Profile) -> bool:
    """Whether neither says where, when or at what event, and neither source's date speaks for a time."""
    stated = (left.place, right.place, left.time, right.time, left.event, right.event)
    return all(field == NONE for field in stated) and not relate_days(left, right)


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
