"""Facts to findings: what a person or a build should look at, at the line where the claim stands."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec.structs import replace

from crosscheck.judge.ledger import Ledger
from crosscheck.judge.reasons import Reasons
from crosscheck.judge.rules import FACT_RULES, PAIR_RULES, TEXT_RULES
from crosscheck.model.finding import GRAVITY, LEVEL_OF, Fact, Finding, Judgement, Reprint
from crosscheck.model.project import Project
from crosscheck.model.statement import Statement

REPORTING = frozenset(rule.id for rule in PAIR_RULES if rule.level)
"""Rules that have something to report; the others explain why there is nothing."""


def find(
    facts: Iterable[Fact], statements: dict[str, Statement], origins: dict[str, str], ledger: Ledger | None = None
) -> tuple[Finding, ...]:
    """Return one finding for each fact and rule that has something to report, gravest facts first."""
    found: list[Finding] = []
    for fact in facts:
        if len(fact.statements) == 1:
            continue
        found += _from_judgements(fact, statements, origins, ledger)
        for rule in FACT_RULES:
            found += rule.find(fact, statements, origins) if rule.find else ()
    return tuple(found)


def find_in_texts(project: Project, reprints: Sequence[Reprint] = ()) -> tuple[Finding, ...]:
    """Return what of the claims does not stand in the texts that they were taken from, and which texts are copies."""
    astray = (finding for rule in TEXT_RULES if rule.verify for finding in rule.verify(project))
    copied = (finding for rule in TEXT_RULES if rule.repeat for finding in rule.repeat(reprints, project))
    return (*astray, *copied)


def _from_judgements(
    fact: Fact, statements: dict[str, Statement], origins: dict[str, str], ledger: Ledger | None
) -> list[Finding]:
    """Return one finding a rule: its gravest, surest judgement speaks, at the claim outside the largest camp."""
    if fact.verdict not in LEVEL_OF:
        return []
    by_rule: dict[str, list[Judgement]] = {}
    for judgement in fact.judgements:
        if judgement.verdict is fact.verdict and judgement.rule in REPORTING:
            by_rule.setdefault(judgement.rule, []).append(judgement)
    order = speaking_order(statements)
    reasons = Reasons([statements[ref] for ref in fact.statements], origins, ledger=ledger)
    speaking = sorted((min(alike, key=order) for alike in by_rule.values()), key=order)
    return [finding_of(_in_words(each, reasons), fact, statements) for each in speaking]


def _in_words(judgement: Judgement, reasons: Reasons) -> Judgement:
    """Return a judgement with its reason, if it was made without."""
    return judgement if judgement.reason else replace(judgement, reason=reasons.of(judgement))


def speaking_order(statements: Mapping[str, Statement]) -> Callable[[Judgement], tuple[object, ...]]:
    """Return what sorts judgements by who speaks for the fact: the gravest and surest, then the earliest told.

    A pair is as early as the later of its two claims, so that an article which comes to an old conflict does not speak
    in its place: whoever follows the finding from run to run goes on with the same.
    """

    def told(ref: str) -> tuple[bool, str]:
        published = statements[ref].source.published
        return not published, published

    def order(judgement: Judgement) -> tuple[object, ...]:
        days = sorted((told(judgement.left), told(judgement.right)), reverse=True)
        return GRAVITY.index(judgement.verdict), judgement.unsure, days, judgement.left, judgement.right

    return order


def finding_of(judgement: Judgement, fact: Fact, statements: Mapping[str, Statement]) -> Finding:
    """Return the finding that a judgement comes to, at the claim outside the fact's largest camp."""
    outlier = judgement.right if judgement.left in fact.camps[0] else judgement.left
    other = judgement.left if outlier == judgement.right else judgement.right
    level = LEVEL_OF[judgement.verdict]  # what a rule lets pass as scope is no error, even if it can find errors
    place = statements[outlier].claim.location
    return Finding(judgement.rule, level, judgement.reason, place, fact.id, (outlier, other))
