"""One source tells what happened, the other what was planned, forecast, feared or alleged.

What was expected does not contradict what came: a march of 7,000 may be planned and 300 come. Where the two values are
nevertheless the same, the rules for agreement speak. A denial is left to `statement-denied`.

Example: scope
    Gazette: {property: attended, value: "300", place: Oslo, time: 2021-05-01}
    Herald: {property: attended, value: "7,000", place: Oslo, time: 2021-05-01, modality: planned}

Example: agree
    Gazette: {property: election date, value: 9 June 2019, subject: Freedonia}
    Herald: {property: election date, value: 9 June 2019, subject: Freedonia, modality: planned}
"""

from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.judge.wording import quoted, voice
from crosscheck.model.claim import Modality
from crosscheck.model.finding import Judgement, Verdict

ID = "modality-differs"
LEVEL = None

HOW = {
    Modality.ASSERTED: "reported",
    Modality.ALLEGED: "alleged",
    Modality.FEARED: "feared",
    Modality.PLANNED: "planned",
    Modality.FORECAST: "forecast",
    Modality.CONDITIONAL: "said under a condition",
}


def judge(pair: Pair) -> Judgement | None:
    """Return scope where the two differ in modality and in value."""
    left, right = pair.left, pair.right
    if left.modality is right.modality or Modality.DENIED in (left.modality, right.modality):
        return None
    if pair.likeness.holding in (Holding.SAME, Holding.POSSIBLE):
        return None
    reason = (
        f"{quoted(left)}, from {voice(left, right)}, is {HOW[left.modality]}; {quoted(right)}, from "
        f"{voice(right, left)}, is {HOW[right.modality]}: {_so(left.modality, right.modality)}."
    )
    return pair.judge(Verdict.SCOPE, ID, "modality", reason)


def _so(*modalities: Modality) -> str:
    alleged = Modality.ALLEGED in modalities
    return "an allegation decides nothing" if alleged else "what was expected need not have come"
