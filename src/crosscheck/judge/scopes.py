"""How the scopes of two statements stand, field by field, heard as a reader would hear them.

What a source leaves out is what the rest of it speaks of; what it names more coarsely (the country of a fire, people
for the workers who died in it) is no other scope by itself.
"""

from datetime import timedelta

from crosscheck.judge.values import BASE_UNIT_KINDS
from crosscheck.model.linkage import Relation
from crosscheck.model.statement import Group, Statement
from crosscheck.model.value import Name, Place, Quantity, Time
from crosscheck.relate.definitions import relate_definitions
from crosscheck.relate.names import NameLevel, compare_names
from crosscheck.relate.scopes import (
    relate_groups,
    relate_places,
    relate_properties,
    relate_times,
)

ONE_MOMENT = timedelta(days=14)
"""Facts without a figure (who, where, whether) that fall into one news cycle are taken to be about one moment: an
outlet that names the day and one that names the week speak of the same speech."""

NEWS_CYCLE = timedelta(days=3)
"""Within these days news without a date is of the day; the matcher holds the same (match/levels.py)."""

FIELDS = ("property", "group", "place", "time", "event", "definition")
"""What bounds a statement, in the order in which a field is named as the one that decided."""

Fields = tuple[Relation, ...]
"""How two statements stand in each of `FIELDS`, by nothing but the field itself and what their sources tell of it."""

NESTED = (Relation.WITHIN, Relation.CONTAINS)


def relate_scopes(left: Statement, right: Statement) -> dict[str, Relation]:
    """Return how each field of the left scope stands to the right one's.

    The value itself never counts as its own scope (the date of an election).
    """
    told = fields_told(left, right) if left.source.id != right.source.id else ()
    return weigh_fields(
        left, right, tuple(Relation.SAME if field in told else relate_field(field, left, right) for field in FIELDS)
    )


def relate_field(field: str, left: Statement, right: Statement) -> Relation:
    """Return how one field of the scope stands, by nothing but itself."""
    match field:
        case "property":
            return relate_properties(left.property, right.property)
        case "group":
            return relate_groups(left.group, right.group)
        case "place":
            return relate_places(left.place, right.place)
        case "time":
            return relate_times(left.time, right.time)
        case "event":
            return _relate_events(left.event, right.event)
    return relate_definitions(left.definitions, right.definitions)


def weigh_fields(left: Statement, right: Statement, fields: Fields) -> dict[str, Relation]:
    """Return how each field of the left scope stands to the right one's, as a reader hears it (see `relate_scopes`).

    Where no field is nested, nothing is weighed of the two but the sort of their values.
    """
    scopes = dict(zip(FIELDS, fields, strict=True))
    if scopes["place"] in NESTED and (told := _tell_of_one_spot(left, right)):
        scopes["place"] = Relation.SAME if told > 1 else Relation.UNKNOWN
    if scopes["property"] in NESTED and (left.property.manner or right.property.manner) and _is_one_day(scopes):
        scopes["property"] = Relation.SAME
    if scopes["group"] in NESTED and _only_names_more(left.group, right.group):
        scopes["group"] = Relation.UNKNOWN
    if isinstance(left.value, Time) or isinstance(right.value, Time):
        scopes["time"] = Relation.UNKNOWN
    if isinstance(left.value, Place) or isinstance(right.value, Place):
        scopes["place"] = Relation.UNKNOWN
    if is_measured(left) and is_measured(right) and scopes["group"] in (*NESTED, Relation.UNKNOWN):
        scopes["group"] = Relation.SAME
    if not isinstance(left.value, Quantity) and scopes["time"] in NESTED and _one_moment(left.time, right.time):
        scopes["time"] = Relation.SAME
    return scopes


def _tell_of_one_spot(left: Statement, right: Statement) -> int:
    """Return how many of the two tell of an event at one spot, of which the country says no more than the town.

    It is none if they tell of two kinds of event, or one of a place that holds only some of those who were hurt there.
    """
    if any(place is not None and place.holds_some for place in (left.place, right.place)):
        return 0
    kinds = [kind for each in (left, right) if (kind := each.happening or each.setting.happening) is not None]
    same = len({kind.name for kind in kinds}) == 1 and all(kind.is_local for kind in kinds)
    return len(kinds) if same else 0


