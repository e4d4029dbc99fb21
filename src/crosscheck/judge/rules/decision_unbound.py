"""A decision holds whatever its claims come to say.

Without `fingerprint` a decision in decisions.yaml is followed as long as its claims are there, also when their figures
have changed since. The finding tells the fingerprint to write; with it, a changed value or scope opens the decision
again. A ruling (`right: …`) also needs to say what it was weighed against (`over: […]`).

Example: fails
    Gazette: {id: killed, property: killed, value: "23", place: Oslo, time: 2021-05-01}
    Herald: {id: killed, property: killed, value: "23", place: Oslo, time: 2021-05-01}
    decisions: [{same: [gazette/killed, herald/killed], because: Both cite the hospital., by: ana}]

Example: holds
    Gazette: {id: killed, property: killed, value: "23", place: Oslo, time: 2021-05-01}
    Herald: {id: killed, property: killed, value: "23", place: Oslo, time: 2021-05-01}
    decisions: [{same: [gazette/killed, herald/killed], fingerprint: a6b0c115a3eee89d}]
"""

from collections.abc import Mapping

from crosscheck.judge.bond import Bond, Hold
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Finding
from crosscheck.model.statement import Statement

ID = "decision-unbound"
LEVEL = Level.NOTE


def doubt(bond: Bond, statements: Mapping[str, Statement]) -> Finding | None:
    """Return a finding where the decision is bound to no words."""
    decision = bond.decision
    if bond.hold is not Hold.BINDS or decision.fingerprint:
        return None
    over = f"“over: [{', '.join(bond.against)}]” and " if bond.against else ""
    message = (
        f"This decision holds whatever its claims come to say; write {over}“fingerprint: {bond.fingerprint}”, "
        "and a change opens it again."
    )
    refs = tuple(ref for ref in (*decision.claims, *bond.against) if ref in statements)
    return Finding(ID, LEVEL, message, decision.location, statements=refs)
