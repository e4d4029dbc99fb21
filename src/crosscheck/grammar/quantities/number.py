"""A figure as it is written, before its hedge and unit are known, and what its rounding is judged by."""

from decimal import Decimal
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

LARGEST = Decimal(10) ** 24
"""No figure of the news is larger; what is, is an attack or an error."""


_CACHED = 16_384
"""Figures that are kept once worked out, by their value, which is all that counts; equal ones are then one object."""

DIGITS = 12
"""Digits to which a converted figure is kept, so that 5 hours and 300 minutes are one."""


class Form(IntEnum):
    """What a number word is the form of."""

    CARDINAL = 1
    ORDINAL = 2
    FRACTION = 3


class Number(NamedTuple):
    """A figure without hedge and unit, and the index of the token behind it.

    `place` is the value of one unit of the last significant digit (of a set such as "dozen", half the set), `last` that
    of the last printed digit, noughts included. `scale` is what the written figure is multiplied by, `printed` its bare
    digits, "" for words, `parts` the denominator of a fraction.
    """

    amount: Decimal
    end: int
    place: Decimal
    last: Decimal = Decimal(1)
    form: Form = Form.CARDINAL
    scale: Decimal = Decimal(1)
    printed: str = ""
    parts: Decimal = Decimal(0)


def made(amount: Decimal, end: int, scale: Decimal = Decimal(1), form: Form = Form.CARDINAL) -> Number | None:
    """Return a number that is as exact as its last digit other than a nought; nothing for an absurd one."""
    return Number(amount, end, place_of(amount), form=form, scale=scale) if amount < LARGEST else None


@lru_cache(maxsize=_CACHED)
def place_of(amount: Decimal) -> Decimal:
    """Return the place of the last digit that is not a nought.

    >>> place_of(Decimal(16000)), place_of(Decimal("2.5"))
    (Decimal('1E+3'), Decimal('0.1'))
    """
    exponent = amount.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent)) if amount else Decimal(1)


@lru_cache(maxsize=_CACHED)
def step_of(amount: Decimal) -> Decimal:
    """Return the natural step: the largest 1, 2 or 5 times a power of ten that divides the amount.

    >>> [int(step_of(Decimal(n))) for n in (30, 250, 1000, 12, 37)]
    [10, 50, 1000, 2, 1]
    """
    place = place_of(amount)
    last = int(abs(amount) / place) % 10
    return place * (5 if last == 5 else 2 if last and last % 2 == 0 else 1)


@lru_cache(maxsize=_CACHED)
def tidy(amount: Decimal) -> Decimal:
    """Return a figure without an exponent or needless noughts, a fraction to twelve digits.

    >>> tidy(Decimal("1.20E+4")), tidy(Decimal("450.0"))
    (Decimal('12000'), Decimal('450'))
    """
    if amount == (whole := amount.to_integral_value()):
        return Decimal(int(whole))
    short = amount.normalize()
    if len(short.as_tuple().digits) > DIGITS:
        short = short.quantize(Decimal(1).scaleb(short.adjusted() - DIGITS + 1)).normalize()
    return short
