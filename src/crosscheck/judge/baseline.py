"""The baseline laid over facts and findings: what stood when it was written fails no run.

It accepts pairs of claims, not facts: two claims may go on conflicting as long as both say what they said. So a fact is
accepted if every pair that makes its verdict is, and is new again with the first claim that brings another answer or
says something else, whatever agrees elsewhere in it, and however facts are cut. A file holds claims, by camps and each
with the gravest verdict that it stood in, as pairs would grow with their square.
"""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.judge.baseline_book import Book
from crosscheck.judge.findings import finding_of, speaking_order
from crosscheck.judge.identities import identify
from crosscheck.judge.lapsed import Covering
from crosscheck.judge.rules import BASELINE_RULES, DECISION_RULES, PAIR_RULES
from crosscheck.judge.staleness import Staleness
from crosscheck.judge.wording import has, who_says_what
from crosscheck.model.baseline import ACCEPTABLE, AcceptedFact, AcceptedFinding, Baseline
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.finding import GRAVITY, Fact, Finding, Judgement
from crosscheck.model.statement import Statement

OF_PAIRS = frozenset(rule.id for rule in PAIR_RULES)
"""Rules whose findings say of a fact what its verdict says; they are accepted with it."""

OF_DECISIONS = frozenset(rule.id for rule in DECISION_RULES)
"""Rules about decisions, which no decision lets stand."""

MOST_NAMED = 3
"""New claims of a fact that are named in its explanation."""


class Stand(Struct, frozen=True):
    """A judgement that nobody has settled, and the entries (by place) that accept it, () where none does.

    `lapsed` tells that a person let it stand by a decision that does not bind any more; then no entry does.
    """

    judgement: Judgement
    entries: tuple[int, ...]
    lapsed: bool = False


def apply_baseline(
    baseline: Baseline,
    facts: Sequence[Fact],
    findings: Sequence[Finding],
    decisions: Sequence[Decision],
    statements: Mapping[str, Statement],
    over: Sequence[Decision] = (),
) -> tuple[tuple[Fact, ...], tuple[Finding, ...]]:
    """Return facts and findings with what is accepted marked, and findings for entries that accept nothing.

    `decisions` are those that bind, `over` those that do not any more (`lapsed`). Of a fact that is accepted in part,
    explanation and finding tell what is new. Of the facts with one verdict those that are not accepted come first.
    """
    stands = stands_of(baseline, facts, decisions, statements, over)
    marked = [_mark_fact(fact, stands.get(fact.id, ()), statements) for fact in facts]
    by_id = {fact.id: fact for fact in marked if fact.id in stands}
    spoken = [_spoken(each, by_id.get(each.fact), stands.get(each.fact, ()), statements) for each in findings]
    known, open_again = {(entry.rule, entry.fingerprint) for entry in baseline.findings}, Covering(over)
    told = [_mark(each, by_id, known, open_again) for each in identify(spoken, statements)]
    used = {entry for found in stands.values() for stand in found for entry in stand.entries}
    lapsed_facts = {fact_id for fact_id, found in stands.items() if any(stand.lapsed for stand in found)}
    why = Staleness(facts, told, statements, lapsed_facts)
    stale = identify(_stale(baseline, used, told, why), statements)
    marked.sort(key=lambda fact: (GRAVITY.index(fact.verdict), fact.accepted))
    return tuple(marked), (*told, *stale)


def stands_of(
    baseline: Baseline,
    facts: Sequence[Fact],
    decisions: Sequence[Decision],
    statements: Mapping[str, Statement],
    over: Sequence[Decision] = (),
) -> dict[str, tuple[Stand, ...]]:
    """Return for each fact that no person has settled the judgements that could fail a run, and what accepts them."""
    book, open_again = Book(baseline, statements), Covering(over)
    waived = Covering([each for each in decisions if each.ruling is Ruling.WAIVED])
    found = {}
    for fact in facts:
        if fact.verdict in ACCEPTABLE and not (fact.ruling or fact.waiver):
            page = book.page(fact)
            grave = [each for each in fact.judgements if each.verdict in ACCEPTABLE and not waived.covers(each)]
            found[fact.id] = tuple(
                Stand(each, (), lapsed=True) if open_again.covers(each) else Stand(each, page.entries(each))
                for each in grave
            )
    return found


