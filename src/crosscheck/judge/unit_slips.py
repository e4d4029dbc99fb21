"""The same digits in another unit: claims that were kept apart by their units alone, and may be one slip."""

from collections.abc import Mapping, Sequence

from crosscheck.model.finding import Finding
from crosscheck.model.linkage import ScoredPair
from crosscheck.model.statement import Statement


def find_unit_slips(see_also: Sequence[ScoredPair], statements: Mapping[str, Statement]) -> tuple[Finding, ...]:
    """Return a finding for each pair that would be one fact but for a unit that looks like a slip."""
    return ()
