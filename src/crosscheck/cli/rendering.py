"""The outcome of a run in the format that was asked for; each format imports only what it needs."""

from collections.abc import Sequence

from crosscheck.cli.options import Format
from crosscheck.model.finding import Fact
from crosscheck.pipeline import Outcome
from crosscheck.report.canvas import Canvas
from crosscheck.report.choices import Layout


def render_outcome(
    outcome: Outcome, facts: Sequence[Fact], chosen: Format, canvas: Canvas, layout: Layout, brief: bool
) -> str:
    """Return `facts` in a format; of input that could not be used, nothing but its diagnostics in JSON."""
    if chosen is Format.JSON:
        from crosscheck.report.json_data import render_json

        return render_json(outcome.report, facts, outcome.diagnostics, ascii_only=not canvas.is_unicode)
    if outcome.report is None:
        return ""
    from crosscheck.report.table import TableStyle, render_table

    return render_table(outcome.report, facts, canvas, TableStyle(layout, brief))
