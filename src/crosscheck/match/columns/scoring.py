"""What comparing very many pairs comes to: what `comparison.Comparer.score` finds, for all pairs at once, with numpy.

No level is worked out here. Pairs are put into classes by all that the comparison of a field looks at, the first pair
of a class is compared as any pair is, and the others stand as it does. What a field bars is not looked at further.
"""

from __future__ import annotations

import operator
from array import array
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from crosscheck.match.columns.days import Days
from crosscheck.match.columns.pair_classes import Judge, Pairs, levels_of, number_of_each
from crosscheck.match.columns.rows import Column, Rows
from crosscheck.match.columns.scenes import Scenes
from crosscheck.match.comparison import FIELDS, Score, keep_silence, one_voice, weigh
from crosscheck.match.field_levels import UNSAID, WORDED_APART, FieldLevels, come_nearer, silence_of
from crosscheck.match.fields import (
    compare_definitions,
    compare_events,
    compare_places,
    compare_properties,
    compare_speakers,
    compare_subjects,
)
from crosscheck.match.levels import SOME, relate_days, relate_words
from crosscheck.match.profiles import NONE, Profile
from crosscheck.match.ranks import NUMBERS
from crosscheck.match.sifting import Scored
from crosscheck.match.units import are_mistaken, would_be_sure
from crosscheck.model.linkage import Outcome

_KEPT = 65_536

AT_ONCE = 250_000
"""Pairs that are worked on at one time, so that what is in between takes little memory."""


def score_pairs(rows: Rows, pairs: bytes) -> Scored:
    """Return what comparing comes to of pairs of rows, given as their places after each other in four bytes each."""
    scorer = _Scorer(rows)
    left, right = np.frombuffer(pairs, np.uint32).reshape(-1, 2).T.astype(np.int64)
    places = [scorer.score(left[at : at + AT_ONCE], right[at : at + AT_ONCE]) for at in range(0, len(left), AT_ONCE)]
    found = np.concatenate(places).tobytes() if places else b""
    return Scored(scorer.table, array(NUMBERS, found))


