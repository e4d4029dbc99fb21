"""The two can both be true of one thing, without saying the same.

A hedge leaves room ("at least 23" beside 26), a round figure stands for its neighbours (16,000 beside 16,237), or one
is more exact than the other (June 2019 beside 9 June 2019).

Example: compatible
    Gazette: {property: killed, value: at least 23, place: Oslo, time: 2021-05-01}
    Herald: {property: killed, value: "26", place: Oslo, time: 2021-05-01}

Example: compatible
    Gazette: {property: population, value: "16,000", place: Oslo, time: "2021"}
    Herald: {property: population, value: "16,237", place: Oslo, time: "2021"}
"""

from functools import partial

from crosscheck.judge.outline import Outline
from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.judge.wording import both, conversion, who
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.linkage import Relation
from crosscheck.model.value import Hedge, Name, Place, Quantity, QuantityKind, Time, Value
from crosscheck.relate.scopes import relate_places

ID = "values-allow-each-other"
LEVEL = None


def may_speak(outline: Outline) -> bool:
    """Whether the values are neither the same nor apart."""
    return outline.holding in (Holding.POSSIBLE, Holding.UNCOMPARABLE)


def judge(pair: Pair) -> Judgement | None:
    """Return compatible where the values do not exclude each other, or cannot be set against each other at all."""
    if pair.left.value is None or pair.right.value is None:
        return pair.judge(Verdict.UNCORROBORATED, ID, "value", partial(_mute, pair), unsure=True)
    if pair.likeness.holding is Holding.UNCOMPARABLE:
        return pair.judge(Verdict.COMPATIBLE, ID, "value", partial(_uncompared, pair), unsure=True)
    if pair.likeness.holding is not Holding.POSSIBLE:
        return None
    if pair.likeness.doubt:
        return pair.judge(Verdict.COMPATIBLE, ID, "value", partial(_in_doubt, pair), unsure=True)
    return pair.judge(Verdict.COMPATIBLE, ID, "value", partial(_reason, pair))


def _mute(pair: Pair) -> str:
    mute = pair.left if pair.left.value is None else pair.right
    return f"{who(mute)} gives no value that could be read, so there is nothing to compare."


def _uncompared(pair: Pair) -> str:
    left, right = both(pair.left, pair.right)
    return f"{left} and {right} are not compared: {pair.likeness.doubt or 'they measure different things'}."


def _in_doubt(pair: Pair) -> str:
    left, right = both(pair.left, pair.right)
    return f"{left} and {right} are probably the same, but {pair.likeness.doubt}."


def _reason(pair: Pair) -> str:
    loose, exact = (pair.left, pair.right) if _is_looser(pair.left.value, pair.right.value) else (pair.right, pair.left)
    loose_words, exact_words = both(loose, exact)
    if isinstance(loose.value, Place) and isinstance(exact.value, Place):
        reason = f"{exact_words} lies in {loose_words}."
    elif _is_round(loose.value, exact.value):
        reason = f"{loose_words} may be {exact_words}, rounded."
    else:
        reason = f"{loose_words} leaves room for {exact_words}."
    return reason + conversion(loose.value, exact.value)


def _is_looser(left: Value | None, right: Value | None) -> bool:
    """Whether the left value says less than the right one, or no more."""
    match left, right:
        case Quantity(), Quantity():
            return not right.possible.contains(left.possible)
        case Time(), Time():
            return not right.span.contains(left.span)
        case Place(), Place():
            return relate_places(left, right) is not Relation.WITHIN
        case Name(), Name():
            return len(left.parts) <= len(right.parts)
    return not isinstance(left, Quantity)


def _is_round(loose: Value | None, exact: Value | None) -> bool:
    """Whether a plain figure is rounded; a whole price beside one with decimals is, though it counts as exact."""
    if not isinstance(loose, Quantity) or not isinstance(exact, Quantity) or loose.hedge is not Hedge.EXACT:
        return False
    at_rate = loose.kind is QuantityKind.MONEY and bool(conversion(loose, exact))
    return not at_rate and (not loose.possible.is_point or exact.hedge is Hedge.EXACT)
