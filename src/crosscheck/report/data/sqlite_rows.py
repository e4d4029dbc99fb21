"""The rows of the SQLite file, by table: only claims and facts that are shown, and what leads to them."""

from collections.abc import Iterable, Iterator, Mapping

from crosscheck.model.decision import Decision
from crosscheck.model.finding import Fact, Report
from crosscheck.model.linkage import ScoredPair
from crosscheck.model.location import Location
from crosscheck.model.statement import Statement
from crosscheck.report.data.flat_claims import Flat, members_of, qualifier_cells, settled, value_cells
from crosscheck.report.data.json_data import SCHEMA_VERSION
from crosscheck.report.data.json_facts import DIGITS
from crosscheck.report.data.json_summary import summary_data
from crosscheck.report.said import By, statements_by_ref
from crosscheck.report.severity import severity
from crosscheck.report.view import View
from crosscheck.report.why import why_apart
from crosscheck.wording.said import as_told

Row = Mapping[str, Flat | float]
Tables = dict[str, list[Row]]


def rows_of(view: View) -> Tables:
    """Return the rows of each table, those that others lead to first."""
    tables: Tables = {"run": [_run_row(view)]}
    if view.report is not None:
        tables |= _found(view, view.report)
    tables["diagnostics"] = [
        {"code": each.code, "level": each.level.value, "message": each.message, "hint": each.hint or None}
        | _place(each.location)
        | {"column": each.location.column}
        for each in view.diagnostics
    ]
    return tables


def _run_row(view: View) -> Row:
    counts = {key: int(held) if isinstance(held, bool) else held for key, held in summary_data(view).items()}
    kept = {key: held for key, held in counts.items() if isinstance(held, int | str)}
    return {"version": view.frame.version, "schema_version": SCHEMA_VERSION, **kept}


def _found(view: View, report: Report) -> Tables:
    statements = statements_by_ref(report)
    shown = {ref for fact in view.facts for ref in fact.statements}
    pairs = [pair for pair in report.see_also if pair.left in shown or pair.right in shown]
    decisions = {decision: number for number, decision in enumerate(_decisions(view, report), start=1)}
    kept = shown | _named(view, pairs)
    return {
        "origins": [{"id": origin} for origin in dict.fromkeys(row["origin"] for row in _source_rows(report))],
        "sources": list(_source_rows(report)),
        "rules": list(_rule_rows(view, decisions)),
        "decisions": [_decision_row(each) for each in decisions],
        "facts": [
            {**_fact_row(fact, statements, decisions), "rank": rank} for rank, fact in enumerate(view.facts, start=1)
        ],
        "claims": [_claim_row(each) for each in report.statements if each.ref in kept],
        "fact_claims": [
            {"fact": fact.id, "claim": each.ref, "camp": each.camp, "known": each.known, "standing": each.standing}
            for fact in view.facts
            for each in members_of(fact)
        ],
        "judgements": list(_judgement_rows(view.facts)),
        **_finding_tables(view, statements, decisions),
        "decision_claims": list(_decided_claims(decisions, statements, kept)),
        "see_also": [_pair_row(pair) for pair in pairs],
        "reprints": [
            {"source": each.source, "of": each.of, "share": each.share, "words": each.words} for each in report.reprints
        ],
        "uncompared": [{"words": words} for words in report.uncompared],
    }


def _named(view: View, pairs: Iterable[ScoredPair]) -> set[str]:
    """Return the claims, by ref, that findings and pairs name although their facts may not be shown."""
    return {ref for each in view.findings for ref in each.statements} | {
        ref for pair in pairs for ref in (pair.left, pair.right)
    }


def _decisions(view: View, report: Report) -> Iterator[Decision]:
    words = [each for fact in view.facts for each in (fact.ruling, fact.waiver)]
    words += [each.waiver for each in view.findings]
    yield from dict.fromkeys((*report.decisions, *(each for each in words if each)))


def _source_rows(report: Report) -> Iterator[Row]:
    for each in report.project.sources:
        yield {
            "id": each.id,
            "name": each.publisher or each.id,
            "publisher": each.publisher,
            "published": each.published,
            "headline": each.title,
            "language": each.language,
            "kind": each.kind.value,
            "url": each.url,
            "derived_from": each.derived_from,
            "origin": report.origins.get(each.id, each.id),
        }


