"""A baseline renewed: it shrinks to what still stands, and grows only where that is asked for."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from msgspec.structs import replace

from crosscheck.judge.baseline import OF_PAIRS, Stand, gravest_of, is_accepted, is_open_again, stands_of
from crosscheck.judge.baseline_book import Book, name_of
from crosscheck.judge.fingerprints import fingerprint_of
from crosscheck.judge.lapsed import Covering, lapsed
from crosscheck.judge.rules import BASELINE_RULES
from crosscheck.model.baseline import AcceptedClaim, AcceptedFact, AcceptedFinding, Baseline, Renewal
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import GRAVITY, Fact, Finding, Judgement, Report
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
    over = lapsed(report.project.decisions, report.decisions, statements)
    stands = stands_of(old, report.facts, report.decisions, statements, over)
    reason = _cut(reason, LONGEST_REASON)
    note = "" if is_first else reason
    whole = {fact.id: fact for fact in report.facts if fact.id in stands and not is_accepted(stands[fact.id])}
    entries = {fact_id: _entry(fact, stands[fact_id], statements, note) for fact_id, fact in whole.items()}
    added = [entry for entry in entries.values() if entry]
    kept, removed, cut = _kept(old, report, stands, {key for key in entries if accept_new and entries[key]})
    findings, gone, new, open_findings = _findings(old, report, note, Covering(over))
    renewed = Baseline(
        facts=_distinct((*kept, *(added if accept_new or is_first else ()))),
        findings=(*findings, *(new if accept_new or is_first else ())),
        reason=(reason if is_first else "") or old.reason,
    )
    open_facts = [fact.label or fact.id for fact in whole.values() if _is_open_again(stands[fact.id])]
    return Renewal(renewed, (*removed, *gone), tuple(cut), (*added, *new), (*open_facts, *open_findings))


def _is_open_again(stands: Sequence[Stand]) -> bool:
    return any(stand.lapsed for stand in gravest_of(stands))


def _kept(
    old: Baseline, report: Report, stands: Mapping[str, Sequence[Stand]], anew: Collection[str]
) -> tuple[list[AcceptedFact], list[AcceptedFact], list[AcceptedFact]]:
    """Return the entries for facts cut to what they still accept, those that accept nothing, and those that were cut.

    Facts in `anew` get entries of their own.
    """
    statements = {each.ref: each for each in report.statements}
    book, by_entry = Book(old, statements), _by_entry(stands)
    facts = {fact.id: fact for fact in report.facts}
    kept: list[AcceptedFact] = []
    removed, cut = [], []
    for number, entry in enumerate(old.facts):
        parts = {
            fact_id: _shrunk(entry, facts[fact_id], _held(number, facts[fact_id], book, judgements), statements)
            for fact_id, judgements in by_entry.get(number, {}).items()
        }
        still = {claim for part in parts.values() for claim in part.claims}
        if not parts:
            removed.append(entry)
        elif still != set(entry.claims):
            cut.append(entry)
        kept += [part for fact_id, part in parts.items() if fact_id not in anew]
    return kept, removed, cut


def _by_entry(stands: Mapping[str, Sequence[Stand]]) -> dict[int, dict[str, list[Judgement]]]:
    """Return for each entry, by fact, the judgements that it accepts."""
    found: dict[int, dict[str, list[Judgement]]] = {}
    for fact_id, several in stands.items():
        for stand in several:
            for number in stand.entries:
                found.setdefault(number, {}).setdefault(fact_id, []).append(stand.judgement)
    return found


def _verdicts(judgements: Iterable[Judgement]) -> dict[str, int]:
    """Return the gravest verdict that each claim stands in, by its gravity."""
    verdicts: dict[str, int] = {}
    for judgement in judgements:
        gravity = GRAVITY.index(judgement.verdict)
        for ref in (judgement.left, judgement.right):
            verdicts[ref] = min(gravity, verdicts.get(ref, gravity))
    return verdicts


def _held(number: int, fact: Fact, book: Book, judgements: Iterable[Judgement]) -> dict[str, int]:
    """Return the claims of an entry by which it accepts judgements, each with the gravest verdict it is needed for."""
    page = book.page(fact)
    held: dict[str, int] = {}
    for ref, gravity in _verdicts(judgements).items():
        for seat in (ref,) if book.holds(ref, number) else page.agreeing[ref]:
            held[seat] = min(gravity, held.get(seat, gravity))
    return held


def _entry(
    fact: Fact, stands: Sequence[Stand], statements: Mapping[str, Statement], reason: str
) -> AcceptedFact | None:
    """Return an entry that accepts what may be accepted of a fact, each claim under its gravest verdict."""
    judgements = [stand.judgement for stand in stands if not stand.lapsed]
    claims = {
        ref: AcceptedClaim(name_of(statements[ref]), fingerprint_of([statements[ref].claim]), GRAVITY[gravity])
        for ref, gravity in _verdicts(judgements).items()
    }
    camps = (tuple(sorted((claims[ref] for ref in camp), key=_name)) for camp in _camps(fact, judgements))
    return AcceptedFact(_cut(fact.label or fact.id), tuple(sorted(camps, key=_first)), reason) if claims else None


def _camps(fact: Fact, judgements: Iterable[Judgement]) -> list[list[str]]:
    """Return claims in as few groups as is easily found, so that no two of one stand against each other."""
    against: dict[str, list[str]] = {}
    for each in judgements:
        against.setdefault(each.left, []).append(each.right)
        against.setdefault(each.right, []).append(each.left)
    camps: list[list[str]] = []
    place: dict[str, int] = {}
    for ref in dict.fromkeys((*(ref for camp in fact.camps for ref in camp), *against)):
        if ref not in against:
            continue
        taken = {place[other] for other in against[ref] if other in place}
        place[ref] = next(number for number in range(len(camps) + 1) if number not in taken)
        if place[ref] == len(camps):
            camps.append([])
        camps[place[ref]].append(ref)
    return camps


def _name(claim: AcceptedClaim) -> str:
    return claim.name


def _first(camp: Sequence[AcceptedClaim]) -> str:
    return camp[0].name


def _shrunk(
    entry: AcceptedFact, fact: Fact, held: Mapping[str, int], statements: Mapping[str, Statement]
) -> AcceptedFact:
    """Return what an entry accepts now of one fact, by those of its claims that are held on to."""
    gravities = {name_of(statements[ref]): gravity for ref, gravity in held.items()}
    camps = (
        tuple(
            replace(claim, verdict=GRAVITY[max(gravities[claim.name], GRAVITY.index(claim.verdict))])
            for claim in camp
            if claim.name in gravities
        )
        for camp in entry.camps
    )
    return replace(entry, label=_cut(fact.label or fact.id), camps=tuple(filter(None, camps)))


def _findings(
    old: Baseline, report: Report, reason: str, over: Covering
) -> tuple[list[AcceptedFinding], list[AcceptedFinding], list[AcceptedFinding], list[str]]:
    """Return the entries for findings that stay, those that go, those for what is new, and what is open again."""
    standing = [each for each in report.findings if _can_stand(each)]
    there = {(each.rule, each.fingerprint): each for each in standing if not is_open_again(each, over)}
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
    return kept, gone, new, [each.message for each in standing if is_open_again(each, over)]


def _can_stand(finding: Finding) -> bool:
    """Whether a finding is grave enough to be accepted, is not settled, and is not accepted with its fact."""
    if finding.level is Level.NOTE or finding.waiver or finding.rule in OF_BASELINES:
        return False
    return not (finding.fact and finding.rule in OF_PAIRS)


def _distinct(facts: Iterable[AcceptedFact]) -> tuple[AcceptedFact, ...]:
    """Return the entries but those whose claims another has all of: two branches may have added the same."""
    found: dict[tuple[tuple[AcceptedClaim, ...], ...], AcceptedFact] = {}
    for fact in facts:
        found.setdefault(fact.camps, fact)
    return tuple(found.values())


def _cut(words: str, longest: int = LONGEST) -> str:
    """Return words for the reader of the file, short and with nothing in them that cannot be seen."""
    shown = " ".join("".join(each if each.isprintable() else " " for each in words[: longest + 1]).split())
    return shown if len(shown) <= longest else f"{shown[: longest - 1]}…"
