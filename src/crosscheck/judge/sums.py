"""Arithmetic that nobody declared: parts and totals, shares and bases, margins, changes, dates and weekdays.

Every sum is of one source's claims. What fails is a finding; what holds is known too, for whoever wants to see it.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from crosscheck.judge.reckoning.passage import Sum, make_passages
from crosscheck.judge.reckoning.sum_words import load_sum_words
from crosscheck.judge.rules import SUM_RULES
from crosscheck.judge.rules.rule import Rule
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Fact, Finding, Verdict
from crosscheck.model.statement import Statement


def find_sums(
    statements: Sequence[Statement], facts: Sequence[Fact], declared: Sequence[Finding] = ()
) -> tuple[Finding, ...]:
    """Return a finding for each sum that the claims themselves imply and that does not hold.

    One over claims that a fact already shows in conflict, or of which a declared check is known to fail, is left out:
    the sum says nothing more.
    """
    order = {statement.ref: number for number, statement in enumerate(statements)}
    told = {frozenset(finding.statements) for finding in declared}
    at_odds: set[tuple[str, ...]] | None = None
    found: dict[frozenset[str], Finding] = {}
    for rule, reckoned in reckon_sums(statements):
        if reckoned.holds:
            continue
        refs = (reckoned.result.ref, *(other.ref for other in reckoned.others))
        at_odds = _at_odds(facts) if at_odds is None else at_odds
        if (
            frozenset(refs) in found
            or frozenset(refs) in told
            or any(pair in at_odds for pair in combinations(sorted(refs), 2))
        ):
            continue
        location = reckoned.result.claim.location
        found[frozenset(refs)] = Finding(rule.id, rule.level or Level.ERROR, reckoned.words, location, statements=refs)
    return tuple(sorted(found.values(), key=lambda finding: order[finding.statements[0]]))


def reckon_sums(statements: Sequence[Statement]) -> Iterator[tuple[Rule, Sum]]:
    """Yield each sum that the claims imply, with the rule that makes it, whether it holds or not."""
    reckoning = [(rule, rule.reckon) for rule in SUM_RULES if rule.reckon]
    looking = [(rule, rule.look) for rule in SUM_RULES if rule.look]
    for passage in make_passages(statements):
        for rule, reckon in reckoning:
            for reckoned in reckon(passage):
                yield rule, reckoned
    for statement in statements:
        words = load_sum_words(statement.source.language.lower().partition("-")[0])
        for rule, look in looking:
            for reckoned in look(statement, words):
                yield rule, reckoned


def _at_odds(facts: Sequence[Fact]) -> set[tuple[str, ...]]:
    """Return the pairs of claims that facts show in conflict."""
    return {
        tuple(sorted((judgement.left, judgement.right)))
        for fact in facts
        for judgement in fact.judgements
        if judgement.verdict is Verdict.CONFLICT
    }
