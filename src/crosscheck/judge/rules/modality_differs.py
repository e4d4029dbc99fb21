"""One source tells what happened, the other what was planned, forecast, feared or alleged.

What was expected does not contradict what came: a march of 7,000 may be planned and 300 come. A result near its plan is
another figure than the plan; one that is exactly as planned holds together with it, but is no second voice for it, and
neither is an allegation. A day, a name or a place that is as planned, though, is the same answer: there the rules for
agreement speak. A denial is left to `statement-denied`.

Example: scope
    Gazette: {property: attended, value: "300", place: Oslo, time: 2021-05-01}
    Herald: {property: attended, value: "7,000", place: Oslo, time: 2021-05-01, modality: planned}

Example: scope
    Gazette: {property: attended, value: about 200, place: Oslo, time: 2021-05-01}
    Herald: {property: attended, value: "212", place: Oslo, time: 2021-05-01, modality: planned}

Example: compatible
    Gazette: {property: attended, value: "300", place: Oslo, time: 2021-05-01}
    Herald: {property: attended, value: "300", place: Oslo, time: 2021-05-01, modality: planned}

Example: agree
    Gazette: {property: election date, value: 9 June 2019, subject: Freedonia}
    Herald: {property: election date, value: 9 June 2019, subject: Freedonia, modality: planned}
"""

from functools import partial

from crosscheck.judge.outline import Outline
from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.judge.wording import quoted, speaker, who
from crosscheck.model.claim import Modality
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.linkage import Relation
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity, Truth

ID = "modality-differs"
LEVEL = None

HOW = {
    Modality.ASSERTED: "as fact",
    Modality.ALLEGED: "as an allegation",
    Modality.FEARED: "as a fear",
    Modality.PLANNED: "as a plan",
    Modality.FORECAST: "as a forecast",
    Modality.CONDITIONAL: "under a condition",
}

SO = {
    Modality.ALLEGED: "what is alleged need not be so",
    Modality.FEARED: "what was feared need not have happened",
    Modality.PLANNED: "what was planned need not have happened",
    Modality.FORECAST: "what was forecast need not have happened",
    Modality.CONDITIONAL: "what holds under a condition need not have happened",
}


EXPECTED = frozenset({Modality.PLANNED, Modality.FORECAST, Modality.CONDITIONAL})
"""What sets a figure before it is counted."""


def may_speak(outline: Outline) -> bool:
    """Whether the two differ in modality."""
    return outline.modality is None


def judge(pair: Pair) -> Judgement | None:
    """Return scope where the two differ in modality and in value, compatible where a figure or a yes is the same."""
    left, right = pair.left, pair.right
    if left.modality is right.modality or Modality.DENIED in (left.modality, right.modality):
        return None
    if pair.likeness.holding is Holding.UNCOMPARABLE or (_hold_together(pair) and not _are_facts_of_two_kinds(pair)):
        return None
    if _hold_together(pair):
        return pair.judge(Verdict.COMPATIBLE, ID, "modality", partial(_fitting, left, right))
    return pair.judge(Verdict.SCOPE, ID, "modality", partial(_apart, left, right))


def _fitting(left: Statement, right: Statement) -> str:
    return f"{_told(left, right)}: the two fit, but only one tells what happened."


def _apart(left: Statement, right: Statement) -> str:
    return f"{_told(left, right)}: {_so(left.modality, right.modality)}."


def _hold_together(pair: Pair) -> bool:
    """Whether the values hold together; a figure that was set before holds only with one that is exactly so."""
    left, right = pair.left.value, pair.right.value
    if pair.likeness.holding is Holding.APART:
        return False
    if isinstance(left, Quantity) and isinstance(right, Quantity) and _one_was_expected(pair):
        return left.implied == right.implied
    return True


def _one_was_expected(pair: Pair) -> bool:
    return (pair.left.modality in EXPECTED) != (pair.right.modality in EXPECTED)


def _are_facts_of_two_kinds(pair: Pair) -> bool:
    """Whether both give one figure, or one yes, of which only one says that it is so."""
    values = (pair.left.value, pair.right.value)
    asserted = Modality.ASSERTED in (pair.left.modality, pair.right.modality)
    return asserted and pair.nesting is not Relation.DISJOINT and all(isinstance(v, Quantity | Truth) for v in values)


def _told(left: Statement, right: Statement) -> str:
    """Return what each gives as what: "Gazette gives “40” as a fear, Herald “12” as fact"."""
    first, second = _given(left), _given(right)
    if left.source.id == right.source.id:
        return f"{who(left)} gives {first} and {second}"
    return f"{who(left, right)} gives {first}, {who(right, left)} {second}"


def _given(side: Statement) -> str:
    credited = f" from {speaker(side)}" if side.said_by else ""
    return f"{quoted(side)}{credited} {HOW[side.modality]}"


def _so(left: Modality, right: Modality) -> str:
    if Modality.ASSERTED not in (left, right):
        return "neither is told as fact"
    return SO[right if left is Modality.ASSERTED else left]
