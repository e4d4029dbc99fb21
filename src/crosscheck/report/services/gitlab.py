"""GitLab's code quality report: what is open, for the widget that compares a merge request with its target branch.

What a person or the baseline lets stand is not in it: GitLab has no word for it, and would count it as degraded.
"""

import hashlib

from crosscheck.model.diagnostic import Level
from crosscheck.report.canvas import Canvas
from crosscheck.report.data.json_data import write_json
from crosscheck.report.data.json_values import Json
from crosscheck.report.escaping import visible
from crosscheck.report.services.results import DIGITS, INPUT, Result, results_of
from crosscheck.report.view import View

SEVERITY = {Level.ERROR: "critical", Level.WARNING: "major", Level.NOTE: "info"}
"""GitLab's words (GitLab docs, Code Quality report format)."""

STOPPED = "blocker"
"""How severe it is that nothing could be compared."""


def render_gitlab(view: View, canvas: Canvas) -> str:
    """Return what is open as GitLab's issues, most severe first."""
    issues = [_issue(each, view.frame.place) for each in results_of(view) if each.is_open]
    return write_json(issues, ascii_only=not canvas.is_unicode)


def _issue(result: Result, place: str) -> Json:
    stops = result.rule == INPUT.id and result.level is Level.ERROR
    return {
        "description": visible(f"{result.title}: {result.text}" if result.title else result.text),
        "check_name": result.rule,
        "fingerprint": _fingerprint(result, place),
        "severity": STOPPED if stops else SEVERITY[result.level],
        "location": {"path": visible(result.location.path), "lines": {"begin": result.location.line}},
    }


def _fingerprint(result: Result, place: str) -> str:
    """Return what no other issue has, even if reports of several projects are merged: of two, only one would show."""
    if not place:
        return result.fingerprint
    return hashlib.sha256(f"{place}\0{result.fingerprint}".encode(errors="replace")).hexdigest()[:DIGITS]
