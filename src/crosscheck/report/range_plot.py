"""A range plot in characters: what each statement says as a thick bar, what it does not exclude as a thin one.

All bars stand on one axis; an end that is open points on with an arrow. The axis is logarithmic where figures lie
further apart than `LOGARITHMIC_FROM`, as otherwise the small ones would be one point.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_HALF_EVEN, Context, Decimal, localcontext

from crosscheck.model.interval import Interval

LOGARITHMIC_FROM = Decimal(50)
MARGIN = Decimal("0.12")
"""The part of the axis that is left free beyond the last known end, for a bar that is open there."""

GREATEST_EXPONENT = 30
MOST_TICKS = 6
STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


@dataclass(frozen=True, slots=True)
class Bar:
    """What one statement says and what it does not exclude."""

    implied: Interval[Decimal]
    possible: Interval[Decimal]


@dataclass(frozen=True, slots=True)
class Strokes:
    """The characters that a plot is drawn with."""

    thick: str
    thin: str
    point: str
    left: str
    right: str
    axis: str
    tick: str


DRAWN = Strokes("━", "─", "●", "←", "→", "─", "┴")
PLAIN = Strokes("=", "-", "o", "<", ">", "-", "+")


@dataclass(frozen=True, slots=True)
class Plot:
    """The bars, one line each, and the two lines of the axis below them; all equally wide."""

    bars: list[str]
    axis: str
    labels: str


def plot_ranges(
    bars: Sequence[Bar], width: int, strokes: Strokes, say: Callable[[Decimal], str], whole: bool = False
) -> Plot | None:
    r"""Return the plot of `bars`, `width` cells wide; `None` where there is nothing that could be drawn.

    `say` words a figure at the axis; `whole` keeps the axis's figures whole (days).

    >>> one = Interval(Decimal(400), Decimal(600)), Interval(Decimal(200), Decimal(800))
    >>> two = Interval(Decimal(700), Decimal(700)), Interval(Decimal(600), None)
    >>> plot = plot_ranges([Bar(*one), Bar(*two)], 40, PLAIN, str)
    >>> print("\n".join(f"|{line}|" for line in [*plot.bars, plot.axis]))
    |------------============------------    |
    |                       ------o--------->|
    |+-----------+----------+-----------+----|
    """
    with localcontext(Context(prec=28)):
        scale = _scale(bars, width)
        if scale is None:
            return None
        ticks = _ticks(scale, whole)
        axis, labels = _draw_axis(scale, ticks, strokes, say)
        return Plot([_draw_bar(bar, scale, strokes) for bar in bars], axis, labels)


@dataclass(frozen=True, slots=True)
class _Scale:
    low: Decimal
    high: Decimal
    width: int
    logarithmic: bool

    def column(self, figure: Decimal) -> int:
        """Return the column of a figure, counted from 0."""
        low, high, at = self.low, self.high, min(max(figure, self.low), self.high)
        if self.logarithmic:
            low, high, at = low.ln(), high.ln(), at.ln()
        return int(((at - low) / (high - low) * (self.width - 1)).to_integral_value(ROUND_HALF_EVEN))


def _scale(bars: Sequence[Bar], width: int) -> _Scale | None:
    """Return an axis on which all known ends have their place."""
    intervals = [interval for bar in bars for interval in (bar.implied, bar.possible)]
    ends = [end for each in intervals for end in (each.lower, each.upper) if end is not None]
    if not ends or width < 2 or any(not end.is_finite() or abs(end.adjusted()) > GREATEST_EXPONENT for end in ends):
        return None
    low, high = min(ends), max(ends)
    logarithmic = low > 0 and high / low > LOGARITHMIC_FROM
    open_below = any(each.lower is None for each in intervals)
    open_above = any(each.upper is None for each in intervals)
    if logarithmic:
        stretch = (high / low) ** MARGIN
        return _Scale(low / stretch if open_below else low, high * stretch if open_above else high, width, True)
    spare = (high - low) * MARGIN or abs(high) * MARGIN or Decimal(1)
    alone = low == high
    start = low - spare * (open_below or alone)
    return _Scale(max(start, Decimal(0)) if low >= 0 else start, high + spare * (open_above or alone), width, False)


def _draw_bar(bar: Bar, scale: _Scale, strokes: Strokes) -> str:
    cells = [" "] * scale.width
    _stroke(cells, bar.possible, scale, strokes, strokes.thin)
    _stroke(cells, bar.implied, scale, strokes, strokes.thick)
    if bar.implied.is_point and bar.implied.lower is not None:
        cells[scale.column(bar.implied.lower)] = strokes.point
    return "".join(cells)


def _stroke(cells: list[str], interval: Interval[Decimal], scale: _Scale, strokes: Strokes, stroke: str) -> None:
    start = 0 if interval.lower is None else scale.column(interval.lower)
    end = scale.width - 1 if interval.upper is None else scale.column(interval.upper)
    cells[start : end + 1] = stroke * (end + 1 - start)
    if interval.lower is None:
        cells[0] = strokes.left
    if interval.upper is None:
        cells[-1] = strokes.right


def _draw_axis(scale: _Scale, ticks: list[Decimal], strokes: Strokes, say: Callable[[Decimal], str]) -> tuple[str, str]:
    """Return the axis with its ticks, and their labels as far as there is room for them."""
    line, labels = [strokes.axis] * scale.width, ""
    for tick in ticks:
        column, label = scale.column(tick), say(tick)
        start = max(0, min(column - len(label) // 2, scale.width - len(label)))
        if labels and start < len(labels) + 2:
            continue
        line[column] = strokes.tick
        labels = labels.ljust(start) + label
    return "".join(line), labels.ljust(scale.width)


def _ticks(scale: _Scale, whole: bool) -> list[Decimal]:
    return _powers(scale) if scale.logarithmic else _steps(scale, whole)


def _powers(scale: _Scale) -> list[Decimal]:
    powers = range(scale.low.adjusted(), scale.high.adjusted() + 1)
    figures = [step.scaleb(power) for power in powers for step in (STEPS[:1] if len(powers) > 3 else STEPS[:3])]
    return [figure for figure in figures if scale.low <= figure <= scale.high]


def _steps(scale: _Scale, whole: bool) -> list[Decimal]:
    """Return round figures at equal steps: 1, 2 or 5 times a power of ten."""
    rough = (scale.high - scale.low) / MOST_TICKS
    unit = Decimal(1).scaleb(rough.adjusted())
    step = next(unit * each for each in STEPS if unit * each >= rough)
    step = max(step, Decimal(1)) if whole else step
    first = (scale.low / step).to_integral_value(ROUND_CEILING)
    ticks = [(first + index) * step for index in range(MOST_TICKS + 2)]
    return [tick for tick in ticks if scale.low <= tick <= scale.high]
