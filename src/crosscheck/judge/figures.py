"""Arithmetic over figures that are intervals: what comes out holds every value that could come out.

Ends are rounded outwards, so that no rounding of ours ever makes a true sum look false. What cannot be worked out
(dollars plus euros, a division by 0) raises `Unworkable`, whose text says why.

A percentage is a part of 100 wherever it is multiplied by or divided by: 45 % of 1,200 are 540. Two dates are so many
days apart, counted with both ends or with one.
"""

from collections.abc import Callable, Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal, DivisionByZero, InvalidOperation

from msgspec import Struct

from crosscheck.judge.values import BASE_UNIT_KINDS
from crosscheck.model.interval import Interval
from crosscheck.model.value import Quantity, QuantityKind, Time

PRECISION = 50
"""Digits of an end; beyond them it is rounded outwards."""

PURE = frozenset({QuantityKind.COUNT, QuantityKind.PERCENT, QuantityKind.RATIO})
"""Kinds that a figure of any kind may be multiplied by or divided by: it keeps its unit."""

SPANS = frozenset({QuantityKind.DURATION, QuantityKind.AGE})
"""Kinds that go with the days between two dates."""

DAYS_IN_YEAR = Decimal("365.2425")

LOOSE_DAYS = Decimal(3)
"""Days by which months and leap days move a span of months or years."""

_DOWN = Context(PRECISION, ROUND_FLOOR, traps=[InvalidOperation, DivisionByZero])
_UP = Context(PRECISION, ROUND_CEILING, traps=[InvalidOperation, DivisionByZero])
_ZERO = Decimal(0)
HUNDRED = Decimal(100)
_INFINITE = Decimal("Infinity")

Measure = tuple[str, str]
"""Kind and unit: those of a quantity, or one of the three below."""

PERCENT: Measure = (QuantityKind.PERCENT, "")
DATE: Measure = ("date", "")
DAYS: Measure = ("days", "")
"""What lies between two dates."""
QUOTIENT: Measure = ("quotient", "")
"""What like divided by like is: a number, or a percentage where it is set beside one."""
TIMES: Measure = ("percentage times a number", "")
"""A percentage, or a part of the number where it is set beside what is none: 2 * share, share * 1200."""

Operation = Callable[[Context, Decimal, Decimal], Decimal]
End = tuple[Decimal, bool]
"""A value, infinite where there is no end, and whether it is itself left out."""


class Unworkable(Exception):
    """What cannot be read or worked out, and what to do about it."""

    def __init__(self, why: str, hint: str) -> None:
        super().__init__(why)
        self.why, self.hint = why, hint


class Figure(Struct, frozen=True):
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


def figure_of_time(time: Time) -> Figure:
    """Return the days that a date's words do not exclude, counted from the year 1."""
    lower, upper = time.span.lower, time.span.upper
    first = None if lower is None else Decimal(lower.toordinal())
    last = None if upper is None else Decimal(upper.toordinal())
    return Figure(Interval(first, last), DATE)


def add(left: Figure, right: Figure) -> Figure:
    """Return the sum of two figures of one kind, or of a date and a span."""
    if DATE in (left.measure, right.measure) and left.measure != right.measure:
        day, span = (left, right) if left.measure == DATE else (right, left)
        return Figure(_total(day, _in_days(span)), DATE)
    if DATE in (left.measure, right.measure):
        raise Unworkable("two dates cannot be added", "Subtract the earlier from the later: end - start.")
    _refuse_one(left, right)
    left, right = in_one_measure(left, right)
    return Figure(_total(left, right), shared_measure(left, right))


def _total(left: Figure, right: Figure) -> Interval[Decimal]:
    a, b = left.interval, right.interval
    return Interval(
        None if a.lower is None or b.lower is None else _end(_DOWN.add(a.lower, b.lower)),
        None if a.upper is None or b.upper is None else _end(_UP.add(a.upper, b.upper)),
        a.lower_open or b.lower_open,
        a.upper_open or b.upper_open,
    )


