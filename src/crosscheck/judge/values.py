"""Whether two values hold together, whatever their scopes: the comparison under every verdict."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from crosscheck.model.interval import Interval
from crosscheck.model.linkage import Relation
from crosscheck.model.value import Hedge, Name, Place, Quantity, QuantityKind, Text, Time, Truth, Value
from crosscheck.relate.names import NameLevel, compare_names
from crosscheck.relate.scopes import relate_places
from crosscheck.relate.strings import token_similarity

WIDEST_RANGE = Decimal("0.5")
"""A range says a value when it is at most this wide, relative to its middle: "30 to 40" does, "1 to 100" does not."""

SAME_RANGE = Decimal("0.75")
"""Two ranges say the same when they share at least this part of all that they cover ("up to 20", "at most 20")."""

NAMES_ITS_FIGURE = frozenset({Hedge.EXACT, Hedge.APPROXIMATE})
"""Hedges whose figure is the one meant; "over a dozen" and "nearly 30" name a figure that is not."""

SAME_WORDS = 0.9
"""Free texts as alike as this are one wording; below, only a person can say whether they contradict."""


BASE_UNIT_KINDS = frozenset({QuantityKind.AGE, QuantityKind.DURATION, QuantityKind.MEASURE})
"""Kinds whose figures are converted to one unit when they are read."""


class Holding(StrEnum):
    """How two values hold together."""

    SAME = "same"
    POSSIBLE = "possible"
    APART = "apart"
    UNCOMPARABLE = "uncomparable"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two values hold together; `doubt` says in words what is not known, "" where nothing is missing."""

    holding: Holding
    doubt: str = ""


def compare_values(left: Value | None, right: Value | None) -> Likeness:
    """Compare two values; symmetric. Values of kinds that do not speak to each other are uncomparable."""
    match left, right:
        case Quantity(), Quantity():
            return Likeness(compare_quantities(left, right))
        case Time(), Time():
            return Likeness(_compare_times(left, right))
        case Truth(), Truth():
            return Likeness(Holding.SAME if left.holds == right.holds else Holding.APART)
        case (Quantity() as figure, Truth() as truth) | (Truth() as truth, Quantity() as figure):
            return Likeness(_compare_count_with_truth(figure, truth))
        case Place(), Place():
            return _compare_places(left, right)
        case (Place() | Name() | Text(), Place() | Name() | Text()):
            return _compare_words(left, right)
    return Likeness(Holding.UNCOMPARABLE, "the two are not of one kind")


def compare_quantities(left: Quantity, right: Quantity) -> Holding:
    """Compare two figures by their intervals: implied for the same, possible for what can still both be true."""
    if not measures_the_same(left, right) or left.change != right.change:
        return Holding.UNCOMPARABLE
    if left.implied.overlaps(right.implied) and _comparable_precision(left, right):
        return Holding.SAME
    return Holding.POSSIBLE if left.possible.overlaps(right.possible) else Holding.APART


def measures_the_same(left: Quantity, right: Quantity) -> bool:
    """Whether two figures are of one kind and unit; what is counted is the fact's question, however each calls it.

    "69 people", "69 deaths" and "69" answer how many were killed; 5 % and 5 percentage points, or dollars and euros, do
    not answer one question.
    """
    if left.kind is not right.kind:
        return _goes_with(left, right) or _goes_with(right, left)
    return left.kind is QuantityKind.COUNT or left.unit == right.unit or not (left.unit and right.unit)


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


def says(figure: Quantity) -> bool:
    """Whether a figure says a value, rather than allowing many: "around 500" does, "dozens" and "at least 23" do not.

    Iraq Body Count and UCDP keep the two apart in the same way, as best and as lowest or highest figures.
    """
    lower, upper = figure.implied.lower, figure.implied.upper
    if lower is None or upper is None:
        return False
    is_narrow = upper - lower <= WIDEST_RANGE * abs(upper + lower) / 2
    return figure.hedge in NAMES_ITS_FIGURE or (figure.hedge is Hedge.RANGE and is_narrow)


def _comparable_precision(left: Quantity, right: Quantity) -> bool:
    if left.hedge in NAMES_ITS_FIGURE and right.hedge in NAMES_ITS_FIGURE:
        return True
    ours, theirs = left.implied, right.implied
    if ours.lower is None or ours.upper is None or theirs.lower is None or theirs.upper is None:
        return ours == theirs
    shared = min(ours.upper, theirs.upper) - max(ours.lower, theirs.lower)
    covered = max(ours.upper, theirs.upper) - min(ours.lower, theirs.lower)
    return ours == theirs or (covered > 0 and shared >= SAME_RANGE * covered)


def _compare_times(left: Time, right: Time) -> Holding:
    if left.span == right.span:
        return Holding.SAME
    return Holding.POSSIBLE if left.span.overlaps(right.span) else Holding.APART


def _compare_count_with_truth(figure: Quantity, truth: Truth) -> Holding:
    """A count above zero says that the thing happened, and none says that it did not."""
    none_at_all = figure.possible == Interval(Decimal(0), Decimal(0))
    return Holding.APART if none_at_all == truth.holds else Holding.POSSIBLE


def _compare_places(left: Place, right: Place) -> Likeness:
    relation = relate_places(left, right)
    if relation is Relation.SAME:
        return Likeness(Holding.SAME)
    if relation in (Relation.WITHIN, Relation.CONTAINS, Relation.OVERLAPS):
        return Likeness(Holding.POSSIBLE)
    if relation is Relation.DISJOINT:
        return Likeness(Holding.APART)
    if compare_names(left.name, right.name) is not NameLevel.DIFFERENT:
        return Likeness(Holding.SAME)
    return Likeness(Holding.APART, f"whether {left.label} and {right.label} lie in one another is not known")


def _compare_words(left: Place | Name | Text, right: Place | Name | Text) -> Likeness:
    if (
        isinstance(left, Text)
        and isinstance(right, Text)
        and left.negated != right.negated
        and left.parts == right.parts
    ):
        return Likeness(Holding.APART)
    left_name, right_name = _as_name(left), _as_name(right)
    if left_name and right_name:
        if compare_names(left_name, right_name) is not NameLevel.DIFFERENT:
            return Likeness(Holding.SAME)
        if left_name.proper and right_name.proper:
            return Likeness(Holding.APART)
    if token_similarity(_words(left), _words(right)) >= SAME_WORDS:
        return Likeness(Holding.SAME)
    return Likeness(Holding.UNCOMPARABLE, "the words differ, and only a reader can say whether they contradict")


def _as_name(value: Place | Name | Text) -> Name | None:
    match value:
        case Place():
            return value.name
        case Name():
            return value
    return None


def _words(value: Place | Name | Text) -> str:
    return " ".join(value.name.parts if isinstance(value, Place) else value.parts)
