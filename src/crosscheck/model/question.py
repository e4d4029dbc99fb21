"""What a person is asked in review, and why nothing could be done with an answer."""

from dataclasses import dataclass
from enum import StrEnum


class Topic(StrEnum):
    """What a question is about, in the order in which questions are asked."""

    CONFLICT = "conflict"
    UPDATE = "update"
    SCOPE = "scope"
    POSSIBLE = "possible"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to decide: on a fact (by id), or on two claims of two facts that are possibly one (`fact` is "").

    `claims` (by ref) stand as they are numbered for the person, from 1: camp by camp. `doubted` is the claim that
    hangs on the fact by weak links only.
    """

    topic: Topic
    claims: tuple[str, ...]
    fact: str = ""
    camps: tuple[tuple[str, ...], ...] = ()
    doubted: str = ""

    @property
    def key(self) -> tuple[Topic, frozenset[str]]:
        """What makes it the same question when all is judged again, whatever the fact is called then."""
        return self.topic, frozenset(self.claims)


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of everything that could be asked: `others` are left out by what was asked for (`--only`)."""

    facts: int
    claims: int
    settled: int
    decided: int
    unsure: int
    others: int


@dataclass(frozen=True, slots=True)
class Agenda:
    """The open questions in their order, and what became of all others."""

    questions: tuple[Question, ...]
    tally: Tally


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an answer cannot be taken, and what to do."""

    message: str
    hint: str = ""
