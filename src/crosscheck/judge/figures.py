"""Arithmetic over figures that are intervals: what comes out holds every value that could come out.

Ends are rounded outwards, so that no rounding of ours ever makes a true sum look false. What cannot be worked out
(dollars plus euros, a division by 0) raises `Unworkable`, whose text says why.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal, DivisionByZero, InvalidOperation

from crosscheck.judge.values import BASE_UNIT_KINDS
from crosscheck.model.interval import Interval
from crosscheck.model.value import Quantity, QuantityKind

PRECISION = 50
"""Digits of an end; beyond them it is rounded outwards."""

PURE = frozenset({QuantityKind.COUNT, QuantityKind.PERCENT, QuantityKind.RATIO})
"""Kinds that a figure of any kind may be multiplied by or divided by: it keeps its unit."""

_DOWN = Context(PRECISION, ROUND_FLOOR, traps=[InvalidOperation, DivisionByZero])
_UP = Context(PRECISION, ROUND_CEILING, traps=[InvalidOperation, DivisionByZero])
_ZERO = Decimal(0)
_INFINITE = Decimal("Infinity")

Measure = tuple[QuantityKind, str]
"""Kind and unit."""

Operation = Callable[[Context, Decimal, Decimal], Decimal]
End = tuple[Decimal, bool]
"""A value, infinite where there is no end, and whether it is itself left out."""


class Unworkable(Exception):
    """What cannot be read or worked out, and what to do about it."""

    def __init__(self, why: str, hint: str) -> None:
        super().__init__(why)
        self.why, self.hint = why, hint


@dataclass(frozen=True, slots=True)
class Figure:
    """All values that a figure may have, and what it measures: `None` for a bare number."""

    interval: Interval[Decimal]
    measure: Measure | None = None


def number(value: Decimal) -> Figure:
    """Return a bare number."""
    return Figure(Interval(value, value))


def figure_of(quantity: Quantity) -> Figure:
    """Return what a quantity's words do not exclude. Counts go together whatever is counted, as do % and points."""
    if quantity.kind is QuantityKind.COUNT:
        return Figure(quantity.possible, (QuantityKind.COUNT, ""))
    if quantity.kind in (QuantityKind.PERCENT, QuantityKind.POINTS):
        return Figure(quantity.possible, (QuantityKind.PERCENT, ""))
    return Figure(quantity.possible, (quantity.kind, quantity.unit))


def add(left: Figure, right: Figure) -> Figure:
    """Return the sum of two figures of one kind."""
    a, b = left.interval, right.interval
    total = Interval(
        None if a.lower is None or b.lower is None else _end(_DOWN.add(a.lower, b.lower)),
        None if a.upper is None or b.upper is None else _end(_UP.add(a.upper, b.upper)),
        a.lower_open or b.lower_open,
        a.upper_open or b.upper_open,
    )
    return Figure(total, shared_measure(left, right))


def negate(figure: Figure) -> Figure:
    """Return the figure with the other sign."""
    a = figure.interval
    lower = None if a.upper is None else a.upper.copy_negate()
    upper = None if a.lower is None else a.lower.copy_negate()
    return Figure(Interval(lower, upper, a.upper_open, a.lower_open), figure.measure)


def subtract(left: Figure, right: Figure) -> Figure:
    """Return the difference of two figures of one kind."""
    return add(left, negate(right))


def multiply(left: Figure, right: Figure) -> Figure:
    """Return the product; only one of the two may have a unit."""
    ours, theirs = left.measure, right.measure
    if ours is None or theirs is None:
        measure = ours or theirs
    elif ours[0] in PURE or theirs[0] in PURE:
        measure = None if ours[0] in PURE and theirs[0] in PURE else theirs if ours[0] in PURE else ours
    else:
        raise Unworkable(f"{_words(ours)} cannot be multiplied by {_words(theirs)}", "Multiply by a count or a number.")
    return Figure(_over_corners(left.interval, right.interval, _product), measure)


