"""What a project's baseline accepts: what stood when it was written, so that only what is new fails a run."""

from msgspec import Struct

from crosscheck.model.finding import Verdict
from crosscheck.model.location import Location

BASELINE = "baseline.yaml"
"""The file's name, beside sources.yaml."""

NOWHERE = Location(BASELINE, 1, 1)
"""The place of an entry that is not written yet."""

ACCEPTABLE = (Verdict.CONFLICT, Verdict.UPDATE, Verdict.SCOPE)
"""The verdicts that can make a run fail, gravest first; nothing else needs to be accepted."""


class AcceptedClaim(Struct, frozen=True):
    """A claim (as `source/id`), what it said then, and the gravest verdict that it stood in within its entry."""

    name: str
    fingerprint: str
    verdict: Verdict


class AcceptedFact(Struct, frozen=True):
    """Claims that stand against each other, and may go on doing so as long as they say what they said.

    No two claims of one camp stood against each other when it was written, so that no such pair is accepted. `label`
    names the fact for the reader, and `reason` says why it was accepted; neither decides anything.
    """

    label: str
    camps: tuple[tuple[AcceptedClaim, ...], ...]
    reason: str = ""
    location: Location = NOWHERE

    @property
    def claims(self) -> tuple[AcceptedClaim, ...]:
        """Return the claims of all camps."""
        return tuple(claim for camp in self.camps for claim in camp)


class AcceptedFinding(Struct, frozen=True):
    """A finding, by what it is wherever it stands; `message` is for the reader."""

    rule: str
    message: str
    fingerprint: str
    reason: str = ""
    location: Location = NOWHERE


class Baseline(Struct, frozen=True):
    """All that baseline.yaml accepts; `reason` is why it was begun."""

    facts: tuple[AcceptedFact, ...] = ()
    findings: tuple[AcceptedFinding, ...] = ()
    reason: str = ""


class Renewal(Struct, frozen=True):
    """What becomes of a baseline when it is held against the claims as they are now.

    `baseline` is the new one. `removed` and `cut` are entries of the old that accept nothing, or less, any more;
    `added` are entries for what is new, which are in the new one only where that was asked for. `lapsed` names what
    no baseline accepts, as a person let it stand by a decision that does not bind any more.
    """

    baseline: Baseline
    removed: tuple[AcceptedFact | AcceptedFinding, ...] = ()
    cut: tuple[AcceptedFact, ...] = ()
    added: tuple[AcceptedFact | AcceptedFinding, ...] = ()
    lapsed: tuple[str, ...] = ()
