"""What is looked at of statements under numbers, so that nothing is worked out twice for two that are alike.

One ledger serves all facts that are judged together: statements of one event recur over properties, and how two places
or two figures stand is asked again in many facts. Two statements share a number where they are the same in all that is
looked at under it.
"""

from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct

from crosscheck.judge.corrections import may_take_back
from crosscheck.judge.knowledge import hour_words
from crosscheck.judge.outline import Outline, Sort
from crosscheck.judge.pair import nesting_of
from crosscheck.judge.rules import asked_of
from crosscheck.judge.rules.rule import PairRule
from crosscheck.judge.scopes import FIELDS, NESTED, fields_told, is_measured, relate_field, weigh_fields
from crosscheck.judge.values import Likeness, compare_values
from crosscheck.model.claim import Part
from crosscheck.model.finding import Verdict
from crosscheck.model.linkage import Relation
from crosscheck.model.statement import Group, Property, Statement
from crosscheck.model.value import Quantity, QuantityKind, Time

Ruled = tuple[Verdict, str, str, bool, str]
"""A judgement without its two statements and its reason."""

Key = tuple[int, int]
"""The numbers of two statements, that of the lower ref first."""


RELATIONS = tuple(Relation)
"""How two fields stand is kept as a place among these: a number is told from another faster than a name."""

SAME = RELATIONS.index(Relation.SAME)
NESTED_PLACES = frozenset(map(RELATIONS.index, NESTED))

Thing = TypeVar("Thing")

PLACE, TIME, EVENT = 1, 2, 4
"""The bits of the fields of which the rest of a source may tell."""

MOST_SCOPES = 20_000
"""Pairs of scopes that are kept over facts: those of a thousand facts, in 10 MB."""

Glance = tuple[int, int, int, int]
"""The sorts of two statements, and the numbers of how their scopes and their values stand."""

Scoped = tuple[dict[str, Relation], Relation, int]
"""How two scopes stand field by field, how all fields taken together, and the number of this."""

Likened = tuple[Likeness, int]
"""How two values hold together, and the number of this."""


class Entry(Struct, frozen=True, gc=False):
    """A statement with its numbers, `fields` those of what it says in `scopes.FIELDS`.

    `scope` is of what it states itself; `told` of that with what its source tells of some fields that it leaves out, by
    which of them (`silent` has a bit for each). `answer` is of the sort of its answer, as far as it bears on the scope;
    `stated` of what `Pair.unstated` looks at besides the scope.
    """

    statement: Statement
    source: int
    fields: tuple[int, ...]
    silent: int
    scope: int
    told: dict[int, int]
    value: int
    sort: int
    answer: int
    stated: int


