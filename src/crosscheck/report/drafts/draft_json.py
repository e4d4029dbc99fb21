"""Drafts as JSON, in the shape of the report, and as JSON Lines that can stand in a project's claims/ as they are."""

from collections.abc import Sequence

import msgspec

from crosscheck.model.diagnostic import Diagnostic
from crosscheck.model.draft import Draft
from crosscheck.model.source import Source
from crosscheck.model.statement import Statement
from crosscheck.report.data.json_data import SCHEMA_VERSION, claim_data, diagnostic_data, source_data, write_json
from crosscheck.report.data.json_values import Json
from crosscheck.report.escaping import escape_json
from crosscheck.wording.entries import claim_entry, source_entry


def render_drafts(
    drafts: Sequence[Draft],
    statements: Sequence[Statement],
    diagnostics: Sequence[Diagnostic],
    ascii_only: bool = False,
) -> str:
    """Return sources, claims, and the numbers that were seen and not taken."""
    origins = {draft.source.id: draft.source.derived_from or draft.source.id for draft in drafts}
    data: Json = {
        "schema_version": SCHEMA_VERSION,
        "sources": [source_data(draft.source, origins) | {"sha256": draft.source.sha256} for draft in drafts],
        "claims": [claim_data(statement) for statement in statements],
        "passed": [passed for draft in drafts for passed in _passed(draft)],
        "set_aside": [passage for draft in drafts for passage in _set_aside(draft)],
        "diagnostics": [diagnostic_data(each) for each in diagnostics],
        "summary": {
            "sources": len(drafts),
            "claims": len(statements),
            "passed": sum(len(draft.passed) for draft in drafts),
            "repeats": sum(draft.repeats for draft in drafts),
        },
    }
    return write_json(data, ascii_only)


def render_lines(drafts: Sequence[Draft], ascii_only: bool = False) -> str:
    """Return a claim a line, with the keys that files of claims have."""
    lines = []
    for draft in drafts:
        for claim in draft.claims:
            encoded = msgspec.json.encode({"source": draft.source.id, **claim_entry(claim)}).decode()
            lines.append(f"{escape_json(encoded, ascii_only)}\n")
    return "".join(lines)


def render_source_line(source: Source) -> str:
    """Return a source as a line of sources.jsonl."""
    return f"{escape_json(msgspec.json.encode(source_entry(source)).decode(), False)}\n"


def _passed(draft: Draft) -> list[Json]:
    return [
        {"source": draft.source.id, "text": each.words, "start": each.start, "end": each.end, "why": each.why}
        for each in draft.passed
    ]


def _set_aside(draft: Draft) -> list[Json]:
    return [
        {"source": draft.source.id, "start": each.start, "end": each.end, "why": each.why or each.kind}
        for each in draft.passages
        if each.kind == "furniture"
    ]
