"""How the days of very many pairs stand, with numpy: two that are as far apart as two others stand as these do."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from crosscheck.match.levels import relate_days, told_at_once
from crosscheck.match.pair_classes import Judge, Pairs
from crosscheck.match.profiles import LAST_DAY, NONE, Profile
from crosscheck.match.rows import Column, Rows

_FAR = LAST_DAY + 2
"""More days than two can be apart."""

_AROUND = (
    *("has time", "has told_lower", "has setting_lower", "length", "setting_from", "setting_to"),
    *("is_level", "is_timeless", "lasts", "is_free", "is_ahead"),
)
"""Columns with all that `levels.relate_days` looks at where a day is missing, days counted from its own `anchor`."""


class Days:
    """When rows are and were told, as columns."""

    def __init__(self, rows: Rows) -> None:
        self._profile = rows.profile
        dated, settled = rows.column("has time") == 1, rows.column("has setting_lower") == 1
        anchor = np.where(dated, rows.column("lower"), rows.column("told_lower")).astype(np.int64)
        end = np.where(dated, rows.column("upper"), rows.column("told_upper"))
        columns = {name: rows.column(name) for name in _AROUND if name not in _OWN} | {"anchor": anchor}
        columns["length"] = end - anchor
        for name, edge in (("setting_from", "setting_lower"), ("setting_to", "setting_upper")):
            columns[name] = np.where(settled & ~dated, rows.column(edge) - anchor, 0)
        self._anchor = anchor
        self._ids, self._count = Rows(columns, rows.things, rows.profile).classes(_AROUND)

    def compare(self, pairs: Pairs) -> None:
        """Note on which level the days of pairs stand."""
        days = self._in_full(relate_days)
        dated = pairs.both("time")
        pairs.stand("time", ("time",), days, dated)
        asked = np.flatnonzero(~dated)
        left, right = pairs.left[asked], pairs.right[asked]
        keys = (self._ids[left] * self._count + self._ids[right]) * (2 * _FAR)
        keys += self._anchor[left] - self._anchor[right] + _FAR
        pairs.note("time", asked, keys * 2 + pairs.alone[asked], self._count**2 * 4 * _FAR, days)

    def tell_at_once(self, pairs: Pairs) -> None:
        """Settle which of two sources of one place tell one story, by when they do."""
        asked = np.flatnonzero(pairs.told("sources", "one place"))
        (first, second), (begin, end) = pairs.each("told_lower"), pairs.each("told_upper")
        is_told = (first != NONE) & (second != NONE)
        keys: Column = ((first - end + _FAR) * (2 * _FAR) + (second - begin + _FAR)) * 2 + is_told
        pairs.note("sources", asked, keys[asked], (2 * _FAR) ** 2 * 2, self._in_full(_one_story))

    def _in_full(self, judge: Callable[[Profile, Profile], str]) -> Judge:
        profile = self._profile
        return lambda one, other: judge(profile(one), profile(other))


_OWN = ("length", "setting_from", "setting_to")


def _one_story(left: Profile, right: Profile) -> str:
    return "one story" if told_at_once(left, right) else ""
