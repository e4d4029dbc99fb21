"""Whether two figures hold together: by their intervals, as loosely as their words and their print allow."""

from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from crosscheck.model.interval import Interval
from crosscheck.model.value import Hedge, Quantity, QuantityKind

_CACHED = 8192

WIDEST_RANGE = Decimal("0.5")
"""A range says a value when it is at most this wide, relative to its middle: "30 to 40" does, "1 to 100" does not."""

SAME_RANGE = Decimal("0.75")
"""Two ranges say the same when they share at least this part of all that they cover ("up to 20", "at most 20")."""

NAMES_ITS_FIGURE = frozenset({Hedge.EXACT, Hedge.APPROXIMATE})
"""Hedges whose figure is the one meant; "over a dozen" and "nearly 30" name a figure that is not."""

BASE_UNIT_KINDS = frozenset({QuantityKind.AGE, QuantityKind.DURATION, QuantityKind.MEASURE})
"""Kinds whose figures are converted to one unit when they are read."""

WHOLE = Decimal("0.5")
"""How far a whole amount of money may lie from one with decimals: prices are rounded to the dollar, people are not."""

FINE = 2
"""Significant digits from which a hedged figure is not round: about 74, some 335,000; not around 500."""

NEARLY = Decimal("0.8")
"""Who says "nearly 120" does not mean 90, though words of its kind reach to the half."""

CONVERTED = Decimal("0.01")
"""How far two plain figures in two units may lie apart and be one, converted and rounded: 10 miles, 16 km."""

SHORT_YEAR, LONG_YEAR = Decimal(365), Decimal(366)
MONTHS_DIFFER = Decimal(3)
"""Days by which some months in a row may be fewer or more than their share of a year: February has 28."""


class Holding(StrEnum):
    """How two values hold together."""

    SAME = "same"
    POSSIBLE = "possible"
    APART = "apart"
    UNCOMPARABLE = "uncomparable"


@lru_cache(maxsize=_CACHED)
def compare_quantities(left: Quantity, right: Quantity) -> Holding:
    """Compare two figures by their intervals: implied for the same, possible for what can still both be true."""
    if left.change != right.change:
        both_told = left.change is not None and right.change is not None and measures_the_same(left, right)
        return Holding.APART if both_told else Holding.UNCOMPARABLE  # it cannot have risen and fallen
    if is_days_beside_years(left, right):
        return Holding.POSSIBLE if _in_days(left).overlaps(_in_days(right)) else Holding.APART
    if not measures_the_same(left, right):
        return Holding.UNCOMPARABLE
    if left.kind is right.kind is QuantityKind.COUNT and _lie_apart(left.possible, right.possible):
        return Holding.APART  # what a count is taken to say is possible, and no count is rounded like a price
    if _taken_to_say(left).overlaps(_taken_to_say(right)) and _comparable_precision(left, right):
        return Holding.SAME
    if not _can_both_be(left, right):
        return Holding.APART
    return Holding.SAME if _is_converted(left, right) else Holding.POSSIBLE


def measures_the_same(left: Quantity, right: Quantity) -> bool:
    """Whether two figures are of one kind and unit; what is counted is the fact's question, however each calls it.

    "69 people", "69 deaths" and "69" answer how many were killed; 5 % and 5 percentage points, or dollars and euros, do
    not answer one question.
    """
    if left.kind is not right.kind:
        return _goes_with(left, right) or _goes_with(right, left)
    return left.kind is QuantityKind.COUNT or left.unit == right.unit or not (left.unit and right.unit)


def is_days_beside_years(left: Quantity, right: Quantity) -> bool:
    """Whether one span of time is kept in days and the other in years, as months are: 90 days, three months."""
    return left.kind is right.kind is QuantityKind.DURATION and {left.unit, right.unit} == {"day", "year"}


@lru_cache(maxsize=_CACHED)
def says(figure: Quantity) -> bool:
    """Whether a figure says a value, rather than allowing many: "around 500" does, "dozens" and "at least 23" do not.

    Iraq Body Count and UCDP keep the two apart in the same way, as best and as lowest or highest figures.
    """
    lower, upper = figure.implied.lower, figure.implied.upper
    if lower is None or upper is None:
        return False
    is_narrow = upper - lower <= WIDEST_RANGE * abs(upper + lower) / 2
    return figure.hedge in NAMES_ITS_FIGURE or (figure.hedge is Hedge.RANGE and is_narrow)


def _in_days(span: Quantity) -> Interval[Decimal]:
    """Return how many days a span may have: a year 365 or 366, and a month up to three fewer than its share of it."""
    possible = span.possible
    if span.unit == "day":
        return possible
    return Interval(
        None if possible.lower is None else possible.lower * SHORT_YEAR - MONTHS_DIFFER,
        None if possible.upper is None else possible.upper * LONG_YEAR + MONTHS_DIFFER,
        possible.lower_open,
        possible.upper_open,
    )


