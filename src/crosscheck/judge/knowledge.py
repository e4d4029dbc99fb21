"""When a figure was known, and which of two was known first."""

from crosscheck.model.statement import Statement
from crosscheck.model.value import Time


def known_as_of(statement: Statement) -> Time | None:
    """Return the claim's `as_of`, else the day on which its source was published."""
    return statement.as_of or statement.published


def in_order(left: Statement, right: Statement) -> tuple[Statement, Statement] | None:
    """Return the two, the earlier known first, or `None` where the order is not known."""
    times = known_as_of(left), known_as_of(right)
    if times[0] is None or times[1] is None or times[0].span.overlaps(times[1].span):
        return None
    ends = times[0].span.upper, times[1].span.upper
    if ends[0] is None or ends[1] is None:
        return (left, right) if ends[1] is None else (right, left)
    return (left, right) if ends[0] < ends[1] else (right, left)
