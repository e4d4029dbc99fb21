"""What happened: the archive's events in the order of time, each with its questions and the right answers.

As many places and days as fit the archive's size are drawn on, both as its root, so that an archive of any size has as
many claims to a town and a day: a larger one is longer and wider, not denser.
"""

import random
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, count
from typing import NamedTuple
from unicodedata import name

from archive_places import Town, make_towns
from archive_words import FAMILY, FREE_DEEDS, FREE_THINGS, GIVEN, HAPPENINGS, Ask

FIRST_DAY = date(1998, 1, 1)
DAYS = 25 * 365
PLACES = 4_000
FULL = 1_000_000
"""The claims of an archive that takes so many days and places."""

LEAST_DAYS, LEAST_PLACES = 10, 30
PLACE_ZIPF = 0.7
"""How steeply towns fall off by how often papers speak of them."""

TELLERS_PARETO = 1.1
"""How steeply events fall off by how many sources tell them: half are told once, one in ten by eight or more."""

MOST_TELLERS = 200
GOLDEN = (5**0.5 - 1) / 2
FREE_QUESTIONS = 2
"""Questions of an event in words of its own."""

LASTS = 14
"""Days for which an event is in the papers at most."""


class Question(NamedTuple):
    """A question of an event with its right answer: a figure, or a person in all spellings."""

    ask: Ask
    group: str
    figure: float
    person: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """What happened once; `first` is the first source that told it, once one has."""

    town: Town
    day: date
    happening: str
    names: tuple[str, ...]
    questions: tuple[Question, ...]
    tellers: int
    first: list[str]


class World:
    """All that events are made of."""

    def __init__(self, chance: random.Random, claims: int) -> None:
        share = (claims / FULL) ** 0.5
        self._chance = chance
        self.days = max(LEAST_DAYS, round(DAYS * share))
        self._towns = make_towns(chance, max(LEAST_PLACES, round(PLACES * share)))
        self._reach = list(accumulate(rank**-PLACE_ZIPF for rank in range(1, len(self._towns) + 1)))
        self._happenings = sorted(HAPPENINGS)

    def event(self, day: date, tellers: int = 1) -> Event:
        """Return an event of a day that so many sources tell."""
        chance = self._chance
        town = self._towns[bisect(self._reach, chance.random() * self._reach[-1])]
        happening = chance.choice(self._happenings)
        usual = town.names[0]
        names = (f"{usual} {happening}", f"{happening} in {usual}", f"{day.year} {town.names[-1]} {happening}")
        asked = [*HAPPENINGS[happening], *(self._free_question() for _ in range(FREE_QUESTIONS))]
        questions = tuple(self._question(ask) for ask in asked)
        return Event(town, day, happening, names, questions, tellers, [])

    def _free_question(self) -> Ask:
        thing, deed = self._chance.choice(FREE_THINGS), self._chance.choice(FREE_DEEDS)
        verb, _, rest = deed.partition(" ")
        return Ask((f"{thing} {deed}", f"{thing} that were {deed}", f"{verb} {thing} {rest}"), "count", 500)

    def _question(self, ask: Ask) -> Question:
        chance = self._chance
        group = chance.choice(ask.groups) if ask.groups else ""
        person = spellings(chance.choice(GIVEN), chance.choice(FAMILY)) if ask.kind == "name" else ()
        return Question(ask, group, (0.02 + chance.random() ** 3) * ask.most / 1.02, person)


def spellings(given: tuple[str, ...], family: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ways to write a person's name, in one script each; the last is the family name alone.

    >>> spellings(("Julia", "Юлия"), ("Petrov", "Петров"))
    ('Julia Petrov', 'Юлия Петров', 'J. Petrov', 'Petrov')
    """
    whole = [f"{one} {other}" for one in given for other in family if script_of(one) == script_of(other)]
    return (*whole, f"{given[0][0]}. {family[0]}", family[0])


def script_of(word: str) -> str:
    """Return the first word of a first letter's name in Unicode ("LATIN")."""
    return name(word[0]).partition(" ")[0]


def mean_tellers(most: int) -> float:
    """Return how many sources tell of an event on the average."""
    return sum(number**-TELLERS_PARETO for number in range(1, most + 1))


def counts_of_tellers(most: int) -> Iterator[int]:
    """Yield how many sources tell of one event after the other, spread evenly (multiples of the golden mean).

    >>> from itertools import islice
    >>> list(islice(counts_of_tellers(200), 8))
    [1, 3, 1, 1, 8, 1, 2, 1]
    """
    for number in count(1):
        yield min(most, int((number * GOLDEN % 1.0) ** (-1 / TELLERS_PARETO)))


def days_of_events(chance: random.Random, a_day: float) -> Iterator[date]:
    """Yield the days of events without end, in their order."""
    moment = 0.0
    while True:
        moment += chance.expovariate(a_day)
        yield FIRST_DAY + timedelta(int(moment))
