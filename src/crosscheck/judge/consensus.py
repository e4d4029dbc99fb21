"""What most independent origins hold together: Marzullo's intersection (as in NTP), one vote per origin."""

from collections.abc import Sequence
from decimal import Decimal

from crosscheck.judge.values import measures_the_same, says
from crosscheck.model.finding import Consensus
from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity


def find_consensus(statements: Sequence[Statement], origins: dict[str, str]) -> Consensus | None:
    """Return the interval that most origins share, `None` where fewer than two statements say a figure.

    Only a figure that says a value votes (see `values.says`); what merely allows values ("at least 100") is
    not counted. Of two intervals with as many votes the lower one is taken.
    """
    votes = [(origins[statement.ref], figure.implied) for statement, figure in _figures(statements)]
    ends = [end for _, interval in votes for end in (interval.lower, interval.upper) if end is not None]
    if len(votes) < 2:
        return None
    shared, count = _widest_support(votes)
    outside = tuple(statement.ref for statement, figure in _figures(statements) if not figure.implied.overlaps(shared))
    return Consensus(shared, count, min(ends), max(ends), outside)


def _figures(statements: Sequence[Statement]) -> list[tuple[Statement, Quantity]]:
    figures = [(statement, statement.value) for statement in statements if isinstance(statement.value, Quantity)]
    return [
        (statement, figure)
        for statement, figure in figures
        if says(figure) and measures_the_same(figure, figures[0][1])
    ]


def _widest_support(votes: Sequence[tuple[str, Interval[Decimal]]]) -> tuple[Interval[Decimal], int]:
    """Return the intersection with the most origins behind it. Some best point is the lower end of an interval."""
    best: tuple[Interval[Decimal], int] | None = None
    for start in sorted({interval.lower for _, interval in votes if interval.lower is not None}):
        holding = [(origin, interval) for origin, interval in votes if interval.holds(start)]
        count = len({origin for origin, _ in holding})
        if best is None or count > best[1]:
            shared: Interval[Decimal] = Interval(None, None)
            for _, interval in holding:
                shared = shared.intersect(interval)
            best = (shared, count)
    if best is None:
        raise AssertionError("a figure that says a value has a lower end")
    return best