def gravest_of(stands: Sequence[Stand]) -> tuple[Stand, ...]:
    """Return those that make the verdict."""
    gravest = min((GRAVITY.index(stand.judgement.verdict) for stand in stands), default=None)
    return tuple(stand for stand in stands if GRAVITY.index(stand.judgement.verdict) == gravest)


def is_accepted(stands: Sequence[Stand]) -> bool:
    """Whether all that is gravest is accepted."""
    gravest = gravest_of(stands)
    return bool(gravest) and all(stand.entries for stand in gravest)


def _mark_fact(fact: Fact, stands: Sequence[Stand], statements: Mapping[str, Statement]) -> Fact:
    if is_accepted(stands):
        return replace(fact, accepted=True)
    new = [stand.judgement for stand in gravest_of(stands) if not stand.entries and not stand.lapsed]
    known = _known(stands)
    if not new or not known:
        return replace(fact, accepted=False)
    news: dict[str, str] = {}
    for each in sorted(new, key=speaking_order(statements)):
        left, right = statements[each.left], statements[each.right]
        for one, other in ((left, right), (right, left)):
            if one.ref not in known:
                news.setdefault(one.ref, has(one, other))
    words = list(news.values()) or [who_says_what(statements[new[0].left], statements[new[0].right])]
    more = f" and {len(words) - MOST_NAMED:,} more" if len(words) > MOST_NAMED else ""
    sentence = f"New since the baseline: {', '.join(words[:MOST_NAMED])}{more}."
    return replace(fact, accepted=False, explanation=f"{fact.explanation} {sentence}".strip())


def _known(stands: Sequence[Stand]) -> set[str]:
    """Return the claims that stand in something accepted."""
    accepted = [stand.judgement for stand in stands if stand.entries]
    return {ref for each in accepted for ref in (each.left, each.right)}


def _spoken(
    finding: Finding, fact: Fact | None, stands: Sequence[Stand], statements: Mapping[str, Statement]
) -> Finding:
    """Return a finding over a pair that is accepted, in a fact that is not, with a new pair, at its new claim."""
    if fact is None or fact.accepted or finding.waiver or finding.rule not in OF_PAIRS:
        return finding
    alike = [stand for stand in gravest_of(stands) if stand.judgement.rule == finding.rule]
    new = [stand.judgement for stand in alike if not stand.entries]
    own = set(finding.statements)
    if not any(stand.entries and {stand.judgement.left, stand.judgement.right} == own for stand in alike):
        return finding
    if not new:
        return replace(finding, accepted=True)
    spoken = finding_of(min(new, key=speaking_order(statements)), fact, statements)
    known = _known(stands)
    first, second = spoken.statements
    if first in known and second not in known:
        return replace(spoken, location=statements[second].claim.location, statements=(second, first))
    return spoken


def is_open_again(finding: Finding, open_again: Covering) -> bool:
    """Whether a person let a finding stand by a decision that does not bind any more."""
    return finding.rule not in OF_DECISIONS and open_again.covers_finding(finding)


def _mark(finding: Finding, facts: Mapping[str, Fact], known: set[tuple[str, str]], open_again: Covering) -> Finding:
    if finding.waiver or is_open_again(finding, open_again):
        return replace(finding, accepted=False)
    own = finding.rule in OF_PAIRS and finding.fact in facts and facts[finding.fact].accepted
    return replace(finding, accepted=finding.accepted or own or (finding.rule, finding.fingerprint) in known)


def _stale(baseline: Baseline, used: set[int], findings: Sequence[Finding], why: Staleness) -> Iterator[Finding]:
    """Yield what the rules have to say of entries that accept nothing any more."""
    there = {(each.rule, each.fingerprint) for each in findings if each.accepted}
    idle: list[AcceptedFact | AcceptedFinding] = [
        *(entry for number, entry in enumerate(baseline.facts) if number not in used),
        *(entry for entry in baseline.findings if (entry.rule, entry.fingerprint) not in there),
    ]
    for entry in idle:
        yield from (rule.outlive(entry, why.why(entry)) for rule in BASELINE_RULES if rule.outlive)
