"""Which candidates hold together, worked out for some pairs at a time, wherever the others are.

Clusters grow along pairs that are sure, and never beyond what these connect; so whoever has sifted all candidates can
match each such component by itself (`matching.match_scored`). What may be the same in two of them is told here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum

from msgspec import Struct

from crosscheck.match.comparison import Comparer, Score, leave_unworded, put_into_words
from crosscheck.match.units import differ_in_unit_alone
from crosscheck.model.linkage import Outcome, ScoredPair
from crosscheck.model.statement import Statement


class Sort(IntEnum):
    """What became of a candidate; a pair of one `UNIT` would be sure but for its unit, and is kept apart by it."""

    APART = 0
    SURE = 1
    POSSIBLE = 2
    UNIT = 3


class Sifted(Struct, frozen=True):
    """The sort of each pair, in their order, and in that order the pairs that are possible or differ in their unit.

    `scores` are those of all pairs that are not apart, again in that order; pairs that stand alike share one.
    """

    sorts: bytes
    open: tuple[ScoredPair, ...]
    scores: tuple[Score, ...]


def sift_candidates(statements: Sequence[Statement], pairs: Iterable[tuple[int, int]], *, worded: bool) -> Sifted:
    """Sift pairs of positions in the statements, which stand in the order of their refs."""
    comparer = Comparer()
    profiles = [comparer.profile(statement) for statement in statements]
    tell = put_into_words if worded else leave_unworded
    sorts, open_, scores = bytearray(), [], []
    for one, other in pairs:
        left, right = profiles[one], profiles[other]
        if comparer.are_two_events(left, right):
            sorts.append(Sort.APART)
            continue
        score = comparer.score(left, right)
        sort = Sort.APART
        if score.outcome is Outcome.SURE:
            sort = Sort.SURE
        elif score.outcome is Outcome.POSSIBLE:
            sort = Sort.POSSIBLE
        elif score.barred == "kind" and differ_in_unit_alone(left, right, score):
            sort = Sort.UNIT
        sorts.append(sort)
        if sort:
            scores.append(score)
            if sort > Sort.SURE:
                open_.append(tell(left, right, score))
    return Sifted(bytes(sorts), tuple(open_), tuple(scores))
