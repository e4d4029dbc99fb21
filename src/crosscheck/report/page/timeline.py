"""How a figure changed with what was known: a chart of the days and figures, and a row for each moment."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from crosscheck.model.finding import Fact, Moment, Standing
from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.report.history import HOUR, figure_of, is_day_of_print, known_words, timeline_title
from crosscheck.report.page.calendar import day_ticks
from crosscheck.report.page.drawing import Tick, Widths, percent, ticks_of
from crosscheck.report.page.lookup import Lookup
from crosscheck.report.scale import Bar, Scale, scale_of
from crosscheck.wording.said import as_told
from crosscheck.wording.values import figure_words

TOP, BOTTOM = 26, 128
"""Pixels from the top of the chart between which the figures stand."""

MOST_MOMENTS = 60
"""The newest moments that are drawn; of more, how many there are."""

CHART_WIDTHS: Widths = (290, 620)
LABEL_HEIGHT, LABEL_PART = 15, 0.2
"""Pixels of height, and part of the width, within which two labels would meet."""

MEANINGS = {
    Standing.CURRENT: ("●", "current"),
    Standing.SUPERSEDED: ("○", "superseded"),
    Standing.STALE: ("▲", "old figure, repeated when a newer one was known"),
}
"""A mark that reads without colour, and what it means."""


@dataclass(frozen=True, slots=True)
class MomentRow:
    """One moment: the day, whether it is only that of publication, and what became of the figure."""

    ref: str
    day: str
    is_day_of_print: bool
    said: str
    source: str
    speaker: str
    mark: str
    standing: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A figure in the chart; `y` in pixels from the top. `label` is "" where there is no room for it.

    `voice` is set at the first figure of each, where several have a line of their own.
    """

    x: str
    y: str
    standing: str
    label: str
    anchor: str
    voice: str


@dataclass(frozen=True, slots=True)
class Step:
    """A line of the chart between two figures of one voice."""

    x1: str
    y1: str
    x2: str
    y2: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The drawing; heights begin at nothing, or grow by multiplying where figures lie far apart."""

    dots: tuple[Dot, ...]
    steps: tuple[Step, ...]
    ticks: tuple[Tick, ...]
    is_logarithmic: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """A fact's history; `chart` is `None` where days or figures are missing, `left_out` counts moments too many."""

    title: str
    rows: tuple[MomentRow, ...]
    chart: Chart | None
    left_out: int


def timeline_of(fact: Fact, lookup: Lookup) -> Timeline | None:
    """Return how the fact's figure changed, `None` where it did not."""
    if not fact.history:
        return None
    history = fact.history[-MOST_MOMENTS:]
    rows = tuple(_row(each, lookup.statements[each.statement], lookup) for each in history)
    title = timeline_title(fact, lookup.statements)
    return Timeline(title, rows, _chart(history, lookup), len(fact.history) - len(history))


def _row(moment: Moment, statement: Statement, lookup: Lookup) -> MomentRow:
    mark, meaning = MEANINGS[moment.standing]
    return MomentRow(
        ref=statement.ref,
        day=known_words(moment, statement),
        is_day_of_print=is_day_of_print(statement),
        said=as_told(statement),
        source=lookup.name(statement.source.id),
        speaker=statement.said_by.label if statement.said_by else "",
        mark=mark,
        standing=moment.standing.value,
        meaning=meaning,
    )


@dataclass(frozen=True, slots=True)
class _Point:
    moment: Moment
    voice: str
    day: Decimal
    figure: Decimal


@dataclass(frozen=True, slots=True)
class _Axes:
    """The axis of days, and that of figures."""

    days: Scale
    figures: Scale

    def x(self, point: _Point) -> Decimal:
        return self.days.part(point.day)

    def y(self, point: _Point) -> str:
        return format(BOTTOM - self.figures.part(point.figure) * (BOTTOM - TOP), ".1f")


def _chart(history: Sequence[Moment], lookup: Lookup) -> Chart | None:
    points = [point for each in history if (point := _point(each, lookup.statements[each.statement]))]
    axes = _axes(points)
    if axes is None:
        return None
    labelled = _labelled(points, axes)
    voices = [point.voice for point in points]
    firsts = {voices.index(voice) for voice in voices} if len(set(voices)) > 1 else set()
    dots = tuple(
        Dot(
            percent(axes.x(point)),
            axes.y(point),
            point.moment.standing.value,
            figure_words(point.figure) if at in labelled else "",
            _anchor(axes.x(point)),
            point.voice if at in firsts else "",
        )
        for at, point in enumerate(points)
    )
    ticks = ticks_of(axes.days, day_ticks(axes.days), CHART_WIDTHS)
    return Chart(dots, tuple(_steps(points, axes)), ticks, axes.figures.logarithmic)


def _axes(points: Sequence[_Point]) -> _Axes | None:
    """Return the axes, `None` where there is nothing to see: one day only, or figures below nothing."""
    days = scale_of([_at(point.day) for point in points]) if len({point.day for point in points}) > 1 else None
    figures = scale_of([_at(point.figure) for point in points])
    if days is None or figures is None or any(point.figure < 0 for point in points):
        return None
    if figures.logarithmic:
        return _Axes(days, Scale(figures.low / 2, figures.high, logarithmic=True))
    most = max(point.figure for point in points)
    return _Axes(days, Scale(Decimal(0), most, logarithmic=False)) if most else None


def _point(moment: Moment, statement: Statement) -> _Point | None:
    day, figure = _day(moment, statement), figure_of(statement)
    voice = statement.said_by.label if statement.said_by else ""
    return None if day is None or figure is None else _Point(moment, voice, day, figure)


def _day(moment: Moment, statement: Statement) -> Decimal | None:
    """Return the day, with the hour as a part of it, on which a figure was known."""
    known = statement.as_of or statement.published
    day: date | None = known.span.lower or known.span.upper if known else None
    if day is None:
        return None
    hour = moment.known.partition(HOUR)[2][:2]
    return day.toordinal() + (Decimal(hour) / 24 if hour.isdecimal() else Decimal(0))


def _at(day: Decimal) -> Bar:
    point = Interval(day, day)
    return Bar(point, point)


def _steps(points: Sequence[_Point], axes: _Axes) -> list[Step]:
    """Return the lines: each voice's figure holds until its next one."""
    steps: list[Step] = []
    last: dict[str, _Point] = {}
    told = Counter(point.voice for point in points)
    for point in points:
        if point.moment.standing is Standing.STALE:
            continue
        key = point.voice if max(told.values()) > 1 else ""
        if before := last.get(key):
            x1, x2 = percent(axes.x(before)), percent(axes.x(point))
            y1, y2 = axes.y(before), axes.y(point)
            steps += [Step(x1, y1, x2, y1), Step(x2, y1, x2, y2)]
        last[key] = point
    return steps


def _labelled(points: Sequence[_Point], axes: _Axes) -> set[int]:
    """Return the indices of dots whose figures have room: none is written over another."""
    labelled: set[int] = set()
    taken: list[tuple[float, float]] = []
    for at, point in enumerate(points):
        x, y = float(axes.x(point)), float(axes.y(point))
        if all(abs(x - left) > LABEL_PART or abs(y - top) > LABEL_HEIGHT for left, top in taken):
            labelled.add(at)
            taken.append((x, y))
    return labelled


def _anchor(part: Decimal) -> str:
    if part < Decimal("0.08"):
        return "start"
    return "end" if part > Decimal("0.92") else "middle"
