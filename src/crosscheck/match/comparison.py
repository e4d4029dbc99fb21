"""Compares two statements field by field: do they answer the same question?

Each field has a level by name, each level a weight in bits (`weights.COMPARISONS`); their sum and the prior are the
weight of the pair. What the sources answer plays no part. The levels are worked out first and put into words only for
pairs that somebody reads.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import NamedTuple

from crosscheck.match.field_levels import FieldLevels, Shared, come_nearer
from crosscheck.match.fields import (
    compare_counted,
    compare_events,
    compare_meanings,
    compare_places,
    compare_properties,
    compare_settings,
    compare_speakers,
)
from crosscheck.match.levels import (
    cannot_meet,
    relate_days,
    relate_passages,
    relate_periods,
    relate_voices,
    relate_words,
    told_at_once,
)
from crosscheck.match.profiler import Numbering, Profiler
from crosscheck.match.profiles import NONE, Profile
from crosscheck.match.reasons import give_reason
from crosscheck.match.weights import COMPARISONS, POSSIBLE, PRIOR, STORY, STORY_SHARE, SURE
from crosscheck.model.linkage import Comparison, Outcome, ScoredPair
from crosscheck.model.statement import Statement

Level = tuple[str, str]
"""A field and the name of the level on which two statements stand in it."""


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


def tell_pair(left: Statement, right: Statement, score: Score, *, worded: bool) -> ScoredPair:
    """Return a score of two statements as a pair, with a reason for every field or without its comparisons."""
    comparer = Comparer()
    tell = put_into_words if worded else leave_unworded
    return tell(comparer.profile(left), comparer.profile(right), score)


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


def leave_unworded(left: Profile, right: Profile, score: Score) -> ScoredPair:
    """Return a score as a pair without its comparisons: of all words only why the two may never be one fact."""
    one, other = left.statement, right.statement
    if other.ref < one.ref:
        one, other = other, one
    barred = give_reason(one, other, score.barred, dict(score.levels)[score.barred]) if score.barred else ""
    return ScoredPair(one.ref, other.ref, (), score.weight, score.outcome, barred)


def _counted_twice(levels: tuple[Level, ...]) -> float:
    """Return the bits to take off for what place and event say together (see `weights.STORY_SHARE`), at most 0."""
    story = [COMPARISONS[field][level].bits for field, level in levels if field in STORY]
    return (STORY_SHARE - 1) * min(story) if len(story) > 1 and min(story) > 0 else 0.0


class Comparer:
    """Compares profiles, and keeps what it found for all pairs of which the same can be said."""

    def __init__(self) -> None:
        self._profiler = Profiler()
        self._fields = FieldLevels(self._profiler.numbering.things)
        self._shared: dict[tuple[int, int, bool], tuple[int, Shared]] = {}
        self._numbers: dict[Shared, int] = {}
        self._periods: dict[tuple[int, int], str] = {}
        self._scores: dict[Hashable, Score] = {}

    @property
    def numbering(self) -> Numbering:
        """What the numbers of its profiles stand for."""
        return self._profiler.numbering

    def profile(self, statement: Statement) -> Profile:
        """Return what is looked at of a statement; only profiles of one comparer can be compared."""
        return self._profiler.profile(statement)

    def score(self, left: Profile, right: Profile) -> Score:
        """Compare two profiles in every field; pairs that stand alike in all get one and the same score."""
        one_source = left.source == right.source
        key = (left.sort, right.sort, one_source)
        found = self._shared.get(key)
        if found is None:
            found = self._shared[key] = self._share(left, right, one_source=one_source)
        number, shared = found
        days = relate_days(left, right) if left.time == NONE or right.time == NONE else self._period(left, right)
        words = relate_words(left, right)
        own = (
            number,
            come_nearer(shared.property, left, right, words) if shared.is_open else "",
            days,
            keep_silence(shared.silence, left, right, days) if shared.silence else "",
            self._fields.of(compare_speakers, left.said_by, right.said_by),
            words,
            *(one_voice(left, right) if one_source else ("", "", self._sources(left, right))),
        )
        score = self._scores.get(own)
        if score is None:
            score = self._scores[own] = _weigh_all(shared, *own[1:])
        return score

    def are_two_events(self, left: Profile, right: Profile) -> bool:
        """Whether two profiles name two events, which bars them whatever else there is to compare."""
        if left.event == right.event:
            return False
        return self._fields.of(compare_events, left.event, right.event) == "different"

    def is_hopeless(self, left: Profile, right: Profile) -> bool:
        """Whether two profiles can be told apart at a glance, so that nothing else need be compared."""
        if cannot_meet(left, right):
            return True
        of = self._fields.of
        if of(compare_properties, left.asked, right.asked) == "other" and (
            of(compare_meanings, left.meaning, right.meaning) != "same meaning"
        ):
            return True
        if of(compare_places, left.place, right.place) == "apart":
            return True
        return of(compare_counted, left.group, right.group) == "apart"

    def _share(self, left: Profile, right: Profile, *, one_source: bool) -> tuple[int, Shared]:
        shared = self._fields.share(left, right, one_source=one_source)
        return self._numbers.setdefault(shared, len(self._numbers)), shared

    def _period(self, left: Profile, right: Profile) -> str:
        level = self._periods.get((left.time, right.time))
        if level is None:
            level = self._periods[left.time, right.time] = relate_periods(left, right)
        return level

    def _sources(self, left: Profile, right: Profile) -> str:
        """Return whether the two sources tell one story: the same place or event, in one news cycle."""
        level = self._fields.of(compare_settings, left.setting, right.setting)
        return level if level != "one place" else "one story" if told_at_once(left, right) else ""


def keep_silence(level: str, left: Profile, right: Profile, days: str) -> str:
    """Return the level of two silences, if the times of the two do not break it."""
    if level == "both":
        return level if left.time == NONE == right.time and not days else ""
    return level if left.time != NONE and left.time == right.time else ""


def one_voice(left: Profile, right: Profile) -> tuple[str, str, str]:
    """Return the levels of passage, voice and sources for two that one source says."""
    passage = relate_passages(left, right)
    return passage, "" if passage else relate_voices(left, right), ""


def _weigh_all(shared: Shared, nearer: str, days: str, silence: str, *own: str) -> Score:
    asked = nearer or shared.property
    common = (shared.kind, asked, shared.subject, shared.group, shared.place, days, shared.event, shared.definition)
    return weigh((*common, silence, *own))


FIELDS = (
    *("kind", "property", "subject", "group", "place", "time", "event", "definition", "silence"),
    *("said by", "words", "passage", "voice", "sources"),
)
"""The fields in which two statements are compared, in the order in which a pair tells of them."""


def weigh(names: Iterable[str]) -> Score:
    """Return what the levels come to on which two statements stand in `FIELDS`, "" where there is nothing to say."""
    levels = tuple((field, level) for field, level in zip(FIELDS, names, strict=True) if level)
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
