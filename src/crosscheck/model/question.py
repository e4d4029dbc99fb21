"""What a person is asked in review, and why nothing could be done with an answer."""

from enum import StrEnum

from msgspec import Struct


class Topic(StrEnum):
    """What a question is about, in the order in which questions are asked."""

    CONFLICT = "conflict"
    FINDING = "finding"
    UPDATE = "update"
    SCOPE = "scope"
    POSSIBLE = "possible"
    WEAK = "weak"


class Question(Struct, frozen=True):
    """One thing to decide: on a fact (by id), on a finding (by fingerprint), or on two claims that are possibly one.

    `claims` (by ref) stand as they are numbered for the person, from 1: the pair that decided the verdict first, then
    all others of which the question is, then the rest camp by camp. `clashes` are the pairs of which the question is:
    those that conflict, changed, or could. `doubted` is the claim that hangs on the fact by weak links only; `rule`
    found what the finding says.
    """

    topic: Topic
    claims: tuple[str, ...]
    fact: str = ""
    camps: tuple[tuple[str, ...], ...] = ()
    doubted: str = ""
    clashes: tuple[tuple[str, str], ...] = ()
    finding: str = ""
    rule: str = ""

    @property
    def key(self) -> "Key":
        """What makes it the same question when all is judged again, whatever the fact is called then."""
        return self.topic, frozenset(self.claims), self.finding

    @property
    def torn(self) -> tuple[str, ...]:
        """The claims of which the question is, in their order; all of them where none is set against another."""
        torn = {ref for pair in self.clashes for ref in pair}
        return tuple(ref for ref in self.claims if ref in torn) or self.claims

    def rivals(self, ref: str) -> tuple[str, ...]:
        """Return the claims that this one clashes with, in their order."""
        found = {other for pair in self.clashes if ref in pair for other in pair if other != ref}
        return tuple(each for each in self.claims if each in found)


Key = tuple[Topic, frozenset[str], str]


class Tally(Struct, frozen=True):
    """What became of everything that could be asked: `others` are left out by what was asked for (`--only`).

    `failing` says in words what makes `check` fail and is not asked about.
    """

    facts: int
    claims: int
    settled: int
    decided: int
    unsure: int
    others: int
    failing: tuple[str, ...] = ()


class Agenda(Struct, frozen=True):
    """The open questions in their order, and what became of all others."""

    questions: tuple[Question, ...]
    tally: Tally


class Refusal(Struct, frozen=True):
    """Why an answer cannot be taken, and what to do."""

    message: str
    hint: str = ""
