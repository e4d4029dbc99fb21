"""What the sources' statements come to: verdicts, facts, findings, and the report of all of them."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.interval import Interval
from crosscheck.model.linkage import ScoredPair
from crosscheck.model.location import Location
from crosscheck.model.project import Project
from crosscheck.model.statement import Statement


class Verdict(StrEnum):
    """How statements of one fact stand to each other, gravest first."""

    CONFLICT = "conflict"
    UPDATE = "update"
    SCOPE = "scope"
    COMPATIBLE = "compatible"
    AGREE = "agree"
    UNCORROBORATED = "uncorroborated"


GRAVITY = tuple(Verdict)
"""Verdicts from gravest to least grave; a fact takes the gravest of its pairs."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Two statements (by ref), the verdict between them, the rule that gave it and the one field that decided.

    `reason` is a sentence. `unsure` marks a verdict that a missing qualifier could overturn ("scope?").
    """

    left: str
    right: str
    verdict: Verdict
    rule: str
    field: str
    reason: str
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class Consensus:
    """The interval that most independent origins share (Marzullo), and who stands outside it.

    `low` and `high` are the ends over all bounded statements.
    """

    interval: Interval[Decimal]
    origins: int
    low: Decimal
    high: Decimal
    outside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A cluster of statements that speak of the same thing: one row of the table.

    `camps` are the statements that hold together, largest (by origins) first. `fingerprint` changes when members or
    values do.
    """

    id: str
    label: str
    verdict: Verdict
    unsure: bool
    statements: tuple[str, ...]
    camps: tuple[tuple[str, ...], ...]
    origins: int
    consensus: Consensus | None
    judgements: tuple[Judgement, ...]
    links: tuple[ScoredPair, ...]
    explanation: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at, from one rule, at one place (SARIF result)."""

    rule: str
    level: Level
    message: str
    location: Location
    fact: str = ""
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """All that a run found; every output format is written from it.

    Facts come gravest first. `origins` says for each source id where its text comes from; `uncompared` in words what
    was left out of the matching.
    """

    project: Project
    statements: tuple[Statement, ...]
    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    diagnostics: tuple[Diagnostic, ...]
    see_also: tuple[ScoredPair, ...]
    origins: dict[str, str]
    uncompared: tuple[str, ...] = ()
