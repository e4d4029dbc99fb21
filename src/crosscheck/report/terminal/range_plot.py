"""A range plot in characters: what each statement says as a thick bar, what it does not exclude as a thin one.

All bars stand on one axis (see `scale`); an end that is open points on with an arrow.
"""

from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_EVEN, Decimal

from msgspec import Struct

from crosscheck.model.interval import Interval
from crosscheck.report.scale import Bar, Scale, scale_of


class Strokes(Struct, frozen=True):
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


class Plot(Struct, frozen=True):
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
    scale = scale_of(bars) if width >= 2 else None
    if scale is None:
        return None
    cells = _Cells(scale, width)
    axis, labels = _draw_axis(cells, scale.ticks(whole), strokes, say)
    return Plot([_draw_bar(bar, cells, strokes) for bar in bars], axis, labels)


class _Cells(Struct, frozen=True):
    scale: Scale
    width: int

    def column(self, figure: Decimal) -> int:
        """Return the column of a figure, counted from 0."""
        return int((self.scale.part(figure) * (self.width - 1)).to_integral_value(ROUND_HALF_EVEN))


def _draw_bar(bar: Bar, drawn_on: _Cells, strokes: Strokes) -> str:
    cells = [" "] * drawn_on.width
    _stroke(cells, bar.possible, drawn_on, strokes, strokes.thin)
    _stroke(cells, bar.implied, drawn_on, strokes, strokes.thick)
    if bar.implied.is_point and bar.implied.lower is not None:
        cells[drawn_on.column(bar.implied.lower)] = strokes.point
    return "".join(cells)


def _stroke(cells: list[str], interval: Interval[Decimal], drawn_on: _Cells, strokes: Strokes, stroke: str) -> None:
    start = 0 if interval.lower is None else drawn_on.column(interval.lower)
    end = drawn_on.width - 1 if interval.upper is None else drawn_on.column(interval.upper)
    cells[start : end + 1] = stroke * (end + 1 - start)
    if interval.lower is None:
        cells[0] = strokes.left
    if interval.upper is None:
        cells[-1] = strokes.right


def _draw_axis(
    drawn_on: _Cells, ticks: list[Decimal], strokes: Strokes, say: Callable[[Decimal], str]
) -> tuple[str, str]:
    """Return the axis with its ticks, and their labels as far as there is room for them."""
    line, labels = [strokes.axis] * drawn_on.width, ""
    for tick in ticks:
        column, label = drawn_on.column(tick), say(tick)
        start = max(0, min(column - len(label) // 2, drawn_on.width - len(label)))
        if labels and start < len(labels) + 2:
            continue
        line[column] = strokes.tick
        labels = labels.ljust(start) + label
    return "".join(line), labels.ljust(drawn_on.width)
