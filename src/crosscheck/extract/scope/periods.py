"""When each figure of an article holds, and as of when it is known."""

from collections.abc import Sequence

from crosscheck.extract.article import Article, Counted, FigureMention, PassedOver, TimeMention
from crosscheck.extract.scope.timeline import Timeline, read_timeline
from crosscheck.model.value import QuantityKind

HAPPENING = frozenset({QuantityKind.COUNT, QuantityKind.PERCENT})
"""Kinds of figure that take the day of what happened where their sentence gives none."""


def find_periods(
    article: Article,
    times: tuple[TimeMention, ...],
    figures: tuple[FigureMention, ...],
    counted: Sequence[Counted | PassedOver] = (),
) -> tuple[tuple[str, str], ...]:
    """Return for each figure the period it covers and the day as of which it is known, in EDTF, "" where unknown."""
    timeline = read_timeline(article, times, figures)
    former = [isinstance(what, Counted) and what.old for what in counted] or [False] * len(figures)
    return tuple(_period(timeline, figure, old) for figure, old in zip(figures, former, strict=True))


def _period(timeline: Timeline, figure: FigureMention, old: bool) -> tuple[str, str]:
    happens = figure.quantity.kind in HAPPENING and figure.quantity.change is None
    return timeline.at(figure.first, figure.last, figure.sentence, old=old, happens=happens)
