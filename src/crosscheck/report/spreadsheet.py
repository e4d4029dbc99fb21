"""CSV and TSV: a row a claim."""

from crosscheck.report.canvas import Canvas
from crosscheck.report.view import View


def render_csv(view: View, canvas: Canvas) -> str:
    """Return the view in this format."""
    raise NotImplementedError(view, canvas)


def render_tsv(view: View, canvas: Canvas) -> str:
    """Return the view in this format."""
    raise NotImplementedError(view, canvas)
