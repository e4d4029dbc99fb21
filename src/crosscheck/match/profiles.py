"""What the matcher looks at of each statement, worked out once: numbers in place of names, days in place of dates.

Equal fields get equal numbers, so that two names are compared once however many statements bear them. Of the value only
its kind is kept: what it says must not decide which question it answers.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from crosscheck.model.statement import Property, Statement
from crosscheck.model.value import Name, Place, Quantity, QuantityKind, Text, Time, Truth, ValueKind

NONE = -1
"""The number of a field that is not stated."""

FIRST_DAY = 0
LAST_DAY = 4_000_000
"""Beyond the ends of the calendar: days without a bound."""

_UNIT_MATTERS = frozenset({QuantityKind.MONEY, QuantityKind.MEASURE, QuantityKind.COUNT})
_SORTS = {
    ValueKind.QUANTITY: "figure",
    ValueKind.TIME: "time",
    ValueKind.TRUTH: "truth",
    ValueKind.NAME: "words",
    ValueKind.PLACE: "words",
    ValueKind.TEXT: "words",
}


@dataclass(frozen=True, slots=True)
class Kind:
    """What sort of value a statement has: who, where and plain words answer one another, figures only their like.

    `sort` is "figure", "time", "truth", "words", or "" where nothing is known. `whether` marks an answer yes or no to a
    question of another sort: a figure, a name or a date may be denied as a whole.
    """

    sort: str
    figure: QuantityKind | None = None
    unit: str = ""
    change: bool = False
    whether: bool = False


@dataclass(frozen=True, slots=True)
class Profile:
    """One statement, ready to be compared; fields are numbers that stand for equal things, `NONE` where not stated.

    `subject` is left out where it only says again what another field says; `topic` never is. `lower` to `upper` are the
    days that it speaks of (about them where `is_rough`), `told_lower` to `told_upper` those when it is known to have
    been told. `is_fact` marks a value that is no figure, `is_level` a figure that holds for its day only (a price),
    `is_timeless` what is not asked of a day (who founded it, how long a river is), `is_free` what has no figure or a
    property that the lexicon does not know, `is_of_one` a subject with a name (whether Ada Berg was held does not say
    how many were).
    """

    statement: Statement
    kind: int
    asked: int
    subject: int
    topic: int
    group: int
    place: int
    place_name: int
    time: int
    event: int
    said_by: int
    lower: int
    upper: int
    told_lower: int
    told_upper: int
    start: int
    is_rough: bool
    is_of_one: bool
    is_fact: bool
    is_level: bool
    is_timeless: bool
    is_free: bool
    words: frozenset[str]

    @property
    def question(self) -> tuple[int, ...]:
        """All that bounds the question."""
        return (self.asked, self.topic, self.group, self.place, self.time, self.event)


class Numbering:
    """Gives equal things equal numbers, and remembers what a number stands for."""

    def __init__(self) -> None:
        self.things: list[Hashable] = []
        self._numbers: dict[Hashable, int] = {}

    def number(self, thing: Hashable | None) -> int:
        """Return the number of `thing`, `NONE` for nothing."""
        if thing is None:
            return NONE
        found = self._numbers.get(thing)
        if found is None:
            found = self._numbers[thing] = len(self.things)
            self.things.append(thing)
        return found


def make_profile(statement: Statement, numbering: Numbering) -> Profile:
    """Return what the matcher looks at of one statement. A place or a time that is the answer bounds nothing."""
    number = numbering.number
    kind, asked = kind_of(statement), statement.property
    place = None if isinstance(statement.value, Place) else statement.place
    time = None if isinstance(statement.value, Time) else statement.time
    lower, upper = _days(time)
    told_lower, told_upper = _days(statement.as_of or statement.published)
    quote = statement.claim.quote
    is_fact = kind.sort in ("words", "truth", "time")
    is_timeless = is_fact or kind.figure is QuantityKind.MEASURE
    is_level = asked.known and not asked.additive
    return Profile(
        statement=statement,
        kind=number(kind),
        asked=number(_comparable(asked)),
        subject=number(None if _names_its_scope(statement) else statement.subject),
        topic=number(statement.subject),
        group=number(statement.group),
        place=number(place),
        place_name=number(place.name if place else None),
        time=number(time),
        event=number(statement.event),
        said_by=number(statement.said_by),
        lower=lower,
        upper=upper,
        told_lower=told_lower,
        told_upper=told_upper,
        start=NONE if quote is None or quote.start is None else quote.start,
        is_of_one=statement.subject is not None and statement.subject.proper,
        is_rough=time is not None and time.approximate,
        is_fact=is_fact,
        is_level=is_level and not is_timeless,
        is_timeless=is_timeless,
        is_free=is_fact or not asked.known,
        words=question_words(statement),
    )


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


def _comparable(asked: Property) -> Property:
    """Return the property without its wording, so that all wordings of a known one get one number."""
    return Property(asked.key, asked.key, None, False, False, asked.known, asked.within)


def _names_its_scope(statement: Statement) -> bool:
    """Whether the subject only says again what the place or the event says ("Kenya" of Kenya)."""
    subject = statement.subject
    if subject is None:
        return False
    named = (statement.place.name if statement.place else None, statement.event)
    return any(_says_again(subject, name) for name in named if name is not None)


def _says_again(subject: Name, name: Name) -> bool:
    return bool(subject.alias and subject.alias == name.alias) or set(subject.skeletons) <= set(name.skeletons)


def _days(time: Time | None) -> tuple[int, int]:
    if time is None:
        return NONE, NONE
    lower, upper = time.span.lower, time.span.upper
    return (FIRST_DAY if lower is None else lower.toordinal(), LAST_DAY if upper is None else upper.toordinal())


def question_words(statement: Statement) -> frozenset[str]:
    """Return the claim's content words without figures, and without those of its value or of a field of its own.

    The words are stems, those of the fields may not be: a word that begins one of them is left out too.
    """
    told = (*value_words(statement), *_field_words(statement))
    return frozenset(
        word
        for word in statement.text_parts
        if not any(map(str.isdigit, word)) and not any(said.startswith(word) for said in told)
    )


def value_words(statement: Statement) -> tuple[str, ...]:
    """Return the words of the value, folded as far as they come folded."""
    value = statement.value
    if isinstance(value, Name):
        return value.parts
    if isinstance(value, Place):
        return value.name.parts
    if isinstance(value, Text):
        return value.parts
    return () if value is None else tuple(value.words.casefold().replace("-", " ").split())


def _field_words(statement: Statement) -> tuple[str, ...]:
    place = statement.place.name if statement.place else None
    names = (statement.subject, place, statement.event, statement.said_by)
    return tuple(part for name in names if name is not None for part in name.parts)
