"""Whether two statements give one figure that is too long to be the same by chance.

The answers of two claims do not decide whether they are matched: that would hide every conflict. But where two writers
word a question in two ways, and both put 14,382 behind it in one story, the figure tells that the question is one. It
only ever speaks for a pair; figures that differ say nothing.
"""

from decimal import Decimal

from crosscheck.model.value import Hedge, Quantity, Value

LONG = 3
"""Significant digits from which equal figures are hardly chance: of 1,000 pairs of unlike questions one."""

SHORT = 2

_NAMED = frozenset({Hedge.EXACT, Hedge.APPROXIMATE})


def relate_figures(left: Value | None, right: Value | None) -> str:
    """Return "long" or "short" for one figure of so many digits in both, "" where it is none.

    A figure that is a rounding of the other counts with the digits of the rounder one.
    """
    if not isinstance(left, Quantity) or not isinstance(right, Quantity) or left.change is not right.change:
        return ""
    if left.kind is not right.kind or (left.unit != right.unit and left.unit and right.unit):
        return ""
    if left.amount is None or right.amount is None or not {left.hedge, right.hedge} <= _NAMED:
        return ""
    digits = min(_digits(left.amount), _digits(right.amount))
    if not _is_rounding(left.amount, right.amount):
        return ""
    return "long" if digits >= LONG else "short" if digits == SHORT else ""


def long_figure(value: Value | None) -> str:
    """Return the first digits of a figure that is long enough to tell a question by, "" of any other value."""
    if not isinstance(value, Quantity) or value.amount is None or value.hedge not in _NAMED:
        return ""
    if len(str(value.amount)) < LONG:
        return ""  # as most are, and this is asked of each claim
    digits = value.amount.normalize().as_tuple().digits
    return "".join(map(str, digits[:LONG])) if len(digits) >= LONG else ""


def _digits(amount: Decimal) -> int:
    """Return the number of significant digits; of 12,000 two."""
    return len(amount.normalize().as_tuple().digits)


def _is_rounding(left: Decimal, right: Decimal) -> bool:
    """Whether the one with fewer digits is the other, rounded."""
    rough, fine = sorted((left.normalize(), right.normalize()), key=_digits)
    exponent = rough.as_tuple().exponent
    return isinstance(exponent, int) and abs(rough - fine) * 2 <= Decimal((0, (1,), exponent)) and rough != 0
