"""Pairs that would surely be one fact but for their unit: percent and points, or two currencies, with one figure.

They are never matched. But five percent beside five percentage points, or 1.2 million euros beside 1.2 million dirhams,
is worth a look: one unit may be a slip.
"""

from crosscheck.match.comparison import Score
from crosscheck.match.profiles import Profile
from crosscheck.match.weights import COMPARISONS, SURE
from crosscheck.model.value import Quantity, QuantityKind, Value

_SHARES = {QuantityKind.PERCENT, QuantityKind.POINTS}


def differ_in_unit_alone(left: Profile, right: Profile, score: Score) -> bool:
    """Whether nothing but the unit keeps two statements apart, and the figure before it is the same."""
    return would_be_sure(score) and are_mistaken(left.statement.value, right.statement.value)


def would_be_sure(score: Score) -> bool:
    """Whether nothing but the kind of figure keeps a pair apart that would surely be one fact."""
    if score.barred != "kind":
        return False
    levels = dict(score.levels)
    kind = COMPARISONS["kind"][levels.pop("kind")]
    others = [COMPARISONS[field][level] for field, level in levels.items()]
    if any(weight.bars or weight.at_most_possible for weight in others):
        return False
    return score.weight - kind.bits >= SURE


def are_mistaken(left: Value | None, right: Value | None) -> bool:
    """Whether two values are one figure, with the one unit written where the other is meant."""
    if not isinstance(left, Quantity) or not isinstance(right, Quantity):
        return False
    if left.printed is None or right.printed is None or left.printed.amount is None:
        return False
    if left.printed.amount != right.printed.amount:
        return False
    if {left.kind, right.kind} == _SHARES:
        return True
    return left.kind is right.kind is QuantityKind.MONEY and left.unit != right.unit
