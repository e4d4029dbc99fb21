"""The JSON report: versioned, complete on every path, the same bytes for the same input.

Keys are only ever added. What is not plainly visible is written as JSON escapes, so that a reader's terminal is safe
and the meaning stays the same.
"""

from collections.abc import Iterator

import msgspec

from crosscheck.model.diagnostic import Diagnostic
from crosscheck.model.finding import Fact, Finding, Judgement, Report, Reprint
from crosscheck.model.linkage import ScoredPair
from crosscheck.model.location import Location
from crosscheck.model.source import Source
from crosscheck.model.statement import Statement
from crosscheck.report.canvas import Canvas
from crosscheck.report.data.json_facts import (
    apart_data,
    compared_data,
    decision_data,
    fact_data,
    judgement_data,
    told_data,
)
from crosscheck.report.data.json_summary import summary_data
from crosscheck.report.data.json_values import Json, qualifiers_data, value_data
from crosscheck.report.escaping import escape_json, well_formed
from crosscheck.report.said import statements_by_ref
from crosscheck.report.view import View
from crosscheck.report.why import why_apart
from crosscheck.wording.said import as_said

SCHEMA_VERSION = 1


def render_json(view: View, canvas: Canvas) -> str:
    """Return the report; for input that could not be used its diagnostics, with the same keys."""
    data = {key: list(held) if isinstance(held, Iterator) else held for key, held in report_data(view).items()}
    return write_json({"schema_version": SCHEMA_VERSION, **data}, ascii_only=not canvas.is_unicode)


def render_fact_json(report: Report, fact: Fact, ascii_only: bool = False) -> str:
    """Return one fact with its claims, and the comparisons that hold it together."""
    statements = statements_by_ref(report)
    refs = set(fact.statements)
    data: Json = {
        "schema_version": SCHEMA_VERSION,
        "fact": fact_data(fact) | {"links": [compared_data(link) for link in fact.links]},
        "claims": [claim_data(statements[ref]) for ref in fact.statements],
        "see_also": [
            compared_data(pair) | {"why": why_apart(pair)}
            for pair in report.see_also
            if pair.left in refs or pair.right in refs
        ],
    }
    return write_json(data, ascii_only)


def render_pair_json(report: Report, pair: ScoredPair, judgement: Judgement, ascii_only: bool = False) -> str:
    """Return two claims, whether they are one fact and why, and the verdict there is or would be between them."""
    statements = statements_by_ref(report)
    facts = {ref: fact.id for fact in report.facts for ref in fact.statements}
    data: Json = {
        "schema_version": SCHEMA_VERSION,
        "pair": compared_data(pair) | told_data(pair, (facts.get(pair.left), facts.get(pair.right))),
        "judgement": judgement_data(judgement),
        "claims": [claim_data(statements[ref]) for ref in (pair.left, pair.right)],
    }
    return write_json(data, ascii_only)


def write_json(data: object, ascii_only: bool = False) -> str:
    """Return `data` as indented JSON with a line end behind it."""
    return escape_json(msgspec.json.format(_encode(data), indent=2).decode(), ascii_only) + "\n"


def write_line(data: object, ascii_only: bool = False) -> str:
    """Return `data` as JSON in one line, the line's end with it."""
    return escape_json(_encode(data).decode(), ascii_only) + "\n"


def _encode(data: object) -> bytes:
    try:
        return msgspec.json.encode(data)
    except UnicodeEncodeError:
        return msgspec.json.encode(_mend(data))


def _mend(data: object) -> object:
    """Return `data` with every text well-formed."""
    if isinstance(data, str):
        return well_formed(data)
    if isinstance(data, dict):
        return {_mend(key): _mend(value) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_mend(each) for each in data]
    return data


def report_data(view: View) -> dict[str, Iterator[Json] | Json]:
    """Return the facts that are shown, and of claims, findings and pairs those that belong to them.

    Lists are made record by record as they are read: an archive's need not all be there at once.
    """
    lists = _no_data() if view.report is None else _report_data(view, view.report)
    diagnostics = (diagnostic_data(each) for each in view.diagnostics)
    return {**lists, "summary": summary_data(view), "diagnostics": diagnostics}


def _no_data() -> dict[str, Iterator[Json]]:
    return {key: iter(()) for key in ("sources", "claims", "facts", "findings", "see_also", "reprints")}


def _report_data(view: View, report: Report) -> dict[str, Iterator[Json]]:
    refs = None if report.is_all(view.facts) else {ref for fact in view.facts for ref in fact.statements}

    def is_shown(*names: str) -> bool:
        return refs is None or not refs.isdisjoint(names)

    return {
        "sources": (source_data(source, report.origins) for source in report.project.sources),
        "claims": (claim_data(each) for each in report.statements if is_shown(each.ref)),
        "facts": map(fact_data, view.facts),
        "findings": (finding_data(each) for each in view.findings),
        "see_also": (apart_data(pair) for pair in report.see_also if is_shown(pair.left, pair.right)),
        "reprints": (reprint_data(each) for each in report.reprints),
    }


def source_data(source: Source, origins: dict[str, str]) -> Json:
    """Return a source, with where its text comes from."""
    return {
        "id": source.id,
        "publisher": source.publisher or None,
        "title": source.title or None,
        "published": source.published or None,
        "language": source.language,
        "kind": source.kind.value,
        "url": source.url or None,
        "derived_from": source.derived_from or None,
        "origin": origins.get(source.id, source.id),
    }


def reprint_data(reprint: Reprint) -> Json:
    """Return which two texts repeat each other, how much of the shorter one, and their longest passage in common."""
    return {"source": reprint.source, "of": reprint.of, "share": reprint.share, "words": reprint.words}


def claim_data(statement: Statement) -> Json:
    """Return a claim, with what it was taken to say."""
    claim, quote = statement.claim, statement.claim.quote
    return {
        "id": claim.ref,
        "source": claim.source_id,
        "text": claim.text,
        "start": quote.start if quote else None,
        "end": quote.end if quote else None,
        "quote": quote.exact if quote else None,
        "property": statement.property.key if statement.property.known else statement.property.label,
        "property_label": statement.property.label,
        "subject": claim.subject or None,
        "said": as_said(statement) if claim.value is not None else None,
        "value": value_data(statement.value),
        "qualifiers": qualifiers_data(statement),
        "note": claim.note or None,
        "location": _place(claim.location),
    }


def finding_data(finding: Finding) -> Json:
    """Return one thing to look at."""
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "message": finding.message,
        **_place(finding.location),
        "fact": finding.fact or None,
        "claims": finding.statements,
        "waiver": decision_data(finding.waiver),
        "accepted": finding.accepted,
        "fingerprint": finding.fingerprint,
    }


def diagnostic_data(diagnostic: Diagnostic) -> Json:
    """Return what is wrong with the input."""
    return {
        "code": diagnostic.code,
        "level": diagnostic.level.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        **_place(diagnostic.location),
    }


def _place(location: Location) -> Json:
    return {"file": location.path, "line": location.line, "column": location.column}