def are_two_events(left: Statement, right: Statement) -> bool:
    """Whether both name an event, and each in words of its own: a by-election, a general election; a derby, a cup tie.

    A blaze and a mill fire may be one, and so may a disaster and anything.
    """
    one, other = left.event, right.event
    if one is None or other is None or compare_names(one, other) is not NameLevel.DIFFERENT:
        return False
    ours, theirs = set(one.skeletons), set(other.skeletons)
    if ours <= theirs or theirs <= ours:
        return False
    kinds = [each.happening.name if each.happening else "" for each in (left, right)]
    if kinds[0] == kinds[1] != "":
        ours, theirs = ours - {one.skeletons[-1]}, theirs - {other.skeletons[-1]}
        return not (ours <= theirs or theirs <= ours)
    return not any(each.happening is not None and each.happening.is_loose for each in (left, right))


def of_other_things(left: Statement, right: Statement) -> bool:
    """Whether only one says of what, or one by a name and the other by what it is: a pass rate, and that in maths."""
    named, other = (left, right) if left.subject is not None else (right, left)
    if named.subject is None or other.group is not None:
        return False
    if other.subject is not None:
        return named.subject.proper != other.subject.proper and not _repeats(left, right)
    return not named.subject.proper and not _repeats(left, right)


def _repeats(left: Statement, right: Statement) -> bool:
    """Whether a subject only says again what is asked ("joblessness | jobless rate")."""
    asked = left.meaning.asks | right.meaning.asks
    return any(bool(each.meaning.about) and each.meaning.about <= asked for each in (left, right))


def _is_one_day(scopes: dict[str, Relation]) -> bool:
    """Whether both are of one place and one time, as the dead of one event are."""
    return scopes["place"] is Relation.SAME is scopes["time"] or scopes["event"] is Relation.SAME


def _only_names_more(left: Group | None, right: Group | None) -> bool:
    """Whether one says who they were and the other only that they were people, and neither divides the people.

    Workers who died in a fire may be all who died in it; women, children and officers are some of those who did.
    """
    if left is None or right is None:
        return False
    narrow, wide = (left, right) if len(left.within) > len(right.within) else (right, left)
    return not wide.within and set(narrow.apart) <= set(wide.apart)


def fields_told(left: Statement, right: Statement) -> list[str]:
    """Return the fields that one of two sources' statements leaves out, and that its source gives as the other does."""
    told: list[str] = []
    if (left.place is None) != (right.place is None):
        places = left.place or left.setting.place, right.place or right.setting.place
        if _is_the_place(left, right) or relate_places(*places) is Relation.SAME:
            told.append("place")
    if (left.time is None) != (right.time is None) and not (left.claim.time and right.claim.time):
        times = left.time or left.setting.time, right.time or right.setting.time
        if relate_times(*times) is Relation.SAME or _in_the_news(left, right):
            told.append("time")
    if (left.event is None) != (right.event is None):
        events = left.event or left.setting.event, right.event or right.setting.event
        if _relate_events(*events) is Relation.SAME:
            told.append("event")
    return told


def _is_the_place(left: Statement, right: Statement) -> bool:
    """Whether the one without a place has the other's place for its subject: the population of Porto, in Porto."""
    stated, silent = (left, right) if right.place is None else (right, left)
    if stated.place is None or silent.subject is None:
        return False
    return compare_names(stated.place.name, silent.subject) in (NameLevel.SAME, NameLevel.VARIANT)


def _in_the_news(left: Statement, right: Statement) -> bool:
    """Whether the one without a time was published at most some days behind the short time of the other."""
    stated, silent = (left, right) if right.time is None else (right, left)
    if stated.time is None or silent.published is None:
        return False
    lower, upper, told = stated.time.span.lower, stated.time.span.upper, silent.published.span.lower
    if lower is None or upper is None or told is None:
        return False
    return upper - lower <= NEWS_CYCLE and lower <= told <= upper + NEWS_CYCLE


def is_measured(statement: Statement) -> bool:
    """Whether it gives how fast, long, old or high one thing is: a narrower word for it is no other scope."""
    return isinstance(statement.value, Quantity) and statement.value.kind in BASE_UNIT_KINDS


def _relate_events(left: Name | None, right: Name | None) -> Relation:
    """Two events by name are two; two descriptions ("bombing", "bomb attack") may well be of one."""
    if left is None or right is None:
        return Relation.UNKNOWN
    if compare_names(left, right) is not NameLevel.DIFFERENT:
        return Relation.SAME
    return Relation.DISJOINT if left.proper and right.proper else Relation.UNKNOWN


def _one_moment(left: Time | None, right: Time | None) -> bool:
    if left is None or right is None:
        return False
    starts = [side.span.lower for side in (left, right) if side.span.lower]
    ends = [side.span.upper for side in (left, right) if side.span.upper]
    return len(starts) == len(ends) == 2 and max(ends) - min(starts) <= ONE_MOMENT
