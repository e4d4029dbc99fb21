"""Which candidates hold together, worked out for some pairs at a time, wherever the others are.

Clusters grow along pairs that are sure, and never beyond what these connect; so whoever has sifted all candidates can
match each such component by itself (`matching.match_scored`). What may be the same in two of them is told there.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from msgspec import Struct

from crosscheck.match.comparison import Comparer, Score
from crosscheck.match.profiles import NONE
from crosscheck.match.ranks import NUMBERS
from crosscheck.match.units import differ_in_unit_alone
from crosscheck.model.linkage import Outcome
from crosscheck.model.statement import Statement


class Scored(Struct, frozen=True):
    """The distinct scores of pairs, and for each pair the place of its own among them, `NONE` for pairs told apart.

    A score that is apart is of pairs that would surely be one fact but for their unit, which may be a slip.
    """

    table: Sequence[Score]
    places: array[int]


def sift_candidates(statements: Sequence[Statement], pairs: Iterable[tuple[int, int]]) -> Scored:
    """Compare pairs of positions in the statements, which stand in the order of their refs."""
    comparer = Comparer()
    profiles = [comparer.profile(statement) for statement in statements]
    table: list[Score] = []
    place: dict[int, int] = {}  # by identity: the comparer gives pairs that stand alike one score, and keeps it
    places = array(NUMBERS)
    for one, other in pairs:
        left, right = profiles[one], profiles[other]
        score = None if comparer.are_two_events(left, right) else comparer.score(left, right)
        if score and (score.outcome is not Outcome.APART or differ_in_unit_alone(left, right, score)):
            if id(score) not in place:
                place[id(score)] = len(table)
                table.append(score)
            places.append(place[id(score)])
        else:
            places.append(NONE)
    return Scored(table, places)
