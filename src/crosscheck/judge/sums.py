"""Arithmetic that nobody declared: parts and totals, shares and bases, margins, changes, dates and weekdays."""

from collections.abc import Sequence

from crosscheck.model.finding import Fact, Finding
from crosscheck.model.statement import Statement


def find_sums(statements: Sequence[Statement], facts: Sequence[Fact]) -> tuple[Finding, ...]:
    """Return a finding for each sum that the claims themselves imply and that does not hold."""
    return ()
