"""How a sum is written for an editor: "4 women + 3 men + 2 children = 9"."""

from collections.abc import Sequence
from decimal import Decimal

from crosscheck.judge.figures import Figure, figure_of
from crosscheck.judge.rounding import few_digits
from crosscheck.judge.wording import scope_of, who
from crosscheck.model.statement import Statement
from crosscheck.model.value import Hedge, Quantity, QuantityKind
from crosscheck.wording.said import as_said
from crosscheck.wording.values import figure_words, interval_words

LONGEST_SAID = 60
"""Characters of a value as said that a sentence repeats."""

LEADS = {"place": " in ", "subject": " for "}
"""What stands between a figure and what sets it apart."""


def figure(statement: Statement) -> Figure:
    """Return what a statement's words leave possible; it must give a figure."""
    assert isinstance(statement.value, Quantity)  # noqa: S101 (its callers asked for figures)
    return figure_of(statement.value)


def said(statement: Statement) -> str:
    """Return a value as said, cut where it is long."""
    words = as_said(statement)
    return words if len(words) <= LONGEST_SAID else f"{words[:LONGEST_SAID]}…"


def term(statement: Statement) -> str:
    """Return a figure as an addend: plain digits where the words give one, else as said."""
    value = statement.value
    if (
        isinstance(value, Quantity)
        and value.kind is QuantityKind.COUNT
        and value.hedge is Hedge.EXACT
        and value.amount is not None
        and not value.unit.startswith("/")
    ):
        return figure_words(value.amount)
    return said(statement)


def term_of(statement: Statement, field: str) -> str:
    """Return a figure with what sets it apart from the other parts: its group, property, place or subject."""
    subject = statement.subject.label if statement.subject else ""
    label = subject if field == "subject" else scope_of(statement, field)
    words = term(statement)
    if not label or label.lower() in words.lower():
        return words
    return f"{words}{LEADS.get(field, ' ')}{label}"


def total_of(statement: Statement) -> str:
    """Return "Herald gives “11 people” killed"."""
    return f"{who(statement)} gives “{said(statement)}” for {statement.property.label}"


def comes_to(result: Figure, terms: Sequence[Statement] = ()) -> str:
    """Return what a sum comes to: the sum of the figures as printed, and how far their words let it reach."""
    words = interval_words(few_digits(result.interval), figure_words)
    printed = [s.value.amount for s in terms if isinstance(s.value, Quantity) and s.value.amount is not None]
    unit = f" {result.measure[1]}" if result.measure and result.measure[0] is QuantityKind.MONEY else ""
    if terms and len(printed) == len(terms) and not result.interval.is_point:
        return f"{figure_words(sum(printed, Decimal(0)))}{unit} ({words} as the figures are rounded or hedged)"
    percent = " %" if result.measure and result.measure[0] is QuantityKind.PERCENT else ""
    return f"{words}{unit}{percent}"
