"""The page as a whole."""

from crosscheck.report.view import View


def render_page(view: View) -> str:
    """Return the page."""
    raise NotImplementedError(view)
