"""The text as it was read, with the values marked in place and what was understood beside them."""

from crosscheck.model.draft import Draft
from crosscheck.report.canvas import Canvas


def render_draft(draft: Draft, canvas: Canvas) -> str:
    """Return the text with its claims."""
    return "".join(f"{canvas.show(claim.text)}\n" for claim in draft.claims)
