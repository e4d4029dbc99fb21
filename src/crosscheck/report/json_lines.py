"""JSON Lines: a record a line."""

from crosscheck.report.canvas import Canvas
from crosscheck.report.view import View


def render_json_lines(view: View, canvas: Canvas) -> str:
    """Return the view in this format."""
    raise NotImplementedError(view, canvas)