def _refuse_one(left: Figure, right: Figure) -> None:
    """Refuse 1 + 12 %, which some mean as 112 % and some as 13 %."""
    one = Figure(Interval(Decimal(1), Decimal(1)))
    if (left == one and right.measure == PERCENT) or (right == one and left.measure == PERCENT):
        raise Unworkable("1 stands beside a percentage", "Write 100% for the whole, or 1% for a hundredth of it.")


def negate(figure: Figure) -> Figure:
    """Return the figure with the other sign."""
    a = figure.interval
    lower = None if a.upper is None else a.upper.copy_negate()
    upper = None if a.lower is None else a.lower.copy_negate()
    return Figure(Interval(lower, upper, a.upper_open, a.lower_open), figure.measure)


def subtract(left: Figure, right: Figure) -> Figure:
    """Return the difference of two figures of one kind; that of two dates counts one of them or both."""
    if left.measure == right.measure == DATE:
        apart = _total(left, negate(right))
        upper = None if apart.upper is None else apart.upper + 1
        return Figure(Interval(apart.lower, upper, apart.lower_open, apart.upper_open), DAYS)
    if right.measure == DATE:
        raise Unworkable("a date cannot be taken from what is none", "Subtract the earlier date from the later one.")
    return add(left, negate(right))


def multiply(left: Figure, right: Figure) -> Figure:
    """Return the product; only one of the two may have a unit. A percentage of something is a part of it."""
    for figure in (left, right):
        if figure.measure in (DATE, DAYS):
            raise Unworkable("a date or the days between two cannot be multiplied", "Multiply a figure.")
    if left.measure in (PERCENT, TIMES) and right.measure is not None:
        return multiply(_part(left), right)
    if right.measure in (PERCENT, TIMES) and left.measure is not None:
        return multiply(left, _part(right))
    ours, theirs = _bare(left.measure), _bare(right.measure)
    if PERCENT in (ours, theirs) or TIMES in (ours, theirs):
        measure: Measure | None = TIMES
    elif ours is None or theirs is None:
        measure = ours or theirs
    elif ours[0] in PURE or theirs[0] in PURE:
        measure = None if ours[0] in PURE and theirs[0] in PURE else theirs if ours[0] in PURE else ours
    else:
        raise Unworkable(f"{_words(ours)} cannot be multiplied by {_words(theirs)}", "Multiply by a count or a number.")
    return Figure(_over_corners(left.interval, right.interval, _product), measure)


def divide(left: Figure, right: Figure) -> Figure:
    """Return the quotient; where the divisor may be 0, it may be anything."""
    if right.interval == Interval(_ZERO, _ZERO):
        raise Unworkable("it divides by 0", "Check the claim or the number that it divides by.")
    if left.measure in (PERCENT, TIMES) and right == number(HUNDRED):
        return _part(left)
    if right.measure in (PERCENT, TIMES) and left.measure not in (PERCENT, TIMES):
        return divide(left, _part(right))
    measure = _quotient_measure(_bare(left.measure), _bare(right.measure))
    if Interval(right.interval.lower, right.interval.upper).holds(_ZERO):
        return Figure(Interval(None, None), measure)
    return Figure(_over_corners(left.interval, right.interval, _quotient), measure)


def _quotient_measure(ours: Measure | None, theirs: Measure | None) -> Measure | None:
    if DATE in (ours, theirs) or DAYS in (ours, theirs):
        raise Unworkable("a date or the days between two cannot be divided", "Divide a figure.")
    if theirs is None:
        return ours
    if (ours is None and theirs[0] == QuantityKind.COUNT) or (ours is not None and _go_together(ours, theirs)):
        return QUOTIENT
    if theirs[0] in PURE:
        return None if ours is None or ours[0] in PURE else ours
    top = "a bare number" if ours is None else _words(ours)
    raise Unworkable(f"{top} cannot be divided by {_words(theirs)}", "Divide by a count, a number or a like figure.")


