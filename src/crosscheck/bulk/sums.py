"""Sums that the claims of a source imply and that fail, but for those over which another finding stands already."""

from collections.abc import Collection, Sequence
from itertools import combinations

from crosscheck.model.finding import Finding


def settle_sums(
    sums: Sequence[Finding], own_conflicts: Collection[tuple[str, ...]], declared: Sequence[Finding]
) -> tuple[Finding, ...]:
    """Return the sums that say anything more than facts and declared checks do (see `judge.sums.find_sums`)."""
    told = {frozenset(finding.statements) for finding in declared}
    return tuple(
        each
        for each in sums
        if frozenset(each.statements) not in told
        and not any(pair in own_conflicts for pair in combinations(sorted(each.statements), 2))
    )
