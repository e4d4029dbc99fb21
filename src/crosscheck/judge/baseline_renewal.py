"""A baseline renewed: it shrinks to what still stands, and grows only where that is asked for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from crosscheck.judge.baseline import OF_PAIRS, Stand, gravest, is_accepted, name_of, stands_of
from crosscheck.judge.fingerprints import fingerprint_of
from crosscheck.judge.rules import BASELINE_RULES
from crosscheck.model.baseline import ACCEPTABLE, AcceptedClaim, AcceptedFact, AcceptedFinding, Baseline, Renewal
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Finding, Judgement, Report, Verdict
from crosscheck.model.statement import Statement

LONGEST = 200
"""Characters of a label or a message that are kept for the reader."""

LONGEST_REASON = 1_000
"""Characters of a reason."""

OF_BASELINES = frozenset(rule.id for rule in BASELINE_RULES)
"""Rules about the baseline itself, which no baseline accepts."""


def renew(report: Report, accept_new: bool = False, reason: str = "") -> Renewal:
    """Return what becomes of the report's baseline; a project without one gets its first, of all that stands.

    `reason` is noted in a first baseline at its head, else beside what is added.
    """
    old, is_first = report.project.baseline or Baseline(), report.project.baseline is None
    statements = {each.ref: each for each in report.statements}
    stands = stands_of(old, report.facts, report.decisions, statements)
    labels = {fact.id: fact.label or fact.id for fact in report.facts}
    reason = _cut(reason, LONGEST_REASON)
    note = "" if is_first else reason
    kept: list[AcceptedFact] = []
    removed: list[AcceptedFact | AcceptedFinding] = []
    cut: list[AcceptedFact] = []
    whole = [fact for fact in report.facts if fact.id in stands and not is_accepted(stands[fact.id])]
    added = [_entry(fact.label or fact.id, _judgements(stands[fact.id]), statements, note) for fact in whole]
    anew = {fact.id for fact in whole} if accept_new else set()
    by_entry = _by_entry(stands)
    for number, entry in enumerate(old.facts):
        parts = {
            fact_id: _shrunk(entry, labels[fact_id], judgements, statements)
            for fact_id, judgements in by_entry.get(number, {}).items()
        }
        still = {claim for part in parts.values() for claim in part.claims}
        if not parts:
            removed.append(entry)
        elif still != set(entry.claims):
            cut.append(entry)
        kept += [part for fact_id, part in parts.items() if fact_id not in anew]
    findings, gone, new = _findings(old, report, note)
    renewed = Baseline(
        facts=_distinct((*kept, *(added if accept_new or is_first else ()))),
        findings=(*findings, *(new if accept_new or is_first else ())),
        reason=(reason if is_first else "") or old.reason,
    )
    return Renewal(renewed, (*removed, *gone), tuple(cut), (*added, *new))


def _by_entry(stands: Mapping[str, Sequence[Stand]]) -> dict[int, dict[str, list[Judgement]]]:
    """Return for each entry, by fact, the judgements that it accepts."""
    found: dict[int, dict[str, list[Judgement]]] = {}
    for fact_id, several in stands.items():
        for stand in several:
            for number in stand.entries:
                found.setdefault(number, {}).setdefault(fact_id, []).append(stand.judgement)
    return found


def _judgements(stands: Sequence[Stand]) -> list[Judgement]:
    return [stand.judgement for stand in stands]


def _entry(
    label: str, judgements: Iterable[Judgement], statements: Mapping[str, Statement], reason: str
) -> AcceptedFact:
    """Return an entry that accepts judgements, each claim under the gravest verdict that it stands in."""
    verdicts: dict[str, Verdict] = {}
    for judgement in judgements:
        for ref in (judgement.left, judgement.right):
            verdicts[ref] = gravest(judgement, verdicts.get(ref))
    claims = (
        AcceptedClaim(name_of(statements[ref]), fingerprint_of([statements[ref].claim]), verdict)
        for ref, verdict in verdicts.items()
    )
    return AcceptedFact(_cut(label), tuple(sorted(claims, key=_order)), reason)


def _order(claim: AcceptedClaim) -> tuple[int, str]:
    return ACCEPTABLE.index(claim.verdict), claim.name


def _shrunk(
    entry: AcceptedFact, label: str, judgements: Iterable[Judgement], statements: Mapping[str, Statement]
) -> AcceptedFact:
    """Return what an entry accepts now of one fact."""
    return replace(_entry(label, judgements, statements, entry.reason), location=entry.location)


def _findings(
    old: Baseline, report: Report, reason: str
) -> tuple[list[AcceptedFinding], list[AcceptedFinding], list[AcceptedFinding]]:
    """Return the entries for findings that stay, those that go, and those for what is new."""
    there = {(each.rule, each.fingerprint): each for each in report.findings if _can_stand(each)}
    known = {(each.rule, each.fingerprint) for each in old.findings}
    kept = [
        replace(entry, message=_cut(there[key].message))
        for entry in old.findings
        if (key := (entry.rule, entry.fingerprint)) in there
    ]
    gone = [entry for entry in old.findings if (entry.rule, entry.fingerprint) not in there]
    new = [
        AcceptedFinding(each.rule, _cut(each.message), each.fingerprint, reason)
        for key, each in there.items()
        if key not in known
    ]
    return kept, gone, new


def _can_stand(finding: Finding) -> bool:
    """Whether a finding is grave enough to be accepted, is not settled, and is not accepted with its fact."""
    if finding.level is Level.NOTE or finding.waiver or finding.rule in OF_BASELINES:
        return False
    return not (finding.fact and finding.rule in OF_PAIRS)


def _distinct(facts: Iterable[AcceptedFact]) -> tuple[AcceptedFact, ...]:
    """Return the entries but those whose claims another has all of: two branches may have added the same."""
    found: dict[tuple[AcceptedClaim, ...], AcceptedFact] = {}
    for fact in facts:
        found.setdefault(fact.claims, fact)
    return tuple(found.values())


def _cut(words: str, longest: int = LONGEST) -> str:
    """Return words for the reader of the file, short and with nothing in them that cannot be seen."""
    shown = " ".join("".join(each if each.isprintable() else " " for each in words[: longest + 1]).split())
    return shown if len(shown) <= longest else f"{shown[: longest - 1]}…"
