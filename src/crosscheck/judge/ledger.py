"""What is looked at of statements under numbers, so that nothing is worked out twice for two that are alike.

One ledger serves all facts that are judged together: statements of one event recur over properties, and how two places
or two figures stand is asked again in many facts. Two statements share a number where they are the same in all that is
looked at under it.
"""

from msgspec import Struct

from crosscheck.judge.corrections import may_take_back
from crosscheck.judge.knowledge import hour_words
from crosscheck.judge.outline import Outline, Sort
from crosscheck.judge.pair import nesting_of
from crosscheck.judge.rules import asked_of
from crosscheck.judge.rules.rule import PairRule
from crosscheck.judge.scopes import FIELDS, Fields, is_measured, relate_field, weigh_fields
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


PLACE, TIME, EVENT = 1, 2, 4
"""The bits of the fields of which the rest of a source may tell."""

Glance = tuple[int, int, int, int]
"""The sorts of two statements, and the numbers of how their scopes and their values stand."""

Scoped = tuple[dict[str, Relation], Relation, int]
"""How two scopes stand field by field, how all fields taken together, and the number of this."""

Likened = tuple[Likeness, int]
"""How two values hold together, and the number of this."""


class Entry(Struct, frozen=True, gc=False):
    """The numbers of a statement, `fields` those of what it says in `scopes.FIELDS`.

    `scope` is of what it states itself; `told` of that with what its source tells of some fields that it leaves out, by
    which of them (`silent` has a bit for each).
    """

    fields: tuple[int, ...]
    silent: int
    scope: int
    told: dict[int, int]
    value: int
    sort: int


class Ledger:
    """What was worked out of statements, and of any two of them.

    `outright` is for judgements of one scope and one modality, which follow from what is seen at a glance;
    `reasons` for what was said of a judgement, by its two statements and the field that decided.
    """

    def __init__(self) -> None:
        self.outright: dict[Glance, Ruled] = {}
        self.reasons: dict[tuple[str, str, str], str] = {}
        self._numbers: dict[object, int] = {}
        self._entries: dict[str, Entry] = {}
        self._sorts: dict[int, Sort] = {}
        self._fields: dict[Key, Relation] = {}
        self._scopes: dict[Key, Scoped] = {}
        self._likeness: dict[Key, Likened] = {}
        self._asked: dict[Glance, tuple[PairRule, ...]] = {}
        self._stated: dict[str, int] = {}
        self._kept: dict[tuple[int, int, int, int], dict[str, str]] = {}

    def entry(self, statement: Statement) -> Entry:
        """Return the numbers of a statement."""
        found = self._entries.get(statement.ref)
        if found is None:
            found = self._entries[statement.ref] = self._enter(statement)
        return found

    def told(self, statement: Statement, entry: Entry, silent: int) -> int:
        """Return the number of a scope with what its source tells of what it leaves out of some fields."""
        untold = entry.silent & silent
        if not untold:
            return entry.scope
        if untold not in entry.told:
            entry.told[untold] = self._number((entry.scope, *_told_key(statement, untold)))
        return entry.told[untold]

    def scopes(self, left: Statement, right: Statement, alike: Key) -> Scoped:
        """Return how two scopes stand; `alike` are their numbers."""
        found = self._scopes.get(alike)
        if found is None:
            scopes = weigh_fields(left, right, self._relate_fields(left, right))
            nesting = nesting_of(scopes)
            found = self._scopes[alike] = scopes, nesting, self._number(nesting)
        return found

    def _relate_fields(self, left: Statement, right: Statement) -> Fields:
        known, found = self._fields, []
        for field, alike in zip(
            FIELDS, zip(self.entry(left).fields, self.entry(right).fields, strict=True), strict=True
        ):
            relation = known.get(alike)
            if relation is None:
                relation = known[alike] = relate_field(field, left, right)
            found.append(relation)
        return tuple(found)

    def likeness(self, left: Statement, right: Statement, alike: Key) -> Likened:
        """Return how two values hold together; `alike` are their numbers."""
        found = self._likeness.get(alike)
        if found is None:
            likeness = compare_values(left.value, right.value)
            found = self._likeness[alike] = likeness, self._number((likeness.holding, bool(likeness.doubt)))
        return found

    def asked(self, glance: Glance, likeness: Likeness, nesting: Relation) -> tuple[PairRule, ...]:
        """Return which rules are to be asked of two statements."""
        found = self._asked.get(glance)
        if found is None:
            outline = Outline(self._sorts[glance[0]], self._sorts[glance[1]], likeness.holding, nesting)
            found = self._asked[glance] = asked_of(outline)
        return found

    def kept(self, left: Statement, right: Statement, alike: Key) -> dict[str, str]:
        """Return what is shared by all pairs that are alike in what they state; `alike` are the numbers of scopes."""
        return self._kept.setdefault((*alike, self._number_stated(left), self._number_stated(right)), {})

    def _enter(self, statement: Statement) -> Entry:
        fields = tuple(map(self._number, _field_keys(statement)))
        scope = self._number((fields, *_scope_key(statement)))
        silent = PLACE * (statement.place is None) + TIME * (statement.time is None) + EVENT * (statement.event is None)
        value = self._number(_value_key(statement))
        headline = statement.claim.part is Part.HEADLINE
        sorted_as = Sort(type(statement.value), statement.modality, may_take_back(statement), headline)
        sort = self._number(sorted_as)
        self._sorts[sort] = sorted_as
        return Entry(fields, silent, scope, {}, value, sort)

    def _number(self, key: object) -> int:
        """Return the number of all keys that equal this one."""
        return self._numbers.setdefault(key, len(self._numbers))

    def _number_stated(self, statement: Statement) -> int:
        found = self._stated.get(statement.ref)
        if found is None:
            found = self._stated[statement.ref] = self._number(_stated_key(statement))
        return found


def _field_keys(statement: Statement) -> tuple[object, ...]:
    """Return all that is looked at of each of `FIELDS`; what two fields share, `None`, is unknown to all in both."""
    return (
        *(_property_key(statement.property), _group_key(statement.group), statement.place, _time_key(statement.time)),
        *(statement.event, statement.definitions),
    )


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
