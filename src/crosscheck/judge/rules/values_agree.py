"""The two say the same.

What a reader takes the words to say holds together at comparable precision: "around 500" and "roughly 500", one name in
two spellings, one date. Two vague words agree only where they cover much the same.

Example: agree
    Gazette: {property: detained, value: around 500, place: Norway, time: 2021-05-01}
    Herald: {property: detained, value: "roughly 500", place: Norway, time: 2021-05-01}

Example: compatible
    Gazette: {property: injured, value: a few, place: Norway, time: 2021-05-01}
    Herald: {property: injured, value: three, place: Norway, time: 2021-05-01}
"""

from functools import partial

from crosscheck.judge.outline import Outline
from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.judge.wording import both, conversion, holding_words, quoted, who
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.linkage import Relation
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity
from crosscheck.wording.said import in_quotes

ID = "values-agree"
LEVEL = None


def may_speak(outline: Outline) -> bool:
    """Whether the values are the same."""
    return outline.holding is Holding.SAME


def judge(pair: Pair) -> Judgement | None:
    """Return agree where the values are the same; a narrower property beside a wider one is only compatible."""
    if pair.likeness.holding is not Holding.SAME:
        return None
    if pair.scopes["property"] not in (Relation.SAME, Relation.UNKNOWN) and not _is_one_figure(pair):
        return pair.judge(Verdict.COMPATIBLE, ID, "property", partial(_of_two_things, pair))
    return pair.judge(Verdict.AGREE, ID, "value", partial(_reason, pair))


def _reason(pair: Pair) -> str:
    left, right = both(pair.left, pair.right)
    alike = quoted(pair.left).casefold() == quoted(pair.right).casefold()
    reason = _both_say(pair.left, pair.right) if alike else f"{left} and {right} {_hold(pair)}."
    return reason + conversion(pair.left.value, pair.right.value)


def _of_two_things(pair: Pair) -> str:
    left, right = both(pair.left, pair.right)
    counted = in_quotes(pair.left.claim.property), in_quotes(pair.right.claim.property)
    return f"{left} for {counted[0]} and {right} for {counted[1]} fit together, though they count different things."


def _hold(pair: Pair) -> str:
    return holding_words((pair.left.value, pair.right.value)) or "mean the same"


def _both_say(left: Statement, right: Statement) -> str:
    if left.source.id == right.source.id:
        return f"{who(left)} says {quoted(left)} twice."
    return f"{who(left, right)} and {who(right, left)} both say {quoted(left)}."


def _is_one_figure(pair: Pair) -> bool:
    """Whether both give one figure to the letter: 41 taken to hospital and 41 injured are then the same people."""
    left, right = pair.left.value, pair.right.value
    if not isinstance(left, Quantity) or not isinstance(right, Quantity):
        return False
    return left.hedge is right.hedge and left.amount is not None and left.amount == right.amount
