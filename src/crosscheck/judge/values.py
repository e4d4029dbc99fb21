"""Whether two values hold together, whatever their scopes: the comparison under every verdict."""

from datetime import timedelta
from decimal import Decimal

from crosscheck.grammar.folding import fold
from crosscheck.judge.likeness import Likeness
from crosscheck.judge.phrases import LEFT_OPEN, compare_phrases, has_joint, is_near, is_nobody, leaves_open
from crosscheck.judge.quantities import BASE_UNIT_KINDS, Holding, compare_quantities, measures_the_same, says
from crosscheck.model.interval import Interval
from crosscheck.model.linkage import Relation
from crosscheck.model.value import Name, Place, Quantity, Text, Time, Truth, Value
from crosscheck.relate.names import NameLevel, compare_names
from crosscheck.relate.scopes import relate_places, relate_times

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
        case (Truth() | Text() as one, Truth() | Text() as other):
            return compare_phrases(_as_text(one), _as_text(other))
    if any(isinstance(side, Text) and leaves_open(side.words) for side in (left, right)):
        return Likeness(Holding.UNCOMPARABLE, LEFT_OPEN)
    return Likeness(Holding.UNCOMPARABLE, "they are different kinds of answer")


def _compare_times(left: Time, right: Time) -> Holding:
    if left.span == right.span:
        return Holding.SAME
    return Holding.POSSIBLE if left.span.overlaps(right.span) or _nearly_meet(left, right) else Holding.APART


def _nearly_meet(left: Time, right: Time) -> bool:
    """Whether an approximate date misses the other by a hair; one of a year or more by what genealogists allow."""
    told = [time for time in (left, right) if time.approximate]
    if len(told) != 1:
        return False
    lower, upper = told[0].span.lower, told[0].span.upper
    if lower is not None and upper is not None and upper - lower >= YEAR:
        return relate_times(left, right) is not Relation.DISJOINT
    first, last = sorted((left, right), key=lambda time: (time.span.lower is not None, time.span.lower))
    ends, begins = first.span.upper, last.span.lower
    return ends is not None and begins is not None and begins - ends <= A_HAIR


A_HAIR = timedelta(days=3)
"""By how much "about 9 June" may be off."""

YEAR = timedelta(days=364)
"""The length of the shortest span that is a year."""


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
    if is_near(left.label) or is_near(right.label):
        return _compare_nearby(left, right)
    if relation is Relation.DISJOINT:
        return Likeness(Holding.APART)
    if compare_names(left.name, right.name) is not NameLevel.DIFFERENT:
        return Likeness(Holding.SAME)
    return Likeness(Holding.APART, f"whether {left.label} and {right.label} lie in one another is not known")


def _compare_nearby(left: Place, right: Place) -> Likeness:
    """Compare where one only says near what it is: "near Turin" may be Turin, and is no more to say of Milan."""
    named = [set(place.name.parts) - {part for part in place.path[:-1]} for place in (left, right)]
    if named[0] & named[1]:
        return Likeness(Holding.POSSIBLE)
    return Likeness(Holding.UNCOMPARABLE, "one says only near what it is")


def _compare_words(left: Place | Name | Text, right: Place | Name | Text) -> Likeness:
    left_words, right_words = _as_words(left), _as_words(right)
    proper = [_is_proper(side) for side in (left_words, right_words)]
    if all(proper) and isinstance(left_words, Name) and isinstance(right_words, Name):
        return _compare_proper(left_words, right_words)
    if isinstance(left_words, Name) and isinstance(right_words, Name):
        level = compare_names(left_words, right_words)
        if level in (NameLevel.ACRONYM, NameLevel.VARIANT, NameLevel.SAME):
            return (
                compare_phrases(left_words, right_words) if level is not NameLevel.ACRONYM else Likeness(Holding.SAME)
            )
    if any(proper):
        return _compare_with_description(left_words, right_words)
    return compare_phrases(left_words, right_words)


def _compare_proper(left: Name, right: Name) -> Likeness:
    level = compare_names(left, right)
    if level is NameLevel.DIFFERENT:
        return _compare_unlike(left, right)
    if level is NameLevel.PART and _only_one_names_two(left, right):
        return Likeness(Holding.POSSIBLE)
    if level is NameLevel.PART and (mark := _mark_of_another(left, right)):
        return Likeness(Holding.POSSIBLE, f"“{mark}” may tell two people apart")
    return Likeness(Holding.SAME)


def _compare_unlike(left: Name, right: Name) -> Likeness:
    """Compare names that are not one by their parts: one from the middle of the other may yet be what all call them."""
    short, full = sorted((left, right), key=lambda name: len(name.parts))
    plain = not (set("qdog") & set(left.roles + right.roles))
    if plain and set(short.parts) < set(full.parts) and len(full.parts) >= _LONG_NAME:
        return Likeness(Holding.POSSIBLE, f"“{short.label}” stands in the middle of “{full.label}”")
    return Likeness(Holding.APART)


_LONG_NAME = 3
"""Parts from which a name has a middle."""


def _only_one_names_two(left: Name, right: Name) -> bool:
    """Whether one names two, and the other one of them: "Kestrel Air and Norwerk", "Norwerk"."""
    return has_joint(left.label) != has_joint(right.label)


def _mark_of_another(left: Name, right: Name) -> str:
    """Return the middle initial or "Jr" by which the fuller of two full names may be another person's, "" for none."""
    short, full = sorted((left, right), key=lambda name: len(name.parts))
    if len(short.parts) < _FULL_NAME:
        return ""
    given = next((at for at, part in enumerate(full.parts) if part in short.parts and len(part) > 1), len(full.parts))
    behind = [part for part in full.parts[given:] if part not in short.parts]
    return next((part for part in behind if len(part) == 1 or part in _GENERATIONS), "").title()


_FULL_NAME = 2
"""Parts of a name that has a given name and a surname."""

_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "2", "3"})


def _compare_with_description(left: Name | Text, right: Name | Text) -> Likeness:
    """Compare a name with a description: one by the other only where the words are the same."""
    if any(is_nobody(side.label if isinstance(side, Name) else side.words) for side in (left, right)):
        return Likeness(Holding.APART)
    said = [set(fold(side.label if isinstance(side, Name) else side.words).split()) for side in (left, right)]
    if said[0] == said[1] or set(left.parts) == set(right.parts) != set():
        return Likeness(Holding.SAME)
    why = "one is a name and the other a description"
    name, told = said if _is_proper(left) else said[::-1]
    hinted = any(len(part) >= _TELLING and word.startswith(part) for part in name for word in told)
    return Likeness(Holding.POSSIBLE if hinted else Holding.UNCOMPARABLE, why)


_TELLING = 4
"""Letters of a name that a description must take up to be one of it: "Omani diplomats" of Oman."""


def _is_proper(side: Name | Text) -> bool:
    return isinstance(side, Name) and side.proper


def _as_text(value: Truth | Text) -> Text:
    """Return a yes in words, or words, as they are written: "approved", "approved with amendments"."""
    return Text(value.words, tuple(fold(value.words).split()))


def _as_words(value: Place | Name | Text) -> Name | Text:
    return value.name if isinstance(value, Place) else value
