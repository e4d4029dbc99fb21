"""How a figure grew with what was known: its history in the order of knowledge."""

from collections.abc import Sequence

from crosscheck.model.finding import Judgement, Moment
from crosscheck.model.statement import Statement


def make_history(members: Sequence[Statement], judgements: Sequence[Judgement]) -> tuple[Moment, ...]:
    """Return the moments of a fact whose figure was updated, () where none was."""
    return ()
