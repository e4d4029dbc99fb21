"""The range plot of a fact: its figures, or its dates, on one axis with the sources beside them."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rich.text import Text

from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.report.canvas import Canvas
from crosscheck.report.ranges import CONSENSUS, ranges_of
from crosscheck.report.terminal.lines import GAP, beside, indent, ink, wrap
from crosscheck.report.terminal.range_plot import DRAWN, PLAIN, plot_ranges

INDENT = 2
PLOT_WIDTH, NARROWEST_PLOT = 50, 20
NARROWEST_NAME, WIDEST_NAME = 16, 60


def draw_ranges(
    named: Sequence[tuple[str, Statement]], consensus: Interval[Decimal] | None, canvas: Canvas
) -> Iterator[Text]:
    """Yield the plot of those statements, with their names, that share a unit; nothing if none can be compared."""
    ranges = ranges_of(named, consensus)
    if ranges is None:
        return
    names = [ink(canvas, name) for name, _ in ranges.bars] + ([Text(CONSENSUS)] if ranges.consensus else [])
    longest = max(name.cell_len for name in names)
    beside_plot = min(longest, WIDEST_NAME if canvas.width is None else max(NARROWEST_NAME, canvas.width * 2 // 5))
    room = PLOT_WIDTH if canvas.width is None else canvas.width - INDENT - beside_plot - GAP
    strokes = DRAWN if all(canvas.can_show(each) for each in (DRAWN.thick, DRAWN.point, DRAWN.tick)) else PLAIN
    width = max(NARROWEST_PLOT, min(room, PLOT_WIDTH))
    plot = plot_ranges(ranges.all_bars, width, strokes, ranges.say, whole=ranges.are_days)
    if plot is None:
        return
    rows = [(name, Text(bar, style="cyan")) for name, bar in zip(names, plot.bars, strict=True)]
    key = f"{strokes.thick * 2} said   {strokes.thin * 2} not excluded   {strokes.point} exactly this"
    rows += [(Text(), Text(line, style="dim")) for line in (plot.axis, plot.labels, key)]
    for name, line in rows:
        yield from indent(beside([wrap(name, beside_plot), [line]], [beside_plot, width]), INDENT)
