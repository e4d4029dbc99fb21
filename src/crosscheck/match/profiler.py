"""Makes profiles: gives equal things equal numbers, and works out once what many statements share."""

from __future__ import annotations

from collections.abc import Hashable
from typing import NamedTuple

from msgspec.structs import replace

from crosscheck.match.kinds import Nature, kind_of, nature_of
from crosscheck.match.profiles import FIRST_DAY, LAST_DAY, NONE, Profile
from crosscheck.match.question_words import question_words
from crosscheck.model.statement import NO_SETTING, Definition, Property, Setting, Statement
from crosscheck.model.value import Name, Place, Quantity, Time


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


class _Asked(NamedTuple):
    """What is asked, wherever that may be; `number` is that of all of it."""

    number: int
    kind: int
    asked: int
    definitions: int
    topic: int
    group: int
    happening: str
    nature: Nature


class _Placed(NamedTuple):
    """Of whom, where and at what event it is asked; `number` is that of all of it."""

    number: int
    subject: int
    place: int
    place_name: int
    event: int


class _Days(NamedTuple):
    number: int = NONE
    lower: int = NONE
    upper: int = NONE
    is_rough: bool = False


_TIMELESS = _Days()


class Profiler:
    """Makes profiles; what many statements share is worked out once."""

    def __init__(self) -> None:
        self.numbering = Numbering()
        self._asked: dict[Hashable, _Asked] = {}
        self._placed: dict[Hashable, _Placed] = {}
        self._days: dict[Time | None, _Days] = {None: _TIMELESS}
        self._settings: dict[tuple[Setting, bool, bool], tuple[int, int, int]] = {}

    def profile(self, statement: Statement, words: frozenset[str] | None = None) -> Profile:
        """Return what is looked at of a statement. A place or a time that is the answer bounds nothing.

        `words` are its question's, for whoever knows them.
        """
        setting, is_place = statement.setting, type(statement.value) is Place
        is_timed = statement.time is not None and type(statement.value) is not Time
        time, around = self._span(statement.time if is_timed else None), self._span(None if is_timed else setting.time)
        told = self._span(statement.as_of or statement.published)
        question, kind, asked, definitions, topic, group, happening, nature = self._ask(statement)
        scope, subject, place, place_name, event = self._place(statement, is_place)
        where, at, whole = self._settle(setting, place != NONE or is_place, event != NONE)
        number = self.numbering.number
        meaning = number(statement.meaning)
        return Profile(
            statement,
            number((question, meaning, scope, where, at)),
            *(kind, asked, meaning, definitions, subject, topic, group, place, place_name, event, happening, nature),
            where,
            at,
            whole,
            around.lower,
            around.upper,
            *time,
            told.lower,
            told.upper,
            number(statement.said_by),
            number(statement.source.id),
            _start_of(statement),
            question_words(statement) if words is None else words,
        )

    def _span(self, time: Time | None) -> _Days:
        found = self._days.get(time)
        if found is None and time is not None:
            found = self._days[time] = _Days(self.numbering.number(time), *_days(time), time.approximate)
        return found or _TIMELESS

    def _settle(self, setting: Setting, placed: bool, has_event: bool) -> tuple[int, int, int]:
        """Return the numbers of a setting's place and event, where they stand in for a statement's, and its own."""
        if setting is NO_SETTING:
            return NONE, NONE, NONE
        key = (setting, placed, has_event)
        found = self._settings.get(key)
        if found is None:
            number = self.numbering.number
            found = self._settings[key] = (
                number(None if placed else setting.place),
                number(None if has_event else setting.event),
                number(setting),
            )
        return found

    def _ask(self, statement: Statement) -> _Asked:
        """Return what a statement asks; few questions are asked in very many places."""
        value = statement.value
        key = (
            statement.property,
            (value.kind, value.unit, value.change is None) if type(value) is Quantity else type(value),
            statement.subject,
            statement.group,
            statement.happening,
            statement.definitions,
        )
        return self._asked.get(key) or self._asked.setdefault(key, self._make_asked(statement))

    def _make_asked(self, statement: Statement) -> _Asked:
        number, kind = self.numbering.number, kind_of(statement)
        asked = (
            number(kind),
            number(_comparable(statement.property)),
            number(_unworded(statement.definitions)),
            number(statement.subject),
            number(statement.group),
            statement.happening.name if statement.happening else "",
            nature_of(statement, kind),
        )
        return _Asked(number((*asked, statement.property.additive)), *asked)

    def _place(self, statement: Statement, is_answer: bool) -> _Placed:
        """Return of whom, where and at what event a statement asks; a place that is the answer bounds nothing."""
        key = (statement.subject, statement.place, statement.event, is_answer)
        return self._placed.get(key) or self._placed.setdefault(key, self._make_placed(statement, is_answer, key))

    def _make_placed(self, statement: Statement, is_answer: bool, key: Hashable) -> _Placed:
        number = self.numbering.number
        place = None if is_answer else statement.place
        return _Placed(
            number(key),
            number(None if _says_scope_again(statement, place) else statement.subject),
            number(place),
            number(place.name if place else None),
            number(statement.event),
        )


def _comparable(asked: Property) -> Property:
    """Return the property without its wording, so that all wordings of a known one get one number."""
    return Property(asked.key, asked.key, None, False, False, asked.known, asked.within)


def _says_scope_again(statement: Statement, place: Place | None) -> bool:
    """Whether the subject only says again what the place or the event says ("Kenya" of Kenya)."""
    subject = statement.subject
    if subject is None:
        return False
    named = (place.name if place else None, statement.event)
    return any(_says_again(subject, name) for name in named if name is not None)


def _says_again(subject: Name, name: Name) -> bool:
    return bool(subject.alias and subject.alias == name.alias) or set(subject.skeletons) <= set(name.skeletons)


def _days(time: Time) -> tuple[int, int]:
    lower, upper = time.span.lower, time.span.upper
    return (FIRST_DAY if lower is None else lower.toordinal(), LAST_DAY if upper is None else upper.toordinal())


def _start_of(statement: Statement) -> int:
    quote = statement.claim.quote
    return NONE if quote is None or quote.start is None else quote.start


def _unworded(definitions: tuple[Definition, ...]) -> tuple[Definition, ...]:
    """Return definitions without the words that name them, so that equal ones get one number."""
    return tuple(replace(one, label="") for one in definitions)
