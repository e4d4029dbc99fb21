"""How the scope of one statement stands to that of another: its place, its time, who is counted, what is said.

Each function reads "left stands in this relation to right" (`Relation.WITHIN`: left lies within right). A side that is
missing is `UNKNOWN`, neither a match nor a mismatch; so are two sides of which nothing common is known.
"""

from __future__ import annotations

from datetime import date, timedelta

from crosscheck.model.interval import Interval
from crosscheck.model.linkage import Relation
from crosscheck.model.statement import Group, Property
from crosscheck.model.value import Place, Time
from crosscheck.relate.names import NameLevel, compare_names

MARGINS = (
    (1, timedelta(days=3)),
    (31, timedelta(days=31)),
    (366, timedelta(days=5 * 366)),
)
"""How far an approximate date may be off before it counts as apart, by the length in days of what was written: about
9 June, about June 2019, about 1640 (genealogists read "circa" as five years either way). A longer one may be off by its
own length.
"""


def relate_places(left: Place | None, right: Place | None) -> Relation:
    """Return how two places stand to each other, by what each is known to lie in.

    Two places with a common ancestor are apart, unless their names are spellings of one. Two that share no ancestor are
    unknown to each other: either may lie in the other, or be the other under another name.
    """
    if left is None or right is None:
        return Relation.UNKNOWN
    above_left, above_right = left.path[:-1], right.path[:-1]
    if left.key == right.key:
        return Relation.SAME if _one_region(above_left, above_right) else Relation.UNKNOWN
    if left.name.alias and left.name.alias == right.name.alias:
        return Relation.SAME
    if right.key in above_left:
        return Relation.WITHIN
    if left.key in above_right:
        return Relation.CONTAINS
    if set(above_left).isdisjoint(above_right):
        return Relation.UNKNOWN
    spelt_alike = compare_names(left.name, right.name) in (NameLevel.SAME, NameLevel.VARIANT)
    return Relation.SAME if spelt_alike else Relation.DISJOINT


def _one_region(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two places of one name may be one: Paris in Texas and Paris in France share no ancestor."""
    return not left or not right or not set(left).isdisjoint(right)


def relate_times(left: Time | None, right: Time | None) -> Relation:
    """Return how two spans stand to each other; an unknown end reaches without bound.

    An approximate date is not apart by a hair: what misses the other by no more than `MARGINS` overlaps.
    """
    if left is None or right is None:
        return Relation.UNKNOWN
    one, other = left.span, right.span
    if one == other:
        return Relation.SAME
    if not one.overlaps(other):
        return Relation.OVERLAPS if _may_meet(left, right) else Relation.DISJOINT
    if other.contains(one):
        return Relation.WITHIN
    return Relation.CONTAINS if one.contains(other) else Relation.OVERLAPS


def _may_meet(left: Time, right: Time) -> bool:
    if not (left.approximate or right.approximate):
        return False
    return _widened(left).overlaps(_widened(right))


def _widened(time: Time) -> Interval[date]:
    lower, upper = time.span.lower, time.span.upper
    if not time.approximate or lower is None or upper is None:
        return time.span
    length = upper - lower + timedelta(days=1)
    margin = next((margin for longest, margin in MARGINS if length.days <= longest), length)
    return Interval(_shifted(lower, -margin), _shifted(upper, margin))


def _shifted(day: date, by: timedelta) -> date | None:
    """Return the day `by` later, `None` where the calendar ends."""
    try:
        return day + by
    except OverflowError:
        return None


def relate_groups(left: Group | None, right: Group | None) -> Relation:
    """Return how two groups stand to each other, by the lexicon's tree of groups.

    Groups are apart if one of them, or a wider group that it lies in, is said to share no member with the other or with
    a wider group of the other. Two under one wider group may share members (journalists, women): they overlap. Two
    that have nothing in common are unknown to each other.
    """
    if left is None or right is None:
        return Relation.UNKNOWN
    if left.key == right.key:
        return Relation.SAME
    if right.key in left.within:
        return Relation.WITHIN
    if left.key in right.within:
        return Relation.CONTAINS
    chain_left, chain_right = {left.key, *left.within}, {right.key, *right.within}
    if not chain_left.isdisjoint(right.apart) or not chain_right.isdisjoint(left.apart):
        return Relation.DISJOINT
    return Relation.UNKNOWN if chain_left.isdisjoint(chain_right) else Relation.OVERLAPS


def relate_properties(left: Property, right: Property) -> Relation:
    """Return how two properties stand to each other, by the lexicon's tree of properties.

    Two known properties of which neither lies within the other are apart. Of words that the lexicon does not know
    only sameness can be told.
    """
    if left.key == right.key:
        return Relation.SAME
    if right.key in left.within:
        return Relation.WITHIN
    if left.key in right.within:
        return Relation.CONTAINS
    return Relation.DISJOINT if left.known and right.known else Relation.UNKNOWN