class Ledger:
    """What was worked out of statements, and of any two of them.

    `outright` is for judgements of one scope and one modality, which follow from what is seen at a glance;
    `reasons` for what was said of a judgement, by its two statements and the field that decided.
    """

    def __init__(self) -> None:
        self.outright: dict[Glance, Ruled] = {}
        self.reasons: dict[tuple[str, str, str], str] = {}
        self._numbers: dict[object, int] = {}
        self._things: dict[object, int] = {}
        self._entries: dict[str, Entry] = {}
        self._sorts: dict[int, Sort] = {}
        self._fields: dict[Key, int] = {}
        self._heard: dict[tuple[tuple[int, ...], int, int], Scoped] = {}
        self._scopes: dict[Key, Scoped] = {}
        self._likeness: dict[Key, Likened] = {}
        self._asked: dict[Glance, tuple[PairRule, ...]] = {}
        self._kept: dict[tuple[int, int, int, int], dict[str, str]] = {}

    def leave(self) -> None:
        """Leave a fact that is done with: what was worked out of its statements by name is asked for no more.

        So may be what was worked out of two scopes, where that has become much.
        """
        self.reasons.clear()
        self._entries.clear()
        if len(self._scopes) > MOST_SCOPES:
            self._scopes.clear()
            self._kept.clear()

    def entry(self, statement: Statement) -> Entry:
        """Return a statement with its numbers."""
        found = self._entries.get(statement.ref)
        if found is None:
            found = self._entries[statement.ref] = self._enter(statement)
        return found

    def alike(self, ours: Entry, theirs: Entry) -> Key:
        """Return the numbers of two scopes, with what a source tells of a field that only the other states."""
        silent = ours.silent ^ theirs.silent
        if not silent or ours.source == theirs.source:
            return ours.scope, theirs.scope
        here, there = ours.silent & silent, theirs.silent & silent
        known, found = ours.told.get(here), theirs.told.get(there)
        return (
            self._tell(ours, here) if known is None else known,
            self._tell(theirs, there) if found is None else found,
        )

    def _tell(self, entry: Entry, untold: int) -> int:
        number = entry.told[untold] = self._number((entry.scope, *_told_key(entry.statement, untold)))
        return number

    def scopes(self, ours: Entry, theirs: Entry, alike: Key) -> Scoped:
        """Return how two scopes stand; `alike` are their numbers."""
        found = self._scopes.get(alike)
        if found is None:
            found = self._scopes[alike] = self._relate(ours, theirs)
        return found

    def _relate(self, ours: Entry, theirs: Entry) -> Scoped:
        left, right = ours.statement, theirs.statement
        fields = self._relate_fields(ours, theirs)
        silent = ours.source != theirs.source and ours.silent != theirs.silent
        if silent and (told := fields_told(left, right)):
            fields = tuple([SAME if name in told else at for name, at in zip(FIELDS, fields, strict=True)])
        seen = fields, ours.answer, theirs.answer
        found = self._heard.get(seen)
        if found is None:
            scopes = weigh_fields(left, right, tuple([RELATIONS[at] for at in fields]))
            nesting = nesting_of(scopes)
            found = scopes, nesting, self._number(nesting)
            if NESTED_PLACES.isdisjoint(fields):  # else more is weighed than these
                self._heard[seen] = found
        return found

    def _relate_fields(self, ours: Entry, theirs: Entry) -> tuple[int, ...]:
        """Return how two stand in each of `FIELDS`, by nothing but itself, as places among `RELATIONS`."""
        known = self._fields
        found = [known.get(alike) for alike in zip(ours.fields, theirs.fields, strict=True)]
        for at, place in enumerate(found):
            if place is None:
                relation = relate_field(FIELDS[at], ours.statement, theirs.statement)
                found[at] = known[ours.fields[at], theirs.fields[at]] = RELATIONS.index(relation)
        return tuple(found)  # type: ignore[arg-type]  # none is left open

    def likeness(self, ours: Entry, theirs: Entry) -> Likened:
        """Return how two values hold together."""
        alike = ours.value, theirs.value
        found = self._likeness.get(alike)
        if found is None:
            likeness = compare_values(ours.statement.value, theirs.statement.value)
            found = self._likeness[alike] = likeness, self._number((likeness.holding, bool(likeness.doubt)))
        return found

    def asked(self, glance: Glance, likeness: Likeness, nesting: Relation) -> tuple[PairRule, ...]:
        """Return which rules are to be asked of two statements."""
        found = self._asked.get(glance)
        if found is None:
            outline = Outline(self._sorts[glance[0]], self._sorts[glance[1]], likeness.holding, nesting)
            found = self._asked[glance] = asked_of(outline)
        return found

    def kept(self, ours: Entry, theirs: Entry, alike: Key) -> dict[str, str]:
        """Return what is shared by all pairs that are alike in what they state; `alike` are the numbers of scopes."""
        return self._kept.setdefault((*alike, ours.stated, theirs.stated), {})

    def _enter(self, statement: Statement) -> Entry:
        value = statement.value
        fields = self._number_fields(statement)
        silent = PLACE * (statement.place is None) + TIME * (statement.time is None) + EVENT * (statement.event is None)
        scope = self._number((fields, *_scope_key(statement)))
        sorted_as = Sort(
            type(value), statement.modality, may_take_back(statement), statement.claim.part is Part.HEADLINE
        )
        sort = self._number(sorted_as)
        self._sorts[sort] = sorted_as
        return Entry(
            statement=statement,
            source=self._number(statement.source.id),
            fields=fields,
            silent=silent,
            scope=scope,
            told={0: scope},
            value=self._number(_value_key(statement)),
            sort=sort,
            answer=self._number((type(value), is_measured(statement))),
            stated=self._number(_stated_key(statement)),
        )

    def _number_fields(self, statement: Statement) -> tuple[int, ...]:
        """Return the numbers of all that is looked at of each of `FIELDS`."""
        return (
            self._number_of(statement.property, _property_key),
            self._number_of(statement.group, _group_key),
            self._number(statement.place),
            self._number_of(statement.time, _time_key),
            self._number(statement.event),
            self._number(statement.definitions),
        )

    def _number(self, key: object) -> int:
        """Return the number of all keys that equal this one."""
        return self._numbers.setdefault(key, len(self._numbers))

    def _number_of(self, thing: Thing, key: Callable[[Thing], object]) -> int:
        """Return the number of a thing's key, which is made once for all things that are equal."""
        found = self._things.get(thing)
        if found is None:
            found = self._things[thing] = self._number(key(thing))
        return found


def _scope_key(statement: Statement) -> tuple[object, ...]:
    """Return what `relate_scopes` looks at besides the fields of what a statement says itself."""
    happening = statement.happening or statement.setting.happening
    return happening, bool(statement.claim.time), type(statement.value), is_measured(statement)


def _told_key(statement: Statement, untold: int) -> tuple[object, ...]:
    """Return what `relate_scopes` looks at where a statement leaves a field out and the other does not."""
    setting, published = statement.setting, statement.published
    return (
        (setting.place, statement.subject) if untold & PLACE else None,
        (_time_key(setting.time), published and published.span.lower) if untold & TIME else None,
        setting.event if untold & EVENT else None,
    )


def _stated_key(statement: Statement) -> tuple[object, ...]:
    """Return what `Pair.unstated` looks at besides the scope."""
    claim, meaning = statement.claim, statement.meaning
    return (
        *(statement.subject, statement.happening, statement.method, claim.time),
        *(meaning.asks, meaning.about, bool(hour_words(statement))),
    )


def _property_key(asked: Property) -> tuple[object, ...]:
    return asked.key, asked.within, asked.known, asked.manner, asked.additive


def _group_key(group: Group | None) -> tuple[object, ...] | None:
    return None if group is None else (group.key, group.within, group.apart, group.opaque)


def _time_key(time: Time | None) -> tuple[object, ...] | None:
    return None if time is None else (time.span, time.approximate)


def _value_key(statement: Statement) -> object:
    """Return all that is looked at of a value: of dates and counted figures not their words, nor what is counted."""
    value = statement.value
    if isinstance(value, Time):
        return Time, value.span, value.approximate
    if not isinstance(value, Quantity) or value.kind is not QuantityKind.COUNT:
        return value
    return (
        *(value.amount, value.implied, value.possible, bool(value.unit), value.hedge, value.change),
        value.printed,
    )
