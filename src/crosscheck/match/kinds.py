"""What sort of answer a statement gives, and with that how its question behaves over time.

Of the value only this is looked at in matching; what it says is left to the judge.
"""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity, QuantityKind, Time, Truth, ValueKind

_UNIT_MATTERS = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.COUNT})
_SORTS = {
    ValueKind.QUANTITY: "figure",
    ValueKind.TIME: "time",
    ValueKind.TRUTH: "truth",
    ValueKind.NAME: "words",
    ValueKind.PLACE: "words",
    ValueKind.TEXT: "words",
}


class Kind(Struct, frozen=True):
    """What sort of value a statement has: who, where and plain words answer one another, figures only their like.

    `sort` is "figure", "time", "truth", "words", or "" where nothing is known. `whether` marks an answer yes or no to a
    question of another sort: a figure, a name or a date may be denied as a whole.
    """

    sort: str
    figure: QuantityKind | None = None
    unit: str = ""
    change: bool = False
    whether: bool = False


class Nature(NamedTuple):
    """How a statement's question behaves.

    `is_fact` has a value that is no figure. `is_level` is a figure that holds for its day only (a price). `is_timeless`
    is not asked of a day (who leads it, how long a river is); `lasts` what of that never changes (a birth, the river;
    not the leader). `is_free` has no figure, or a property that the lexicon does not know. `is_of_one` has a name for a
    subject: whether Ada Berg was held does not say how many were.
    """

    is_fact: bool
    is_level: bool
    is_timeless: bool
    lasts: bool
    is_free: bool
    is_of_one: bool


def kind_of(statement: Statement) -> Kind:
    """Return the sort of value that answers the statement's question: its own, or else what its property asks for."""
    value, asked = statement.value, statement.property.kind
    if isinstance(value, Quantity):
        unit = value.unit if value.kind in _UNIT_MATTERS else ""
        return Kind("figure", value.kind, unit, value.change is not None)
    if isinstance(value, Time):
        return Kind("time")
    if value is not None and not isinstance(value, Truth):
        return Kind("words")
    if asked is None:
        return Kind("" if value is None else "truth")
    return Kind(_SORTS[asked], whether=value is not None and asked is not ValueKind.TRUTH)


def nature_of(statement: Statement, kind: Kind) -> Nature:
    """Return how the statement's question behaves."""
    asked = statement.property
    is_fact = kind.sort in ("words", "truth", "time")
    is_measured = kind.figure is QuantityKind.MEASURE
    is_of_one = statement.subject is not None and statement.subject.proper
    return Nature(
        is_fact=is_fact,
        is_level=not is_fact and not is_measured and asked.known and not asked.additive,
        is_timeless=is_fact or is_measured,
        lasts=is_measured or (kind.sort == "time" and is_of_one),
        is_free=is_fact or not asked.known,
        is_of_one=is_of_one,
    )
