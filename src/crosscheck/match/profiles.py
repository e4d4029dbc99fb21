"""What the matcher looks at of each statement (see `profiler`): numbers in place of names, days in place of dates.

Equal fields get equal numbers, so that two names are compared once however many statements bear them. Which number a
thing gets follows from who came first: numbers say what is equal, and nothing more.
"""

from __future__ import annotations

from msgspec import Struct

from crosscheck.match.kinds import Nature
from crosscheck.model.statement import Statement

NONE = -1
"""The number of a field that is not stated."""

FIRST_DAY = 0
LAST_DAY = 4_000_000
"""Beyond the ends of the calendar: days without a bound."""


class Profile(Struct, frozen=True, gc=False):
    """One statement, ready to be compared; fields are numbers that stand for equal things, `NONE` where not stated.

    `topic` is the subject; `subject` too, but left out where it only says again what place or event say.
    `setting_place`, `setting_event` and the days from `setting_lower` on are those of the rest of its source, for what
    the statement itself leaves out. `lower` to `upper` are the days that the statement speaks of, about them where
    `is_rough`; `told_lower` to `told_upper` those when it is known to have been told. `start` is where its quote
    begins. `sort` is equal for two whose fields from `kind` to `setting_event` are, with all that bears on these.
    """

    statement: Statement
    sort: int
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
    setting_place: int
    setting_event: int
    setting: int
    setting_lower: int
    setting_upper: int
    time: int
    lower: int
    upper: int
    is_rough: bool
    told_lower: int
    told_upper: int
    said_by: int
    source: int
    start: int
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

    @property
    def day(self) -> int:
        """Where it stands in time: by what it speaks of, else by when it was told."""
        return self.told_lower if self.time == NONE else self.lower
