"""SARIF 2.1.0, as GitHub code scanning and editors read it.

What no limit of theirs lets through is counted in `invocations`, and never left out in silence.
"""

from collections.abc import Sequence

from crosscheck.report.canvas import Canvas
from crosscheck.report.data.json_data import write_json
from crosscheck.report.data.json_values import Json
from crosscheck.report.services.results import INPUT, Result, results_of
from crosscheck.report.services.sarif_results import ROOT, place_data, plain_text, result_data, uri_of
from crosscheck.report.services.sarif_rules import rule_data
from crosscheck.report.view import View

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
"""The schema of the standard with its errata (OASIS)."""

MOST_RESULTS = 25_000
"""Results that GitHub takes of a run (GitHub docs, SARIF support, limits)."""

MOST_SHOWN = 5_000
"""Results that GitHub shows of a run, the gravest (as above)."""


def render_sarif(view: View, canvas: Canvas) -> str:
    """Return the view as a SARIF log of one run."""
    log: Json = {"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(view)]}
    return write_json(log, ascii_only=not canvas.is_unicode)


def _run(view: View) -> Json:
    results = results_of(view)
    pages = (*view.frame.rules, INPUT)
    indices = {page.id: index for index, page in enumerate(pages)}
    against_baseline = view.report is not None and view.report.project.baseline is not None
    return {
        "tool": {
            "driver": {
                "name": "crosscheck",
                "version": view.frame.version,
                "rules": [rule_data(page) for page in pages],
            }
        },
        "automationDetails": {"id": _category(view)},
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(view, results)],
        "results": [result_data(each, indices, view.frame, against_baseline) for each in results[:MOST_RESULTS]],
    }


def _category(view: View) -> str:
    """Return what tells apart the runs over several projects of one repository: up to the last "/", a category."""
    return f"crosscheck/{uri_of(view.frame.place)}/" if view.frame.place else "crosscheck/"


def _invocation(view: View, results: Sequence[Result]) -> Json:
    """Return whether the input could be used, and if not why; and what the limits left out."""
    data: Json = {"executionSuccessful": view.report is not None}
    if view.report is None:
        data["toolConfigurationNotifications"] = [_fault(each, len(view.frame.rules)) for each in results]
    if said := _left_out(len(results)):
        data["toolExecutionNotifications"] = [{"level": "warning", "message": {"text": said}}]
    return data


def _fault(result: Result, index: int) -> Json:
    return {
        "associatedRule": {"id": INPUT.id, "index": index},
        "level": result.level.value,
        "message": {"text": plain_text(result.text)},
        "locations": [place_data(result.location)],
        "properties": {"code": result.title},
    }


def _left_out(count: int) -> str:
    """Return in a sentence what a reader will not see of so many results, "" where it is all there."""
    if count > MOST_RESULTS:
        return (
            f"{count - MOST_RESULTS:,} of {count:,} results are left out here, the least grave ones, as services take "
            f"no more than {MOST_RESULTS:,}; GitHub shows {MOST_SHOWN:,} of these. The JSON report has them all."
        )
    if count > MOST_SHOWN:
        return f"GitHub shows the gravest {MOST_SHOWN:,} of these {count:,} results."
    return ""
