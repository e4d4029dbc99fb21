"""What the parts of a phrase hand to one another: a figure understood, or the reason why it is none."""

from typing import NamedTuple

from crosscheck.grammar.quantities.hedges import Estimate
from crosscheck.grammar.quantities.rules import Unit
from crosscheck.model.value import Direction, QuantityKind


class Content(NamedTuple):
    """A figure without the words that lead to it: what sort it is, of what, how much, and where it ends.

    The estimate is in the unit that was written; `measure` takes it to the base unit once all hedges are applied.
    `head` is the token of the counted noun (-1 for none), `bare` the index behind the figure without that noun.
    """

    kind: QuantityKind
    unit: str
    estimate: Estimate
    end: int
    change: Direction | None = None
    measure: Unit | None = None
    head: int = -1
    bare: int = -1


class Refusal(NamedTuple):
    """Tokens that look like a figure and are none, and why."""

    why: str
    end: int


Reading = Content | Refusal | None
"""`None` where nothing of the sort begins."""
