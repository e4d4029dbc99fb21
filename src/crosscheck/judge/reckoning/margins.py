"""Margins and the two figures between which they lie, and balances such as a trade deficit.

A margin of victory lies between the winner and the runner-up, who may not be among those that the source names. So a
margin wider than the distance to any other is wrong, and a narrower one only where the shares leave no room for
another runner-up, or where the claim names whom it is over.
"""

from collections.abc import Iterator
from decimal import Decimal

from crosscheck.judge.arithmetic import may_hold
from crosscheck.judge.figures import Figure, Unworkable, add, subtract
from crosscheck.judge.reckoning.parts import name_apart
from crosscheck.judge.reckoning.passage import Passage, Sum, one_subject, only_one, same_subject
from crosscheck.judge.reckoning.telling import figure, printed_amount, result_words, said, term, total_of
from crosscheck.judge.wording import who
from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity, QuantityKind

HUNDRED = Decimal(100)

POINT_UNIT = "point"
"""The unit of "12 points", whose kind is a count where the words do not say percentage points."""


def reckon_margins(passage: Passage) -> Iterator[Sum]:
    """Yield margins with their ends, and balances with their two sides."""
    for role in sorted(passage.words.lists["margins"]):
        for margin in passage.levels(role):
            yield from _between(passage, margin)
    for row in passage.words.differences:
        of, less = only_one(passage.levels(row.of)), only_one(passage.levels(row.less))
        margin_of = only_one(passage.levels(row.difference))
        if of is not None and less is not None and margin_of is not None:
            yield from _difference(passage, margin_of, of, less)


def _between(passage: Passage, margin: Statement) -> Iterator[Sum]:
    """Yield the distance from the leading figure to each other one that decides something."""
    for role in sorted(passage.words.lists["ends"]):
        ends = [s for s in passage.levels(role) if _measures(margin) is _measures(s) and s.ref != margin.ref]
        ends = [s for s in ends if passage.one_scope([margin, s])]
        found = sorted(name_apart(passage, ends), key=lambda s: (-_amount(s), s.ref))
        if len(found) < 2 or _amount(found[0]) == _amount(found[1]):
            continue
        first, second = found[:2]
        if margin.subject is not None and margin.subject.proper and not one_subject(margin, first):
            continue
        yield from _over(margin, first, second)


def _over(margin: Statement, first: Statement, second: Statement) -> Iterator[Sum]:
    distance = _distance(first, second)
    given = _given(margin)
    no_other = _names(margin, second) or _no_room(given, first, second)
    holds = may_hold(given, "==" if no_other else "<=", distance)
    yield Sum(holds, margin, (first, second), _words(distance, margin, (first, second), holds=holds))


def _difference(passage: Passage, margin: Statement, of: Statement, less: Statement) -> Iterator[Sum]:
    terms = (margin, of, less)
    if len({s.ref for s in terms}) < len(terms) or not passage.one_scope(terms) or _measures(of) is not _measures(less):
        return
    if not (same_subject(of, less) and same_subject(of, margin)) and margin.subject and margin.subject.proper:
        return
    try:
        distance = _distance(of, less)
        if _measures(margin) is not _measures(of):
            return
        add(distance, _given(margin))
    except Unworkable:
        return
    holds = may_hold(_given(margin), "==", distance)
    yield Sum(holds, margin, (of, less), _words(distance, margin, (of, less), holds=holds))


def _distance(first: Statement, second: Statement) -> Figure:
    return subtract(figure(first), figure(second))


def _words(distance: Figure, margin: Statement, ends: tuple[Statement, Statement], *, holds: bool) -> str:
    first, second = ends
    result = f"{term(first)} − {term(second)} is {result_words(distance, _nominal(first, second))}"
    if holds:
        return f"{result}, which goes with {who(margin)}’s “{said(margin)}” for {margin.property.label}."
    return f"{result}, but {total_of(margin)}."


def _given(margin: Statement) -> Figure:
    """Return a margin, points as the shares that they lie between."""
    given = figure(margin)
    return Figure(given.interval, (QuantityKind.PERCENT, "")) if _measures(margin) is QuantityKind.PERCENT else given


def _nominal(first: Statement, second: Statement) -> Decimal | None:
    """Return the distance of the figures as printed."""
    ours, theirs = printed_amount(first), printed_amount(second)
    return None if ours is None or theirs is None else ours - theirs


def _measures(statement: Statement) -> object:
    """Return what a margin and its ends have in common: shares, money, or counts."""
    value = statement.value
    if not isinstance(value, Quantity):
        return None
    if value.kind in (QuantityKind.PERCENT, QuantityKind.POINTS) or value.unit == POINT_UNIT:
        return QuantityKind.PERCENT
    return value.kind


def _possible(statement: Statement) -> Interval[Decimal]:
    return figure(statement).interval


def _amount(statement: Statement) -> Decimal:
    lower = _possible(statement).lower
    return Decimal(0) if lower is None else lower


def _names(margin: Statement, other: Statement) -> bool:
    """Whether the margin is said to be over the other by name."""
    parts = other.subject.parts if other.subject else ()
    return bool(parts) and parts[-1] in f"{margin.claim.property} {margin.claim.text}".lower().split()


def _no_room(given: Figure, first: Statement, second: Statement) -> bool:
    """Whether another runner-up, as close as the margin says, would bring the three above 100 %."""
    if _measures(first) is not QuantityKind.PERCENT:
        return False
    lead, other, margin = _possible(first).lower, _possible(second).lower, given.interval.upper
    return lead is not None and other is not None and margin is not None and 2 * lead + other - margin > HUNDRED
