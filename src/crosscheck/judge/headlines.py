"""Which of two statements of one source is its headline's."""

from crosscheck.model.claim import Part
from crosscheck.model.statement import Statement


def headline_and_body(left: Statement, right: Statement) -> tuple[Statement, Statement] | None:
    """Return the headline's statement and the other, `None` where the two are not the two parts of one source."""
    parts = [side.claim.part is Part.HEADLINE for side in (left, right)]
    if left.source.id != right.source.id or parts[0] == parts[1]:
        return None
    return (left, right) if parts[0] else (right, left)
