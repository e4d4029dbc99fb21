"""How a sum is written for an editor: "4 women + 3 men + 2 children = 9"."""

from collections.abc import Sequence
from decimal import Decimal

from crosscheck.judge.figures import Figure, figure_of
from crosscheck.judge.rounding import DIGITS, few_digits, rounded_figure
from crosscheck.judge.wording import listed, scope_of, who
from crosscheck.model.statement import Statement
from crosscheck.model.value import Hedge, Quantity, QuantityKind
from crosscheck.wording.said import as_said, in_quotes
from crosscheck.wording.values import figure_words, interval_words

LONGEST_SAID = 60
"""Characters of a value as said that a sentence repeats."""

MOST_READ = 3
"""Widened figures of which a sentence tells how they are read."""

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


def is_widened(value: Quantity) -> bool:
    """Whether a figure is read as more than its words name: 140 as what rounds to it, "about 500" as what is near."""
    return value.hedge in (Hedge.EXACT, Hedge.APPROXIMATE) and not value.possible.is_point and value.possible.is_bounded


def reading_of(statements: Sequence[Statement]) -> str:
    """Return how the figures that are widened are read: "140 is read as 135 to 145, “about 20” as 15 to 25".

    Each is told once, and of many the first three; "" where none is widened.
    """
    read: dict[str, str] = {}
    for statement in statements:
        value = statement.value
        if isinstance(value, Quantity) and is_widened(value):
            name = term(statement)
            ends = result_words(figure_of(value))
            read.setdefault(name if name[:1].isdigit() else in_quotes(name), ends)
    more = len(read) - MOST_READ
    told = [f"{name} {'as' if at else 'is read as'} {ends}" for at, (name, ends) in enumerate(read.items())][:MOST_READ]
    return listed([*told, f"{more} more likewise"] if more > 0 else told) if told else ""


def comes_to(result: Figure, terms: Sequence[Statement] = ()) -> str:
    """Return what a sum of `terms` comes to: of the figures as printed, and how far their words let it reach."""
    printed = [amount for term in terms if (amount := printed_amount(term)) is not None]
    nominal = sum(printed, Decimal(0)) if terms and len(printed) == len(terms) else None
    return result_words(result, nominal, reading_of(terms))


def result_words(result: Figure, nominal: Decimal | None = None, why: str = "") -> str:
    """Return a result in words: the one figure if it is one, else `nominal` and all that is possible, and `why`.

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
    loose = f", as {why}" if why else " at the loosest"
    return f"{reach}{behind}" if nominal is None else f"{scaled_words(nominal)}{behind} ({reach}{loose})"


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
