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

from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.judge.wording import voice, who_says_what
from crosscheck.model.claim import Modality
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Judgement, Verdict

ID = "allegations-differ"
LEVEL = Level.ERROR

ONLY_FEARED = {Modality.FEARED: "feared", Modality.CONDITIONAL: "said under a condition"}


def judge(pair: Pair) -> Judgement | None:
    """Return an unsure conflict for two allegations that exclude each other, an unsure scope for two fears."""
    left, right = pair.left, pair.right
    if left.modality is not right.modality or pair.likeness.holding is not Holding.APART:
        return None
    voices, said = (voice(left, right), voice(right, left)), who_says_what(left, right)
    if how := ONLY_FEARED.get(left.modality):
        reason = f"{said}: both are only {how}."
        return pair.judge(Verdict.SCOPE, ID, "modality", reason, unsure=True)
    if left.modality is not Modality.ALLEGED or voices[0] == voices[1]:
        return None
    reason = f"{said}: both are allegations, and only one can be right."
    return pair.judge(Verdict.CONFLICT, ID, "modality", reason, unsure=True)
