"""How the days of very many pairs stand, with numpy: two that are as far apart as two others stand as these do."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from crosscheck.match.columns.pair_classes import Judge, Pairs
from crosscheck.match.columns.rows import Column, Rows
from crosscheck.match.levels import relate_days, told_at_once
from crosscheck.match.profiles import LAST_DAY, NONE, Profile

_FAR = LAST_DAY + 2
"""More days than two can be apart."""

_KNOWN = ("has time", "has told_lower", "length", "is_level", "is_timeless", "lasts", "is_free", "is_ahead")
"""Columns with what `levels.relate_days` looks at in two that name no day, beside how far they are apart."""

_SETTLED = (*_KNOWN, "setting_from", "setting_to")
"""The same where one side has a day, which the rest of the other's source may speak of."""


class Days:
    """When rows are and were told, as columns."""

    def __init__(self, rows: Rows) -> None:
        self._profile = rows.profile
        dated, settled = rows.column("has time") == 1, rows.column("has setting_lower") == 1
        anchor = np.where(dated, rows.column("lower"), rows.column("told_lower")).astype(np.int64)
        end = np.where(dated, rows.column("upper"), rows.column("told_upper"))
        columns = {name: rows.column(name) for name in _KNOWN if name != "length"} | {"length": end - anchor}
        for name, edge in (("setting_from", "setting_lower"), ("setting_to", "setting_upper")):
            columns[name] = np.where(settled & ~dated, rows.column(edge) - anchor, 0)
        self._anchor = anchor
        known = Rows(columns, rows.things, rows.profile)
        self._known, self._settled = known.classes(_KNOWN), known.classes(_SETTLED)

    def compare(self, pairs: Pairs) -> None:
        """Note on which level days stand, of pairs that both name one."""
        pairs.stand("time", ("time",), self._in_full(relate_days), pairs.both("time"))

    def compare_around(self, pairs: Pairs) -> None:
        """Note the same of the other pairs, where the days of telling speak for one."""
        one, other = pairs.each("has time")
        self._stand(pairs, np.flatnonzero((one | other) == 0), *self._known)
        self._stand(pairs, np.flatnonzero(one != other), *self._settled)

    def _stand(self, pairs: Pairs, asked: Column, ids: Column, count: int) -> None:
        left, right = pairs.left[asked], pairs.right[asked]
        keys = (ids[left] * count + ids[right]) * (2 * _FAR) + self._anchor[left] - self._anchor[right] + _FAR
        pairs.note("time", asked, keys * 2 + pairs.alone[asked], count**2 * 4 * _FAR, self._in_full(relate_days))

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


def _one_story(left: Profile, right: Profile) -> str:
    return "one story" if told_at_once(left, right) else ""
