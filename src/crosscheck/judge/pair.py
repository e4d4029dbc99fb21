"""Two statements of one fact, with all that the rules look at worked out once."""

from dataclasses import dataclass
from datetime import timedelta

from crosscheck.judge.values import BASE_UNIT_KINDS, Likeness, compare_values
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.linkage import Relation
from crosscheck.model.statement import Statement
from crosscheck.model.value import Name, Place, Quantity, Time
from crosscheck.relate.definitions import relate_definitions, unsaid_definitions
from crosscheck.relate.names import NameLevel, compare_names
from crosscheck.relate.scopes import relate_groups, relate_places, relate_properties, relate_times

ONE_MOMENT = timedelta(days=14)
"""Facts without a figure (who, where, whether) that fall into one news cycle are taken to be about one moment: an
outlet that names the day and one that names the week speak of the same speech."""

NEWS_CYCLE = timedelta(days=3)
"""Within these days news without a date is of the day; the matcher holds the same (match/levels.py)."""

SCOPE_FIELDS = ("property", "group", "place", "time", "event", "definition")
"""What bounds a statement, in the order in which a field is named as the one that decided."""

NESTED = (Relation.WITHIN, Relation.CONTAINS)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements, how their scopes stand field by field (`left` to `right`), and how their values hold together."""

    left: Statement
    right: Statement
    same_origin: bool
    scopes: dict[str, Relation]
    likeness: Likeness

    @property
    def is_additive(self) -> bool:
        """Whether both give figures that add up over their scope."""
        figures = isinstance(self.left.value, Quantity) and isinstance(self.right.value, Quantity)
        return figures and self.left.property.additive and self.right.property.additive

    @property
    def nesting(self) -> Relation:
        """How the left scope stands to the right one, all fields taken together.

        Nested in one field and the same or unknown in the others is nested; nested both ways overlaps.
        """
        found = {relation for relation in self.scopes.values() if relation is not Relation.UNKNOWN}
        if Relation.DISJOINT in found:
            return Relation.DISJOINT
        found.discard(Relation.SAME)
        if not found:
            return Relation.SAME
        return found.pop() if len(found) == 1 else Relation.OVERLAPS

    def field_that_is(self, *relations: Relation) -> str:
        """Return the first field that stands in one of these relations, "" where none does."""
        return next((field for field in SCOPE_FIELDS if self.scopes[field] in relations), "")

    def narrow_and_wide(self) -> tuple[Statement, Statement]:
        """Return the two, the one with the narrower scope first; as they stand where neither is."""
        return (self.right, self.left) if self.nesting is Relation.CONTAINS else (self.left, self.right)

    def unstated(self) -> str:
        """Return the first field that only one of the two states, "" where there is none.

        The widest group there is ("people") bounds nothing. What goes without saying is not left out: what the rest of
        the source speaks of, and an event where place and time are one.
        """
        for field in ("place", "time", "group", "event"):
            stated = [_states(side, field) for side in (self.left, self.right)]
            if any(stated) and not all(stated) and not self._is_the_answer(field) and not self._is_implied(field):
                return field
        ours, theirs = self.left.definitions, self.right.definitions
        return "definition" if unsaid_definitions(ours, theirs) or unsaid_definitions(theirs, ours) else ""

    def _is_implied(self, field: str) -> bool:
        if self.scopes[field] is Relation.SAME:
            return True
        return field == "event" and self.scopes["place"] is Relation.SAME is self.scopes["time"]

    def judge(self, verdict: Verdict, rule: str, field: str, reason: str, *, unsure: bool = False) -> Judgement:
        """Return a judgement of this pair."""
        return Judgement(self.left.ref, self.right.ref, verdict, rule, field, reason, unsure)

    def _is_the_answer(self, field: str) -> bool:
        values = (self.left.value, self.right.value)
        return (field == "time" and any(isinstance(value, Time) for value in values)) or (
            field == "place" and any(isinstance(value, Place) for value in values)
        )


def _states(statement: Statement, field: str) -> bool:
    if field == "group" and statement.group is not None:
        return bool(statement.group.within)
    return getattr(statement, field) is not None


def make_pair(left: Statement, right: Statement, *, same_origin: bool = False) -> Pair:
    """Work out what the rules look at. The value itself never counts as its own scope (the date of an election)."""
    scopes = {
        "property": relate_properties(left.property, right.property),
        "group": relate_groups(left.group, right.group),
        "place": relate_places(left.place, right.place),
        "time": relate_times(left.time, right.time),
        "event": _relate_events(left.event, right.event),
        "definition": relate_definitions(left.definitions, right.definitions),
    }
    if left.source.id != right.source.id:
        scopes |= _relate_settings(left, right)
    if isinstance(left.value, Time) or isinstance(right.value, Time):
        scopes["time"] = Relation.UNKNOWN
    if isinstance(left.value, Place) or isinstance(right.value, Place):
        scopes["place"] = Relation.UNKNOWN
    if _is_measured(left) and _is_measured(right) and scopes["group"] in NESTED:
        scopes["group"] = Relation.SAME
    if not isinstance(left.value, Quantity) and scopes["time"] in NESTED and _one_moment(left.time, right.time):
        scopes["time"] = Relation.SAME
    return Pair(left, right, same_origin, scopes, compare_values(left.value, right.value))


def _relate_settings(left: Statement, right: Statement) -> dict[str, Relation]:
    """Return the fields that one leaves out and that the rest of its source gives as the other does."""
    implied: dict[str, Relation] = {}
    if (left.place is None) != (right.place is None):
        places = left.place or left.setting.place, right.place or right.setting.place
        implied["place"] = relate_places(*places)
    if (left.time is None) != (right.time is None):
        times = left.time or left.setting.time, right.time or right.setting.time
        same = relate_times(*times) is Relation.SAME or _in_the_news(left, right)
        implied["time"] = Relation.SAME if same else Relation.UNKNOWN
    if (left.event is None) != (right.event is None):
        implied["event"] = _relate_events(left.event or left.setting.event, right.event or right.setting.event)
    return {field: relation for field, relation in implied.items() if relation is Relation.SAME}


def _in_the_news(left: Statement, right: Statement) -> bool:
    """Whether the one without a time was published at most some days behind the short time of the other."""
    stated, silent = (left, right) if right.time is None else (right, left)
    if stated.time is None or silent.published is None:
        return False
    lower, upper, told = stated.time.span.lower, stated.time.span.upper, silent.published.span.lower
    if lower is None or upper is None or told is None:
        return False
    return upper - lower <= NEWS_CYCLE and lower <= told <= upper + NEWS_CYCLE


def _is_measured(statement: Statement) -> bool:
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
