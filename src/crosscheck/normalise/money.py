"""Money in the currency in which a project compares it, at the rates that the project declares and at no other.

Each currency leads by its rate to another, and so to the last of them; nothing is ever divided. Where all figures are
in one currency, they stay in it. A rate is as exact as it is written, so that what a figure does not exclude grows by
half a unit of the rate's last digit.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.model.interval import Interval
from crosscheck.model.project import Rate
from crosscheck.model.statement import Statement
from crosscheck.model.value import Printed, Quantity, QuantityKind

MOST_SLACK = Decimal("0.01")
"""However few digits a rate is written with, it is taken to be good to one part in a hundred."""

_EXACT = Context(60, ROUND_HALF_EVEN)


class Path(Struct, frozen=True):
    """What one of a currency is worth in the one that it leads to: as declared, at least and at most."""

    to: str
    factor: Decimal
    lower: Decimal
    upper: Decimal


def convert_money(
    statements: Sequence[Statement], rates: Sequence[Rate], currencies: frozenset[str] | None = None
) -> tuple[Statement, ...]:
    """Return the statements, money in several currencies that rates connect in the one that they all lead to.

    `currencies` are those of the whole project, for statements that are only a part of it.
    """
    if not rates:
        return tuple(statements)
    paths = find_paths(rates)
    met: dict[str, set[str]] = {}
    for unit in currencies_of(statements) if currencies is None else currencies:
        met.setdefault(paths[unit].to if unit in paths else unit, set()).add(unit)
    mixed = {to for to, units in met.items() if len(units) > 1}
    return tuple([_convert(statement, paths, mixed) for statement in statements])


def currencies_of(statements: Iterable[Statement]) -> frozenset[str]:
    """Return the currencies that statements give money in."""
    return frozenset(map(_currency, statements)) - {""}


def find_paths(rates: Sequence[Rate]) -> dict[str, Path]:
    """Return where each currency with a rate leads, and at what rate all in all.

    >>> dollars = Rate("USD", "EUR", Decimal("0.92"))
    >>> found = find_paths((Rate("GBP", "USD", Decimal("1.25")), dollars))["GBP"]
    >>> found.to, str(found.factor)
    ('EUR', '1.1500')
    """
    step = {rate.unit: rate for rate in rates}
    paths = {}
    for unit in step:
        to, factor, lower, upper = unit, Decimal(1), Decimal(1), Decimal(1)
        while (rate := step.get(to)) is not None:
            slack = min(Decimal(5).scaleb(int(rate.factor.as_tuple().exponent) - 1), rate.factor * MOST_SLACK)
            to, factor = rate.to, _EXACT.multiply(factor, rate.factor)
            lower = _EXACT.multiply(lower, rate.factor - slack)
            upper = _EXACT.multiply(upper, rate.factor + slack)
        paths[unit] = Path(to, factor, lower, upper)
    return paths


def _currency(statement: Statement) -> str:
    """Return the currency of a statement's money, "" where it gives none."""
    value = statement.value
    is_money = isinstance(value, Quantity) and value.kind is QuantityKind.MONEY
    return value.unit.partition("/")[0] if is_money and isinstance(value, Quantity) else ""


def _convert(statement: Statement, paths: Mapping[str, Path], mixed: set[str]) -> Statement:
    unit = _currency(statement)
    path = paths.get(unit)
    if path is None or path.to not in mixed or not isinstance(statement.value, Quantity):
        return statement
    return replace(statement, value=_at_rate(statement.value, unit, path))


def _at_rate(value: Quantity, unit: str, path: Path) -> Quantity:
    """Return money in the other currency; what is printed stays what it was."""
    _, stroke, base = value.unit.partition("/")
    amount = None if value.amount is None else _EXACT.multiply(value.amount, path.factor)
    return replace(
        value,
        amount=amount,
        implied=_times(value.implied, path.factor, path.factor),
        possible=_times(value.possible, path.lower, path.upper),
        unit=f"{path.to}{stroke}{base}",
        printed=Printed(value.amount, unit, path.factor),
    )


def _times(interval: Interval[Decimal], low: Decimal, high: Decimal) -> Interval[Decimal]:
    """Return an interval at a rate between two; a loss grows with the rate as a gain does."""
    lower, upper = interval.lower, interval.upper
    return Interval(
        None if lower is None else _EXACT.multiply(lower, low if lower >= 0 else high),
        None if upper is None else _EXACT.multiply(upper, high if upper >= 0 else low),
        interval.lower_open,
        interval.upper_open,
    )
