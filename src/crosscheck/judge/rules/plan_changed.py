"""A plan or a forecast was changed.

What is planned or forecast is what was so at the time: a launch is put off, a forecast is cut. Where both claims are of
what is to come and the later one moves it, the later one holds. It does where both say as of when, where one mouth says
both, or where the later says in words that the plan was changed ("postponed", "now scheduled"). Two outlets that merely
name two dates for one plan are left to the rules for conflict, and so are two that foresee two things.

Example: update
    Gazette: {property: launch date, value: 14 March 2021, subject: Icarus, modality: planned, as_of: 2021-01-20}
    Herald: {property: launch date, value: 2 May 2021, subject: Icarus, modality: planned, as_of: 2021-02-27}

Example: conflict
    Gazette: {property: launch date, value: 14 March 2021, subject: Icarus, modality: planned}
    Herald: {property: launch date, value: 2 May 2021, subject: Icarus, modality: planned}
"""

from functools import partial

from crosscheck.judge.corrections import says_one_of
from crosscheck.judge.growth import EXPECTED, are_two_voices, is_own_word
from crosscheck.judge.knowledge import in_order, told
from crosscheck.judge.outline import Outline
from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.model.claim import Modality
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.statement import Statement

ID = "plan-changed"
LEVEL = Level.WARNING
OF_APART = True

WHAT = {Modality.PLANNED: "The plan", Modality.FORECAST: "The forecast"}
"""What is changed; all else that is expected is said under a condition."""


def may_speak(outline: Outline) -> bool:
    """Whether both tell of what is to come."""
    return outline.modality in EXPECTED


def judge(pair: Pair) -> Judgement | None:
    """Return update where the later of two plans, or forecasts, takes the place of the earlier one."""
    left, right = pair.left, pair.right
    if left.modality is not right.modality or left.modality not in EXPECTED:
        return None
    ordered = in_order(left, right) if pair.likeness.holding is Holding.APART else None
    if ordered is None:
        return None
    earlier, later = ordered
    stated = left.as_of is not None and right.as_of is not None
    by_date = stated and not are_two_voices(left, right)
    if not by_date and not is_own_word(pair) and not says_one_of(later.claim.text, "moved"):
        return None
    return pair.judge(Verdict.UPDATE, ID, "as_of", partial(_reason, earlier, later), unsure=not stated)


def _reason(earlier: Statement, later: Statement) -> str:
    what = WHAT.get(earlier.modality, "What was said under a condition")
    return f"{what} was changed from {told(earlier, later)} to {told(later, earlier)}."
