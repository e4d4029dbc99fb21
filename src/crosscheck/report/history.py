"""The history of a figure in words: what it is called, which figure a moment stands for, and when it was known."""

from decimal import Decimal

from crosscheck.model.finding import Fact, Moment
from crosscheck.model.statement import Statement
from crosscheck.model.value import Hedge, Quantity
from crosscheck.report.said import By
from crosscheck.wording.values import time_words

UNDATED = "no date"
HOUR = "T"
"""What stands before the hour in an EDTF date."""

NAMING = (Hedge.EXACT, Hedge.APPROXIMATE)
"""Hedges whose figure is the one that is meant; all others say where it begins or ends."""


def timeline_title(fact: Fact, statements: By) -> str:
    """Return what the section is called: a figure that fell did not grow."""
    figures = [figure for each in fact.history if (figure := named_figure(statements[each.statement])) is not None]
    return "How the figure grew" if figures and max(figures) > figures[0] else "How the figure changed"


def named_figure(statement: Statement) -> Decimal | None:
    """Return the figure that a statement names; none where it says "dozens", or only where the figure ends."""
    value = statement.value
    if not isinstance(value, Quantity) or value.hedge not in NAMING:
        return None
    return value.amount if value.amount is not None and value.amount.is_finite() else None


def figure_of(statement: Statement) -> Decimal | None:
    """Return the figure that a statement is drawn as: the one named, else the least that is said."""
    value = statement.value
    if not isinstance(value, Quantity):
        return None
    figure = value.implied.lower if value.amount is None else value.amount
    return figure if figure is not None and figure.is_finite() else None


def known_words(moment: Moment, statement: Statement) -> str:
    """Return the day on which a figure was known, with its hour where that is told."""
    known = statement.as_of or statement.published
    if known is None:
        return UNDATED
    return ", ".join(filter(None, (time_words(known), moment.known.partition(HOUR)[2])))


def is_day_of_print(statement: Statement) -> bool:
    """Whether the source does not say as of when its figure holds, so that its own day stands in."""
    return statement.as_of is None and statement.published is not None