def divide(left: Figure, right: Figure) -> Figure:
    """Return the quotient; where the divisor may be 0, it may be anything."""
    ours, theirs = left.measure, right.measure
    if right.interval == Interval(_ZERO, _ZERO):
        raise Unworkable("it divides by 0", "Check the claim or the number that it divides by.")
    if theirs is None:
        measure = ours
    elif theirs[0] in PURE:
        measure = None if ours is None or ours[0] in PURE else ours
    elif ours is not None and _go_together(ours, theirs):
        measure = None
    else:
        top = "a bare number" if ours is None else _words(ours)
        raise Unworkable(
            f"{top} cannot be divided by {_words(theirs)}", "Divide by a count, a number or a like figure."
        )
    if Interval(right.interval.lower, right.interval.upper).holds(_ZERO):
        return Figure(Interval(None, None), measure)
    return Figure(_over_corners(left.interval, right.interval, _quotient), measure)


def shared_measure(left: Figure, right: Figure) -> Measure | None:
    """Return what both measure, so that they can be added or compared.

    A bare number has no place beside kilometres or years: those are kept in a base unit that the reader does not see.
    """
    for bare, other in ((left, right), (right, left)):
        if bare.measure is None:
            if other.measure and other.measure[0] in BASE_UNIT_KINDS and bare.interval != Interval(_ZERO, _ZERO):
                why = f"a bare number cannot be added to or compared with {_words(other.measure)}"
                raise Unworkable(why, "Compare claims that both have a unit.")
            return other.measure
    ours, theirs = left.measure, right.measure
    if ours is None or theirs is None or _go_together(ours, theirs):
        return ours if ours and ours[1] else theirs
    why = f"{_words(ours)} and {_words(theirs)} cannot be added or compared"
    raise Unworkable(why, "Only figures of one kind and unit go into one sum.")


def _go_together(ours: Measure, theirs: Measure) -> bool:
    return ours[0] is theirs[0] and (ours[1] == theirs[1] or not (ours[1] and theirs[1]))


def _words(measure: Measure) -> str:
    kind, unit = measure
    return f"a figure of the kind “{kind}” ({unit})" if unit else f"a figure of the kind “{kind}”"


def _end(value: Decimal) -> Decimal | None:
    """Return an end, `None` where it was rounded outwards past all numbers."""
    return value if value.is_finite() else None


def _over_corners(a: Interval[Decimal], b: Interval[Decimal], operation: Operation) -> Interval[Decimal]:
    """Return what a product or quotient comes to, which is extreme where both operands are."""
    corners = [(x, y) for x in _ends(a) for y in _ends(b)]
    lower, lower_open = min((operation(_DOWN, x[0], y[0]), _is_open(x, y)) for x, y in corners)
    upper, shut = max((operation(_UP, x[0], y[0]), not _is_open(x, y)) for x, y in corners)
    return Interval(_end(lower), _end(upper), lower_open and lower.is_finite(), not shut and upper.is_finite())


def _ends(interval: Interval[Decimal]) -> Iterable[End]:
    lower, upper = interval.lower, interval.upper
    yield (-_INFINITE, True) if lower is None else (lower, interval.lower_open)
    yield (_INFINITE, True) if upper is None else (upper, interval.upper_open)


def _is_open(x: End, y: End) -> bool:
    """Whether a corner is left out: where either end is, but 0 times anything is 0."""
    if x == (_ZERO, False) or y == (_ZERO, False):
        return False
    return x[1] or y[1]


def _product(context: Context, x: Decimal, y: Decimal) -> Decimal:
    return _ZERO if x.is_zero() or y.is_zero() else context.multiply(x, y)


def _quotient(context: Context, x: Decimal, y: Decimal) -> Decimal:
    return _ZERO if y.is_infinite() or x.is_zero() else context.divide(x, y)
