"""SARIF 2.1.0."""

from crosscheck.report.canvas import Canvas
from crosscheck.report.view import View


def render_sarif(view: View, canvas: Canvas) -> str:
    """Return the view in this format."""
    raise NotImplementedError(view, canvas)