class _Scorer:
    """What it found for classes of pairs serves all pairs of one run."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._profile = rows.profile
        self._fields = FieldLevels(rows.things)
        self._days = Days(rows)
        self._scenes = Scenes(rows, self._days)
        self._words = [rows.things[number] for number in rows.column("words").tolist()]
        self._counts = np.array(list(map(len, self._words)), np.int64)
        self._places: dict[int, int] = {}
        self.table: list[Score] = []

    def score(self, left: Column, right: Column) -> NDArray[np.int32]:
        """Return for each pair the place of its score in `table`."""
        source = self._rows.column("source")
        pairs = Pairs(self._rows, left, right, source[left] == source[right])
        for field, look in self._looks():
            look(pairs)
            if field:
                pairs.keep(~pairs.barred(field))
        places = np.full(len(left), NONE, np.int32)
        places[pairs.at] = self._weigh(pairs)
        return places

    def _looks(self) -> Iterator[tuple[str, Callable[[Pairs], None]]]:
        """Yield how pairs are looked at, field by field, and which field then bars some; what bars most comes first."""
        yield "time", self._days.compare
        yield "event", self._event
        yield "place", self._place
        yield "group", self._group
        yield "", self._days.compare_around
        yield "definition", self._definition
        yield "subject", self._subject
        yield "", self._kind
        yield "", self._speakers
        yield "", self._compare_words
        yield "property", self._property
        yield "", self._silence
        yield "passage", self._voices
        yield "", self._scenes.compare

    def _of(self, compare: Callable[[Any, Any], str], name: str) -> Judge:
        """Return what compares the things that two rows have in a column."""
        return self._fields.judge(compare, self._rows.column(name))

    def _in_full(self, judge: Callable[..., str]) -> Judge:
        """Return what compares two rows by a level of `FieldLevels`."""
        profile = self._profile
        return lambda one, other: judge(profile(one), profile(other))

    def _in_sources(self, judge: Callable[..., str]) -> Judge:
        """Return the same of one that asks whether one source says both."""
        profile, source = self._profile, self._rows.column("source").tolist()
        return lambda one, other: judge(profile(one), profile(other), one_source=source[one] == source[other])

    def _event(self, pairs: Pairs) -> None:
        pairs.stand("event", ("event",), self._of(compare_events, "event"), stated := pairs.both("event"))
        event = self._in_sources(self._fields.event)
        pairs.stand("event", ("happening",), event, pairs.told("event", "unlike", "overlaps"), beside="event")
        pairs.stand("event", ("event", "topic", "setting_event"), event, ~stated, in_one=True)

    def _place(self, pairs: Pairs) -> None:
        pairs.stand("place", ("place",), self._of(compare_places, "place"), stated := pairs.both("place"))
        place = self._in_sources(self._fields.place)
        pairs.stand("place", ("place", "topic", "setting_place"), place, ~stated, in_one=True)

    def _group(self, pairs: Pairs) -> None:
        pairs.stand("group", ("group", "additive", "is_fact"), self._in_full(self._fields.group))

    def _kind(self, pairs: Pairs) -> None:
        """Keep pairs that the kind bars only if both give one figure: the unit of one may be a slip."""
        pairs.stand("kind", ("kind", "is_of_one", "has group", "has topic"), self._in_full(self._fields.kind))
        kept, values = ~pairs.barred("kind"), self._rows.column("value").tolist()
        left, right = pairs.left.tolist(), pairs.right.tolist()
        for at in np.flatnonzero(~kept & pairs.both("value")).tolist():
            things = self._rows.things
            kept[at] = are_mistaken(things[values[left[at]]], things[values[right[at]]])
        pairs.keep(kept)

    def _definition(self, pairs: Pairs) -> None:
        definitions = self._of(compare_definitions, "definitions")
        pairs.stand("definition", ("definitions",), definitions, pairs.both("definitions"))

    def _subject(self, pairs: Pairs) -> None:
        """Compare subjects; whether one only repeats what is asked depends on what the two mean."""
        pairs.stand("subject", ("topic",), self._of(compare_subjects, "topic"), pairs.both("topic"))
        unlike = pairs.told("subject", "unlike")
        subject, names = self._in_full(self._fields.subject), ("topic", "has subject", "group", "is_of_one", "is_level")
        pairs.stand("subject", names, subject, ~unlike)
        pairs.stand("subject", (*names, "meaning"), subject, unlike)

    def _speakers(self, pairs: Pairs) -> None:
        pairs.stand("said by", ("said_by",), self._of(compare_speakers, "said_by"), pairs.both("said_by"))

    def _compare_words(self, pairs: Pairs) -> None:
        words, column = self._words, self._rows.column
        both = zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)
        shared = np.fromiter((len(words[one] & words[other]) for one, other in both), np.int64, len(pairs))
        asked = np.flatnonzero(shared >= SOME)
        left, right, shared = pairs.left[asked], pairs.right[asked], shared[asked]
        fewer, free = np.minimum(self._counts[left], self._counts[right]), column("is_free")
        keys = (shared * (fewer.max(initial=0) + 1) + fewer) * 2 + (free[left] | free[right])
        pairs.note("words", asked, keys, int(keys.max(initial=0)) + 1, self._in_full(relate_words))

    def _property(self, pairs: Pairs) -> None:
        """Compare properties; of those in different words, what the two mean and what their figures tell is asked."""
        pairs.stand("property", ("asked",), self._of(compare_properties, "asked"))
        same, longer = pairs.told("property", "same"), pairs.told("property", "narrower")
        apart = pairs.told("property", *WORDED_APART) & ~longer
        asked = self._in_full(self._fields.property)
        pairs.stand("property", ("asked", "is_timeless", "is_level"), asked, same)
        pairs.stand("property", ("asked", "meaning"), asked, apart)
        pairs.stand("property", ("asked", "meaning", "topic", "where", "event", "group"), asked, longer)
        told_alike = pairs.told("property", "unlike") & pairs.told("words", "many, free")
        near = told_alike | (pairs.told("property", *UNSAID) & pairs.both("value") & ~pairs.alone)
        left, right = pairs.left.tolist(), pairs.right.tolist()
        for at in np.flatnonzero(near).tolist():
            one, other = self._profile(left[at]), self._profile(right[at])
            level = come_nearer(pairs.level("property", at), one, other, pairs.level("words", at))
            pairs.put("property", at, level)

    def _silence(self, pairs: Pairs) -> None:
        """Compare what two leave open; their subjects and days have been compared."""
        place, event = (operator.or_(*pairs.each(name)) for name in ("has place", "has event"))
        asked = np.flatnonzero((place | event) == 0)
        ids, count = self._rows.classes(("has topic", "has group", "is_level", "has time"))
        (one, other), (time, again) = (ids[pairs.left], ids[pairs.right]), pairs.each("time")
        told = number_of_each(pairs, ("subject", "time"))
        keys = ((told * count + one) * count + other) * 4 + (time == again) * 2 + pairs.alone
        pairs.note("silence", asked, keys[asked], int(keys.max(initial=0)) + 1, self._in_sources(self._keep_silence))

    def _keep_silence(self, left: Profile, right: Profile, *, one_source: bool) -> str:
        level = silence_of(left, right, self._fields.subject(left, right), one_source=one_source)
        return keep_silence(level, left, right, relate_days(left, right)) if level else ""

    def _voices(self, pairs: Pairs) -> None:
        """Compare the places of what one source says, pair by pair: there are few."""
        for at in np.flatnonzero(pairs.alone).tolist():
            passage, voice, _ = one_voice(self._profile(int(pairs.left[at])), self._profile(int(pairs.right[at])))
            pairs.put("passage", at, passage)
            pairs.put("voice", at, voice)

    def _weigh(self, pairs: Pairs) -> NDArray[np.int32]:
        """Return the places of the scores of pairs, by all their levels."""
        numbers, classes = np.unique(number_of_each(pairs, FIELDS), return_inverse=True)
        return np.array([self._place_of(number) for number in numbers.tolist()], np.int32)[classes]

    def _place_of(self, number: int) -> int:
        place = self._places.get(number)
        if place is None:
            score = _score_of(number)
            place = self._places[number] = NONE if score is None else len(self.table)
            if score is not None:
                self.table.append(score)
        return place


@lru_cache(_KEPT)
def _score_of(number: int) -> Score | None:
    """Return the score of pairs with these levels, nothing where it tells them apart."""
    score = weigh(levels_of(number, FIELDS))
    return score if score.outcome is not Outcome.APART or would_be_sure(score) else None
