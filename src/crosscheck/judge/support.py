"""Marzullo's algorithm: which intervals most origins share, in one sweep over their ends, n log n in their number."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from heapq import heappop, heappush

from msgspec import Struct

from crosscheck.model.interval import Interval


class Vote(Struct, frozen=True):
    """What one origin holds, and the day on which it was known."""

    origin: str
    interval: Interval[Decimal]
    known: date


def widest_support(votes: Sequence[Vote]) -> tuple[int, list[Interval[Decimal]]]:
    """Return how many origins stand behind the best intersection, and every one that has as many, the best first.

    Some best point is the lower end of an interval. Of two with as many origins the one known last is the better, of
    one day the lower one.
    """
    if votes and _is_one_for_all(last := votes[-1].interval, votes):
        return len({vote.origin for vote in votes}), [last]
    sweep = _Sweep(votes)
    found = [sweep.at(start) for start in sorted({v.interval.lower for v in votes if v.interval.lower is not None})]
    held = [each for each in found if each is not None]
    most = max(count for count, _, _ in held)
    best = [(known, shared) for count, known, shared in held if count == most]
    best.sort(key=lambda each: each[0], reverse=True)  # stable: of one day the lower comes first
    return most, [shared for _, shared in best]


def _is_one_for_all(interval: Interval[Decimal], votes: Sequence[Vote]) -> bool:
    """Whether all vote for one closed interval, which is then what they share."""
    lower, upper = interval.lower, interval.upper
    if lower is None or upper is None or lower > upper or interval.lower_open or interval.upper_open:
        return False
    return all([vote.interval == interval for vote in votes])


Heap = list[tuple[Decimal, int]]
"""What counts of some votes, the least first, with the vote's place; of equals the last vote comes first."""


class _Sweep:
    """The votes that hold one point after another, in ascending order: what was left behind never comes back."""

    def __init__(self, votes: Sequence[Vote]) -> None:
        self._votes = [vote for vote in votes if not vote.interval.is_empty]
        places = range(len(self._votes))
        self._begins = sorted(places, key=self._begin, reverse=True)
        self._ends = sorted((at for at in places if self._of(at).upper is not None), key=self._end, reverse=True)
        self._lower: Heap = []
        self._upper: Heap = []
        self._known: Heap = []
        self._open: Counter[tuple[str, Decimal]] = Counter()
        self._origins: Counter[str] = Counter()
        self._gone: set[int] = set()

    def at(self, point: Decimal) -> tuple[int, date, Interval[Decimal]] | None:
        """Return how many origins hold a point, when the last of them was known, and what they share."""
        while self._begins and self._begin(self._begins[-1]) <= (True, point, False):
            self._add(self._begins.pop())
        while self._ends and self._end(self._ends[-1]) <= (point, False):
            self._drop(self._ends.pop())
        for heap in (self._lower, self._upper, self._known):
            while heap and -heap[0][1] in self._gone:
                heappop(heap)
        if not self._origins:
            return None
        return len(self._origins), self._votes[-self._known[0][1]].known, self._shared()

    def _of(self, at: int) -> Interval[Decimal]:
        return self._votes[at].interval

    def _begin(self, at: int) -> tuple[bool, Decimal, bool]:
        """Return what orders votes by where they begin: without an end first, an open end behind a closed one."""
        lower = self._of(at).lower
        return lower is not None, lower if lower is not None else _ZERO, self._of(at).lower_open

    def _end(self, at: int) -> tuple[Decimal, bool]:
        """Return what orders votes by where they end, an open end before a closed one."""
        upper = self._of(at).upper
        return upper if upper is not None else _ZERO, not self._of(at).upper_open

    def _add(self, at: int) -> None:
        vote = self._votes[at]
        if vote.interval.lower is not None:
            heappush(self._lower, (-vote.interval.lower, -at))
        if vote.interval.upper is not None:
            heappush(self._upper, (vote.interval.upper, -at))
        heappush(self._known, (Decimal(-vote.known.toordinal()), -at))
        self._count(vote, 1)

    def _drop(self, at: int) -> None:
        self._gone.add(at)
        self._count(self._votes[at], -1)

    def _count(self, vote: Vote, by: int) -> None:
        interval = vote.interval
        self._origins[vote.origin] += by
        if not self._origins[vote.origin]:
            del self._origins[vote.origin]
        if interval.lower is not None:
            self._open["lower", interval.lower] += by * interval.lower_open
        if interval.upper is not None:
            self._open["upper", interval.upper] += by * interval.upper_open

    def _shared(self) -> Interval[Decimal]:
        lower = self._of(-self._lower[0][1]).lower if self._lower else None
        upper = self._of(-self._upper[0][1]).upper if self._upper else None
        return Interval(
            lower,
            upper,
            lower is not None and self._open["lower", lower] > 0,
            upper is not None and self._open["upper", upper] > 0,
        )


_ZERO = Decimal(0)
