"""Which statements are one fact: greedy complete link with cannot-links.

Following links alone would chain (A like B, B like C, and C nothing like A). So two clusters become one only if every
statement of the one goes with every statement of the other; pairs that were no candidates are compared then. What can
go to either of two clusters goes to the one that it has more links with.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from crosscheck.match.comparison import Score
from crosscheck.match.persons_word import Sides, meet_apart
from crosscheck.match.weights import SURE
from crosscheck.model.linkage import Outcome

LOOSEST = SURE - 3
"""What every pair of a cluster must reach, however sure its other pairs are (docs/method.md: T - 3)..."""

MOST_AGAINST = -1.0
"""... unless next to nothing speaks against it: two claims that leave different things out say little of each other,
and a third that states all of them may hold them together."""

OTHER_SCOPE = frozenset(
    {"kin", "nested", "nested in days", "nested in a month", "nested in a year", "unsaid", "beside"}
)
"""Levels at which one of two claims is, or may be, about a part of what the other is about."""

FIRST = 100
"""What puts pairs of one scope before all others: a part must not take the place beside a whole from its equal."""

HUB = 50
"""A cluster of more statements than these is cut again, this time with every pair sure in itself."""

SPEAKERS = 64
"""Of a cluster no more questions than these speak, spread over its time: else a thousand claims that all differ in what
little they ask would be compared with one another."""

Pair = tuple[int, int]
Compare = Callable[[int, int], Score]
Rank = tuple[float, float, int, int]
"""How soon two clusters are looked at, the least first: less their heaviest pair, less the sum over all pairs between
them, and the statements that they go by."""


class _Ground(NamedTuple):
    """What clusters are made on, whichever statements they are of (see `cluster`)."""

    alike: Sequence[Hashable]
    compare: Compare
    sides: Mapping[int, Sides]
    days: Sequence[int]


def cluster(
    alike: Sequence[Hashable],
    edges: Mapping[Pair, Score],
    compare: Compare,
    sides: Mapping[int, Sides] | None = None,
    days: Sequence[int] = (),
) -> tuple[tuple[int, ...], ...]:
    """Return the clusters of statements by position, singles included, each sorted and all in order.

    `alike` says for each statement what it asks: of those that ask the very same, one speaks for all when clusters are
    compared. `edges` are the pairs that are sure: heaviest first; then those that more pairs speak for; then in order.
    `sides` says what a person keeps apart, `days` where each statement stands in time.
    """
    ground = _Ground(alike, compare, sides or {}, days or [0] * len(alike))
    settled: list[tuple[int, ...]] = []
    components, home = _components(len(alike), edges)
    pairs = Counter(home[left] for left, _ in edges)
    parted: dict[int, dict[Pair, Score]] = {}
    for number, members in enumerate(components):
        is_whole = pairs[number] * 2 == len(members) * (len(members) - 1)
        if is_whole and ground.sides.keys().isdisjoint(members):  # any two are sure, in whatever order they are joined
            settled.append(members)
        else:
            parted[number] = {}
    for pair, score in edges.items() if parted else ():
        if home[pair[0]] in parted:
            parted[home[pair[0]]][pair] = score
    for number, own in parted.items():
        for found in _Merger(components[number], own, ground, strict=False).merge():
            settled += [found] if len(found) <= HUB else _cut(found, own, ground)
    return tuple(sorted(settled))


def _cut(members: tuple[int, ...], edges: Mapping[Pair, Score], ground: _Ground) -> list[tuple[int, ...]]:
    """Return what is left of a hub where every pair must be sure in itself."""
    inside = set(members)
    own = {pair: score for pair, score in edges.items() if pair[0] in inside and pair[1] in inside}
    return _Merger(members, own, ground, strict=True).merge()


def _components(size: int, edges: Iterable[Pair]) -> tuple[list[tuple[int, ...]], list[int]]:
    """Return what pairs hold together, singles included, each in order; and for each statement in which one it is."""
    above = list(range(size))
    for left, right in edges:
        one, other = _top(above, left), _top(above, right)
        if one < other:
            above[other] = one
        else:
            above[one] = other
    found: list[list[int]] = []
    home: list[int] = []
    for member in range(size):
        top = _top(above, member)
        if top == member:
            home.append(len(found))
            found.append([member])
        else:
            home.append(home[top])
            found[home[top]].append(member)
    return [tuple(members) for members in found], home


def _top(above: list[int], member: int) -> int:
    """Return the first statement that a statement hangs together with, and shorten the way to it."""
    while above[member] != member:
        above[member] = above[above[member]]
        member = above[member]
    return member


def is_plain(score: Score) -> bool:
    """Whether no field of a pair tells of another scope."""
    return not any(level in OTHER_SCOPE for _, level in score.levels)


class _Merger:
    """Clusters that grow, each known by one of its statements."""

    def __init__(self, members: Iterable[int], edges: Mapping[Pair, Score], ground: _Ground, *, strict: bool) -> None:
        self._compare = ground.compare
        self._days = ground.days
        self._strict = strict
        self._inside = {member: [member] for member in members}
        self._speakers = {member: {ground.alike[member]: member} for member in self._inside}
        self._sides = {member: ground.sides[member] for member in self._inside if member in ground.sides}
        self._links: dict[int, dict[int, Rank]] = {member: {} for member in self._inside}
        firsts: dict[int, float] = {}  # pairs that stand alike share one score
        for (left, right), score in edges.items():
            first = firsts.get(id(score))
            if first is None:
                first = firsts[id(score)] = -score.weight - (FIRST if is_plain(score) else 0)
            self._links[left][right] = self._links[right][left] = (first, -score.weight, left, right)
        self._waiting = [rank for left, ranks in self._links.items() for right, rank in ranks.items() if left < right]
        heapify(self._waiting)

    def merge(self) -> list[tuple[int, ...]]:
        """Join clusters for as long as two go together."""
        while self._waiting:
            rank = heappop(self._waiting)
            one, other = rank[2:]
            if one not in self._links or self._links[one].get(other) is not rank:
                continue
            if not self._go_together(one, other):
                del self._links[one][other], self._links[other][one]
            elif len(self._links[one]) < len(self._links[other]):
                self._join(other, one)
            else:
                self._join(one, other)
        return [tuple(sorted(found)) for found in self._inside.values()]

    def _join(self, one: int, other: int) -> None:
        """Let the second cluster become a part of the first, its links too."""
        self._inside[one] += self._inside.pop(other)
        self._speakers[one] = self._spread(self._speakers[one] | self._speakers.pop(other))
        if other in self._sides:
            self._sides[one] = {**self._sides.get(one, {}), **self._sides[other]}
        ours, theirs = self._links[one], self._links.pop(other)
        del ours[other], theirs[one]
        for third, (heaviest, total, _, _) in theirs.items():
            beyond = self._links[third]
            del beyond[other]
            if third in ours:
                heaviest, total = min(heaviest, ours[third][0]), total + ours[third][1]
            rank = (heaviest, total, one, third) if one < third else (heaviest, total, third, one)
            ours[third] = beyond[one] = rank
            heappush(self._waiting, rank)

    def _go_together(self, one: int, other: int) -> bool:
        if one in self._sides and other in self._sides and meet_apart(self._sides[one], self._sides[other]):
            return False
        for left in self._speakers[one].values():
            for right in self._speakers[other].values():
                score = self._compare(left, right) if left < right else self._compare(right, left)
                if not self._goes(score):
                    return False
        return True

    def _goes(self, score: Score) -> bool:
        if self._strict or score.barred:
            return score.outcome is Outcome.SURE
        return score.weight >= LOOSEST or score.against >= MOST_AGAINST

    def _spread(self, speakers: dict[Hashable, int]) -> dict[Hashable, int]:
        """Return as many speakers as may speak: the first and the last in time, and others between them."""
        if len(speakers) <= SPEAKERS:
            return speakers
        ordered = sorted(speakers.items(), key=lambda one: (self._days[one[1]], one[1]))
        return dict(ordered[index * (len(ordered) - 1) // (SPEAKERS - 1)] for index in range(SPEAKERS))
