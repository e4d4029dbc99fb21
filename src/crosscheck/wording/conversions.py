"""Conversions in words: "10 miles is 16.09 km", with the unit words that the two sources themselves print."""

from decimal import ROUND_HALF_EVEN, Context, Decimal

from crosscheck.model.value import Hedge, Printed, Quantity, QuantityKind
from crosscheck.wording.values import figure_words, plural

DIGITS = 4
"""Digits of a converted figure that are told; what comes out in fewer is told whole."""

_EXACT = Context(60, ROUND_HALF_EVEN)
_PLURALS = {"foot": "feet", "inch": "inches", "century": "centuries"}
_SHORTEST_WORD = 4
"""Letters of a unit's word; what is shorter is a symbol and has no plural (km, lb)."""


def conversion_words(left: Quantity, right: Quantity) -> str:
    """Return what the left figure is in the right one's unit or currency, "" where both were printed in one.

    >>> from crosscheck.model.interval import Interval
    >>> def measured(metres, printed):
    ...     point = Interval(metres, metres)
    ...     return Quantity(QuantityKind.MEASURE, metres, point, point, "metre", Hedge.EXACT, "", None, printed)
    >>> miles = measured(Decimal("16093.44"), Printed(Decimal(10), "miles", Decimal("1609.344")))
    >>> conversion_words(miles, measured(Decimal(16000), Printed(Decimal(16), "km", Decimal(1000))))
    '10 miles is 16.09 km'
    """
    ours, theirs = left.printed, right.printed
    if ours is None or theirs is None or left.unit != right.unit or is_one_unit(ours, theirs):
        return ""
    if left.kind is QuantityKind.MONEY:
        return _money_words(left, right)
    if left.amount is None or ours.amount is None:
        return ""
    is_compound = left.hedge is Hedge.EXACT and ours.unit == left.unit and ours.unit not in left.words
    said = left.words if is_compound else unit_words(ours.amount, ours.unit)
    converted = in_unit_of(left.amount, theirs, change=left.change is not None)
    return f"{said} is {unit_words(short(converted), theirs.unit)}"


def _money_words(left: Quantity, right: Quantity) -> str:
    """Return what each sum is in the currency to which the declared rates lead, and in which both are compared."""
    said = [
        f"{unit_words(each.printed.amount, each.printed.unit)} is {unit_words(short(each.amount), currency)}"
        for each in (left, right)
        for currency in [each.unit.partition("/")[0]]
        if each.printed and each.printed.amount is not None and each.amount is not None
        if each.printed.unit != currency
    ]
    return f"{' and '.join(said)} at the declared rate{'s' if len(said) > 1 else ''}" if said else ""


def is_one_unit(left: Printed, right: Printed) -> bool:
    """Whether two figures were printed in one unit, whatever its word or symbol: km, kilometres."""
    return (left.times * right.parts, left.zero) == (right.times * left.parts, right.zero)


def in_unit_of(amount: Decimal, printed: Printed, *, change: bool = False) -> Decimal:
    """Return an amount of the base unit in the unit that another figure was printed in; a change has no zero point."""
    scaled = _EXACT.divide(_EXACT.multiply(amount, printed.parts), printed.times)
    return scaled if change else _EXACT.add(scaled, printed.zero)


def short(amount: Decimal) -> Decimal:
    """Round to the digits that are told; the whole part is always kept.

    >>> short(Decimal("16.09344")), short(Decimal("20116.8")), short(Decimal("4600000"))
    (Decimal('16.09'), Decimal('20117'), Decimal('4600000'))
    """
    if not amount:
        return amount
    places = min(0, amount.adjusted() - DIGITS + 1)
    return amount.quantize(Decimal(1).scaleb(places), context=_EXACT)


def unit_words(amount: Decimal, unit: str) -> str:
    """Return a figure with its unit's word or symbol.

    >>> unit_words(Decimal("1.5"), "mile"), unit_words(Decimal(30), "°C"), unit_words(Decimal(5), "foot")
    ('1.5 miles', '30 °C', '5 feet')
    """
    if amount != 1 and unit in _PLURALS:
        unit = _PLURALS[unit]
    elif amount != 1 and len(unit) >= _SHORTEST_WORD and unit.isalpha() and unit.islower() and unit not in _PLURAL:
        unit = plural(unit)
    return f"{figure_words(amount)} {unit}"


_PLURAL = frozenset({*_PLURALS.values(), "celsius", "fahrenheit", "hertz"})
