"""Facts to findings: what a person or a build should look at, at the line where the claim stands."""

from collections.abc import Iterable

from crosscheck.judge.rules import FACT_RULES, PAIR_RULES
from crosscheck.model.finding import GRAVITY, Fact, Finding
from crosscheck.model.statement import Statement

LEVELS = {rule.id: rule.level for rule in PAIR_RULES}


def find(facts: Iterable[Fact], statements: dict[str, Statement], origins: dict[str, str]) -> tuple[Finding, ...]:
    """Return one finding for each fact and rule that has something to report, gravest facts first."""
    found: list[Finding] = []
    for fact in facts:
        found += _from_judgements(fact, statements)
        for rule in FACT_RULES:
            found += rule.find(fact, statements, origins) if rule.find else ()
    return tuple(found)


def _from_judgements(fact: Fact, statements: dict[str, Statement]) -> list[Finding]:
    """Return one finding a rule: its gravest, surest judgement speaks, at the claim outside the largest camp."""
    found: dict[str, Finding] = {}
    for judgement in sorted(fact.judgements, key=lambda j: (GRAVITY.index(j.verdict), j.unsure, j.left, j.right)):
        level = LEVELS[judgement.rule]
        if level is None or judgement.verdict is not fact.verdict or judgement.rule in found:
            continue
        outlier = judgement.right if judgement.left in fact.camps[0] else judgement.left
        other = judgement.left if outlier == judgement.right else judgement.right
        found[judgement.rule] = Finding(
            judgement.rule,
            level,
            judgement.reason,
            statements[outlier].claim.location,
            fact.id,
            (outlier, other),
        )
    return list(found.values())
