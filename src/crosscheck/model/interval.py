"""Closed, open and unbounded intervals over figures and dates.

The one place that knows whether an end belongs to the interval. `None` as an end means unbounded.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from msgspec import Struct

Bound = TypeVar("Bound", Decimal, date)


class Interval(Struct, Generic[Bound], frozen=True, array_like=True, cache_hash=True):
    """All values from `lower` to `upper`; an open end is itself left out.

    >>> Interval(Decimal(5), Decimal(9)).holds(Decimal(9))
    True
    >>> Interval(Decimal(5), Decimal(9), upper_open=True).holds(Decimal(9))
    False
    """

    lower: Bound | None
    upper: Bound | None
    lower_open: bool = False
    upper_open: bool = False

    @property
    def is_point(self) -> bool:
        """Whether it holds exactly one value."""
        return self.lower is not None and self.lower == self.upper

    @property
    def is_bounded(self) -> bool:
        """Whether both ends are known."""
        return self.lower is not None and self.upper is not None

    @property
    def is_empty(self) -> bool:
        """Whether it holds no value at all."""
        if self.lower is None or self.upper is None:
            return False
        return self.lower > self.upper or (self.lower == self.upper and (self.lower_open or self.upper_open))

    def holds(self, value: Bound) -> bool:
        """Whether `value` lies in it."""
        return not self.intersect(Interval(value, value)).is_empty

    def intersect(self, other: Interval[Bound]) -> Interval[Bound]:
        """Return what both hold; it may be empty.

        >>> Interval(Decimal(1), Decimal(6)).intersect(Interval(Decimal(4), None))
        Interval(lower=Decimal('4'), upper=Decimal('6'), lower_open=False, upper_open=False)
        """
        lower, lower_open = self.lower, self.lower_open
        if other.lower is not None and (lower is None or other.lower >= lower):
            lower_open = other.lower_open or (lower_open and lower == other.lower)
            lower = other.lower
        upper, upper_open = self.upper, self.upper_open
        if other.upper is not None and (upper is None or other.upper <= upper):
            upper_open = other.upper_open or (upper_open and upper == other.upper)
            upper = other.upper
        return Interval(lower, upper, lower_open, upper_open)

    def overlaps(self, other: Interval[Bound]) -> bool:
        """Whether some value lies in both; touching closed ends do."""
        return not self.intersect(other).is_empty

    def contains(self, other: Interval[Bound]) -> bool:
        """Whether every value of `other` lies in it."""
        return self.intersect(other) == other