def _rule_rows(view: View, decisions: Iterable[Decision]) -> Iterator[Row]:
    """Yield all rules that there are, and any other that is named."""
    for rule in view.frame.rules:
        level = rule.level.value if rule.level else None
        yield {"id": rule.id, "name": rule.title, "level": level}
    named = dict.fromkeys(each.rule for fact in view.facts for each in fact.judgements)
    named |= dict.fromkeys(each.rule for each in view.findings)
    named |= dict.fromkeys(each.rule for each in decisions if each.rule)
    known = {rule.id for rule in view.frame.rules}
    yield from ({"id": rule, "name": rule} for rule in named if rule not in known)


def _decision_row(decision: Decision) -> Row:
    return {
        "name": f"{decision.ruling.value}: {', '.join(decision.claims)}",
        "ruling": decision.ruling.value,
        "rule": decision.rule,
        "reason": decision.reason,
        "owner": decision.owner,
        "decided": decision.decided,
        "expires": decision.expires,
        "fingerprint": decision.fingerprint,
        **_place(decision.location),
    }


def _fact_row(fact: Fact, statements: By, decisions: Mapping[Decision, int]) -> Row:
    consensus = fact.consensus
    return {
        "id": fact.id,
        "name": fact.label,
        "verdict": fact.verdict.value,
        "severity": severity(fact),
        "settled": settled(fact),
        "unsure": int(fact.unsure),
        "origins": fact.origins,
        "claims": len(fact.statements),
        "sources": len({statements[ref].source.id for ref in fact.statements}),
        "consensus_lower": consensus.interval.lower if consensus else None,
        "consensus_upper": consensus.interval.upper if consensus else None,
        "low": consensus.low if consensus else None,
        "high": consensus.high if consensus else None,
        "explanation": fact.explanation,
        "fingerprint": fact.fingerprint,
        "ruling": decisions[fact.ruling] if fact.ruling else None,
        "waiver": decisions[fact.waiver] if fact.waiver else None,
        "accepted": int(fact.accepted),
    }


def _claim_row(statement: Statement) -> Row:
    claim, quote = statement.claim, statement.claim.quote
    return {
        "id": claim.ref,
        "name": f"{statement.source.id}: {as_told(statement)}",
        "source": claim.source_id,
        "property": statement.property.label,
        "subject": claim.subject,
        **value_cells(statement),
        **qualifier_cells(statement),
        "quote": quote.exact if quote else None,
        "start": quote.start if quote else None,
        "end": quote.end if quote else None,
        "text": claim.text,
        **_place(claim.location),
    }


def _judgement_rows(facts: Iterable[Fact]) -> Iterator[Row]:
    for fact in facts:
        for each in fact.judgements:
            yield {
                "fact": fact.id,
                "left": each.left,
                "right": each.right,
                "verdict": each.verdict.value,
                "unsure": int(each.unsure),
                "rule": each.rule,
                "field": each.field,
                "reason": each.reason,
                "slip": each.slip,
            }


def _finding_tables(view: View, statements: By, decisions: Mapping[Decision, int]) -> Tables:
    tables: Tables = {"findings": [], "finding_claims": []}
    for number, each in enumerate(view.findings, start=1):
        tables["findings"].append(
            {
                "id": number,
                "rule": each.rule,
                "level": each.level.value,
                "message": each.message,
                "fact": each.fact,
                "waiver": decisions[each.waiver] if each.waiver else None,
                "accepted": int(each.accepted),
                "fingerprint": each.fingerprint,
                **_place(each.location),
            }
        )
        refs = (ref for ref in dict.fromkeys(each.statements) if ref in statements)
        tables["finding_claims"] += [{"finding": number, "claim": ref} for ref in refs]
    return tables


def _decided_claims(decisions: Mapping[Decision, int], statements: By, kept: set[str]) -> Iterator[Row]:
    """Yield the claims of decisions; those go by their ref, or by `source/id` whatever else has that id."""
    refs = {f"{each.claim.source_id}/{each.claim.id}": ref for ref, each in statements.items()}
    for decision, number in decisions.items():
        named = dict.fromkeys(refs.get(claim, claim) for claim in decision.claims)
        for position, ref in enumerate(named, start=1):
            if ref in kept and ref in statements:
                yield {"decision": number, "claim": ref, "position": position}


def _pair_row(pair: ScoredPair) -> Row:
    return {
        "left": pair.left,
        "right": pair.right,
        "outcome": pair.outcome.value,
        "weight": round(pair.weight, DIGITS),
        "why": why_apart(pair),
        "barred": pair.barred,
        "ruled": pair.ruled,
    }


def _place(location: Location) -> dict[str, Flat | float]:
    return {"file": location.path, "line": location.line}
