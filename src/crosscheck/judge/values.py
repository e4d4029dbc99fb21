"""Whether two values hold together, whatever their scopes: the comparison under every verdict."""

from dataclasses import dataclass
from decimal import Decimal

from crosscheck.judge.quantities import BASE_UNIT_KINDS, Holding, compare_quantities, measures_the_same, says
from crosscheck.model.interval import Interval
from crosscheck.model.linkage import Relation
from crosscheck.model.value import Name, Place, Quantity, Text, Time, Truth, Value
from crosscheck.relate.names import NameLevel, compare_names
from crosscheck.relate.scopes import relate_places
from crosscheck.relate.strings import token_similarity

__all__ = (
    "BASE_UNIT_KINDS",
    "Holding",
    "Likeness",
    "compare_quantities",
    "compare_values",
    "measures_the_same",
    "says",
)
"""Figures are compared in `quantities`; whoever asks how two values stand finds all of it here."""

SAME_WORDS = 0.9
"""Free texts as alike as this are one wording; below, only a person can say whether they contradict."""


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
