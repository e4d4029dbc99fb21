"""The range plot of a fact: its figures, or its dates, on one axis with the sources beside them."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from rich.text import Text

from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity, Time
from crosscheck.report.canvas import Canvas
from crosscheck.report.lines import GAP, beside, indent, ink, wrap
from crosscheck.report.range_plot import DRAWN, PLAIN, Bar, plot_ranges
from crosscheck.wording.values import day_words, figure_words

INDENT = 2
PLOT_WIDTH, NARROWEST_PLOT = 50, 20
NARROWEST_NAME, WIDEST_NAME = 16, 60
DAYS = "days"
CONSENSUS = "most origins"


def draw_ranges(
    named: Sequence[tuple[str, Statement]], consensus: Interval[Decimal] | None, canvas: Canvas
) -> Iterator[Text]:
    """Yield the plot of those statements, with their names, that share a unit; nothing if none can be compared."""
    unit = _commonest_unit([each for _, each in named])
    drawn = [(name, bar) for name, each in named if unit and (bar := _bar(each, unit))]
    if len({bar for _, bar in drawn}) < 2 and all(bar.implied.is_point for _, bar in drawn):
        return
    if consensus and unit != DAYS and len(drawn) > 1:
        drawn.append((CONSENSUS, Bar(consensus, consensus)))
    names = [ink(canvas, name) for name, _ in drawn]
    longest = max(name.cell_len for name in names)
    beside_plot = min(longest, WIDEST_NAME if canvas.width is None else max(NARROWEST_NAME, canvas.width * 2 // 5))
    room = PLOT_WIDTH if canvas.width is None else canvas.width - INDENT - beside_plot - GAP
    strokes = DRAWN if all(canvas.can_show(each) for each in (DRAWN.thick, DRAWN.point, DRAWN.tick)) else PLAIN
    say: Callable[[Decimal], str] = _say_day if unit == DAYS else figure_words
    width = max(NARROWEST_PLOT, min(room, PLOT_WIDTH))
    plot = plot_ranges([bar for _, bar in drawn], width, strokes, say, whole=unit == DAYS)
    if plot is None:
        return
    rows = [(name, Text(bar, style="cyan")) for name, bar in zip(names, plot.bars, strict=True)]
    key = f"{strokes.thick * 2} said   {strokes.thin * 2} not excluded   {strokes.point} exactly this"
    rows += [(Text(), Text(line, style="dim")) for line in (plot.axis, plot.labels, key)]
    for name, line in rows:
        yield from indent(beside([wrap(name, beside_plot), [line]], [beside_plot, width]), INDENT)


def _commonest_unit(statements: Sequence[Statement]) -> str:
    units = Counter(unit for each in statements if (unit := _unit(each)))
    return units.most_common(1)[0][0] if units else ""


def _unit(statement: Statement) -> str:
    """Return what an axis must share: the kind of figure and its unit."""
    match statement.value:
        case Quantity(kind=kind, unit=unit, change=change):
            return f"{kind} {unit} {change}"
        case Time():
            return DAYS
        case _:
            return ""


def _bar(statement: Statement, unit: str) -> Bar | None:
    if _unit(statement) != unit:
        return None
    match statement.value:
        case Quantity(implied=implied, possible=possible):
            return Bar(implied, possible)
        case Time(span=span):
            days = Interval(_ordinal(span.lower), _ordinal(span.upper))
            return Bar(days, days)
        case _:
            return None


def _ordinal(day: date | None) -> Decimal | None:
    return None if day is None else Decimal(day.toordinal())


def _say_day(ordinal: Decimal) -> str:
    day = int(ordinal)
    return day_words(date.fromordinal(day)) if 1 <= day <= date.max.toordinal() else ""
