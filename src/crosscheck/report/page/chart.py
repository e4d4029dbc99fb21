"""The chart of a figure's history: each figure on the day it was known, drawn as what its words say.

A figure that is named is a dot. What names none, or only where it ends ("dozens", "at least 12", "as many as 40"), is
a bar of what the words are taken to say, with an arrow where they leave the end open: nobody said a figure there. A
line joins figures that one voice named, and ends at what superseded the first.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from crosscheck.grammar.folding import fold
from crosscheck.model.finding import Fact, Moment, Standing, Verdict
from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity
from crosscheck.report.history import HOUR, named_figure
from crosscheck.report.page.calendar import day_ticks
from crosscheck.report.page.drawing import Tick, Widths, percent, ticks_of
from crosscheck.report.page.lookup import Lookup
from crosscheck.report.page.placing import Box, Label, Spot, placed
from crosscheck.report.scale import Bar, Scale, scale_of
from crosscheck.wording.said import as_told, shortened

TOP, BOTTOM = 30, 128
"""Pixels from the top of the chart between which the figures stand."""

CHART_WIDTHS: Widths = (246, 620)
LONGEST_LABEL = 26
"""Letters of a figure or a voice that a label has; the row below has the rest."""

RADIUS, HALF_BAR, ARROW = 5, 4, 9
"""Pixels: of a dot, of half a bar's width with its edge, of an arrow's height."""

LOWEST_BAR = Decimal(6)


class Shape(Struct, frozen=True):
    """A figure in the chart; `y` in pixels from the top. A dot, or a bar from `y` down to `foot`.

    An arrow stands where there is no end: `opens_up` at the top, `opens_down` at the foot.
    """

    x: str
    y: Decimal
    foot: Decimal
    standing: str
    is_bar: bool
    opens_up: bool
    opens_down: bool

    @property
    def height(self) -> Decimal:
        """Of a bar, at least so much that it is seen."""
        return max(self.foot - self.y, LOWEST_BAR)


class Step(Struct, frozen=True):
    """A line of the chart, along or upright."""

    x1: str
    y1: str
    x2: str
    y2: str


class Chart(Struct, frozen=True):
    """The drawing; heights begin at nothing, or grow by multiplying where figures lie far apart."""

    shapes: tuple[Shape, ...]
    steps: tuple[Step, ...]
    labels: tuple[Label, ...]
    ticks: tuple[Tick, ...]
    is_logarithmic: bool

    @property
    def has_bars(self) -> bool:
        """Whether some words name no one figure."""
        return any(each.is_bar for each in self.shapes)


class _Point(Struct, frozen=True):
    """One moment: `ends` are the figures between which it is drawn, `named` whether they are the one that was named."""

    ref: str
    standing: Standing
    day: Decimal
    ends: tuple[Decimal, Decimal]
    is_named: bool
    opens: tuple[bool, bool]
    said: str
    voice: str
    key: str


class _Axes(Struct, frozen=True):
    """The axis of days, and that of figures."""

    days: Scale
    figures: Scale

    def x(self, day: Decimal) -> Decimal:
        return self.days.part(day)

    def y(self, figure: Decimal) -> Decimal:
        return round(BOTTOM - self.figures.part(figure) * (BOTTOM - TOP), 1)


def chart_of(fact: Fact, history: Sequence[Moment], lookup: Lookup) -> Chart | None:
    """Return the chart, `None` where there is nothing to see: one day only, no figures, or figures below nothing."""
    points = [point for each in history if (point := _point(each, lookup.statements[each.statement]))]
    axes = _axes(points)
    if axes is None:
        return None
    shapes = tuple(_shape(point, axes) for point in points)
    runs = _runs(points, _superseding(fact))
    labels = placed(_spots(points, axes), _lines(runs, axes), CHART_WIDTHS, BOTTOM)
    ticks = ticks_of(axes.days, day_ticks(axes.days), CHART_WIDTHS)
    return Chart(shapes, tuple(_steps(runs, axes)), labels, ticks, axes.figures.logarithmic)


def _point(moment: Moment, statement: Statement) -> _Point | None:
    value, day = statement.value, _day(moment, statement)
    if day is None or not isinstance(value, Quantity):
        return None
    named = named_figure(statement)
    lower, upper = (value.implied.lower, value.implied.upper) if named is None else (named, named)
    known = [end for end in (lower, upper) if end is not None]
    if not known:
        return None
    opens = (value.possible.lower is None or lower is None, value.possible.upper is None or upper is None)
    speaker = statement.said_by.label if statement.said_by else ""
    return _Point(
        ref=statement.ref,
        standing=moment.standing,
        day=day,
        ends=(known[0], known[-1]),
        is_named=named is not None,
        opens=opens if named is None else (False, False),
        said=shortened(as_told(statement), LONGEST_LABEL),
        voice=shortened(speaker, LONGEST_LABEL),
        key=fold(speaker or statement.source.publisher or statement.source.id),
    )


def _day(moment: Moment, statement: Statement) -> Decimal | None:
    """Return the day, with the hour as a part of it, on which a figure was known."""
    known = statement.as_of or statement.published
    day: date | None = known.span.lower or known.span.upper if known else None
    if day is None:
        return None
    hour = moment.known.partition(HOUR)[2][:2]
    return day.toordinal() + (Decimal(hour) / 24 if hour.isdecimal() else Decimal(0))


def _axes(points: Sequence[_Point]) -> _Axes | None:
    ends = [end for point in points for end in point.ends]
    days = scale_of([_at(point.day) for point in points]) if len({point.day for point in points}) > 1 else None
    figures = scale_of([_at(end) for end in ends])
    if days is None or figures is None or any(end < 0 for end in ends):
        return None
    if figures.logarithmic:
        return _Axes(days, Scale(figures.low / 2, figures.high, logarithmic=True))
    most = max(ends)
    return _Axes(days, Scale(Decimal(0), most, logarithmic=False)) if most else None


def _at(figure: Decimal) -> Bar:
    point = Interval(figure, figure)
    return Bar(point, point)


def _shape(point: _Point, axes: _Axes) -> Shape:
    lower, upper = point.ends
    return Shape(
        x=percent(axes.x(point.day)),
        y=axes.y(upper),
        foot=axes.y(lower),
        standing=point.standing.value,
        is_bar=not point.is_named,
        opens_up=point.opens[1],
        opens_down=point.opens[0],
    )


def _superseding(fact: Fact) -> Mapping[str, set[str]]:
    """Return by statement those between which and it the verdict is that one superseded the other."""
    found: dict[str, set[str]] = {}
    for each in fact.judgements:
        if each.verdict is Verdict.UPDATE:
            found.setdefault(each.left, set()).add(each.right)
            found.setdefault(each.right, set()).add(each.left)
    return found


class _Run(Struct, frozen=True):
    """How long a figure holds; `then` is the next of the same voice, `None` where another's superseded it before."""

    point: _Point
    until: Decimal
    then: _Point | None


