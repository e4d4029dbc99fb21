"""How two questions stand to each other by what their words mean."""

from crosscheck.model.linkage import Relation
from crosscheck.model.statement import Meaning


def relate_meanings(left: Meaning, right: Meaning) -> Relation:
    """Return how two questions stand: the same where each asks nothing that the other does not say somewhere.

    "sentenced" of a man, and "fraud sentence" of a trial: what one puts into its property the other may put into its
    subject. A question that says more than the other lies within it; two that share a concept overlap.

    >>> fire = Meaning(frozenset({"cost"}), frozenset({"fire"}))
    >>> relate_meanings(fire, Meaning(frozenset({"fire", "cost"}), frozenset()))
    <Relation.SAME: 'same'>
    """
    if not left.asks or not right.asks:
        return Relation.UNKNOWN
    if left.asks.isdisjoint(right.asks):
        return Relation.DISJOINT
    ours, theirs = left.asks <= right.whole, right.asks <= left.whole
    if ours and theirs:
        return Relation.SAME
    if ours or theirs:
        return Relation.CONTAINS if ours else Relation.WITHIN
    return Relation.OVERLAPS
