"""Pairs that would surely be one fact but for their unit: percent and points, or two currencies, with one figure.

They are never matched. But five percent beside five percentage points, or 1.2 million euros beside 1.2 million dirhams,
is worth a look: one unit may be a slip.
"""

from crosscheck.match.comparison import Score
from crosscheck.match.profiles import Profile
from crosscheck.match.weights import COMPARISONS, SURE
from crosscheck.model.value import Quantity, QuantityKind

_SHARES = {QuantityKind.PERCENT, QuantityKind.POINTS}


def differ_in_unit_alone(left: Profile, right: Profile, score: Score) -> bool:
    """Whether nothing but the unit keeps two statements apart, and the figure before it is the same."""
    if score.barred != "kind":
        return False
    ours, theirs = left.statement.value, right.statement.value
    if not isinstance(ours, Quantity) or not isinstance(theirs, Quantity) or not _are_mistaken(ours, theirs):
        return False
    levels = dict(score.levels)
    kind = COMPARISONS["kind"][levels.pop("kind")]
    others = [COMPARISONS[field][level] for field, level in levels.items()]
    if any(weight.bars or weight.at_most_possible for weight in others):
        return False
    return score.weight - kind.bits >= SURE


def _are_mistaken(left: Quantity, right: Quantity) -> bool:
    """Whether the one unit is written where the other is meant."""
    if left.printed is None or right.printed is None or left.printed.amount is None:
        return False
    if left.printed.amount != right.printed.amount:
        return False
    if {left.kind, right.kind} == _SHARES:
        return True
    return left.kind is right.kind is QuantityKind.MONEY and left.unit != right.unit
