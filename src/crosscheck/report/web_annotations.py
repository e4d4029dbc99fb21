"""W3C Web Annotations."""

from crosscheck.report.canvas import Canvas
from crosscheck.report.view import View


def render_annotations(view: View, canvas: Canvas) -> str:
    """Return the view in this format."""
    raise NotImplementedError(view, canvas)
