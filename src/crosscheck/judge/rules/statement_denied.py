"""One source reports what the other says is denied.

A denial of the same thing conflicts with the report of it. A denial of another value does not: who denies 1,000 may
well admit 500.

Two denials contradict each other as little: who denies 12 and who denies 20 may both be right. Two that deny the same
agree.

Example: conflict
    Gazette: {property: killed, value: "12", place: Oslo, time: 2021-05-01}
    Herald: {property: killed, value: "12", place: Oslo, time: 2021-05-01, modality: denied, said_by: the ministry}

Example: agree
    Gazette: {property: resigned, value: "no", subject: Ada Berg, time: 2021-05-01}
    Herald: {property: resigned, value: "yes", subject: Ada Berg, time: 2021-05-01, modality: denied}

Example: scope
    Gazette: {property: killed, value: "5", place: Oslo, time: 2021-05-01}
    Herald: {property: killed, value: "12", place: Oslo, time: 2021-05-01, modality: denied, said_by: the ministry}
"""

from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.judge.wording import both, quoted, who
from crosscheck.model.claim import Modality
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.value import Truth

ID = "statement-denied"
LEVEL = Level.ERROR


def judge(pair: Pair) -> Judgement | None:
    """Return conflict where one denies the very value that the other gives, scope where it denies another."""
    if pair.left.modality is pair.right.modality is Modality.DENIED:
        return _two_denials(pair)
    if Modality.DENIED not in (pair.left.modality, pair.right.modality):
        return None
    denial, report = (pair.left, pair.right) if pair.left.modality is Modality.DENIED else (pair.right, pair.left)
    denier = denial.said_by.label if denial.said_by else who(denial, report)
    if pair.likeness.holding is Holding.UNCOMPARABLE and denial.value and report.value:
        return None
    if pair.likeness.holding is Holding.APART and isinstance(denial.value, Truth) and isinstance(report.value, Truth):
        reason = f"{denier} denies {quoted(denial)}, as {who(report, denial)} does with {quoted(report)}."
        return pair.judge(Verdict.AGREE, ID, "modality", reason)
    if pair.likeness.holding is Holding.APART:
        reason = f"{denier} denies {quoted(denial)}, not {who(report, denial)}’s {quoted(report)}: both can be true."
        return pair.judge(Verdict.SCOPE, ID, "modality", reason)
    if report.modality is not Modality.ASSERTED:
        reason = f"{denier} denies {quoted(denial)}; {who(report, denial)} does not report it as a fact either."
        return pair.judge(Verdict.SCOPE, ID, "modality", reason)
    reason = f"{who(report, denial)} reports {quoted(report)}; {denier} denies it."
    return pair.judge(Verdict.CONFLICT, ID, "modality", reason)


def _two_denials(pair: Pair) -> Judgement | None:
    """Return scope where two values are denied of which both may be wrong; a yes and a no cannot be."""
    truths = isinstance(pair.left.value, Truth) and isinstance(pair.right.value, Truth)
    if pair.likeness.holding is not Holding.APART or truths:
        return None
    left, right = both(pair.left, pair.right)
    return pair.judge(Verdict.SCOPE, ID, "modality", f"{left} and {right} are both denied: both denials can be true.")
