"""Two statements of one fact, with all that the rules look at worked out once."""

from collections.abc import Callable

from msgspec import Struct

from crosscheck.judge.knowledge import hour_words
from crosscheck.judge.scopes import FIELDS, are_two_events, of_other_things, relate_scopes
from crosscheck.judge.values import Likeness, compare_values
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.linkage import Relation
from crosscheck.model.statement import Statement
from crosscheck.model.value import Place, Quantity, Time
from crosscheck.relate.definitions import unsaid_definitions

SCOPE_FIELDS = FIELDS

Words = Callable[[], str]
"""What says the reason of a judgement, where somebody will read it."""


class Pair(Struct, frozen=True):
    """Two statements, how their scopes stand field by field (`left` to `right`), and how their values hold together.

    `nesting` is how the left scope stands to the right one, all fields taken together. `worded` tells whether a reason
    is to be said in words, which costs more than the judgement itself. `kept` is shared by pairs that are alike in all
    that `unstated` looks at.
    """

    left: Statement
    right: Statement
    same_origin: bool
    scopes: dict[str, Relation]
    nesting: Relation
    likeness: Likeness
    worded: bool = True
    kept: dict[str, str] | None = None

    @property
    def is_additive(self) -> bool:
        """Whether both give figures that add up over their scope."""
        figures = isinstance(self.left.value, Quantity) and isinstance(self.right.value, Quantity)
        return figures and self.left.property.additive and self.right.property.additive

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
        if self.kept is None:
            return self._find_unstated()
        if "unstated" not in self.kept:
            self.kept["unstated"] = self._find_unstated()
        return self.kept["unstated"]

    def _find_unstated(self) -> str:
        left, right = self.left, self.right
        ours, theirs = _stated(left), _stated(right)
        for field in ("place", "time", "group", "event") if ours != theirs else ():
            if ours[field] == theirs[field] or (field == "group" and not self._has_figures()):
                continue
            if not self._is_the_answer(field) and not self._is_implied(field):
                return field
        for field in ("place", "group", "time", "event", "subject"):
            if self.scopes.get(field, Relation.UNKNOWN) is Relation.UNKNOWN and self._unrelated(field):
                return field
        if left.definitions != right.definitions and (
            unsaid_definitions(left.definitions, right.definitions)
            or unsaid_definitions(right.definitions, left.definitions)
        ):
            return "definition"
        if left.method != right.method:
            return "method"
        return "hour" if bool(hour_words(left)) != bool(hour_words(right)) else ""

    def states_more(self, one: Statement, other: Statement) -> bool:
        """Whether one bounds itself in a field that the other leaves open, so that it need not be the wider."""
        ours, theirs = _stated(one), _stated(other)
        more = any(ours[field] and not theirs[field] and not self._is_implied(field) for field in ours)
        return more or bool(unsaid_definitions(one.definitions, other.definitions))

    def _unrelated(self, field: str) -> bool:
        """Whether both say where, who or when, though how the two stand is not known: in no atlas, unread times."""
        left, right = self.left, self.right
        if self._is_the_answer(field):
            return False
        if field == "place":
            return left.place is not None and right.place is not None
        if field == "group":
            both_bound = left.group is not None and right.group is not None and left.group.bounds and right.group.bounds
            return both_bound and any(side.group is not None and side.group.opaque for side in (left, right))
        if field == "event":
            return are_two_events(left, right)
        if field == "subject":
            return self._has_figures() and not self.is_additive and of_other_things(left, right)
        said = [side.claim.time for side in (left, right)]
        return all(said) and None in (left.time, right.time) and said[0].casefold() != said[1].casefold()

    def _has_figures(self) -> bool:
        """Whether both give a figure; who is counted bounds nothing else."""
        return isinstance(self.left.value, Quantity) and isinstance(self.right.value, Quantity)

    def narrows(self, one: Statement, other: Statement) -> bool:
        """Whether one counts some of those that the other counts: the children, those confirmed."""
        opaque = one.group is not None and one.group.opaque and self.scopes["group"] is not Relation.SAME
        return opaque or bool(unsaid_definitions(one.definitions, other.definitions)) or one.method != other.method

    def _is_implied(self, field: str) -> bool:
        if self.scopes[field] is Relation.SAME:
            return True
        return field == "event" and self.scopes["place"] is Relation.SAME is self.scopes["time"]

    def judge(
        self, verdict: Verdict, rule: str, field: str, words: Words, *, unsure: bool = False, slip: str = ""
    ) -> Judgement:
        """Return a judgement of this pair; its reason is said in `words` only where somebody will read it."""
        reason = words() if self.worded else ""
        return Judgement(self.left.ref, self.right.ref, verdict, rule, field, reason, unsure, slip)

    def _is_the_answer(self, field: str) -> bool:
        values = (self.left.value, self.right.value)
        return (field == "time" and any(isinstance(value, Time) for value in values)) or (
            field == "place" and any(isinstance(value, Place) for value in values)
        )


def _stated(statement: Statement) -> dict[str, bool]:
    """Return which fields a statement states."""
    group = statement.group
    return {
        "place": statement.place is not None,
        "time": statement.time is not None or bool(statement.claim.time),
        "group": group is not None and group.bounds,
        "event": statement.event is not None,
    }


def nesting_of(scopes: dict[str, Relation]) -> Relation:
    """Return how one scope stands to another, all fields taken together.

    Nested in one field and the same or unknown in the others is nested; nested both ways overlaps.
    """
    found = set(scopes.values())
    if Relation.DISJOINT in found:
        return Relation.DISJOINT
    found -= _NO_BOUND
    if not found:
        return Relation.SAME
    return found.pop() if len(found) == 1 else Relation.OVERLAPS


_NO_BOUND = frozenset({Relation.SAME, Relation.UNKNOWN})


def make_pair(left: Statement, right: Statement, *, same_origin: bool = False, worded: bool = True) -> Pair:
    """Work out what the rules look at."""
    scopes = relate_scopes(left, right)
    likeness = compare_values(left.value, right.value)
    return Pair(left, right, same_origin, scopes, nesting_of(scopes), likeness, worded)
