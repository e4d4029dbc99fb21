"""Which statements are one fact: greedy complete link with cannot-links.

Following links alone would chain (A like B, B like C, and C nothing like A). So two clusters become one only if every
statement of the one goes with every statement of the other; pairs that were no candidates are compared then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from crosscheck.match.comparison import Score
from crosscheck.match.weights import SURE

LOOSEST = SURE - 3
"""What every pair of a cluster must reach, however sure its other pairs are (research on matching, 5.4: T - 3)..."""

MOST_AGAINST = -1.0
"""... unless next to nothing speaks against it: two claims that leave different things out say little of each other,
and a third that states all of them may hold them together."""

HUB = 50
"""A cluster of more statements than these is cut again, this time with every pair sure in itself."""

Pair = tuple[int, int]
Compare = Callable[[int, int], Score]


def cluster(size: int, edges: Iterable[tuple[Pair, Score]], compare: Compare) -> tuple[tuple[int, ...], ...]:
    """Return the clusters of the statements 0 to `size`, singles included, each sorted and all in order.

    `edges` are the pairs that are sure; of equally heavy ones the one that comes first in order decides.
    """
    heaviest = [pair for pair, score in sorted(edges, key=lambda edge: (-edge[1].weight, edge[0]))]
    clusters = _merge(range(size), heaviest, compare, LOOSEST)
    settled: list[tuple[int, ...]] = []
    for members in clusters:
        if len(members) <= HUB:
            settled.append(members)
        else:
            inside = set(members)
            edges_inside = [pair for pair in heaviest if pair[0] in inside and pair[1] in inside]
            settled += _merge(members, edges_inside, compare, SURE)
    return tuple(sorted(settled))


def _merge(members: Iterable[int], edges: Sequence[Pair], compare: Compare, least: float) -> list[tuple[int, ...]]:
    """Join clusters along `edges`, heaviest first, wherever all pairs across reach `least` and none is barred."""
    root = {member: member for member in members}
    inside = {member: [member] for member in root}
    foes: dict[int, set[int]] = {member: set() for member in root}
    for left, right in edges:
        one, other = root[left], root[right]
        if one == other or other in foes[one]:
            continue
        if not _go_together(inside[one], inside[other], compare, least):
            foes[one].add(other)
            foes[other].add(one)
            continue
        if len(inside[one]) < len(inside[other]):
            one, other = other, one
        for member in inside[other]:
            root[member] = one
        inside[one] += inside.pop(other)
        for foe in foes.pop(other):
            foes[foe].discard(other)
            foes[foe].add(one)
            foes[one].add(foe)
    return [tuple(sorted(found)) for found in inside.values()]


def _go_together(left: Sequence[int], right: Sequence[int], compare: Compare, least: float) -> bool:
    for one in left:
        for other in right:
            score = compare(one, other) if one < other else compare(other, one)
            if score.barred or (score.weight < least and score.against < MOST_AGAINST):
                return False
    return True
