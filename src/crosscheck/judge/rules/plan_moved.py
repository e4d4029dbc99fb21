"""Two planned days, in print a week or more apart: the plan may have moved.

Two outlets that name two days for one plan within a week contradict each other. Where a week or more lies between them,
a launch may have been put off meanwhile, though neither says so: an unsure update. Where the claims say as of when, or
that the plan was changed, `plan-changed` has spoken before.

Example: update
    published: {gazette: 2021-01-20, herald: 2021-02-27}
    Gazette: {property: launch date, value: 14 March 2021, subject: Icarus, modality: planned}
    Herald: {property: launch date, value: 2 May 2021, subject: Icarus, modality: planned}

Example: conflict
    published: {gazette: 2021-01-20, herald: 2021-01-22}
    Gazette: {property: launch date, value: 14 March 2021, subject: Icarus, modality: planned}
    Herald: {property: launch date, value: 2 May 2021, subject: Icarus, modality: planned}
"""

from datetime import timedelta
from functools import partial

from crosscheck.judge.changing import gap
from crosscheck.judge.knowledge import in_order, told
from crosscheck.judge.outline import Outline
from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.model.claim import Modality
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.statement import Statement
from crosscheck.model.value import Time

ID = "plan-moved"
LEVEL = Level.WARNING
OF_APART = True

LONG_ENOUGH = timedelta(days=7)
"""Between two prints within which a plan is not taken to have moved unless one of them says so."""


def may_speak(outline: Outline) -> bool:
    """Whether both give a planned day."""
    return outline.gives(Time) and outline.modality is Modality.PLANNED


def judge(pair: Pair) -> Judgement | None:
    """Return an unsure update for two planned days of which the one printed later may have replaced the other."""
    left, right = pair.left, pair.right
    if pair.likeness.holding is not Holding.APART or not left.modality is right.modality is Modality.PLANNED:
        return None
    if not isinstance(left.value, Time) or not isinstance(right.value, Time) or left.as_of or right.as_of:
        return None
    ordered = in_order(left, right)
    if ordered is None or gap(left, right) < LONG_ENOUGH:
        return None
    earlier, later = ordered
    return pair.judge(Verdict.UPDATE, ID, "published", partial(_reason, earlier, later), unsure=True)


def _reason(earlier: Statement, later: Statement) -> str:
    return f"From {told(earlier, later)} to {told(later, earlier)}: the plan may have moved in between."
