"""How the scope of one statement stands to that of another: its place, its time, who is counted, what is said.

Each function reads "left stands in this relation to right" (`Relation.WITHIN`: left lies within right). A side that is
missing is `UNKNOWN`, neither a match nor a mismatch; so are two sides of which nothing common is known.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, lru_cache

from crosscheck.lexicons.lexicon import languages, load_lexicon
from crosscheck.lexicons.vocabulary import split_words
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

_CACHED = 65_536

UNSETTLED = "*"
"""The step of a path that stands for any place at all."""


def relate_places(left: Place | None, right: Place | None) -> Relation:
    """Return how two places stand to each other, by what each is known to lie in.

    Two places with a common ancestor are apart, unless their names are spellings of one, or one of them may be the
    other or lie in it for all that is known. Two that share no ancestor are unknown to each other.
    """
    if left is None or right is None:
        return Relation.UNKNOWN
    if left.name.alias and left.name.alias == right.name.alias and left.key != right.key:
        return Relation.SAME
    above_left, above_right = set(left.path[:-1]), set(right.path[:-1])
    if left.key != right.key and right.key in above_left:
        return Relation.WITHIN
    if left.key != right.key and left.key in above_right:
        return Relation.CONTAINS
    if left.key == right.key and not (above_left and above_right):
        return Relation.SAME
    if above_left.isdisjoint(above_right):
        return Relation.UNKNOWN
    if left.key == right.key or compare_names(left.name, right.name) in (NameLevel.SAME, NameLevel.VARIANT):
        return _relate_namesakes(left, right)
    return _relate_neighbours(left, right)


def lie_together(left: Place, right: Place) -> bool:
    """Whether two places are one, or one lies in the other: what `relate_places` says, without the rest of it."""
    if left.name.alias and left.name.alias == right.name.alias and left.key != right.key:
        return True
    if left.key != right.key and (right.key in left.path[:-1] or left.key in right.path[:-1]):
        return True
    above_left, above_right = set(left.path[:-1]), set(right.path[:-1])
    if left.key == right.key and not (above_left and above_right):
        return True
    if above_left.isdisjoint(above_right) or not (above_left <= above_right or above_right <= above_left):
        return False
    if left.key == right.key:
        return True
    if (left.listed and right.listed) or left.path in right.others or right.path in left.others:
        return False
    return compare_names(left.name, right.name) in (NameLevel.SAME, NameLevel.VARIANT)


def _relate_namesakes(left: Place, right: Place) -> Relation:
    """Return how two places of one name stand: one, where what is said of the one goes on from what is of the other."""
    above_left, above_right = set(left.path[:-1]), set(right.path[:-1])
    nested = above_left <= above_right or above_right <= above_left
    if left.key == right.key:
        return Relation.SAME if nested else _relate_neighbours(left, right)
    if left.listed and right.listed:
        bare = any(len(side.label.split()) <= len(side.name.parts) for side in (left, right))
        return Relation.UNKNOWN if bare else _relate_neighbours(left, right)
    if nested and left.path not in right.others and right.path not in left.others:
        return Relation.SAME
    return _relate_neighbours(left, right)


def _relate_neighbours(left: Place, right: Place) -> Relation:
    """Return whether two places with a common ancestor are surely apart."""
    if left.path[:-1] == right.path[:-1] and not (left.listed or right.listed):
        return Relation.DISJOINT
    ways = ((one, other) for one in (left.path, *left.others) for other in (right.path, *right.others))
    return Relation.DISJOINT if all(_part(one, other) for one, other in ways) else Relation.UNKNOWN


def _part(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two paths part at two places that are both settled."""
    shared = set(left) & set(right) - {UNSETTLED}
    if not shared:
        return False
    last = next(step for step in reversed(left) if step in shared)
    rest_left, rest_right = left[left.index(last) + 1 :], right[right.index(last) + 1 :]
    return bool(rest_left and rest_right) and UNSETTLED not in (rest_left[0], rest_right[0])


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
    only sameness can be told, and that one is turned round ("had no power"): it is then another question.
    """
    if left.key == right.key:
        return Relation.SAME
    if right.key in left.within:
        return Relation.WITHIN
    if left.key in right.within:
        return Relation.CONTAINS
    apart = (left.known and right.known) or _is_turned_round(left.key) != _is_turned_round(right.key)
    return Relation.DISJOINT if apart else Relation.UNKNOWN


@lru_cache(maxsize=_CACHED)
def _is_turned_round(key: str) -> bool:
    return not _negations().isdisjoint(key.split())


@cache
def _negations() -> frozenset[str]:
    """Return the words of all languages that turn a property round."""
    grammars = (load_lexicon(code).vocabulary.grammar for code in languages())
    return frozenset(word for grammar in grammars for word in split_words(grammar.negations))
