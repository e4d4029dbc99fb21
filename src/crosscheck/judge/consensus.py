"""What most independent origins hold together: Marzullo's intersection (as in NTP), one vote per origin.

The newest word of an origin is its vote: what it has said anew since, and what the history of the fact shows to be
overtaken, does not drag the consensus. Low, best and high are kept apart, as the Uppsala Conflict Data Program and Iraq
Body Count do; nothing is averaged.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations

from msgspec import Struct

from crosscheck.judge.knowledge import in_order, known_as_of
from crosscheck.judge.values import measures_the_same, says
from crosscheck.model.finding import Consensus, Moment, Standing
from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.model.value import Hedge, Quantity

Figures = Sequence[tuple[Statement, Quantity]]


class _Vote(Struct, frozen=True):
    """What one origin holds, and the day on which it was known."""

    origin: str
    interval: Interval[Decimal]
    known: date


def find_consensus(
    statements: Sequence[Statement], origins: dict[str, str], history: Iterable[Moment] = ()
) -> Consensus | None:
    """Return the interval that most origins share, `None` where fewer than two statements say a figure.

    Only a figure that says a value votes (see `values.says`); what merely allows values ("at least 100") is listed, not
    counted. Of two intervals with as many votes the one known last is taken, then the lower one.
    """
    figures = _comparable(statements)
    saying = [(statement, figure) for statement, figure in figures if says(figure)]
    if len(saying) < 2:
        return None
    overtaken = {moment.statement for moment in history if moment.standing is not Standing.CURRENT}
    overtaken |= _said_anew(saying, origins)
    current = [each for each in figures if each[0].ref not in overtaken]
    voting = [(statement, figure) for statement, figure in current if says(figure)] or saying
    votes = [_vote(statement, figure, origins) for statement, figure in voting]
    count, (shared, *rivals) = _widest_support(votes)
    counted = (*current, *voting)
    ends = [end for _, figure in counted for end in _ends(figure)]
    return Consensus(
        interval=shared,
        origins=count,
        low=min(ends),
        high=max(ends),
        outside=tuple(statement.ref for statement, figure in voting if not figure.implied.overlaps(shared)),
        open_ended=tuple(statement.ref for statement, figure in current if not _ends(figure)),
        superseded=tuple(statement.ref for statement, _ in figures if statement.ref in overtaken),
        rivals=tuple(rivals),
        naming=min(len({vote.origin for vote in votes if vote.interval == each}) for each in (shared, *rivals)),
        lowest=_extreme(counted, min),
        highest=_extreme(counted, max),
    )


def _comparable(statements: Sequence[Statement]) -> Figures:
    """Return the figures that are of one kind and unit with the first that says a value."""
    figures = [(statement, statement.value) for statement in statements if isinstance(statement.value, Quantity)]
    first = next((figure for _, figure in figures if says(figure)), None)
    return [each for each in figures if first is not None and measures_the_same(each[1], first)]


def _said_anew(figures: Figures, origins: dict[str, str]) -> set[str]:
    """Return the refs of statements whose origin gives another figure later."""
    by_origin: dict[str, list[tuple[Statement, Quantity]]] = {}
    for statement, figure in figures:
        by_origin.setdefault(origins[statement.ref], []).append((statement, figure))
    ordered = (
        in_order(left[0], right[0])
        for own in by_origin.values()
        for left, right in combinations(own, 2)
        if not left[1].implied.overlaps(right[1].implied)
    )
    return {pair[0].ref for pair in ordered if pair is not None}


def _vote(statement: Statement, figure: Quantity, origins: dict[str, str]) -> _Vote:
    known = known_as_of(statement)
    day = known.span.upper if known else None
    return _Vote(origins[statement.ref], figure.implied, day or date.min)


def _ends(figure: Quantity) -> tuple[Decimal, ...]:
    """Return both ends of a figure that says a value or names its range, () for one that is open."""
    lower, upper = figure.implied.lower, figure.implied.upper
    if lower is None or upper is None or not (says(figure) or figure.hedge is Hedge.RANGE):
        return ()
    return lower, upper


def _extreme(figures: Figures, pick: Callable[[Iterable[Decimal]], Decimal]) -> str:
    """Return the ref of the statement with the least or the greatest figure that is named, "" where none is."""
    named = [(pick(ends), statement, figure) for statement, figure in figures if (ends := _named(figure))]
    if not named:
        return ""
    end = pick(each[0] for each in named)
    at_end = [(figure.hedge is not Hedge.EXACT, statement.ref) for own, statement, figure in named if own == end]
    return min(at_end)[1]


def _named(figure: Quantity) -> tuple[Decimal, ...]:
    """Return the figures that somebody named: one, or the ends of a range."""
    return (figure.amount,) if figure.amount is not None else _ends(figure) if figure.hedge is Hedge.RANGE else ()


def _widest_support(votes: Sequence[_Vote]) -> tuple[int, list[Interval[Decimal]]]:
    """Return how many origins stand behind the best intersection, and every one that has as many, the best first.

    Some best point is the lower end of an interval.
    """
    found: list[tuple[int, date, Interval[Decimal]]] = []
    for start in sorted({vote.interval.lower for vote in votes if vote.interval.lower is not None}):
        holding = [vote for vote in votes if vote.interval.holds(start)]
        shared: Interval[Decimal] = Interval(None, None)
        for vote in holding:
            shared = shared.intersect(vote.interval)
        if holding:
            found.append((len({vote.origin for vote in holding}), max(vote.known for vote in holding), shared))
    most = max(count for count, _, _ in found)
    best = [(known, shared) for count, known, shared in found if count == most]
    best.sort(key=lambda each: each[0], reverse=True)  # stable: of one day the lower comes first
    return most, [shared for _, shared in best]
