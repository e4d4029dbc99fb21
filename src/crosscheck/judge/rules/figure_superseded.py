"""A running total has been overtaken by a later one.

Tolls grow as more becomes known: a later, higher figure replaces an earlier one and does not contradict it. A later,
lower figure is an update only when it comes from the same origin; otherwise it is left to the rules for conflict. The
time of knowledge is the claim's `as_of`, else the day on which the source was published, which leaves some doubt.

Example: update
    Gazette: {property: killed, value: "128", place: Oslo, time: 2021-05-01, as_of: 2021-05-02}
    Herald: {property: killed, value: "146", place: Oslo, time: 2021-05-01, as_of: 2021-05-03}

Example: conflict
    Gazette: {property: killed, value: "146", place: Oslo, time: 2021-05-01, as_of: 2021-05-02}
    Herald: {property: killed, value: "128", place: Oslo, time: 2021-05-01, as_of: 2021-05-03}
"""

from datetime import timedelta

from crosscheck.judge.knowledge import in_order, known_as_of
from crosscheck.judge.pair import Pair
from crosscheck.judge.wording import quoted, when, who
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity

NEWS_LASTS = timedelta(days=92)
"""Two sources that say nothing of when they knew a figure report one story only if published within a season."""

ID = "figure-superseded"
LEVEL = Level.WARNING


def judge(pair: Pair) -> Judgement | None:
    """Return update where the later of two totals is higher, or lower and of the same origin."""
    figures = isinstance(pair.left.value, Quantity) and isinstance(pair.right.value, Quantity)
    if not figures or not (pair.left.property.cumulative or pair.same_origin):
        return None
    ordered = in_order(pair.left, pair.right)
    if ordered is None:
        return None
    earlier, later = ordered
    stated = earlier.as_of is not None and later.as_of is not None
    if not stated and not _one_story(earlier, later):
        return None
    rose = _rose(earlier.value, later.value)
    if not rose and not pair.same_origin:
        return None
    verb = "rose" if rose else "was lowered"
    reason = (
        f"The figure {verb} from {who(earlier, later)}’s {quoted(earlier)} (as of {when(known_as_of(earlier))}) to "
        f"{who(later, earlier)}’s {quoted(later)} (as of {when(known_as_of(later))})."
    )
    return pair.judge(Verdict.UPDATE, ID, "as_of", reason, unsure=not stated)


def _one_story(earlier: Statement, later: Statement) -> bool:
    known, knew = known_as_of(earlier), known_as_of(later)
    if known is None or knew is None or known.span.upper is None or knew.span.lower is None:
        return False
    return knew.span.lower - known.span.upper <= NEWS_LASTS


def _rose(earlier: object, later: object) -> bool:
    if not isinstance(earlier, Quantity) or not isinstance(later, Quantity):
        return False
    most, least = earlier.possible.upper, later.possible.lower
    return most is not None and least is not None and least > most
