"""Slips in the unit: one figure in two units or currencies, or a converted figure that kept its old unit."""

from decimal import Decimal
from typing import NamedTuple

from crosscheck.judge.quantities import is_days_beside_years
from crosscheck.judge.slip_digits import significant_digits
from crosscheck.judge.slip_words import Slip, converted_slip, same_figure_slip
from crosscheck.model.value import Hedge, Printed, Quantity, QuantityKind
from crosscheck.wording.conversions import in_unit_of, is_one_unit, short, unit_words

CONVERTED_DIGITS = 2
"""Digits that a converted figure must have, so that it is not met by chance: 16 of 10 miles, not 2 of 1 mile."""

NEAR = Decimal("0.01")
"""How far a converted figure may be rounded, in parts of it: half a unit of two digits is met by chance too often."""


class Everyday(NamedTuple):
    """Two units of one base between which newsrooms convert, each by what one of it is in the base, and its word."""

    base: str
    times: tuple[Decimal, Decimal]
    names: tuple[str, str]
    parts: tuple[Decimal, Decimal] = (Decimal(1), Decimal(1))
    zeros: tuple[Decimal, Decimal] = (Decimal(0), Decimal(0))

    def printed(self, which: int) -> Printed:
        """Return one of the two as a unit that a figure may be printed in."""
        return Printed(None, self.names[which], self.times[which], self.parts[which], self.zeros[which])


EVERYDAY = (
    Everyday("metre", (Decimal("1609.344"), Decimal(1000)), ("miles", "km")),
    Everyday("metre", (Decimal("0.3048"), Decimal(1)), ("feet", "metres")),
    Everyday("metre", (Decimal("0.0254"), Decimal("0.01")), ("inches", "cm")),
    Everyday("kilogram", (Decimal("0.45359237"), Decimal(1)), ("pounds", "kg")),
    Everyday("square metre", (Decimal("4046.8564224"), Decimal(10000)), ("acres", "hectares")),
    Everyday("square metre", (Decimal("2589988.110336"), Decimal(1000000)), ("square miles", "km²")),
    Everyday("square metre", (Decimal("0.09290304"), Decimal(1)), ("square feet", "m²")),
    Everyday("kilometre per hour", (Decimal("1.609344"), Decimal(1)), ("mph", "km/h")),
    Everyday("celsius", (Decimal(5), Decimal(1)), ("°F", "°C"), (Decimal(9), Decimal(1)), (Decimal(32), Decimal(0))),
)
"""The pairs that are taken for one another; the factors are those of the international yard and pound (1959)."""


def find_unit_slip(left: Quantity, right: Quantity) -> Slip | None:
    """Return the slip in the unit or the currency that would make two figures meet."""
    ours, theirs = left.printed, right.printed
    if ours is None or theirs is None or ours.amount is None or theirs.amount is None:
        return None
    if left.unit != right.unit and not is_days_beside_years(left, right):
        return None
    if left.kind is QuantityKind.MONEY:
        is_same = ours.amount == theirs.amount and ours.unit != theirs.unit
        return same_figure_slip("currency", ours.unit, theirs.unit) if is_same else None
    if ours.amount == theirs.amount:
        is_one = left.unit == right.unit and is_one_unit(ours, theirs)
        return None if is_one else same_figure_slip("unit", ours.unit, theirs.unit)
    return _find_converted(left, right) or _find_converted(right, left)


def _find_converted(left: Quantity, right: Quantity) -> Slip | None:
    """Return the slip of a right figure that is the left one converted, with a unit that says otherwise.

    So stand 16 miles beside 10 miles (16 km), and 6.2 km beside 10 miles (10 km).
    """
    ours, theirs = left.printed, right.printed
    if ours is None or theirs is None or ours.amount is None or theirs.amount is None:
        return None
    if not left.hedge is right.hedge is Hedge.EXACT or significant_digits(theirs.amount) < CONVERTED_DIGITS:
        return None
    for everyday in (each for each in EVERYDAY if each.base == left.unit):
        for here, there in ((everyday.printed(0), everyday.printed(1)), (everyday.printed(1), everyday.printed(0))):
            fits = is_one_unit(here, ours) if is_one_unit(ours, theirs) else is_one_unit(there, ours)
            if not fits or not (is_one_unit(theirs, here) or is_one_unit(theirs, there)):
                continue
            converted = in_unit_of(_in_base(ours.amount, here), there)
            if _rounds_to(converted, theirs.amount):
                figure = unit_words(ours.amount, here.unit)
                return converted_slip(f"{figure} is {unit_words(short(converted), there.unit)}")
    return None


def _in_base(amount: Decimal, unit: Printed) -> Decimal:
    return (amount - unit.zero) * unit.times / unit.parts


def _rounds_to(amount: Decimal, printed: Decimal) -> bool:
    """Whether an amount, rounded to the last digit of a printed one that is no nought, is that, and near it."""
    exponent = int(printed.normalize().as_tuple().exponent)
    away = abs(amount - printed)
    return away <= Decimal(5).scaleb(exponent - 1) and away <= NEAR * abs(amount)
