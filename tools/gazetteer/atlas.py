"""The places that the gazetteer is made of, and what each lies in."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from crosscheck.grammar.folding import fold, skeleton
from crosscheck.lexicons.gazetteer import BONUS

POLITICS = yaml.safe_load((Path(__file__).parent / "politics.yaml").read_text("utf-8"))

GENERIC = frozenset(POLITICS["generic"].split())
"""Words that say what sort of land it is; a region goes by its name without them too."""

MANY_NAMES, FAMOUS = 15, 50_000
"""A town with so many names in other languages counts as one with so many people: it is known abroad (Ramallah)."""

NAMES_AS_MUCH, MOST_FAMOUS = 25, 200
"""A town with 25 further names stands out twice as much as by its people, one with 50 three times, up to eight times:
Barcelona in Spain is written of in more languages than the one in Venezuela."""


def by_letters(name: str) -> str:
    """Return a name as it is looked up by its letters."""
    return fold(name)


def by_sound(name: str) -> str:
    """Return a name as it is looked up by its sound, as keys of places are made."""
    return " ".join(skeleton(part) for part in fold(name).split())


def without_generic(name: str) -> str:
    """Return what is left of a region's name without the words that say what it is; all of it where nothing is."""
    words = fold(name.replace("(", " ").replace(")", " ")).split()
    left = [word for word in words if word not in GENERIC and not word.rstrip("a").endswith(("skay", "sky"))]
    return " ".join(left or words)


@dataclass(eq=False)
class Place:
    """A place with its names, the first of which makes its key; `parents` are what it lies in, the certain one first.

    With more than one parent it may lie in any of the others; `loose`, it may hold or touch anything in its parent.
    """

    kind: str
    names: list[str]
    parents: list[Place] = field(default_factory=list)
    people: int = 0
    also: list[str] = field(default_factory=list)
    loose: bool = False
    spot: tuple[float, float] = (0.0, 0.0)
    county: str = ""

    @property
    def weight(self) -> int:
        """How much it stands out, in thousands of people; two digits are enough to tell."""
        people = self.people
        if self.kind in "tT":
            people = max(people, FAMOUS if len(self.also) >= MANY_NAMES else 0)
            people = people * min(MOST_FAMOUS, NAMES_AS_MUCH + len(self.also)) // NAMES_AS_MUCH
        thousands = max(1, people * BONUS.get(self.kind, 1) // 1000)
        zeros = 10 ** max(0, len(str(thousands)) - 2)
        return thousands // zeros * zeros

    @property
    def above(self) -> list[Place]:
        """All that it lies in for sure, nearest first."""
        found: list[Place] = []
        place = self
        while place.parents:
            place = place.parents[0]
            found.append(place)
        return found

    @property
    def around(self) -> set[Place]:
        """All that it lies in, for sure or perhaps, and itself."""
        return {self}.union(*(parent.around for parent in self.parents))


def kilometres(one: Place, other: Place) -> float:
    """Return how far two places are from each other, near enough for neighbours."""
    north = (one.spot[0] - other.spot[0]) * 111.2
    east = (one.spot[1] - other.spot[1]) * 111.2 * math.cos(math.radians(one.spot[0]))
    return math.hypot(north, east)


def reach(people: int) -> float:
    """Return how many kilometres from its middle a city's outer parts may lie: 6 at 100,000 people, 45 at most."""
    return min(45.0, 0.02 * math.sqrt(people))


FAR_LARGER = 3
"""How many times the people of its part a city has at least: Brooklyn is a third of New York."""


def find_suburbs(towns: Iterable[Place]) -> None:
    """Let a town that may be part of a city lie in that city perhaps.

    It may be where it lies in the same region within the reach of a far larger city, or where its county bears the
    city's name (the Chinese prefecture, the Spanish province): the city's name may mean all that.
    """
    by_region: dict[int, list[Place]] = defaultdict(list)
    for town in towns:
        by_region[id(town.parents[0])].append(town)
    for group in by_region.values():
        counties: dict[str, list[Place]] = defaultdict(list)
        for town in group:
            counties[without_generic(town.county)].append(town)
        for city in group:
            named = counties.get(by_letters(city.names[0]), []) + counties.get(without_generic(city.names[0]), [])
            near = [town for town in group if _may_be_part(town, city)]
            for town in dict.fromkeys(near + named):
                if town.people < city.people and city not in town.parents:
                    town.parents.append(city)
    for town in [town for group in by_region.values() for town in group]:
        town.parents[1:] = sorted(town.parents[1:], key=lambda city: -city.people)[:2]


def _may_be_part(town: Place, city: Place) -> bool:
    if town.people * FAR_LARGER > city.people or abs(town.spot[0] - city.spot[0]) > 0.5:
        return False
    return kilometres(town, city) <= reach(city.people)
