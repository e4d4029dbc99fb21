"""What a report said when it was written, as far as two of them are compared; and how they differ."""

from enum import StrEnum

from msgspec import Struct

from crosscheck.model.diagnostic import Level
from crosscheck.model.fail_on import FailOn
from crosscheck.model.finding import Verdict


class Settled(StrEnum):
    """Why a fact or a finding fails no run, whatever its verdict."""

    RULED = "ruled"
    WAIVED = "waived"
    ACCEPTED = "accepted"


class RecordedClaim(Struct, frozen=True):
    """A claim by `source/id`: its value as said ("" where none was), and by name what else its report states of it."""

    name: str
    said: str = ""
    scope: tuple[tuple[str, str], ...] = ()


class RecordedPair(Struct, frozen=True):
    """Two claims (in the order of their names) that stand against each other, and by which rule."""

    left: str
    right: str
    verdict: Verdict
    rule: str = ""


class RecordedFact(Struct, frozen=True):
    """A fact; `pairs` are those of its claims that conflict, replace each other or differ in scope."""

    id: str
    label: str
    verdict: Verdict
    claims: tuple[RecordedClaim, ...]
    pairs: tuple[RecordedPair, ...] = ()
    unsure: bool = False
    explanation: str = ""
    settled: Settled | None = None


class RecordedFinding(Struct, frozen=True):
    """A finding; `known` is its fingerprint, "" in a report that was written before findings had one.

    `of_pair` tells that it says of a fact no more than the fact's verdict says.
    """

    rule: str
    level: Level
    message: str
    place: str = ""
    fact: str = ""
    claims: tuple[str, ...] = ()
    known: str = ""
    of_pair: bool = False
    settled: Settled | None = None


class Recorded(Struct, frozen=True):
    """A report; `facts_in_all` counts also those that were not shown in it, so that nothing can be said of them."""

    facts: tuple[RecordedFact, ...] = ()
    findings: tuple[RecordedFinding, ...] = ()
    facts_in_all: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether it shows all facts there were."""
        return len(self.facts) >= self.facts_in_all


class ClaimChange(Struct, frozen=True):
    """A claim that came into a fact, left it, or says something else."""

    old: RecordedClaim | None
    new: RecordedClaim | None


class FactChange(Struct, frozen=True):
    """A fact before and after, as far as there is one. At least one of the two is there.

    `old_kin` are other facts of the old report that shared claims with the new one, `new_kin` others of the new report
    that share claims with the old one. `risen` is the gravest verdict between two claims that stood in no such verdict
    before, `fallen` the gravest that two claims stood in and do not any more.
    """

    old: RecordedFact | None
    new: RecordedFact | None
    claims: tuple[ClaimChange, ...] = ()
    old_kin: tuple[RecordedFact, ...] = ()
    new_kin: tuple[RecordedFact, ...] = ()
    risen: Verdict | None = None
    fallen: Verdict | None = None


class FindingChange(Struct, frozen=True):
    """A finding before and after, as far as there is one."""

    old: RecordedFinding | None
    new: RecordedFinding | None


class Difference(Struct, frozen=True):
    """All in which a new report differs from an old one; `fail_on` of both projects where that differs."""

    facts: tuple[FactChange, ...] = ()
    findings: tuple[FindingChange, ...] = ()
    fail_on: tuple[FailOn, FailOn] | None = None
