"""Whether the sources of very many pairs tell one story (`fields.compare_settings`), with numpy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from crosscheck.match.columns.days import Days
from crosscheck.match.columns.pair_classes import Flags, Pairs, first_of_each
from crosscheck.match.columns.rows import Rows
from crosscheck.match.field_levels import FieldLevels
from crosscheck.match.fields import ONE_SCENE, compare_events, compare_places, compare_stories, share_names
from crosscheck.match.profiler import Numbering
from crosscheck.match.profiles import NONE
from crosscheck.model.statement import NO_SETTING

_COMPARED: dict[str, Callable[[Any, Any], str]] = {"place": compare_places, "event": compare_events}


class Scenes:
    """The settings of sources as rows by themselves: what is known of one is so of all that its source says."""

    def __init__(self, rows: Rows, days: Days) -> None:
        self._days = days
        numbers, self._of_row = np.unique(rows.column("setting"), return_inverse=True)
        self._settings = [NO_SETTING if number == NONE else rows.things[number] for number in numbers.tolist()]
        numbering = Numbering()
        columns = {
            name: np.array([numbering.number(getattr(each, name)) for each in self._settings], np.int64)
            for name in ("place", "event", "time")
        }
        self._scenes = Rows(columns, numbering.things, rows.profile)
        self._levels = FieldLevels(numbering.things)

    def compare(self, pairs: Pairs) -> None:
        """Note whether the sources of pairs tell one story; any two settings are compared once."""
        asked = np.flatnonzero(~pairs.alone & pairs.both("setting"))
        one, other = self._of_row[pairs.left[asked]], self._of_row[pairs.right[asked]]
        one, other, count = np.minimum(one, other), np.maximum(one, other), len(self._settings)
        first, classes = first_of_each(one * count + other, count**2)
        scenes = Pairs(self._scenes, one[first], other[first], np.zeros(len(first), bool))
        told = np.zeros(len(first), np.uint8)
        scenes.keep(self._meet(scenes))
        scenes.stand("sources", ("time",), self._tell)
        told[scenes.at] = scenes.of("sources")
        pairs.of("sources")[asked] = told[classes]
        self._days.tell_at_once(pairs)

    def _meet(self, scenes: Pairs) -> Flags:
        """Return which settings are of one place or event, or of the same names."""
        met = np.zeros(len(scenes), bool)
        for field, compare in _COMPARED.items():
            scenes.stand(field, (field,), self._levels.judge(compare, self._scenes.column(field)), scenes.both(field))
            met |= scenes.told(field, *ONE_SCENE[field])
        left, right = scenes.left.tolist(), scenes.right.tolist()
        for at in np.flatnonzero(~met).tolist():
            met[at] = share_names(self._settings[left[at]], self._settings[right[at]])
        return met

    def _tell(self, one: int, other: int) -> str:
        return compare_stories(self._settings[one], self._settings[other])
