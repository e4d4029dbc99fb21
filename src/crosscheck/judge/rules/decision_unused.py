"""A decision changes nothing: its claims are gone, or there is nothing that it could settle or waive.

Claims come and go when an article is extracted again, so this is no error. A decision that two claims are, or are not,
one fact is kept without a word also where the weights alone come to the same: it is somebody's judgement.

Example: fails
    Gazette: {id: killed, property: killed, value: "23", place: Oslo, time: 2021-05-01}
    Herald: {id: killed, property: killed, value: "23", place: Oslo, time: 2021-05-01}
    decisions: [{waive: [gazette/killed, herald/killed], because: Both are early counts., by: desk}]

Example: fails
    Gazette: {id: killed, property: killed, value: "23", place: Oslo, time: 2021-05-01}
    decisions: [{same: [gazette/killed, herald/dead]}]

Example: holds
    Gazette: {id: killed, property: killed, value: "23", place: Oslo, time: 2021-05-01}
    Herald: {id: injured, property: injured, value: "40", place: Oslo, time: 2021-05-01}
    decisions: [{not_same: [gazette/killed, herald/injured], fingerprint: 55d21f6552a82cca}]
"""

from collections.abc import Mapping

from crosscheck.judge.bond import Bond, Hold
from crosscheck.model.decision import Ruling
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Finding
from crosscheck.model.statement import Statement

ID = "decision-unused"
LEVEL = Level.NOTE

MOST_NAMED = 5
"""Claims that are named one by one."""


def doubt(bond: Bond, statements: Mapping[str, Statement]) -> Finding | None:
    """Return a finding where the decision has nothing to hold on to."""
    decision = bond.decision
    if bond.hold is Hold.GONE:
        words = [_gone(name, refs) for name, refs in bond.missing[:MOST_NAMED]]
        why = f"{' and '.join(words)}, so this decision is not followed"
    elif bond.idle and decision.ruling is Ruling.RIGHT:
        why = f"{decision.claims[0]} is not one fact with what it was weighed against, so there is nothing to settle"
    elif bond.idle:
        rule = f"{decision.rule} finds nothing" if decision.rule else "Nothing is found"
        why = f"{rule} between {' and '.join(decision.claims[:MOST_NAMED])} that this could waive"
    else:
        return None
    refs = tuple(ref for ref in decision.claims if ref in statements)
    return Finding(ID, LEVEL, f"{why}.", decision.location, statements=refs)


def _gone(name: str, refs: tuple[str, ...]) -> str:
    if refs:
        return f"“{name}” is the id of several claims ({', '.join(refs[:MOST_NAMED])})"
    return f"there is no claim “{name}”"
