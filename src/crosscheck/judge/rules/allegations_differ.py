"""Two speakers allege different things, or two sources fear them.

Where both values are only alleged, by two speakers, the two contradict each other, but neither says more than that it
is said: an unsure conflict. Two fears, or two conditions, need not come true, so that they are no conflict at all.

Example: conflict
    Gazette: {property: killed, value: "40", place: Oslo, time: 2021-05-01, modality: alleged, said_by: rebels}
    Herald: {property: killed, value: "12", place: Oslo, time: 2021-05-01, modality: alleged, said_by: the union}

Example: scope
    Gazette: {property: killed, value: "40", place: Oslo, time: 2021-05-01, modality: feared}
    Herald: {property: killed, value: "12", place: Oslo, time: 2021-05-01, modality: feared}
"""

from functools import partial

from crosscheck.judge.outline import Outline
from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.judge.wording import voice, who_says_what
from crosscheck.model.claim import Modality
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.statement import Statement

ID = "allegations-differ"
LEVEL = Level.ERROR
OF_APART = True

ONLY_FEARED = {Modality.FEARED: "feared", Modality.CONDITIONAL: "said under a condition"}


def may_speak(outline: Outline) -> bool:
    """Whether both are alleged, feared or said under a condition."""
    return outline.modality is Modality.ALLEGED or outline.modality in ONLY_FEARED


def judge(pair: Pair) -> Judgement | None:
    """Return an unsure conflict for two allegations that exclude each other, an unsure scope for two fears."""
    left, right = pair.left, pair.right
    if left.modality is not right.modality or pair.likeness.holding is not Holding.APART:
        return None
    if how := ONLY_FEARED.get(left.modality):
        words = partial(_said, left, right, f"both are only {how}.")
        return pair.judge(Verdict.SCOPE, ID, "modality", words, unsure=True)
    if left.modality is not Modality.ALLEGED or voice(left, right) == voice(right, left):
        return None
    words = partial(_said, left, right, "both are allegations, and only one can be right.")
    return pair.judge(Verdict.CONFLICT, ID, "modality", words, unsure=True)


def _said(left: Statement, right: Statement, what: str) -> str:
    return f"{who_says_what(left, right)}: {what}"
