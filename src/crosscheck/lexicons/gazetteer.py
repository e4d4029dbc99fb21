"""Places of the world and what they lie in, looked up by name in `und/gazetteer.txt`.

The file is sorted, so that a name is found by bisection and nothing is parsed but the lines that are asked for; it is
read when the first place is looked up, not before. `tools/gazetteer` builds it from GeoNames, CLDR and ISO 3166-2.

Names are looked up by their letters (folded), or by their sound (skeletons), which forgives another transliteration;
short names by their letters only, since too many sound alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from mmap import ACCESS_READ, mmap
from typing import NamedTuple

import msgspec

from crosscheck.lexicons.lexicon import FOLDER, ROOT

FILE = FOLDER / ROOT / "gazetteer.txt"

PLACE, LETTERS, SOUND, ABBREVIATED = "!", "=", "~", "+"
"""What a line begins with: a place by its number, or a name with the numbers of the places that bear it."""

FURTHER = "-"
"""Stands before the number of a place that bears a name as a further one, not as its own."""

SHORTEST_SOUND = 6
"""Letters from which a name is found by its sound."""

UNSETTLED = "*"
"""The step of a path that stands for any place at all."""

OUTWEIGHS = 3
"""How many times all its namesakes together a place must stand out for its bare name to mean it."""

LESS = 60
"""How many times less a place stands out by a further name than by its own."""

BONUS = {"c": 20, "T": 5, "r": 3}
"""How much more than by its people a country, a capital or a region stands out by its own name: news speaks of them
more, and of a region only the people of its towns are known."""

_MOST_PATHS = 64
_CACHED = 4096

Path = tuple[str, ...]


class Divisions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of a language behind the name of a land within a country, as a list parted by commas."""

    words: str = ""


class Listed(NamedTuple):
    """A place of the gazetteer.

    `kind` is w(orld), k (continent or part of one), c(ountry), l(and that is no state), r(egion), d(istrict), t(own) or
    T (capital). `weight` is how much it stands out, in thousands of people. `parents` are the numbers of what it lies
    in: in the first for sure, in any of the others perhaps. A `loose` one may hold or touch anything within that.
    """

    number: str
    key: str
    kind: str
    weight: int
    parents: tuple[str, ...]
    loose: bool


class Bearer(NamedTuple):
    """A place that bears a name, how much it stands out by that name, and whether it is its own."""

    place: Listed
    weight: int
    own: bool = True


@cache
def _text() -> mmap:
    with FILE.open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


def _look_up(name: str) -> list[str]:
    """Return the fields behind the first one of the line that begins with a name; none where there is no such line."""
    if not name.isascii() or "\t" in name or "\n" in name:
        return []
    head = name.encode() + b"\t"
    text = _text()
    low, high = 0, len(text)  # both at the start of a line; the line that is looked for begins between them
    while low < high:
        start = text.rfind(b"\n", low, (low + high) // 2) + 1 or low
        if text[start : start + len(head)] < head:
            low = text.find(b"\n", start) + 1
        else:
            high = start
    if text[low : low + len(head)] != head:
        return []
    return text[low + len(head) : text.find(b"\n", low)].decode("ascii").split("\t")


@lru_cache(maxsize=_CACHED)
def find_number(number: str) -> Listed:
    """Return the place with a number."""
    key, kind, weight, parents = _look_up(PLACE + number)
    return Listed(number, key, kind[0], int(weight), tuple(parents.split()), kind.endswith(UNSETTLED))


@lru_cache(maxsize=_CACHED)
def find_places(letters: str, sound: str) -> tuple[Bearer, ...]:
    """Return the places that bear a name, folded and as skeletons, those that stand out most first."""
    fields = _look_up(LETTERS + letters)
    if not fields and len(sound.replace(" ", "")) >= SHORTEST_SOUND:
        fields = _look_up(SOUND + sound)
    return _bearers(fields[0].split()) if fields else ()


def find_abbreviated(letters: str) -> tuple[Bearer, ...]:
    """Return the regions that a code stands for behind a place's name, as in "Portland, OR"."""
    fields = _look_up(ABBREVIATED + letters)
    return _bearers(fields[0].split()) if fields else ()


def _bearers(numbers: Iterable[str]) -> tuple[Bearer, ...]:
    found = []
    for number in numbers:
        place = find_number(number.removeprefix(FURTHER))
        own = not number.startswith(FURTHER)
        found.append(Bearer(place, weigh(place.kind, place.weight, own=own), own))
    return tuple(sorted(found, key=lambda bearer: -bearer.weight))


def weigh(kind: str, weight: int, *, own: bool) -> int:
    """Return how much a place stands out by one of its names."""
    return weight if own else weight // (LESS * BONUS.get(kind, 1))


@lru_cache(maxsize=_CACHED)
def find_paths(number: str) -> tuple[Path, ...]:
    """Return the ways down to a place, as keys from the world on; that which is certain comes first."""
    place = find_number(number)
    if not place.parents:
        return ((place.key,),)
    ways = [(*way, place.key) for parent in place.parents for way in find_paths(parent)]
    return tuple(dict.fromkeys(ways))[:_MOST_PATHS]


def find_own_paths(place: Listed) -> tuple[Path, ...]:
    """Return the ways down to a place, and for a loose one those through an unsettled step.

    One that may lie in several places may hold or touch what lies in those, not in what is around them all.
    """
    ways = find_paths(place.number)
    if not place.loose:
        return ways
    around = ways if len(place.parents) == 1 else ways[1:]
    return ways + tuple((*way[:-1], UNSETTLED, place.key) for way in around)


def count_meant(weights: Sequence[int]) -> int:
    """Return how many of the places that bear a name may be meant: as few as together outweigh all others.

    >>> count_meant([2100, 25]), count_meant([120, 110, 30]), count_meant([])
    (1, 2, 0)
    """
    total, taken = sum(weights), 0
    for count, weight in enumerate(weights, start=1):
        taken += weight
        if taken >= OUTWEIGHS * (total - taken):
            return count
    return 0
