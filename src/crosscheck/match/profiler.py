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
    """What a statement asks, as far as many others ask the same; the order is that of `Profile`."""

    kind: int
    asked: int
    meaning: int
    definitions: int
    subject: int
    topic: int
    group: int
    place: int
    place_name: int
    event: int
    happening: str
    nature: Nature


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
        self._asked: dict[Hashable, tuple[int, _Asked]] = {}
        self._days: dict[Time | None, _Days] = {None: _TIMELESS}
        self._settings: dict[tuple[Setting, bool, bool], tuple[int, int, int]] = {}

    def profile(self, statement: Statement) -> Profile:
        """Return what is looked at of a statement. A place or a time that is the answer bounds nothing."""
        setting, source_id = statement.setting, statement.source.id
        is_timed = statement.time is not None and type(statement.value) is not Time
        time, around = self._span(statement.time if is_timed else None), self._span(None if is_timed else setting.time)
        told = self._span(statement.as_of or statement.published)
        sort, asked = self._ask(statement)
        placed = asked.place != NONE or type(statement.value) is Place
        where, event, whole = self._settle(setting, placed, statement.event is not None)
        number = self.numbering.number
        return Profile(
            statement,
            sort if where == event == NONE else number((sort, where, event)),
            *asked,
            where,
            event,
            whole,
            around.lower,
            around.upper,
            *time,
            told.lower,
            told.upper,
            number(statement.said_by),
            number(source_id),
            _start_of(statement),
            question_words(statement),
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

    def _ask(self, statement: Statement) -> tuple[int, _Asked]:
        """Return what a statement asks, and the number of that."""
        value = statement.value
        key = (
            statement.property,
            (value.kind, value.unit, value.change is None) if type(value) is Quantity else type(value),
            statement.subject,
            statement.group,
            statement.place,
            statement.event,
            statement.happening,
            statement.meaning,
            statement.definitions,
        )
        found = self._asked.get(key)
        if found is None:
            asked = self._make_asked(statement)
            within = (statement.property.additive, self.numbering.number(statement.place))
            found = self._asked[key] = (self.numbering.number((*asked, *within)), asked)
        return found

    def _make_asked(self, statement: Statement) -> _Asked:
        number, kind = self.numbering.number, kind_of(statement)
        place = None if isinstance(statement.value, Place) else statement.place
        return _Asked(
            kind=number(kind),
            asked=number(_comparable(statement.property)),
            meaning=number(statement.meaning),
            definitions=number(_unworded(statement.definitions)),
            subject=number(None if _says_scope_again(statement, place) else statement.subject),
            topic=number(statement.subject),
            group=number(statement.group),
            place=number(place),
            place_name=number(place.name if place else None),
            event=number(statement.event),
            happening=statement.happening.name if statement.happening else "",
            nature=nature_of(statement, kind),
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
