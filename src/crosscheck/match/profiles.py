"""What the matcher looks at of each statement, worked out once: numbers in place of names, days in place of dates.

Equal fields get equal numbers, so that two names are compared once however many statements bear them.
"""

from __future__ import annotations

from collections.abc import Hashable

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.match.kinds import Nature, kind_of, nature_of
from crosscheck.match.question_words import question_words
from crosscheck.model.statement import NO_SETTING, Definition, Property, Statement
from crosscheck.model.value import Name, Place, Time

NONE = -1
"""The number of a field that is not stated."""

FIRST_DAY = 0
LAST_DAY = 4_000_000
"""Beyond the ends of the calendar: days without a bound."""


class Profile(Struct, frozen=True):
    """One statement, ready to be compared; fields are numbers that stand for equal things, `NONE` where not stated.

    `topic` is the subject; `subject` too, but left out where it only says again what place or event say. `lower` to
    `upper` are the days that the statement speaks of, about them where `is_rough`; `told_lower` to `told_upper` those
    when it is known to have been told. `start` is where its quote begins. `setting_place`, `setting_event` and the days
    from `setting_lower` on are those of the rest of its source, for what the statement itself leaves out.
    """

    statement: Statement
    kind: int
    asked: int
    meaning: int
    definitions: int
    subject: int
    topic: int
    group: int
    place: int
    place_name: int
    time: int
    event: int
    happening: str
    said_by: int
    lower: int
    upper: int
    is_rough: bool
    told_lower: int
    told_upper: int
    start: int
    setting: int
    setting_place: int
    setting_event: int
    setting_lower: int
    setting_upper: int
    nature: Nature
    words: frozenset[str]

    @property
    def question(self) -> tuple[int, ...]:
        """All that bounds the question."""
        return (self.asked, self.topic, self.group, self.place, self.time, self.event, self.definitions)

    @property
    def likeness(self) -> tuple[int, ...]:
        """What decides with whom it can be one fact: question, sort of answer and, without a time, when it was told."""
        told = self.told_lower if self.time == NONE else NONE
        return (*self.question, self.kind, told)


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
    number, kind = numbering.number, kind_of(statement)
    place = None if isinstance(statement.value, Place) else statement.place
    time = None if isinstance(statement.value, Time) else statement.time
    lower, upper = _days(time)
    told_lower, told_upper = _days(statement.as_of or statement.published)
    setting = statement.setting
    unplaced = place is None and not isinstance(statement.value, Place)
    setting_lower, setting_upper = _days(setting.time if time is None else None)
    return Profile(
        statement=statement,
        kind=number(kind),
        asked=number(_comparable(statement.property)),
        meaning=number(statement.meaning),
        definitions=number(_unworded(statement.definitions)),
        subject=number(None if _says_scope_again(statement, place) else statement.subject),
        topic=number(statement.subject),
        group=number(statement.group),
        place=number(place),
        place_name=number(place.name if place else None),
        time=number(time),
        event=number(statement.event),
        happening=statement.happening.name if statement.happening else "",
        said_by=number(statement.said_by),
        lower=lower,
        upper=upper,
        is_rough=time is not None and time.approximate,
        told_lower=told_lower,
        told_upper=told_upper,
        start=_start_of(statement),
        setting=number(None if setting is NO_SETTING else setting),
        setting_place=number(setting.place if unplaced else None),
        setting_event=number(None if statement.event else setting.event),
        setting_lower=setting_lower,
        setting_upper=setting_upper,
        nature=nature_of(statement, kind),
        words=question_words(statement),
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


def _days(time: Time | None) -> tuple[int, int]:
    if time is None:
        return NONE, NONE
    lower, upper = time.span.lower, time.span.upper
    return (FIRST_DAY if lower is None else lower.toordinal(), LAST_DAY if upper is None else upper.toordinal())


def _start_of(statement: Statement) -> int:
    quote = statement.claim.quote
    return NONE if quote is None or quote.start is None else quote.start


def _unworded(definitions: tuple[Definition, ...]) -> tuple[Definition, ...]:
    """Return definitions without the words that name them, so that equal ones get one number."""
    return tuple(replace(one, label="") for one in definitions)
