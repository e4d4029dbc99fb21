"""When each figure of an article holds, and as of when it is known."""

from collections.abc import Sequence

from crosscheck.extract.article import Article, Counted, FigureMention, PassedOver, TimeMention
from crosscheck.extract.scope.stamps import with_hours
from crosscheck.extract.scope.timeline import ANYWHERE, read_timeline
from crosscheck.model.value import QuantityKind

HAPPENING = frozenset({QuantityKind.COUNT, QuantityKind.PERCENT})
"""Kinds of figure that take the day of what happened where their sentence gives none."""

LASTING = frozenset({"age", "population", "capacity", "area"})
"""Properties of which nothing happens on a day."""

NEARBY = 2
"""Sentences from the one that tells a day within which a figure of an unknown property takes it."""


def find_periods(
    article: Article,
    times: tuple[TimeMention, ...],
    figures: tuple[FigureMention, ...],
    counted: Sequence[Counted | PassedOver] = (),
) -> tuple[tuple[str, str], ...]:
    """Return for each figure the period it covers and the day as of which it is known, in EDTF, "" where unknown."""
    what = tuple(counted) or (None,) * len(figures)
    old = [figure.first for figure, one in zip(figures, what, strict=True) if isinstance(one, Counted) and one.old]
    timeline = read_timeline(article, times, figures, frozenset(old))
    found = tuple(
        timeline.at(figure, reach=_reach(article, figure, one), lasting=_is_lasting(one))
        for figure, one in zip(figures, what, strict=True)
    )
    return with_hours(article, figures, found, frozenset(old))


def _is_lasting(counted: Counted | PassedOver | None) -> bool:
    return isinstance(counted, Counted) and counted.property in LASTING


def _reach(article: Article, figure: FigureMention, counted: Counted | PassedOver | None) -> int:
    """Return over how many sentences a figure without a date takes the day that is told before it; -1 for none."""
    kind = figure.quantity.kind
    if kind not in HAPPENING or figure.quantity.change is not None:
        return -1
    if not isinstance(counted, Counted):
        return ANYWHERE
    known = article.lexicon.vocabulary.properties.known.get(counted.property)
    if known is None:
        return NEARBY
    return ANYWHERE if known.figure != "level" or kind is QuantityKind.PERCENT else -1
