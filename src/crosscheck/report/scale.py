"""The axis of a range plot: where a figure stands on it, and which figures are named below it.

The terminal's plot and the page's are drawn on the same one. It is logarithmic where figures lie further apart than
`LOGARITHMIC_FROM`, as otherwise the small ones would be one point.
"""

from collections.abc import Sequence
from decimal import ROUND_CEILING, Context, Decimal, localcontext

from msgspec import Struct

from crosscheck.model.interval import Interval

LOGARITHMIC_FROM = Decimal(50)
MARGIN = Decimal("0.12")
"""The part of the axis that is left free beyond the last known end, for a bar that is open there."""

GREATEST_EXPONENT = 30
MOST_TICKS = 6
STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))
DIGITS = 28
"""Digits that an axis is worked out with, whatever the caller's context has."""


class Bar(Struct, frozen=True):
    """What one statement says and what it does not exclude."""

    implied: Interval[Decimal]
    possible: Interval[Decimal]


class Scale(Struct, frozen=True):
    """An axis from `low` to `high`."""

    low: Decimal
    high: Decimal
    logarithmic: bool

    def part(self, figure: Decimal) -> Decimal:
        """Return where a figure stands, 0 at the axis's beginning and 1 at its end; beyond them it stands at them.

        >>> Scale(Decimal(0), Decimal(200), False).part(Decimal(50))
        Decimal('0.25')
        >>> round(Scale(Decimal(1), Decimal(100), True).part(Decimal(10)), 9)
        Decimal('0.500000000')
        """
        with localcontext(Context(prec=DIGITS)):
            low, high, at = self.low, self.high, min(max(figure, self.low), self.high)
            if self.logarithmic:
                low, high, at = low.ln(), high.ln(), at.ln()
            return (at - low) / (high - low)

    def ticks(self, whole: bool = False) -> list[Decimal]:
        """Return the figures that are named at the axis; `whole` keeps them whole (days)."""
        with localcontext(Context(prec=DIGITS)):
            return self._powers() if self.logarithmic else self._steps(whole)

    def _powers(self) -> list[Decimal]:
        powers = range(self.low.adjusted(), self.high.adjusted() + 1)
        figures = [step.scaleb(power) for power in powers for step in (STEPS[:1] if len(powers) > 3 else STEPS[:3])]
        return [figure for figure in figures if self.low <= figure <= self.high]

    def _steps(self, whole: bool) -> list[Decimal]:
        """Return round figures at equal steps: 1, 2 or 5 times a power of ten."""
        rough = (self.high - self.low) / MOST_TICKS
        unit = Decimal(1).scaleb(rough.adjusted())
        step = next(unit * each for each in STEPS if unit * each >= rough)
        step = max(step, Decimal(1)) if whole else step
        first = (self.low / step).to_integral_value(ROUND_CEILING)
        ticks = [(first + index) * step for index in range(MOST_TICKS + 2)]
        return [tick for tick in ticks if self.low <= tick <= self.high]


def scale_of(bars: Sequence[Bar]) -> Scale | None:
    """Return an axis on which all known ends of `bars` have their place; `None` where nothing could be drawn."""
    intervals = [interval for bar in bars for interval in (bar.implied, bar.possible)]
    ends = [end for each in intervals for end in (each.lower, each.upper) if end is not None]
    if not ends or any(not end.is_finite() or abs(end.adjusted()) > GREATEST_EXPONENT for end in ends):
        return None
    open_below = any(each.lower is None for each in intervals)
    open_above = any(each.upper is None for each in intervals)
    with localcontext(Context(prec=DIGITS)):
        low, high = min(ends), max(ends)
        if low > 0 and high / low > LOGARITHMIC_FROM:
            stretch = (high / low) ** MARGIN
            return Scale(low / stretch if open_below else low, high * stretch if open_above else high, True)
        spare = (high - low) * MARGIN or abs(high) * MARGIN or Decimal(1)
        alone = low == high
        start = low - spare * (open_below or alone)
        return Scale(max(start, Decimal(0)) if low >= 0 else start, high + spare * (open_above or alone), False)
