"""The geometry of the page's drawings: a range plot (forest plot) and its axis, in percent of whatever width there is.

Percentages let one drawing serve a phone and a desk without its words growing or shrinking with it.
"""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity, Time
from crosscheck.report.page.calendar import day_ticks
from crosscheck.report.ranges import Ranges, ranges_of
from crosscheck.report.scale import Bar, Scale, scale_of
from crosscheck.wording.values import figure_words, interval_words, quantity_words, time_words

LETTER_WIDTH = 6.6
"""Pixels that a letter of an axis's labels takes, rather more than less."""

Widths = tuple[int, int]
"""Pixels that a drawing has on a phone and on a desk, at least."""

PLOT_WIDTHS: Widths = (250, 270)

MOST_ROWS = 40


class Tick(Struct, frozen=True):
    """A figure named at the axis. `shown` is "both", "wide" or "narrow": where there is room for its label."""

    at: str
    label: str
    anchor: str
    shown: str


class Row(Struct, frozen=True):
    """What one claim says (thick) and what it does not exclude (thin); `point` is set where it is one figure."""

    ref: str
    thick: tuple[str, str]
    thin: tuple[str, str]
    point: str
    open_below: bool
    open_above: bool
    implied: str
    possible: str


class Forest(Struct, frozen=True):
    """A range plot; `band` (to `band_end`) is the interval that most origins hold, `left_out` counts rows too many."""

    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    band: tuple[str, str] | None
    band_end: str
    band_words: str
    is_logarithmic: bool
    left_out: int


def forest_of(named: Sequence[tuple[str, Statement]], consensus: Interval[Decimal] | None) -> Forest | None:
    """Return the range plot of claims, by their refs; `None` where there is nothing to compare on one axis."""
    ranges = ranges_of(named, consensus)
    scale = scale_of(ranges.all_bars) if ranges else None
    if ranges is None or scale is None:
        return None
    statements = dict(named)
    shared = ranges.consensus
    return Forest(
        rows=tuple(_row(ref, bar, statements[ref], scale, ranges) for ref, bar in ranges.bars[:MOST_ROWS]),
        ticks=ticks_of(scale, day_ticks(scale) if ranges.are_days else figure_ticks(scale)),
        band=_span(shared.implied, scale) if shared else None,
        band_end=_end(shared.implied, scale) if shared else "",
        band_words=_words(shared.implied, statements[ranges.bars[0][0]], ranges) if shared else "",
        is_logarithmic=scale.logarithmic,
        left_out=max(0, len(ranges.bars) - MOST_ROWS),
    )


def percent(part: Decimal) -> str:
    """Return a part of 1 as SVG takes it.

    >>> percent(Decimal("0.25")), percent(Decimal(1) / 3)
    ('25%', '33.33%')
    """
    written = format(part * 100, ".2f").rstrip("0").rstrip(".")
    return f"{'0' if written == '-0' else written}%"


def figure_ticks(scale: Scale) -> list[tuple[Decimal, str]]:
    """Return the figures named at an axis of figures."""
    return [(tick, figure_words(tick)) for tick in scale.ticks()]


def ticks_of(scale: Scale, ticks: Sequence[tuple[Decimal, str]], widths: Widths = PLOT_WIDTHS) -> tuple[Tick, ...]:
    """Return an axis's ticks, with their labels as far as there is room for them."""
    named = [(scale.part(tick), label) for tick, label in ticks]
    narrow, wide = (_fitting(named, width) for width in widths)
    made = []
    for at, (part, label) in enumerate(named):
        shown = {(True, True): "both", (False, True): "wide", (True, False): "narrow"}.get(
            (at in narrow, at in wide), ""
        )
        made.append(Tick(percent(part), label if shown else "", _anchor(part), shown))
    return tuple(made)


def _fitting(named: Sequence[tuple[Decimal, str]], width: int) -> set[int]:
    """Return the indices of labels that do not run into the one before."""
    fitting: set[int] = set()
    free_from = float("-inf")
    for at, (part, label) in enumerate(named):
        wide = len(label) * LETTER_WIDTH
        start = float(part) * width - {"start": 0.0, "middle": wide / 2, "end": wide}[_anchor(part)]
        if start >= free_from and label:
            fitting.add(at)
            free_from = start + wide + LETTER_WIDTH
    return fitting


def _anchor(part: Decimal) -> str:
    if part < Decimal("0.08"):
        return "start"
    return "end" if part > Decimal("0.92") else "middle"


def _row(ref: str, bar: Bar, statement: Statement, scale: Scale, ranges: Ranges[str]) -> Row:
    point = bar.implied.lower if bar.implied.is_point else None
    possible = "" if bar.possible == bar.implied else _words(bar.possible, statement, ranges)
    return Row(
        ref=ref,
        thick=_span(bar.implied, scale),
        thin=_span(bar.possible, scale),
        point=percent(scale.part(point)) if point is not None else "",
        open_below=bar.possible.lower is None,
        open_above=bar.possible.upper is None,
        implied=_words(bar.implied, statement, ranges),
        possible=possible,
    )


def _span(interval: Interval[Decimal], scale: Scale) -> tuple[str, str]:
    """Return where a bar begins and how long it is."""
    start, end = _ends(interval, scale)
    return percent(start), percent(max(end - start, Decimal(0)))


def _end(interval: Interval[Decimal], scale: Scale) -> str:
    return percent(_ends(interval, scale)[1])


def _ends(interval: Interval[Decimal], scale: Scale) -> tuple[Decimal, Decimal]:
    """Return where a bar begins and ends: at the end of the axis where it has no end."""
    start = Decimal(0) if interval.lower is None else scale.part(interval.lower)
    return start, Decimal(1) if interval.upper is None else scale.part(interval.upper)


def _words(interval: Interval[Decimal], statement: Statement, ranges: Ranges[str]) -> str:
    if isinstance(statement.value, Quantity):
        return quantity_words(interval, statement.value)
    if isinstance(statement.value, Time):
        return time_words(statement.value)
    return interval_words(interval, ranges.say)
