"""What the claims of a decision say has changed since, so that it is open again.

A decision in decisions.yaml with a `fingerprint` holds for what its claims said when it was made. When a value or a
scope of theirs is another, it is not followed until somebody has looked again. A ruling (`right: …`, `over: […]`) is
open again also when a claim that it did not weigh comes up against the figure that was found right.

Example: fails
    Gazette: {id: killed, property: killed, value: "23", place: Oslo, time: 2021-05-01}
    Herald: {id: killed, property: killed, value: "23", place: Oslo, time: 2021-05-01}
    decisions: [{same: [gazette/killed, herald/killed], fingerprint: 0123456789abcdef}]

Example: holds
    Gazette: {id: killed, property: killed, value: "23", place: Oslo, time: 2021-05-01}
    Herald: {id: killed, property: killed, value: "23", place: Oslo, time: 2021-05-01}
    decisions: [{same: [gazette/killed, herald/killed], fingerprint: a6b0c115a3eee89d}]
"""

from collections.abc import Iterable, Mapping

from crosscheck.judge.bond import Bond, Hold
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Finding
from crosscheck.model.statement import Statement
from crosscheck.wording.decided import decided_words
from crosscheck.wording.said import as_said

ID = "decision-outdated"
LEVEL = Level.WARNING

MOST_NAMED = 5
"""Claims whose words are told."""


def doubt(bond: Bond, statements: Mapping[str, Statement]) -> Finding | None:
    """Return a finding where the decision was made of other words than the claims have now."""
    decision = bond.decision
    if bond.hold is Hold.CHANGED:
        why = _what_changed(bond, statements)
        to_do = f"To keep it, write “fingerprint: {bond.fingerprint}”"
    elif bond.unweighed:
        why = f"{_now(bond.unweighed, statements)}, which was not weighed"
        to_do = "To keep it, add what it is right over, and the new fingerprint"
    else:
        return None
    message = f"{why}; this is open again: {decided_words(decision)}. {to_do}."
    refs = (*decision.claims, *(ref for ref in bond.unweighed if ref not in decision.claims))
    return Finding(ID, LEVEL, message, decision.location, statements=refs)


def _what_changed(bond: Bond, statements: Mapping[str, Statement]) -> str:
    """Return which claim says what now, and what it said, as far as the decision keeps that."""
    claims, then = bond.decision.claims, dict(bond.decision.said)
    changed = [ref for ref in claims if ref in then and then[ref] != as_said(statements[ref])]
    if changed:
        told = [f"{_now([ref], statements)} now (“{then[ref]}” then)" for ref in changed[:MOST_NAMED]]
        return ", ".join(told)
    if all(ref in then for ref in claims):
        return f"What {' and '.join(claims[:MOST_NAMED])} hold for has changed, though not their values"
    return f"What the claims say has changed: {_now(claims, statements)} now"


def _now(refs: Iterable[str], statements: Mapping[str, Statement]) -> str:
    words = [f"{ref} says “{as_said(statements[ref])}”" for ref in refs]
    more = f" and {len(words) - MOST_NAMED} more" if len(words) > MOST_NAMED else ""
    return ", ".join(words[:MOST_NAMED]) + more
