"""What was so has ended, or what was not so has come.

A road is closed in May and open in June; a minister has not resigned on Monday and has on Friday. Where the later of
two says yes and the earlier no, it has happened in between. Yes first and no later is an update for a state that ends
(open, banned, in custody, missing); who has died or resigned stays so, and the two are left to the rules for conflict.

The time is the claim's `as_of`, else the day on which the source was published, if some days lie between, and but for a
state no more than a season, after which two outlets rather dispute what was: then the verdict is unsure. Two truths
about one stated time do not follow each other.

Example: update
    Gazette: {property: open, value: "no", subject: Halden Bridge, as_of: 2021-05-10}
    Herald: {property: open, value: "yes", subject: Halden Bridge, as_of: 2021-06-12}

Example: conflict
    Gazette: {property: open, value: "no", subject: Halden Bridge, as_of: 2021-05-10}
    Herald: {property: open, value: "yes", subject: Halden Bridge, as_of: 2021-05-10}
"""

from functools import partial

from crosscheck.judge.changing import DAYS_APART, ends, gap
from crosscheck.judge.growth import NEWS_LASTS
from crosscheck.judge.knowledge import in_order, told
from crosscheck.judge.outline import Outline
from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.linkage import Relation
from crosscheck.model.statement import Statement
from crosscheck.model.value import Truth

ID = "state-changed"
LEVEL = Level.WARNING
OF_APART = True


def may_speak(outline: Outline) -> bool:
    """Whether both give a yes or a no in one modality."""
    return outline.gives(Truth) and outline.modality is not None


def judge(pair: Pair) -> Judgement | None:
    """Return update where of a yes and a no the later may have followed the earlier."""
    left, right = pair.left, pair.right
    if pair.likeness.holding is not Holding.APART or left.modality is not right.modality:
        return None
    if not isinstance(left.value, Truth) or not isinstance(right.value, Truth):
        return None
    ordered = in_order(left, right) if pair.scopes["time"] is Relation.UNKNOWN else None
    if ordered is None:
        return None
    earlier, later = ordered
    stated = left.as_of is not None and right.as_of is not None
    came = isinstance(later.value, Truth) and later.value.holds
    state = ends(left.property, right.property)
    if not (came or state) or not (stated or _printed_apart(earlier, later, state)):
        return None
    words = partial(_reason, earlier, later, "come about" if came else "ended")
    return pair.judge(Verdict.UPDATE, ID, "as_of", words, unsure=not stated)


def _reason(earlier: Statement, later: Statement, what: str) -> str:
    return f"{told(earlier, later)} was told before {told(later, earlier)}, and it may have {what} since."


def _printed_apart(earlier: Statement, later: Statement, state: bool) -> bool:
    """Whether the days of print leave time for a change, and are of one story where it is no state."""
    between = gap(earlier, later)
    return between > DAYS_APART and (state or between <= NEWS_LASTS)
