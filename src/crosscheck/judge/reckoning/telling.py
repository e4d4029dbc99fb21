"""How a sum is written for an editor: "4 women + 3 men + 2 children = 9"."""

from collections.abc import Sequence
from decimal import Decimal

from crosscheck.judge.figures import Figure, figure_of
from crosscheck.judge.rounding import DIGITS, few_digits, rounded_figure
from crosscheck.judge.wording import scope_of, who
from crosscheck.model.statement import Statement
from crosscheck.model.value import Hedge, Quantity, QuantityKind
from crosscheck.wording.said import as_said
from crosscheck.wording.values import figure_words, interval_words

LONGEST_SAID = 60
"""Characters of a value as said that a sentence repeats."""

SCALES = ((Decimal(10**12), "trillion"), (Decimal(10**9), "billion"), (Decimal(10**6), "million"))

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
    """Return what a sum of `terms` comes to: of the figures as printed, and how far their words let it reach."""
    printed = [amount for term in terms if (amount := printed_amount(term)) is not None]
    return result_words(result, sum(printed, Decimal(0)) if terms and len(printed) == len(terms) else None)


def result_words(result: Figure, nominal: Decimal | None = None) -> str:
    """Return a result in words: the one figure if it is one, else `nominal` and all that is possible.

    >>> from crosscheck.model.interval import Interval
    >>> possible = Interval(Decimal("11.7"), Decimal("11.9"))
    >>> result_words(Figure(possible, (QuantityKind.PERCENT, "")), Decimal("11.8"))
    '11.8 % (11.7 to 11.9 at the loosest)'
    """
    kind, unit = result.measure or ("", "")
    behind = " %" if kind == QuantityKind.PERCENT else f" {unit}" if kind == QuantityKind.MONEY else ""
    if result.interval.is_point:
        return f"{interval_words(few_digits(result.interval), scaled_words)}{behind}"
    reach = interval_words(result.interval, lambda end: scaled_words(rounded_figure(end)))
    return f"{reach}{behind}" if nominal is None else f"{scaled_words(nominal)}{behind} ({reach} at the loosest)"


def printed_amount(statement: Statement) -> Decimal | None:
    """Return the one figure that a statement names, `None` where it names none."""
    return statement.value.amount if isinstance(statement.value, Quantity) else None


def scaled_words(figure_named: Decimal) -> str:
    """Return a figure, large round ones in millions or billions.

    >>> scaled_words(Decimal(1_820_000_000)), scaled_words(Decimal("163"))
    ('1.82 billion', '163')
    """
    for scale, word in SCALES:
        scaled = figure_named / scale
        if abs(scaled) >= 1 and len(scaled.normalize().as_tuple().digits) <= DIGITS[0]:
            return f"{figure_words(scaled)} {word}"
    return figure_words(figure_named)
