"""How a figure grew: a line for each moment of a fact's history, with the day, the figure as a bar, and who gave it.

Bars begin at nothing and share one scale, so that a jump is seen as one. Where several voices each have a series of
their own, each has its own rows.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from rich.text import Text

from crosscheck.model.finding import Fact, Moment, Standing
from crosscheck.model.statement import Statement
from crosscheck.report.canvas import Canvas
from crosscheck.report.history import figure_of, is_day_of_print, known_words
from crosscheck.report.said import By, disputed
from crosscheck.report.terminal.lines import GAP, beside, indent, ink, paragraph, wrap
from crosscheck.report.terminal.range_plot import DRAWN, PLAIN
from crosscheck.wording.said import as_told

INDENT = 2
WIDEST_BAR, NARROWEST_BAR = 24, 8
NARROWEST_WORDS, EASY_WORDS = 16, 36
"""Cells for the figure and its source: at least, and what they have before the bar gets more than its least."""
PRINTED = "*"
"""Behind a day on which a figure was published, where the source does not say as of when it holds."""

Look = tuple[str, str, str, str]

STANDINGS: dict[Standing, Look] = {
    Standing.CURRENT: ("●", "o", "current", "bold"),
    Standing.SUPERSEDED: ("○", ".", "superseded", "dim"),
    Standing.STALE: ("!", "!", "an old figure, printed when a newer one was known", "yellow"),
}
"""A mark that reads without colour, the one in ASCII, what it means, and a style."""

DISPUTED: Look = ("◆", "x", "in conflict, and not overtaken", "bold")
"""The same for a figure that is current for some only."""


def draw_timeline(fact: Fact, statements: By, canvas: Canvas) -> Iterator[Text]:
    """Yield the history of a fact's figure, nothing where it has none."""
    if not fact.history:
        return
    most = max(
        (abs(figure) for each in fact.history if (figure := figure_of(statements[each.statement]))), default=None
    )
    against = disputed(fact)
    for voice, moments in _series(fact.history, statements):
        if voice:
            yield from paragraph(canvas, ink(canvas, voice, "bold"), INDENT)
        days = [_day(each, statements[each.statement]) for each in moments]
        for day, moment in zip(_once_each(days), moments, strict=True):
            look = _look(moment, against)
            yield from _row((day, max(map(len, days))), look, statements[moment.statement], most, canvas)
    printed = any(PRINTED in _day(each, statements[each.statement]) for each in fact.history)
    key = _key(fact.history, against, canvas) + (f"   {PRINTED} day of publication" if printed else "")
    yield from paragraph(canvas, Text(key, style="dim"), INDENT)


def _look(moment: Moment, against: frozenset[str]) -> Look:
    return DISPUTED if moment.statement in against else STANDINGS[moment.standing]


def _row(
    dated: tuple[str, int], look: Look, statement: Statement, most: Decimal | None, canvas: Canvas
) -> Sequence[Text]:
    day, widest_day = dated
    drawn, plain, _, style = look
    words = ink(canvas, f"{canvas.pick(drawn, plain)} {as_told(statement)}, {_who(statement)}", style)
    width = _bar_width(widest_day, canvas)
    room = None if canvas.width is None else max(NARROWEST_WORDS, canvas.width - INDENT - widest_day - width - 2 * GAP)
    bar = Text(_bar(figure_of(statement), most, width, canvas), style="cyan")
    return indent(beside([[ink(canvas, day)], [bar], wrap(words, room)], [widest_day, width, room or 0]), INDENT)


def _bar_width(widest_day: int, canvas: Canvas) -> int:
    if canvas.width is None:
        return WIDEST_BAR
    return max(NARROWEST_BAR, min(WIDEST_BAR, canvas.width - INDENT - widest_day - 2 * GAP - EASY_WORDS))


def _bar(figure: Decimal | None, most: Decimal | None, width: int, canvas: Canvas) -> str:
    strokes = DRAWN if canvas.can_show(DRAWN.thick) else PLAIN
    if figure is None or not most:
        return ""
    cells = int(abs(figure) / most * width)
    return strokes.thick * max(cells, 1 if figure else 0)


def _series(history: Sequence[Moment], statements: By) -> list[tuple[str, list[Moment]]]:
    """Part the moments by who is credited where at least two voices have a series, else leave them together."""
    voices: dict[str, list[Moment]] = {}
    for moment in history:
        speaker = statements[moment.statement].said_by
        voices.setdefault(speaker.label if speaker else "", []).append(moment)
    grown = [voice for voice, moments in voices.items() if voice and len({moment.known for moment in moments}) > 1]
    if len(grown) < 2:
        return [("", list(history))]
    return [(voice or "said by nobody in particular", moments) for voice, moments in voices.items()]


def _day(moment: Moment, statement: Statement) -> str:
    return known_words(moment, statement) + (PRINTED if is_day_of_print(statement) else "")


def _once_each(days: Sequence[str]) -> Iterator[str]:
    """Yield each day, nothing where it is that of the line before."""
    before = ""
    for day in days:
        yield "" if day == before else day
        before = day


def _who(statement: Statement) -> str:
    source = statement.source.publisher or statement.source.id
    return f"{statement.said_by.label} in {source}" if statement.said_by else source


def _key(history: Sequence[Moment], against: frozenset[str], canvas: Canvas) -> str:
    seen = {_look(moment, against) for moment in history}
    return "   ".join(
        f"{canvas.pick(drawn, plain)} {meaning}"
        for drawn, plain, meaning, style in (*STANDINGS.values(), DISPUTED)
        if (drawn, plain, meaning, style) in seen
    )
