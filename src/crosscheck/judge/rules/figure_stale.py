"""An outlet repeats an old figure after a newer one was known.

Where a figure has risen, or was corrected, whoever still prints the old one contradicts nobody, but is out of date. The
verdict between the two is update; this note names who repeats what, and since when the newer figure is known. Who dates
the old figure ("as of Sunday"), or gives the new one beside it, only recalls it, and who says that it holds as of a day
on which the newer one was known is left to the rules for conflict.

Example: update
    published: {gazette: 2021-05-04, herald: 2021-05-05}
    Gazette: {id: first, property: killed, value: "12", place: Oslo, time: 2021-05-01, as_of: 2021-05-02}
    Gazette: {id: now, property: killed, value: "45", place: Oslo, time: 2021-05-01, as_of: 2021-05-04}
    Herald: {property: killed, value: "12", place: Oslo, time: 2021-05-01}
"""

from collections.abc import Sequence

from crosscheck.judge.knowledge import in_order, known_as_of
from crosscheck.judge.wording import quoted, when, who
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Fact, Finding, Standing
from crosscheck.model.statement import Statement

ID = "figure-stale"
LEVEL = Level.NOTE


def find(fact: Fact, statements: dict[str, Statement], _origins: dict[str, str]) -> tuple[Finding, ...]:
    """Return a note for each figure that was printed when a newer one was known already."""
    stale = [statements[moment.statement] for moment in fact.history if moment.standing is Standing.STALE]
    if not stale:
        return ()
    against: dict[str, list[Statement]] = {}
    for judgement in fact.judgements:
        if judgement.rule == ID:
            against.setdefault(judgement.left, []).append(statements[judgement.right])
            against.setdefault(judgement.right, []).append(statements[judgement.left])
    return tuple(
        Finding(ID, LEVEL, _message(each, newer), each.claim.location, fact.id, (each.ref, newer.ref))
        for each in stale
        if (newer := _first_newer(each, against.get(each.ref, ()))) is not None
    )


def _first_newer(stale: Statement, others: Sequence[Statement]) -> Statement | None:
    """Return who first gave a figure that has overtaken this one."""
    before = [other for other in others if in_order(other, stale) == (other, stale)]
    return min(before, key=lambda other: (_day(other), other.ref), default=None)


def _day(statement: Statement) -> str:
    known = known_as_of(statement)
    return known.edtf if known else ""


def _message(stale: Statement, newer: Statement) -> str:
    since, printed = when(known_as_of(newer)), when(known_as_of(stale))
    return (
        f"{who(stale, newer)} still gave {quoted(stale)} on {printed}, when {quoted(newer)} "
        f"({who(newer, stale)}) had been known since {since}."
    )
