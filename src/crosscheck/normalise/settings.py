"""What the claims of one source speak of together: where, when and at what event the source plays.

A reporter says once where a story happens, and a checker writes it into the claims that name it. The others are not
about nowhere: what they leave out is, unless the source tells of several places, what the rest of it speaks of.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from msgspec.structs import replace

from crosscheck.model.linkage import Relation
from crosscheck.model.statement import NO_SETTING, Setting, Statement
from crosscheck.model.value import Name, Place, Time
from crosscheck.relate.names import NameLevel, compare_names
from crosscheck.relate.scopes import lie_together, relate_times

MOST = 2 / 3
"""The share of a source's claims with a place (time, event) that must go together; a digest has none."""

MANY = 40
"""Different places (times, events) of one source beyond which it tells more than one story."""

SHORT = 3
"""Letters of a part of a name that tells nothing."""

_TOGETHER = (Relation.SAME, Relation.WITHIN, Relation.CONTAINS)

Thing = TypeVar("Thing", Place, Time, Name)


def add_settings(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return the statements in their order, each with the setting of its source."""
    listed = tuple(statements)
    by_source: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in listed:
        by_source[statement.source.id].append(statement)
    settings = {source: find_setting(own) for source, own in by_source.items()}
    if all(setting is NO_SETTING for setting in settings.values()):
        return listed
    return tuple([replace(each, setting=settings[each.source.id]) for each in listed])


def find_setting(statements: Sequence[Statement]) -> Setting:
    """Return what most claims of one source speak of; what is the answer of a claim is not its place or time."""
    places = [each.place for each in statements if each.place and not isinstance(each.value, Place)]
    times = [each.time for each in statements if each.time and not isinstance(each.value, Time)]
    events = [each.event for each in statements if each.event]
    happenings = {each.happening for each in statements if each.happening}
    setting = Setting(
        _usual(places, _near),
        _usual(times, _at_once),
        _usual(events, _alike),
        happenings.pop() if len(happenings) == 1 else None,
        frozenset([part for name in _names(statements) for part in name.skeletons if len(part) > SHORT]),
    )
    return NO_SETTING if setting == NO_SETTING else setting


def _names(statements: Sequence[Statement]) -> set[Name]:
    """Return the proper names of claims, their answers' too; most are said again and again."""
    found: set[Name | None] = set()
    for each in statements:
        place = each.place.name if each.place else None
        value = each.value if isinstance(each.value, Name) else None
        found.update((each.subject, place, each.event, each.said_by, value))
    return {name for name in found if name is not None and name.proper}


def _usual(things: Sequence[Thing], goes_with: Callable[[Thing, Thing], bool]) -> Thing | None:
    """Return the thing that most others go with, the narrowest where several do: the last to be more often named.

    Two go with each other or do not: each pair is related once, the one that is more often named first, and not at all
    where neither can be what most go with.
    """
    counts = Counter(things)
    if not counts or len(counts) > MANY:
        return None
    needed, ranked = MOST * len(things), counts.most_common()
    support = [len(things)] * len(ranked)  # how many may go with the one at a rank, as far as is known
    ranks: dict[Thing, tuple[int, int, int]] = {}
    best = (0, 0)
    for at, (one, count) in enumerate(ranked):
        if best > (len(things), count):
            break  # all go with one that is named more often than any that is left
        for rank in range(at + 1, len(ranked)):
            other, others = ranked[rank]
            if max(support[at], support[rank]) >= needed and not goes_with(one, other):
                support[at] -= others
                support[rank] -= count
        if support[at] >= needed:
            ranks[one] = (support[at], count, _how_narrow(one))
            best = max(best, (support[at], count))
    first = max(ranks.values(), default=None)
    return max((one for one, rank in ranks.items() if rank == first), key=str, default=None)


def _how_narrow(thing: Place | Time | Name) -> int:
    if isinstance(thing, Place):
        return len(thing.path)
    if isinstance(thing, Time):
        lower, upper = thing.span.lower, thing.span.upper
        return -(upper - lower).days if lower and upper else -1_000_000
    return len(thing.parts)


def _near(left: Place, right: Place) -> bool:
    return lie_together(left, right)


def _at_once(left: Time, right: Time) -> bool:
    return relate_times(left, right) in _TOGETHER


def _alike(left: Name, right: Name) -> bool:
    return compare_names(left, right) is not NameLevel.DIFFERENT
