"""The same digits in another unit: claims that were kept apart by their units alone, and may be one slip."""

from collections.abc import Mapping, Sequence

from crosscheck.judge.rules import UNIT_RULES
from crosscheck.model.finding import Finding
from crosscheck.model.linkage import Outcome, ScoredPair
from crosscheck.model.statement import Statement


def find_unit_slips(see_also: Sequence[ScoredPair], statements: Mapping[str, Statement]) -> tuple[Finding, ...]:
    """Return a finding for each pair that would be one fact but for a unit that looks like a slip."""
    barred = [pair for pair in see_also if pair.outcome is Outcome.APART and pair.barred]
    found = [
        rule.compare(statements[pair.left], statements[pair.right])
        for pair in barred
        for rule in UNIT_RULES
        if rule.compare
    ]
    return tuple(finding for finding in found if finding)
