"""Which statements are one fact: greedy complete link with cannot-links.

Following links alone would chain (A like B, B like C, and C nothing like A). So two clusters become one only if every
statement of the one goes with every statement of the other; pairs that were no candidates are compared then. What can
go to either of two clusters goes to the one that it has more links with.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from heapq import heappop, heappush
from typing import NamedTuple

from crosscheck.match.comparison import Score
from crosscheck.match.edges import Edge, Edges
from crosscheck.match.persons_word import Sides, meet_apart
from crosscheck.match.ranks import RANKS
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

LATELY = 100
"""Statements of which those near to them are kept at hand: of a component of very many, those looked at last."""

HUB = 50
"""A cluster of more statements than these is cut again, this time with every pair sure in itself."""

SPEAKERS = 64
"""Of a cluster no more questions than these speak, spread over its time: else a thousand claims that all differ in what
little they ask would be compared with one another."""

Compare = Callable[[int, int], Score]
Worth = tuple[float, float]
"""What speaks for two clusters to be one, the least first: less their heaviest pair, less the sum over all pairs
between them."""

Rank = tuple[float, float, int, int]
"""How soon two clusters are looked at, the least first: their worth, and the statements that they go by."""


class _Near(NamedTuple):
    """Who is surely one fact with whom, in columns, for a large component has millions of pairs.

    For each statement `others` are those near to it, and `numbers` the places among `worths` of what each such pair is
    worth: few are distinct.
    """

    others: Mapping[int, array[int]]
    numbers: Mapping[int, array[int]]
    worths: Sequence[Worth]

    def of(self, member: int) -> set[int]:
        """Return those that a statement is surely one fact with."""
        return set(self.others[member])

    def within(self, own: Mapping[int, int], member: int, *, whole: bool) -> dict[int, Worth]:
        """Return those of some statements that one is near to, and what each pair is worth.

        `own` has the statements by themselves, so that a number is one object however often it stands there; `whole`
        tells that they are a whole component.
        """
        others, worths = self.others[member], map(self.worths.__getitem__, self.numbers[member])
        if whole:
            return dict(zip(map(own.__getitem__, others), worths, strict=True))
        return {own[other]: worth for other, worth in zip(others, worths, strict=True) if other in own}


class _Ground(NamedTuple):
    """What clusters are made on, whichever statements they are of (see `cluster`)."""

    alike: Sequence[Hashable]
    near: _Near
    compare: Compare
    sides: Mapping[int, Sides]
    days: Sequence[int]


def cluster(
    alike: Sequence[Hashable],
    edges: Collection[Edge],
    compare: Compare,
    sides: Mapping[int, Sides] | None = None,
    days: Sequence[int] = (),
) -> tuple[tuple[int, ...], ...]:
    """Return the clusters of statements by position, singles included, each sorted and all in order.

    `alike` says for each statement what it asks: of those that ask the very same, one speaks for all when clusters are
    compared. `edges` are the pairs that are sure, each once, which join heaviest first; then those that more pairs
    speak for; then in order. `sides` says what a person keeps apart, `days` where each statement stands in time.
    """
    ground = _Ground(alike, _near(edges), compare, sides or {}, days or [0] * len(alike))
    settled: list[tuple[int, ...]] = []
    for members in _components(len(alike), ground.near):
        if _is_all_near(members, ground):
            settled.append(members)
            continue
        for found in _Merger(members, ground, strict=False).merge():
            settled += [found] if len(found) <= HUB or _is_whole(found, ground) else _cut(found, ground)
    return tuple(sorted(settled))


def _cut(members: tuple[int, ...], ground: _Ground) -> list[tuple[int, ...]]:
    """Return what is left of a hub where every pair must be sure in itself."""
    return _Merger(members, ground, strict=True).merge()


def _is_all_near(component: tuple[int, ...], ground: _Ground) -> bool:
    """Whether any two of a component are sure, so that in whatever order they are joined it comes to one cluster."""
    others, beside = ground.near.others, len(component) - 1
    if not beside:
        return True
    return all([len(others[member]) == beside for member in component]) and ground.sides.keys().isdisjoint(component)


def _is_whole(members: tuple[int, ...], ground: _Ground) -> bool:
    """Whether any two of some members of a component are sure."""
    if not ground.sides.keys().isdisjoint(members):
        return False
    return all(len(ground.near.of(member).intersection(members)) == len(members) - 1 for member in members)


def _near(edges: Collection[Edge]) -> _Near:
    others: defaultdict[int, array[int]] = defaultdict(partial(array, RANKS))
    numbers: defaultdict[int, array[int]] = defaultdict(partial(array, RANKS))
    table, pairs = (edges if isinstance(edges, Edges) else Edges.of(edges)).columns()
    for left, right, number in pairs:
        others[left].append(right)
        numbers[left].append(number)
        others[right].append(left)
        numbers[right].append(number)
    worths = [(-score.weight - (FIRST if is_plain(score) else 0), -score.weight) for score in table]
    return _Near(dict(others), dict(numbers), worths)


def _components(size: int, near: _Near) -> Iterator[tuple[int, ...]]:
    """Yield what pairs hold together, singles included, each in order."""
    seen = bytearray(size)
    for first in range(size):
        if first not in near.others:
            yield (first,)
        elif not seen[first]:
            found, waiting = {first}, [first]
            while waiting:
                beyond = near.of(waiting.pop()) - found
                found |= beyond
                waiting += beyond
            for member in found:
                seen[member] = True
            yield tuple(sorted(found))


def is_plain(score: Score) -> bool:
    """Whether no field of a pair tells of another scope."""
    return OTHER_SCOPE.isdisjoint([level for _, level in score.levels])


class _Merger:
    """Clusters that grow, each known by one of its statements.

    Every link stands among those that wait by the best rank of at least one of its two ends, or by one that was still
    better before that end or the other grew: so the best that waits is the best of all, once it is found to hold.
    """

    def __init__(self, members: tuple[int, ...], ground: _Ground, *, strict: bool) -> None:
        self._compare, self._days = ground.compare, ground.days
        self._near_to = lru_cache(LATELY)(ground.near.of)
        self._strict = strict
        self._inside = {member: [member] for member in members}
        self._speakers = {member: {ground.alike[member]: member} for member in members}
        self._sides = {member: ground.sides[member] for member in members if member in ground.sides}
        own = {member: member for member in members}
        self._links = {member: ground.near.within(own, member, whole=not strict) for member in members}
        self._best: dict[int, Rank] = {}
        self._waiting: list[Rank] = []
        for member in members:
            self._wait(member)

    def merge(self) -> list[tuple[int, ...]]:
        """Join clusters for as long as two go together."""
        links = self._links
        while self._waiting:
            rank = heappop(self._waiting)
            one, other = rank[2:]
            if one not in links or links[one].get(other) != rank[:2]:
                self._look_again(rank)
            elif not self._go_together(one, other):
                del links[one][other], links[other][one]
                self._look_again(rank)
            elif len(links[one]) < len(links[other]):
                self._join(other, one)
            else:
                self._join(one, other)
        return [tuple(sorted(found)) for found in self._inside.values()]

    def _wait(self, one: int) -> None:
        """Let a cluster wait by its best link."""
        if links := self._links[one]:
            worth = min(links.values())
            other = min([other for other, found in links.items() if found == worth])
            rank = self._best[one] = (*worth, one, other) if one < other else (*worth, other, one)
            heappush(self._waiting, rank)

    def _look_again(self, rank: Rank) -> None:
        """Let those wait anew that waited by a rank that holds no longer."""
        for one in rank[2:]:
            if one in self._links and self._best.get(one) == rank:
                self._wait(one)

    def _join(self, one: int, other: int) -> None:
        """Let the second cluster become a part of the first, its links too."""
        self._inside[one] += self._inside.pop(other)
        self._speakers[one] = self._spread(self._speakers[one] | self._speakers.pop(other))
        if other in self._sides:
            self._sides[one] = {**self._sides.get(one, {}), **self._sides[other]}
        links = self._links
        ours, theirs = links[one], links.pop(other)
        del ours[other], theirs[one]
        for third, worth in theirs.items():
            beyond = links[third]
            del beyond[other]
            own = ours.get(third)
            if own is not None:
                worth = (own[0] if own[0] < worth[0] else worth[0], worth[1] + own[1])
            ours[third] = beyond[one] = worth
        self._wait(one)

    def _go_together(self, one: int, other: int) -> bool:
        if one in self._sides and other in self._sides and meet_apart(self._sides[one], self._sides[other]):
            return False
        if len(self._inside[one]) == len(self._inside[other]) == 1:
            return True
        for left in self._speakers[one].values():
            sure = self._near_to(left)  # these go together in any case
            for right in self._speakers[other].values():
                if right not in sure and not self._goes(left, right):
                    return False
        return True

    def _goes(self, left: int, right: int) -> bool:
        score = self._compare(left, right) if left < right else self._compare(right, left)
        if self._strict or score.barred:
            return score.outcome is Outcome.SURE
        return score.weight >= LOOSEST or score.against >= MOST_AGAINST

    def _spread(self, speakers: dict[Hashable, int]) -> dict[Hashable, int]:
        """Return as many speakers as may speak: the first and the last in time, and others between them."""
        if len(speakers) <= SPEAKERS:
            return speakers
        ordered = sorted(speakers.items(), key=lambda one: (self._days[one[1]], one[1]))
        return dict(ordered[index * (len(ordered) - 1) // (SPEAKERS - 1)] for index in range(SPEAKERS))
