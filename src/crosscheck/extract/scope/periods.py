"""When each figure of an article holds, and as of when it is known."""

from collections.abc import Sequence

from crosscheck.extract.article import Article, Counted, FigureMention, PassedOver, TimeMention
from crosscheck.extract.scope.timeline import read_timeline
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
    old = [figure.first for figure, what in zip(figures, counted, strict=False) if _is_old(what)]
    timeline = read_timeline(article, times, figures, frozenset(old))
    return tuple(timeline.at(figure, happens=_happens(figure)) for figure in figures)


def _is_old(what: Counted | PassedOver) -> bool:
    return isinstance(what, Counted) and what.old


def _happens(figure: FigureMention) -> bool:
    return figure.quantity.kind in HAPPENING and figure.quantity.change is None