def _runs(points: Sequence[_Point], superseding: Mapping[str, set[str]]) -> list[_Run]:
    """Return how long each figure holds that its voice followed by another; a stale one holds nothing."""
    named = [each for each in points if each.is_named and each.standing is not Standing.STALE]
    runs = []
    for at, point in enumerate(named):
        then = next((each for each in named[at + 1 :] if each.key == point.key), None)
        if then is None:
            continue
        rivals = superseding.get(point.ref, set())
        overtaken = [each.day for each in points if each.ref in rivals and point.day < each.day < then.day]
        is_over = point.standing is Standing.SUPERSEDED and overtaken
        runs.append(_Run(point, min(overtaken), None) if is_over else _Run(point, then.day, then))
    return runs


def _steps(runs: Sequence[_Run], axes: _Axes) -> list[Step]:
    steps = []
    for run in runs:
        x1, x2 = percent(axes.x(run.point.day)), percent(axes.x(run.until))
        y1 = str(axes.y(run.point.ends[0]))
        steps.append(Step(x1, y1, x2, y1))
        if run.then:
            steps.append(Step(x2, y1, x2, str(axes.y(run.then.ends[0]))))
    return steps


def _lines(runs: Sequence[_Run], axes: _Axes) -> list[Box]:
    lines = []
    for run in runs:
        left, right, y = float(axes.x(run.point.day)), float(axes.x(run.until)), float(axes.y(run.point.ends[0]))
        lines.append(Box(left, right, 0, 0, y - 1, y + 1))
        if run.then:
            ends = sorted((y, float(axes.y(run.then.ends[0]))))
            lines.append(Box(right, right, -1, 1, *ends))
    return lines


def _spots(points: Sequence[_Point], axes: _Axes) -> list[Spot]:
    """Return where the figures stand; a voice is named at its first, where there are several."""
    voices = [point.voice for point in points]
    several = len(set(voices)) > 1
    return [
        _spot(point, axes, point.voice if several and voices.index(point.voice) == at else "")
        for at, point in enumerate(points)
    ]


def _spot(point: _Point, axes: _Axes, voice: str) -> Spot:
    lower, upper = point.ends
    reach = RADIUS + 1 if point.is_named else HALF_BAR + 1
    above = RADIUS + 1 if point.is_named else ARROW * point.opens[1] + 1
    below = RADIUS + 1 if point.is_named else ARROW * point.opens[0] + 1
    part = float(axes.x(point.day))
    top = float(axes.y(upper))
    foot = max(float(axes.y(lower)), top + float(LOWEST_BAR) * (not point.is_named)) + below
    top -= above
    return Spot(Box(part, part, -reach, reach, top, foot), point.said, voice)
