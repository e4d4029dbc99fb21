"""The lexicon's notation for intervals: `[N - 10%, N)` is a tenth below N up to, not including, N.

A bracket includes its end, a parenthesis leaves it out. An end is a plain number, `inf`, or `N` with an amount added or
taken off; an amount is a share of N (`10%`), `half` (half a unit of the last significant digit), `step` (up to the next
natural step) or several of these with `|` between, of which the largest counts. `2half` is twice `half`.
"""

from collections.abc import Callable
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from crosscheck.model.interval import Interval


class Scale(NamedTuple):
    """What the amounts of a span are measured by: the figure, half a unit of its last digit, its natural step."""

    amount: Decimal
    half: Decimal
    step: Decimal


End = Callable[[Decimal, Scale], Decimal | None]
"""One end of a span: from the figure that stands for N, and what amounts are measured by."""


class Span(Struct, frozen=True):
    """An interval around a figure that is not yet known."""

    lower: End
    upper: End
    lower_open: bool
    upper_open: bool

    def around(self, inner: Interval[Decimal], scale: Scale) -> Interval[Decimal]:
        """Return the interval around what `inner` holds: its lower end stands for N below, its upper end above."""
        lower = None if inner.lower is None else self.lower(inner.lower, scale)
        upper = None if inner.upper is None else self.upper(inner.upper, scale)
        if lower is not None and inner.lower is not None and inner.lower >= 0:
            lower = max(lower, Decimal(0))
        if lower is not None and upper is not None and lower > upper:
            return Interval(upper, lower, self.upper_open, self.lower_open)
        return Interval(lower, upper, self.lower_open, self.upper_open)


@lru_cache(maxsize=512)
def read_span(notation: str) -> Span:
    """Read the notation above; a fault in it is a `ValueError` that names it.

    >>> hundred = Decimal(100)
    >>> read_span("[N - 10%, N)").around(Interval(hundred, hundred), Scale(hundred, hundred, hundred))
    Interval(lower=Decimal('90.0'), upper=Decimal('100'), lower_open=False, upper_open=True)
    """
    text = notation.strip()
    lower, comma, upper = text[1:-1].partition(",")
    if not comma or text[0] not in "[(" or text[-1] not in "])":
        raise ValueError(f"{notation!r} is not an interval such as '[N - 10%, N)'")
    return Span(_end(lower, notation), _end(upper, notation), text[0] == "(", text[-1] == ")")


def read_interval(notation: str) -> Interval[Decimal]:
    """Read an interval of plain numbers.

    >>> read_interval("(30, inf)")
    Interval(lower=Decimal('30'), upper=None, lower_open=True, upper_open=True)
    """
    zero = Decimal(0)
    span = read_span(notation)
    return Interval(
        span.lower(zero, Scale(zero, zero, zero)),
        span.upper(zero, Scale(zero, zero, zero)),
        span.lower_open,
        span.upper_open,
    )


def _end(text: str, notation: str) -> End:
    parts = text.split()
    if len(parts) == 3 and parts[0] == "N" and parts[1] in "+-":
        amounts = tuple(_amount(part, notation) for part in parts[2].split("|"))
        sign = 1 if parts[1] == "+" else -1
        return lambda n, scale: n + sign * max(amount(abs(n), scale) for amount in amounts)
    if len(parts) != 1:
        raise ValueError(f"{text.strip()!r} is not an end of an interval, in {notation!r}")
    if parts[0] == "N":
        return lambda n, _: n
    if parts[0] == "inf":
        return lambda _, __: None
    number = _number(parts[0], notation)
    return lambda _, __: number


def _amount(text: str, notation: str) -> Callable[[Decimal, Scale], Decimal]:
    if text.endswith("%"):
        share = _number(text[:-1], notation) / 100
        return lambda n, _: n * share
    if text.endswith("half"):
        halves = _number(text.removesuffix("half") or "1", notation)
        return lambda _, scale: halves * scale.half
    if text.endswith("step"):
        steps = _number(text.removesuffix("step") or "1", notation)
        return lambda _, scale: steps * scale.step
    raise ValueError(f"{text!r} is not an amount, in {notation!r}")


def _number(text: str, notation: str) -> Decimal:
    try:
        return Decimal(text)
    except ArithmeticError:
        raise ValueError(f"{text!r} is not a number, in {notation!r}") from None
