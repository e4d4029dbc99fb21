"""GitHub annotations."""

from crosscheck.report.canvas import Canvas
from crosscheck.report.view import View


def render_github(view: View, canvas: Canvas) -> str:
    """Return the view in this format."""
    raise NotImplementedError(view, canvas)
