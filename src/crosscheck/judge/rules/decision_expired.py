"""A decision held until a day that has passed.

A decision in decisions.yaml with `expires` holds up to and including that day. From the next on it is not followed:
what it waived fails the run again, what it joined is matched by the weights. Confirm it with a later day, or take it
out.

Example: fails
    Gazette: {id: killed, property: killed, value: "23", place: Oslo, time: 2021-05-01}
    Herald: {id: killed, property: killed, value: "23", place: Oslo, time: 2021-05-01}
    decisions: [{same: [gazette/killed, herald/killed], expires: 2021-06-30}]
    today: 2021-07-01

Example: holds
    Gazette: {id: killed, property: killed, value: "23", place: Oslo, time: 2021-05-01}
    Herald: {id: killed, property: killed, value: "23", place: Oslo, time: 2021-05-01}
    decisions: [{same: [gazette/killed, herald/killed], expires: 2021-06-30, fingerprint: a6b0c115a3eee89d}]
    today: 2021-06-30
"""

from collections.abc import Mapping

from crosscheck.judge.bond import Bond, Hold
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Finding
from crosscheck.model.statement import Statement
from crosscheck.wording.decided import decided_words

ID = "decision-expired"
LEVEL = Level.WARNING


def doubt(bond: Bond, statements: Mapping[str, Statement]) -> Finding | None:
    """Return a finding where the decision's time is over."""
    if bond.hold is not Hold.EXPIRED:
        return None
    decision = bond.decision
    message = f"This decision has expired and is not followed: {decided_words(decision)}."
    refs = tuple(ref for ref in decision.claims if ref in statements)
    return Finding(ID, LEVEL, message, decision.location, statements=refs)
