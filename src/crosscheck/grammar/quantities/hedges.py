"""Estimates: a figure with its two intervals, and what hedges, ranges and units do to it.

`implied` is what a reader takes the words to say, `possible` what they do not exclude; how far each hedge reaches is
the lexicon's.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import NamedTuple

from crosscheck.grammar.quantities.number import Form, Number, step_of
from crosscheck.grammar.quantities.rules import Rules
from crosscheck.grammar.quantities.spans import Scale
from crosscheck.grammar.quantities.tokens import Kind, Tokens, hop
from crosscheck.model.interval import Interval
from crosscheck.model.value import Hedge, QuantityKind


class Estimate(NamedTuple):
    """A figure (`None` for a range or a vague word) with its intervals, and what a hedge around it is measured by."""

    amount: Decimal | None
    implied: Interval[Decimal]
    possible: Interval[Decimal]
    hedge: Hedge
    half: Decimal = Decimal(0)
    step: Decimal = Decimal(0)


def plain(number: Number, kind: QuantityKind, rules: Rules) -> Estimate:
    """Return the estimate of a figure that is not hedged.

    A whole count below 100 is exact, a rounder one to half a unit of its last significant digit. A percentage or a
    small measure is as exact as its last printed digit.
    """
    amount, half = number.amount, _half(number, rules)
    slack = _slack(number, kind, half, rules)
    point = Interval(amount, amount)
    possible = Interval(_floor(amount - slack, amount), amount + slack)
    return Estimate(amount, point, possible, Hedge.EXACT, half, step_of(amount))


def share(number: Number, rules: Rules) -> Estimate:
    """Return the estimate, in percent, of a share said in words ("two thirds", "one in five")."""
    amount = number.amount * 100
    slack = abs(amount) * rules.figures.rounding.share
    step = Decimal(100) / number.parts if number.parts else step_of(amount)
    highest = max(amount, min(amount + slack, Decimal(100)))
    return Estimate(amount, Interval(amount, amount), Interval(amount - slack, highest), Hedge.EXACT, slack, step)


def significant(value: Decimal) -> Decimal:
    """Round what does not come out even (a third) to four digits; what does is kept.

    >>> significant(Decimal(200) / 3), significant(Decimal("12.5"))
    (Decimal('66.67'), Decimal('12.5'))
    """
    if not value or len(value.normalize().as_tuple().digits) < 12:
        return value
    return value.quantize(Decimal(1).scaleb(value.adjusted() - 3))


def hedged(estimate: Estimate, key: str, rules: Rules) -> Estimate:
    """Return what a hedge, by its key in the lexicon, makes of an estimate; it reaches out from both of its ends."""
    rule = rules.hedges[key]
    if estimate.hedge is Hedge.VAGUE and rule.name is Hedge.APPROXIMATE:
        return estimate  # "several hundred or so" is no vaguer than several hundred
    amount = estimate.amount if estimate.amount is not None else Decimal(0)
    scale = Scale(amount, estimate.half, estimate.step)
    bare = estimate.hedge is Hedge.EXACT
    inner = estimate.implied if bare else estimate.possible
    name = Hedge.RANGE if estimate.hedge is Hedge.RANGE else rule.name
    return estimate._replace(
        implied=_opened(rule.implied.around(estimate.implied, scale), estimate.implied),
        possible=_opened(rule.possible.around(inner, scale), inner),
        hedge=name,
    )


def hedge_behind(tokens: Tokens, i: int, rules: Rules) -> tuple[str, int] | None:
    """Return the hedge behind a figure at `i`; what may as well lead to the next one ("12, at least 3") is none."""
    if i >= len(tokens):
        return None
    j = hop(tokens, i)
    found = rules.after.longest(tokens, j)
    if found is None or tokens[j - 1].text == "-" or found[1] >= len(tokens):
        return found
    following = tokens[found[1]]
    numeric = following.kind is Kind.NUMBER or following.text in rules.number_starts - rules.words.one
    priced = rules.signs.longest(tokens, found[1]) is not None  # "$20m plus $5m"
    leading = rules.leads.longest(tokens, j)
    led = leading is not None and leading[0].role == "hedge" and following.kind is not Kind.SIGN
    return None if numeric or priced or led else found


def spanned(low: Estimate, high: Estimate) -> Estimate:
    """Return the range from one estimate to another; each keeps the hedge it has of its own."""
    wide = low.hedge is not Hedge.EXACT, high.hedge is not Hedge.EXACT
    first = low.possible if wide[0] else low.implied
    second = high.possible if wide[1] else high.implied
    return Estimate(
        None,
        Interval(low.implied.lower, high.implied.upper, low.implied.lower_open, high.implied.upper_open),
        Interval(first.lower, second.upper, first.lower_open, second.upper_open),
        Hedge.RANGE,
        max(low.half, high.half),
        high.step,
    )


def both(first: Estimate, second: Estimate) -> Estimate | None:
    """Return what two hedges say together ("more than 100 but fewer than 200"), `None` where they cannot both hold."""
    possible = first.possible.intersect(second.possible)
    if possible.is_empty:
        return None
    return Estimate(None, possible, possible, Hedge.RANGE, first.half, first.step)


def mapped(estimate: Estimate, convert: Callable[[Decimal], Decimal]) -> Estimate:
    """Return the estimate in another unit; `convert` keeps the order of figures."""
    amount = None if estimate.amount is None else convert(estimate.amount)
    exact = amount is not None and estimate.implied.lower is estimate.amount and estimate.implied.is_point
    implied = Interval(amount, amount) if exact else _mapped(estimate.implied, convert)
    same = estimate.possible is estimate.implied or estimate.possible == estimate.implied
    return Estimate(
        amount,
        implied,
        implied if same else _mapped(estimate.possible, convert),
        estimate.hedge,
        estimate.half,
        estimate.step,
    )


def negated(estimate: Estimate) -> Estimate:
    """Return the estimate of the opposite amount ("10 degrees below zero")."""
    return estimate._replace(
        amount=None if estimate.amount is None else -estimate.amount,
        implied=_negated(estimate.implied),
        possible=_negated(estimate.possible),
    )


def _negated(interval: Interval[Decimal]) -> Interval[Decimal]:
    lower = None if interval.upper is None else -interval.upper
    upper = None if interval.lower is None else -interval.lower
    return Interval(lower, upper, interval.upper_open, interval.lower_open)


def _half(number: Number, rules: Rules) -> Decimal:
    """Half a unit of the last significant digit; of a power of ten (1,000) the unit is a share of it."""
    place, amount = number.place, abs(number.amount)
    if number.form is Form.CARDINAL and place == amount and amount >= 10:
        place = amount * rules.figures.rounding.power_of_ten
    return place / 2


def _slack(number: Number, kind: QuantityKind, half: Decimal, rules: Rules) -> Decimal:
    """How far either way of the printed figure the words leave open."""
    rounding = rules.figures.rounding
    small = abs(number.amount) < rounding.exact_below and number.scale == 1
    if kind in (QuantityKind.RANK, QuantityKind.RATIO):
        return Decimal(0)
    if kind.value in rules.printed_kinds:
        return min(number.place, number.last) / 2
    if kind.value not in rules.exact_kinds:
        return min(number.place, number.last) / 2 if small else half
    whole = number.place >= 1 and number.last >= 1
    return Decimal(0) if whole and (small or number.place == 1) else half


def _floor(value: Decimal, amount: Decimal) -> Decimal:
    return max(value, Decimal(0)) if amount >= 0 else value


def _opened(outer: Interval[Decimal], inner: Interval[Decimal]) -> Interval[Decimal]:
    """Keep an end open where the hedge left the inner end as it was."""
    if not (inner.lower_open or inner.upper_open):
        return outer
    return Interval(
        outer.lower,
        outer.upper,
        outer.lower_open or (inner.lower_open and outer.lower == inner.lower),
        outer.upper_open or (inner.upper_open and outer.upper == inner.upper),
    )


def _mapped(interval: Interval[Decimal], convert: Callable[[Decimal], Decimal]) -> Interval[Decimal]:
    lower = None if interval.lower is None else convert(interval.lower)
    upper = lower if interval.is_point else None if interval.upper is None else convert(interval.upper)
    return Interval(lower, upper, interval.lower_open, interval.upper_open)