def _goes_with(bare: Quantity, other: Quantity) -> bool:
    """Whether a figure without a unit can be meant in the other's: "6.9" and "6.4-magnitude", but not "10" and "10 km".

    Lengths and spans are kept in a base unit; a bare figure speaks in the unit that was printed, if that is the base.
    """
    if bare.kind is not QuantityKind.COUNT or bare.unit or other.amount is None:
        return False
    if other.kind in (QuantityKind.MONEY, QuantityKind.RANK):
        return True
    as_printed = other.words.replace(",", "")
    return other.kind in BASE_UNIT_KINDS and format(other.amount.normalize(), "f") in as_printed


def _can_both_be(left: Quantity, right: Quantity) -> bool:
    """Whether some value is possible for both.

    Two plain figures that are rounded alike are two: 16,000 and 17,000 share nothing but the half-way point.
    """
    ours, theirs = _as_price(left, right), _as_price(right, left)
    shared = ours.intersect(theirs)
    if shared.is_empty:
        return False
    both_plain = left.hedge is right.hedge is Hedge.EXACT
    only_touch = shared.is_point and not (ours.is_point or theirs.is_point)
    return not (both_plain and only_touch)


def _lie_apart(ours: Interval[Decimal], theirs: Interval[Decimal]) -> bool:
    """Whether one ends before the other begins."""
    ends, begins = ours.upper, theirs.lower
    if ends is not None and begins is not None and ends < begins:
        return True
    ends, begins = theirs.upper, ours.lower
    return ends is not None and begins is not None and ends < begins


def _is_converted(left: Quantity, right: Quantity) -> bool:
    """Whether two plain figures are one in two units: 49.8 °C is 121.6 °F, as near as a printed digit tells."""
    if left.kind not in BASE_UNIT_KINDS or left.printed is None or right.printed is None:
        return False
    if left.amount is None or right.amount is None or left.printed.unit == right.printed.unit:
        return False
    near = abs(left.amount - right.amount) <= CONVERTED * max(abs(left.amount), abs(right.amount))
    return near and left.hedge is right.hedge is Hedge.EXACT


def _taken_to_say(figure: Quantity) -> Interval[Decimal]:
    """Return what a figure says; a hedged one that is not round, a unit of its last digit either way.

    Who says "about 74 percent" does not mean 81, though the hedge's tenth reaches there (Krifka 2009: a number is as
    coarse as the roundest scale that it stands on).
    """
    if figure.hedge is not Hedge.APPROXIMATE or figure.amount is None or _digits(figure.amount) < FINE:
        return figure.implied
    unit = Decimal(1).scaleb(_exponent(figure.amount))
    return figure.implied.intersect(Interval(figure.amount - unit, figure.amount + unit))


def _not_excluded(figure: Quantity) -> Interval[Decimal]:
    """Return what a figure does not exclude.

    A hedged one of three digits or more reaches no further than a tenth, "nearly" no further down than a fifth.
    """
    if figure.amount is None:
        return figure.possible
    if figure.hedge is Hedge.NEARLY and figure.amount > 0:
        return figure.possible.intersect(Interval(figure.amount * NEARLY, None))
    fine = figure.hedge is Hedge.APPROXIMATE and _digits(figure.amount) > FINE
    return figure.implied if fine else figure.possible


def _digits(amount: Decimal) -> int:
    return len(amount.normalize().as_tuple().digits)


def _exponent(amount: Decimal) -> int:
    exponent = amount.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _as_price(figure: Quantity, other: Quantity) -> Interval[Decimal]:
    """Return what a figure does not exclude; a whole price beside one with decimals may be rounded: $26 and $25.57."""
    possible, printed = _not_excluded(figure), figure.printed
    if figure.kind is not QuantityKind.MONEY or printed is None or other.printed is None:
        return possible
    if figure.hedge is not Hedge.EXACT or not _is_whole(printed.amount) or _is_whole(other.printed.amount):
        return possible
    slack = WHOLE * printed.times / printed.parts
    if possible.lower is None or possible.upper is None or figure.amount is None:
        return possible
    return Interval(min(possible.lower, figure.amount - slack), max(possible.upper, figure.amount + slack))


def _is_whole(amount: Decimal | None) -> bool:
    return amount is None or amount == amount.to_integral_value()


def _comparable_precision(left: Quantity, right: Quantity) -> bool:
    if left.hedge in NAMES_ITS_FIGURE and right.hedge in NAMES_ITS_FIGURE:
        return True
    ours, theirs = left.implied, right.implied
    if ours.lower is None or ours.upper is None or theirs.lower is None or theirs.upper is None:
        return ours == theirs
    shared = min(ours.upper, theirs.upper) - max(ours.lower, theirs.lower)
    covered = max(ours.upper, theirs.upper) - min(ours.lower, theirs.lower)
    return ours == theirs or (covered > 0 and shared >= SAME_RANGE * covered)
