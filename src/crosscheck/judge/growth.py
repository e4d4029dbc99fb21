"""How figures change with what is known: which may rise, which may fall, and which stand still.

A running total grows. What is left of an event (the missing, patients in hospital) goes up and down, what has a value
for each moment (a price, a rate) does too, and so does a share while votes are counted. Anything else, once it has
happened, is what it is (how many came to a march), and changes only in the mouth of whoever said it first.
"""

from datetime import timedelta
from enum import StrEnum
from functools import lru_cache

from crosscheck.judge.corrections import is_one_of, says_one_of
from crosscheck.judge.knowledge import known_as_of
from crosscheck.judge.pair import Pair
from crosscheck.model.claim import Modality
from crosscheck.model.linkage import Relation
from crosscheck.model.statement import Property, Statement
from crosscheck.model.value import Quantity, QuantityKind

_CACHED = 8192

NEWS_LASTS = timedelta(days=92)
"""Two sources that say nothing of when they knew a figure report one story only if published within a season; and a
figure still grows only if the earlier of them was published within a season of what it tells of."""

STATISTICS_LAST = timedelta(days=25)
"""The shortest time from one value of a statistic to the next: prices and jobs are counted month by month."""

DAYS_OF_YEAR = 365


class Motion(StrEnum):
    """How a figure may move as time goes on."""

    TOTAL = "total"
    STOCK = "stock"
    LEVEL = "level"
    STATISTIC = "statistic"
    COUNTED = "counted"
    AGE = "age"
    STILL = "still"


SUMS = frozenset({QuantityKind.COUNT, QuantityKind.MONEY, QuantityKind.MEASURE})
"""Kinds of figure of which more can come; a share of the dead, or years of those sentenced, are no totals."""

EXPECTED = frozenset({Modality.PLANNED, Modality.FORECAST, Modality.CONDITIONAL})
"""What has not happened does not grow as more of it becomes known."""

MOTIONS = {
    "stocks": Motion.STOCK,
    "levels": Motion.LEVEL,
    "statistics": Motion.STATISTIC,
    "counted": Motion.COUNTED,
    "ages": Motion.AGE,
}
"""The lexicon's lists, in the order in which they are asked."""


def motion_of(pair: Pair) -> Motion:
    """Return how the figures of a pair may move; what both are known as decides."""
    left, right = pair.left, pair.right
    theirs = _motions(right.property)
    for motion in _motions(left.property):
        if motion in theirs:
            return motion
    if _is_change(left) and _is_change(right):
        return Motion.LEVEL
    return Motion.TOTAL if _adds_up(left) and _adds_up(right) else Motion.STILL


def _is_change(side: Statement) -> bool:
    return isinstance(side.value, Quantity) and side.value.change is not None


@lru_cache(maxsize=_CACHED)
def _motions(asked: Property) -> tuple[Motion, ...]:
    """Return how the lexicons have it that a property moves."""
    return tuple(motion for sort, motion in MOTIONS.items() if is_one_of(asked, sort))


def _adds_up(side: Statement) -> bool:
    """Whether a figure is a running total of what happened: no plan, no term of those who were sentenced."""
    counted = isinstance(side.value, Quantity) and side.value.kind in SUMS
    return counted and side.property.cumulative and side.modality not in (*EXPECTED, Modality.DENIED)


def may_change(pair: Pair, earlier: Statement, later: Statement) -> bool:
    """Whether the later figure may have taken the earlier one's place, both being as they are."""
    motion, own_word = motion_of(pair), is_own_word(pair)
    if earlier.as_of is not None and later.as_of is not None:
        if motion is Motion.TOTAL:
            return own_word or rose(earlier, later)
        return motion is not Motion.STILL or own_word or not are_two_voices(earlier, later)
    match motion:
        case Motion.TOTAL:
            return (own_word or rose(earlier, later)) and is_one_story(pair, earlier, later)
        case Motion.STOCK:
            return is_one_story(pair, earlier, later)
        case Motion.LEVEL:
            return pair.scopes["time"] is Relation.UNKNOWN
        case Motion.STATISTIC:
            return pair.scopes["time"] is Relation.UNKNOWN and _gap(earlier, later) >= STATISTICS_LAST
        case Motion.COUNTED:
            return says_one_of(earlier.claim.text, "unfinished") and is_one_story(pair, earlier, later)
        case Motion.AGE:
            return _aged(earlier, later)
    return own_word and is_one_story(pair, earlier, later)


def is_own_word(pair: Pair) -> bool:
    """Whether both come from one mouth: a speaker whom both name, or one outlet; a reprint has no word of its own."""
    left, right = pair.left, pair.right
    if left.said_by is None and right.said_by is None:
        return left.source.id == right.source.id or left.source.publisher == right.source.publisher != ""
    return pair.same_origin and left.said_by is not None and right.said_by is not None


def are_two_voices(left: Statement, right: Statement) -> bool:
    """Whether both are credited to somebody; asked only where it is not one and the same."""
    return left.said_by is not None and right.said_by is not None


def is_one_story(pair: Pair, earlier: Statement, later: Statement) -> bool:
    """Whether the later of two was published while the figure still moved, as far as their dates tell."""
    known, knew = known_as_of(earlier), known_as_of(later)
    if known is None or knew is None or known.span.upper is None or knew.span.lower is None:
        return False
    told = earlier.time or later.time
    happened = told.span.upper if told else None
    if happened is not None and known.span.lower is not None and known.span.lower - happened > NEWS_LASTS:
        return False
    soon = knew.span.lower - known.span.upper <= NEWS_LASTS
    return soon or (happened is not None and Relation.SAME in (pair.scopes["time"], pair.scopes["event"]))


def _gap(earlier: Statement, later: Statement) -> timedelta:
    known, knew = known_as_of(earlier), known_as_of(later)
    if known is None or knew is None or known.span.upper is None or knew.span.lower is None:
        return timedelta(0)
    return knew.span.lower - known.span.upper


def rose(earlier: Statement, later: Statement) -> bool:
    """Whether the later figure is higher, however loosely both are read."""
    if not isinstance(earlier.value, Quantity) or not isinstance(later.value, Quantity):
        return False
    most, least = earlier.value.possible.upper, later.value.possible.lower
    return most is not None and least is not None and least > most


def _aged(earlier: Statement, later: Statement) -> bool:
    """Whether someone is as much older as time has gone by, to a year."""
    known, knew = known_as_of(earlier), known_as_of(later)
    one, other = earlier.value, later.value
    if known is None or knew is None or not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    if one.amount is None or other.amount is None or known.span.lower is None or knew.span.upper is None:
        return False
    most = (knew.span.upper - known.span.lower).days // DAYS_OF_YEAR + 1
    return 0 < other.amount - one.amount <= most
