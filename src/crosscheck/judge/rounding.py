"""Results as a person reads them: a few digits of what was worked out to many."""

from decimal import ROUND_HALF_EVEN, Context, Decimal

from crosscheck.model.interval import Interval

DIGITS = (4, 6, 9, 15)
"""Digits of a result; more are shown only where fewer would make two results look alike that differ."""

LONGEST_WHOLE = 15
"""Digits up to which a whole number is shown as it is: 9,241,560 people are no rounding."""

Ends = Interval[Decimal]


def rounded_figure(figure: Decimal, digits: int = DIGITS[0]) -> Decimal:
    """Return a figure of a few digits.

    >>> str(rounded_figure(Decimal("573.44")))
    '573.4'
    """
    return Context(digits, ROUND_HALF_EVEN, traps=[]).plus(figure) if figure.is_finite() else figure


def few_digits(interval: Ends, other: Ends | None = None) -> Ends:
    """Return an interval with ends of a few digits, enough to tell it from `other`; whole numbers stay as they are.

    >>> str(few_digits(Interval(Decimal(1) / 3, Decimal(1) / 3)).lower)
    '0.3333'
    >>> str(few_digits(Interval(Decimal(540), Decimal(9241560))).upper)
    '9241560'
    """
    for digits in DIGITS:
        ours = _rounded(interval, digits)
        if other is None or ours != _rounded(other, digits) or interval == other:
            break
    return ours


def _rounded(interval: Ends, digits: int) -> Ends:
    lower, upper = _end(interval.lower, digits), _end(interval.upper, digits)
    if lower == upper and lower is not None:
        return Interval(lower, upper)
    return Interval(lower, upper, interval.lower_open, interval.upper_open)


def _end(value: Decimal | None, digits: int) -> Decimal | None:
    if value is None or not value.is_finite():
        return value
    if value.adjusted() < LONGEST_WHOLE and value == value.to_integral_value():
        return value
    whole = max(digits, min(value.adjusted() + 1, LONGEST_WHOLE))  # a large figure keeps its digits before the point
    return Context(whole, ROUND_HALF_EVEN, traps=[]).plus(value)
