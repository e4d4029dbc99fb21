"""An entry of the baseline accepts nothing: what it was written for was settled, corrected or taken out.

That is good news, and a repair must not break a build: this is a note, and fails no run. But an entry that is left in
would accept the same conflict if it came back, so take it out: `crosscheck baseline` does. A build that is to insist on
it runs `crosscheck baseline --check`, which ends with 1 as long as the file could be shorter.

An entry whose claims say something else now is stale too, and the conflict that they are in is new.

Example: fails
    Gazette: {id: killed, property: killed, value: "23", place: Oslo, time: 2021-05-01}
    baseline: {facts: [{fact: a, camps: [{a/b: conflict 5f0c91d2a7b3e846}, {c/d: conflict 1f0c91d2a7b3e846}]}]}

Example: fails
    Gazette: {id: killed, property: killed, value: "23", place: Oslo, time: 2021-05-01}
    baseline: {findings: [{rule: parts-do-not-add-up, fingerprint: 5f0c91d2a7b3e846}]}

Example: conflict
    Herald: {id: k, property: killed, value: "23", place: Oslo, time: 2021-05-01}
    Herald: {id: d, property: killed, value: "41", place: Oslo, time: 2021-05-01}
    baseline: {facts: [{fact: a, camps: [{herald/k: conflict 54a9761f6fabb53e},{herald/d: conflict cc6b253f120c9676}]}]}
"""

from crosscheck.model.baseline import ACCEPTABLE, AcceptedFact, AcceptedFinding
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Finding

ID = "baseline-stale"
LEVEL = Level.NOTE


def outlive(entry: AcceptedFact | AcceptedFinding, why: str) -> Finding:
    """Return the finding for an entry that accepts nothing any more; `why` says what became of it."""
    if isinstance(entry, AcceptedFact):
        gravest = min((claim.verdict for claim in entry.claims), key=ACCEPTABLE.index)
        what = f"The {gravest.value} of “{entry.label}” does not stand as it was accepted"
    else:
        what = f"What {entry.rule} found does not stand as it was accepted"
    message = f"{what}: {why}. Take the entry out with “crosscheck baseline”."
    return Finding(ID, LEVEL, message, entry.location)
