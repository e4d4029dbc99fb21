"""A passage: what one source states that may go into one sum, and whether figures in it have one scope.

Nothing is assumed. What is hedged as alleged or planned, stands in a headline, or is told of another place, day,
speaker or count is no part of a sum. A field that one claim leaves out is taken from the others only where all that
the source states under these properties is of one place, one day, and so on.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from crosscheck.judge.reckoning.sum_words import SumWords, load_sum_words
from crosscheck.model.claim import Modality, Part
from crosscheck.model.statement import Statement
from crosscheck.model.value import Name, Quantity, QuantityKind, Time
from crosscheck.relate.names import NameLevel, compare_names

LONGEST = 120
"""Claims of one passage. A source with more is a list or a table, and is taken apart by place, time and event."""

_BETWEEN_WORDS = re.compile(r"[\W_]+")

FIELDS = ("place", "time", "event", "as_of", "said_by", "method")


class Sum(Struct, frozen=True):
    """A sum that claims imply: whether it can hold, the claim of its result, its other claims, and it in a sentence.

    `holds` is false only where no values that the words of the claims leave possible make it true.
    """

    holds: bool
    result: Statement
    others: tuple[Statement, ...]
    words: str


class Passage(Struct, frozen=True, dict=True):
    """Statements of one source, and the words that tell of sums in its language."""

    statements: tuple[Statement, ...]
    words: SumWords

    @cached_property
    def by_role(self) -> dict[str, list[Statement]]:
        """The statements under the key of their property and under each role that its words have."""
        found: dict[str, list[Statement]] = {}
        for statement in self.statements:
            for role in roles_of(statement, self.words):
                found.setdefault(role, []).append(statement)
        return found

    @cached_property
    def by_property(self) -> dict[str, list[Statement]]:
        """The figures that are levels, under the key of their property."""
        found: dict[str, list[Statement]] = {}
        for statement in self.statements:
            if is_level(statement):
                found.setdefault(statement.property.key, []).append(statement)
        return found

    @cached_property
    def text(self) -> str:
        """All that its claims say, in small letters, with a blank between words and at both ends."""
        said = " ".join(
            f"{s.claim.text} {s.claim.subject} {s.claim.quote.exact if s.claim.quote else ''}" for s in self.statements
        )
        return f" {_BETWEEN_WORDS.sub(' ', said.lower())} "

    def says(self, phrases: Iterable[str]) -> bool:
        """Whether one of the phrases, each between blanks, stands in it."""
        return any(phrase in self.text for phrase in phrases)

    def levels(self, role: str) -> list[Statement]:
        """Return the figures of a role that are levels, not changes."""
        return [statement for statement in self.by_role.get(role, ()) if is_level(statement)]

    def times(self, role: str) -> list[Statement]:
        """Return the dates of a role."""
        return [statement for statement in self.by_role.get(role, ()) if isinstance(statement.value, Time)]

    def one_scope(self, statements: Sequence[Statement], leaving: Sequence[str] = ()) -> bool:
        """Whether figures agree in place, time, event, knowledge, speaker and method, but for the fields `leaving`."""
        keys = {statement.property.key for statement in statements}
        for field in FIELDS:
            if field in leaving:
                continue
            tokens = {token(statement, field) for statement in statements}
            stated = tokens - {None}
            if len(stated) > 1:
                return False
            if stated and None in tokens and len(self._stated(field, keys)) > 1:
                return False
        return True

    def one_unit(self, statements: Sequence[Statement]) -> bool:
        """Whether counts are of one thing: votes of people may be added, votes and polling stations may not."""
        counts = (s.value for s in statements if isinstance(s.value, Quantity) and s.value.kind is QuantityKind.COUNT)
        units = {value.unit for value in counts if not value.unit.startswith("/")}
        return len(units) < 2 or units <= self.words.lists["units"] | {""}

    def _stated(self, field: str, keys: set[str]) -> set[object]:
        return {token(s, field) for s in self.statements if s.property.key in keys} - {None}


def make_passages(statements: Sequence[Statement]) -> Iterator[Passage]:
    """Yield the passages of all sources in their order."""
    by_source: dict[str, list[Statement]] = {}
    for statement in statements:
        if isinstance(statement.value, Quantity | Time) and is_told(statement):
            by_source.setdefault(statement.source.id, []).append(statement)
    for found in by_source.values():
        words = load_sum_words(found[0].source.language.lower().partition("-")[0])
        for passage in [found] if len(found) <= LONGEST else _tables(found):
            if len(passage) <= LONGEST and (len(passage) > 1 or _is_change(passage[0])):
                yield Passage(tuple(passage), words)


def _is_change(statement: Statement) -> bool:
    """Whether it tells of a change, the one sum that may stand in a single sentence; any other takes two figures."""
    return isinstance(statement.value, Quantity) and statement.value.change is not None


def _tables(statements: Sequence[Statement]) -> Iterable[list[Statement]]:
    buckets: dict[tuple[object, ...], list[Statement]] = {}
    for statement in statements:
        key = tuple(token(statement, field) for field in ("place", "time", "event"))
        if key != (None, None, None):
            buckets.setdefault(key, []).append(statement)
    return buckets.values()


def is_told(statement: Statement) -> bool:
    """Whether it is asserted in the body of its source."""
    return statement.modality is Modality.ASSERTED and statement.claim.part is Part.BODY


def is_level(statement: Statement) -> bool:
    """Whether it gives a figure that is no change ("rose by")."""
    return isinstance(statement.value, Quantity) and statement.value.change is None


def roles_of(statement: Statement, words: SumWords) -> tuple[str, ...]:
    """Return the roles in sums that a statement may have: the key of its property, and those its words tell."""
    key = statement.property.key
    told = words.roles.get(" ".join(statement.claim.property.lower().split()), ())
    return (key, *(role for role in told if role != key))


def token(statement: Statement, field: str) -> object:
    """Return what is equal for equal scopes, `None` where the field is not stated."""
    if field == "place":
        return statement.place and (statement.place.name.alias or statement.place.key)
    if field in ("time", "as_of"):
        time: Time | None = getattr(statement, field)
        return time and (time.span.lower, time.span.upper)
    if field == "method":
        return statement.claim.method.lower() or None
    name: Name | None = getattr(statement, field)
    return name and (name.alias or name.parts)


def same_subject(left: Statement, right: Statement) -> bool:
    """Whether nothing speaks against one subject: a name on both sides must be one name."""
    ours, theirs = left.subject, right.subject
    if ours is None or theirs is None or not (ours.proper and theirs.proper):
        return True
    return compare_names(ours, theirs) is not NameLevel.DIFFERENT


def one_subject(left: Statement, right: Statement) -> bool:
    """Whether both state their subject, and it is one."""
    if left.subject is None or right.subject is None:
        return False
    return left.subject.parts == right.subject.parts or (
        left.subject.proper
        and right.subject.proper
        and compare_names(left.subject, right.subject) in (NameLevel.SAME, NameLevel.VARIANT)
    )


def all_one_subject(statements: Sequence[Statement]) -> bool:
    """Whether figures are of one subject, or none names any: what else is told of a subject narrows who is counted."""
    first, *others = statements
    if first.subject is None:
        return all(other.subject is None for other in others)
    return all(one_subject(first, other) for other in others)


def only_one(statements: Sequence[Statement]) -> Statement | None:
    """Return the figure that all of them give, `None` where they give none or several that differ."""
    first: Statement | None = None
    for statement in statements:
        if first is None:
            first = statement
        elif not _repeats(first, statement):
            return None
    return first


def _repeats(left: Statement, right: Statement) -> bool:
    if isinstance(left.value, Quantity) and isinstance(right.value, Quantity):
        return left.value.kind is right.value.kind and left.value.possible == right.value.possible
    if isinstance(left.value, Time) and isinstance(right.value, Time):
        return left.value.span == right.value.span
    return False
