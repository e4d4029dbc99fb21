"""Markdown."""

from crosscheck.report.canvas import Canvas
from crosscheck.report.view import View


def render_markdown(view: View, canvas: Canvas) -> str:
    """Return the view in this format."""
    raise NotImplementedError(view, canvas)


def render_summary(view: View, canvas: Canvas) -> str:
    """Return the view in this format."""
    raise NotImplementedError(view, canvas)
