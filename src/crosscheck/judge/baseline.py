"""The baseline laid over facts and findings: what stood when it was written fails no run.

It accepts pairs of claims, not facts: two claims may go on conflicting as long as both say what they said. So a fact is
accepted if every pair that makes its verdict is, and is new again with the first claim that comes to conflict or says
something else, whatever agrees elsewhere in it, and however facts are cut. A file holds claims, each with the gravest
verdict that it stood in, as pairs would grow with their square.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from crosscheck.judge.fingerprints import fingerprint_of
from crosscheck.judge.identities import identify
from crosscheck.judge.rules import BASELINE_RULES, PAIR_RULES
from crosscheck.model.baseline import ACCEPTABLE, AcceptedFact, AcceptedFinding, Baseline
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.finding import GRAVITY, Fact, Finding, Judgement, Verdict
from crosscheck.model.statement import Statement

OF_PAIRS = frozenset(rule.id for rule in PAIR_RULES)
"""Rules whose findings say of a fact what its verdict says; they are accepted with it."""


MOST_ENTRIES = 100
"""Entries that one claim is looked for in; an honest file has one or two, and no file may cost more than seconds."""


@dataclass(frozen=True, slots=True)
class Stand:
    """A judgement that nobody has settled, and the entries (by place) that accept it, () where none does."""

    judgement: Judgement
    entries: tuple[int, ...]


def apply_baseline(
    baseline: Baseline,
    facts: Sequence[Fact],
    findings: Sequence[Finding],
    decisions: Sequence[Decision],
    statements: Mapping[str, Statement],
) -> tuple[tuple[Fact, ...], tuple[Finding, ...]]:
    """Return facts and findings with what is accepted marked, and findings for entries that accept nothing.

    Of the facts with one verdict those that are not accepted come first: they are what is to be looked at.
    """
    stands = stands_of(baseline, facts, decisions, statements)
    marked = [replace(fact, accepted=is_accepted(stands.get(fact.id, ()))) for fact in facts]
    accepted = {fact.id for fact in marked if fact.accepted}
    known = {(entry.rule, entry.fingerprint) for entry in baseline.findings}
    told = [_mark(finding, accepted, known) for finding in findings]
    used = {entry for found in stands.values() for stand in found for entry in stand.entries}
    stale = identify(_stale(baseline, used, told), statements)
    marked.sort(key=lambda fact: (GRAVITY.index(fact.verdict), fact.accepted))
    return tuple(marked), (*told, *stale)


def stands_of(
    baseline: Baseline, facts: Sequence[Fact], decisions: Sequence[Decision], statements: Mapping[str, Statement]
) -> dict[str, tuple[Stand, ...]]:
    """Return for each fact that no person has settled the judgements that could fail a run, and what accepts them."""
    book, waived = _Book(baseline, statements), _Waived(decisions)
    found = {}
    for fact in facts:
        if fact.verdict in ACCEPTABLE and not (fact.ruling or fact.waiver):
            grave = (each for each in fact.judgements if each.verdict in ACCEPTABLE and not waived.covers(each))
            found[fact.id] = tuple(Stand(each, book.entries(each)) for each in grave)
    return found


def is_accepted(stands: Sequence[Stand]) -> bool:
    """Whether all that is gravest is accepted."""
    gravest = min((GRAVITY.index(stand.judgement.verdict) for stand in stands), default=None)
    return gravest is not None and all(
        stand.entries for stand in stands if GRAVITY.index(stand.judgement.verdict) == gravest
    )


def name_of(statement: Statement) -> str:
    """Return what the baseline calls a claim, however many sources use its id."""
    return f"{statement.claim.source_id}/{statement.claim.id}"


class _Book:
    """The entries of a baseline by the claims in them that say what they said."""

    def __init__(self, baseline: Baseline, statements: Mapping[str, Statement]) -> None:
        refs = {name_of(each): ref for ref, each in statements.items()}
        now: dict[str, str] = {}
        self._of: dict[str, dict[int, int]] = {}
        for number, entry in enumerate(baseline.facts):
            for claim in entry.claims:
                ref = refs.get(claim.name)
                if ref is None:
                    continue
                if ref not in now:
                    now[ref] = fingerprint_of([statements[ref].claim])
                held = self._of.setdefault(ref, {})
                if now[ref] == claim.fingerprint and len(held) < MOST_ENTRIES:
                    held[number] = GRAVITY.index(claim.verdict)

    def entries(self, judgement: Judgement) -> tuple[int, ...]:
        """Return the entries that hold both claims under a verdict at least as grave as the one between them."""
        left, right = self._of.get(judgement.left, {}), self._of.get(judgement.right, {})
        gravity = GRAVITY.index(judgement.verdict)
        return tuple(
            number for number in left if left[number] <= gravity and right.get(number, len(GRAVITY)) <= gravity
        )


class _Waived:
    """Which judgements a person has waived in a fact that is open for others; the baseline leaves them alone."""

    def __init__(self, decisions: Sequence[Decision]) -> None:
        self._rules = [each.rule for each in decisions]
        self._of: dict[str, set[int]] = {}
        for number, decision in enumerate(decisions):
            for ref in decision.claims if decision.ruling is Ruling.WAIVED else ():
                self._of.setdefault(ref, set()).add(number)

    def covers(self, judgement: Judgement) -> bool:
        """Whether a waiver names both claims."""
        both = self._of.get(judgement.left, set()) & self._of.get(judgement.right, set())
        return any(self._rules[number] in ("", judgement.rule) for number in both)


def _mark(finding: Finding, accepted: set[str], known: set[tuple[str, str]]) -> Finding:
    if finding.waiver:
        return finding
    own = finding.fact in accepted if finding.fact and finding.rule in OF_PAIRS else False
    return replace(finding, accepted=own or (finding.rule, finding.fingerprint) in known)


def _stale(baseline: Baseline, used: set[int], findings: Sequence[Finding]) -> Iterator[Finding]:
    """Yield what the rules have to say of entries that accept nothing any more."""
    there = {(each.rule, each.fingerprint) for each in findings if each.accepted}
    idle: list[AcceptedFact | AcceptedFinding] = [
        *(entry for number, entry in enumerate(baseline.facts) if number not in used),
        *(entry for entry in baseline.findings if (entry.rule, entry.fingerprint) not in there),
    ]
    for entry in idle:
        yield from (finding for rule in BASELINE_RULES if rule.outlive and (finding := rule.outlive(entry)))


def gravest(judgement: Judgement, known: Verdict | None) -> Verdict:
    """Return the graver of a judgement's verdict and one that is known."""
    return min((each for each in (judgement.verdict, known) if each), key=GRAVITY.index)
