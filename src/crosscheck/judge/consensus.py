"""What most independent origins hold together: Marzullo's intersection (as in NTP), one vote per origin.

The newest word of an origin is its vote: what it has said anew since, and what the history of the fact shows to be
overtaken, does not drag the consensus. Low, best and high are kept apart, as the Uppsala Conflict Data Program and Iraq
Body Count do; nothing is averaged.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from crosscheck.judge.knowledge import knowledge_of, known_as_of
from crosscheck.judge.support import Vote, widest_support
from crosscheck.judge.values import measures_the_same, says
from crosscheck.model.finding import Consensus, Moment, Standing
from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.model.value import Hedge, Quantity

Figures = Sequence[tuple[Statement, Quantity]]


def find_consensus(
    statements: Sequence[Statement], origins: dict[str, str], history: Iterable[Moment] = ()
) -> Consensus | None:
    """Return the interval that most origins share, `None` where fewer than two statements say a figure.

    Only a figure that says a value votes (see `values.says`); what merely allows values ("at least 100") is listed, not
    counted. Of two intervals with as many votes the one known last is taken, then the lower one.
    """
    if len(statements) < 2:
        return None
    figures = _comparable(statements)
    saying = [(statement, figure) for statement, figure in figures if says(figure)]
    if len(saying) < 2:
        return None
    overtaken = {moment.statement for moment in history if moment.standing is not Standing.CURRENT}
    overtaken |= _said_anew(saying, origins)
    current = [each for each in figures if each[0].ref not in overtaken]
    voting = [(statement, figure) for statement, figure in current if says(figure)] or saying
    votes = [_vote(statement, figure, origins) for statement, figure in voting]
    count, (shared, *rivals) = widest_support(votes)
    naming: dict[Interval[Decimal], set[str]] = {}
    for vote in votes:
        naming.setdefault(vote.interval, set()).add(vote.origin)
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
        naming=min(len(naming.get(each, ())) for each in (shared, *rivals)),
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
    return {ref for own in by_origin.values() if len(own) > 1 for ref in _overtaken(own)}


def _overtaken(own: Figures) -> Iterator[str]:
    """Yield the statements of one origin behind which it gives a figure that lies apart.

    The latest known are taken in first: one that lies above all others, and one that lies below, tell for all of them.
    """
    spans = [(knowledge_of(statement), statement.ref, figure.implied) for statement, figure in own]
    begun = sorted(((k.since, ref, implied) for k, ref, implied in spans if k and k.since), reverse=True)
    ended = sorted(((k.until, ref, implied) for k, ref, implied in spans if k and k.until), reverse=True)
    later: list[Interval[Decimal]] = []
    at = 0
    for until, ref, implied in ended:
        while at < len(begun) and begun[at][0] > until:
            later = _outermost([*later, begun[at][2]])
            at += 1
        if any(not implied.overlaps(each) for each in later):
            yield ref


def _outermost(intervals: Sequence[Interval[Decimal]]) -> list[Interval[Decimal]]:
    """Return the interval that begins last, and the one that ends first."""
    begins_last = max(intervals, key=lambda each: (each.lower is not None, each.lower or 0, each.lower_open))
    ends_first = min(intervals, key=lambda each: (each.upper is None, each.upper or 0, not each.upper_open))
    return [begins_last, ends_first]


def _vote(statement: Statement, figure: Quantity, origins: dict[str, str]) -> Vote:
    known = known_as_of(statement)
    day = known.span.upper if known else None
    return Vote(origins[statement.ref], figure.implied, day or date.min)


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
