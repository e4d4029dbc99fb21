"""How a figure changed with what was known: a chart of the days and figures, and a row for each moment."""

from msgspec import Struct

from crosscheck.model.finding import Fact, Moment, Standing
from crosscheck.report.history import is_day_of_print, known_words, timeline_title
from crosscheck.report.page.chart import Chart, chart_of
from crosscheck.report.page.lookup import Lookup
from crosscheck.report.said import disputed
from crosscheck.wording.said import as_told

MOST_MOMENTS = 60
"""The newest moments that are drawn; of more, how many there are."""

MEANINGS = {
    Standing.CURRENT: ("●", "current"),
    Standing.SUPERSEDED: ("○", "superseded"),
    Standing.STALE: ("▲", "old figure, repeated when a newer one was known"),
}
"""A mark that reads without colour, and what it means."""

DISPUTED = ("◆", "in conflict, and not overtaken")
"""The same for a figure that is current for some only."""


class MomentRow(Struct, frozen=True):
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


class Timeline(Struct, frozen=True):
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
    against = disputed(fact)
    rows = tuple(_row(each, each.statement in against, lookup) for each in history)
    title = timeline_title(fact, lookup.statements)
    return Timeline(title, rows, chart_of(fact, history, lookup), len(fact.history) - len(history))


def _row(moment: Moment, is_disputed: bool, lookup: Lookup) -> MomentRow:
    statement = lookup.statements[moment.statement]
    mark, meaning = DISPUTED if is_disputed else MEANINGS[moment.standing]
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