def _bare(measure: Measure | None) -> Measure | None:
    return None if measure == QUOTIENT else measure


def _part(percentage: Figure) -> Figure:
    """Return 45 % as 0.45."""
    return Figure(_over_corners(percentage.interval, Interval(HUNDRED, HUNDRED), _quotient))


def in_one_measure(left: Figure, right: Figure) -> tuple[Figure, Figure]:
    """Return two figures as they can be added and compared: a quotient beside a percentage, a span in days."""
    if DAYS in (left.measure, right.measure) and left.measure != right.measure:
        return _in_days(left), _in_days(right)
    if QUOTIENT in (left.measure, right.measure) and left.measure != right.measure:
        beside_percent = PERCENT in (left.measure, right.measure)
        left, right = (
            _as_percent(f) if beside_percent else Figure(f.interval, _bare(f.measure)) for f in (left, right)
        )
    if TIMES in (left.measure, right.measure):
        percents = {left.measure, right.measure} <= {TIMES, PERCENT, None}
        left, right = (_untimed(figure, percents=percents) for figure in (left, right))
    shared_measure(left, right)
    return left, right


def _untimed(figure: Figure, *, percents: bool) -> Figure:
    if figure.measure != TIMES:
        return figure
    return Figure(figure.interval, PERCENT) if percents else _part(figure)


def _as_percent(figure: Figure) -> Figure:
    if figure.measure == PERCENT:
        return figure
    return Figure(_over_corners(figure.interval, Interval(HUNDRED, HUNDRED), _product), PERCENT)


def _in_days(span: Figure) -> Figure:
    """Return a span in days; an age lasts until the next birthday, a year has 365 days or 366."""
    if span.measure in (None, DAYS):
        return Figure(span.interval, DAYS)
    kind, unit = span.measure or ("", "")
    if kind not in SPANS or unit not in ("day", "year"):
        raise Unworkable(f"{_words((kind, unit))} is no span of days", "Dates go with dates, days, months and years.")
    if unit == "day":
        return Figure(span.interval, DAYS)
    lower, upper = span.interval.lower, span.interval.upper
    last = Decimal(1) if kind == QuantityKind.AGE else _ZERO
    return Figure(
        Interval(
            None if lower is None else lower * DAYS_IN_YEAR - LOOSE_DAYS,
            None if upper is None else (upper + last) * DAYS_IN_YEAR + LOOSE_DAYS,
        ),
        DAYS,
    )


def shared_measure(left: Figure, right: Figure) -> Measure | None:
    """Return what both measure, so that they can be added or compared.

    A bare number has no place beside kilometres or years: those are kept in a base unit that the reader does not see.
    """
    for bare, other in ((left, right), (right, left)):
        if bare.measure is None:
            no_number = other.measure == DATE or (other.measure and other.measure[0] in BASE_UNIT_KINDS)
            if other.measure and no_number and bare.interval != Interval(_ZERO, _ZERO):
                why = f"a bare number cannot be added to or compared with {_words(other.measure)}"
                raise Unworkable(why, "Compare claims that both have a unit.")
            return other.measure
    ours, theirs = left.measure, right.measure
    if ours is None or theirs is None or _go_together(ours, theirs):
        return ours if ours and ours[1] else theirs
    why = f"{_words(ours)} and {_words(theirs)} cannot be added or compared"
    raise Unworkable(why, "Only figures of one kind and unit go into one sum.")


def _go_together(ours: Measure, theirs: Measure) -> bool:
    return ours[0] == theirs[0] and (ours[1] == theirs[1] or not (ours[1] and theirs[1]))


def _words(measure: Measure) -> str:
    kind, unit = measure
    if measure == DATE:
        return "a date"
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
