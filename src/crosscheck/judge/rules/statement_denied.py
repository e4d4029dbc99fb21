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

from functools import partial

from crosscheck.judge.outline import Outline
from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.judge.wording import both, has, possessive, quoted, who
from crosscheck.model.claim import Modality
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.statement import Statement
from crosscheck.model.value import Truth
from crosscheck.wording.said import capital

ID = "statement-denied"
LEVEL = Level.ERROR


def may_speak(outline: Outline) -> bool:
    """Whether either is a denial."""
    return Modality.DENIED in (outline.left.modality, outline.right.modality)


def judge(pair: Pair) -> Judgement | None:
    """Return conflict where one denies the very value that the other gives, scope where it denies another."""
    if pair.left.modality is pair.right.modality is Modality.DENIED:
        return _two_denials(pair)
    if Modality.DENIED not in (pair.left.modality, pair.right.modality):
        return None
    denial, report = (pair.left, pair.right) if pair.left.modality is Modality.DENIED else (pair.right, pair.left)
    if pair.likeness.holding is Holding.UNCOMPARABLE and denial.value and report.value:
        return None
    if pair.likeness.holding is Holding.APART and isinstance(denial.value, Truth) and isinstance(report.value, Truth):
        return pair.judge(Verdict.AGREE, ID, "modality", partial(_not_said, report, denial))
    if pair.likeness.holding is Holding.APART:
        return pair.judge(Verdict.SCOPE, ID, "modality", partial(_denied_another, report, denial))
    if report.modality is not Modality.ASSERTED:
        return pair.judge(Verdict.SCOPE, ID, "modality", partial(_told_by_neither, report, denial))
    return pair.judge(Verdict.CONFLICT, ID, "modality", partial(_reported_and_denied, report, denial))


def _not_said(report: Statement, denial: Statement) -> str:
    return f"{_denied(denial, report)}, and {has(report, denial)}."


def _denied_another(report: Statement, denial: Statement) -> str:
    reporter = possessive(who(report, denial))
    return f"{_denied(denial, report)}, not {reporter} {quoted(report)}: both can be true."


def _told_by_neither(report: Statement, denial: Statement) -> str:
    return f"{_denied(denial, report)}, and {who(report, denial)} does not report it as a fact either."


def _denied(denial: Statement, report: Statement) -> str:
    """Return who denied what; in the past tense, which is one for "the ministry" and "the police"."""
    if denial.said_by is None:
        return f"{who(denial, report)} says that {quoted(denial)} is denied"
    return f"{capital(denial.said_by.label)} denied {quoted(denial)}{_where(denial, report)}"


def _reported_and_denied(report: Statement, denial: Statement) -> str:
    told = f"{who(report, denial)} reports {quoted(report)}" if report.said_by is None else has(report, denial)
    if quoted(report) != quoted(denial):
        return f"{told}. {_denied(denial, report)}."
    if denial.said_by is None:
        return f"{told}, which is denied in {who(denial, report)}."
    return f"{told}, which {denial.said_by.label} denied{_where(denial, report)}."


def _where(denial: Statement, report: Statement) -> str:
    return "" if denial.source.id == report.source.id else f" ({who(denial, report)})"


def _two_denials(pair: Pair) -> Judgement | None:
    """Return scope where two values are denied of which both may be wrong; a yes and a no cannot be."""
    truths = isinstance(pair.left.value, Truth) and isinstance(pair.right.value, Truth)
    if pair.likeness.holding is not Holding.APART or truths:
        return None
    return pair.judge(Verdict.SCOPE, ID, "modality", partial(_both_denied, pair))


def _both_denied(pair: Pair) -> str:
    left, right = both(pair.left, pair.right)
    return f"{left} and {right} are both denied: both denials can be true."
