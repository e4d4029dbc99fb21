"""What is done with columns of places among statements, in numpy where they are its arrays, else one by one."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from typing import Any

from crosscheck.match.profiles import NONE

RANKS, NUMBERS = "I", "i"
"""The sorts of array that hold places among statements, and places or `NONE`: four bytes each."""

Ranks = Any
"""Such an array, or a column of numpy."""


def take(column: Ranks, places: Ranks) -> Ranks:
    """Return what stands at some places."""
    return column[places] if hasattr(column, "dtype") else array(column.typecode, map(column.__getitem__, places))


def deal(homes: Ranks, count: int) -> list[Ranks]:
    """Return for each of `count` homes the places where it stands, in order."""
    if hasattr(homes, "dtype"):
        import numpy as np

        order = np.argsort(homes, kind="stable")
        return np.split(order, np.searchsorted(homes[order], np.arange(1, count)))
    dealt = [array(RANKS) for _ in range(count)]
    for place, home in enumerate(homes):
        dealt[home].append(place)
    return dealt


def gather(left: Ranks, right: Ranks) -> Ranks:
    """Return all that stand in one of two columns, each once, in order."""
    if hasattr(left, "dtype"):
        import numpy as np

        return np.unique(np.concatenate((left, right)))
    return array(RANKS, sorted({*left, *right}))


def lay_side_by_side(members: Ranks, left: Ranks, right: Ranks) -> bytes:
    """Return pairs as the places of the two among some members, in order, after each other, in four bytes each."""
    if hasattr(left, "dtype"):
        import numpy as np

        return np.searchsorted(members, np.stack((left, right), axis=1)).astype(np.uint32).tobytes()
    place = {member: at for at, member in enumerate(members)}
    pairs = array(RANKS, bytes(8 * len(left)))
    pairs[::2] = array(RANKS, map(place.__getitem__, left))
    pairs[1::2] = array(RANKS, map(place.__getitem__, right))
    return pairs.tobytes()


def alike(column: Ranks, other: Ranks) -> Ranks:
    """Return a column as the sort that another is of."""
    if hasattr(other, "dtype") and not hasattr(column, "dtype"):
        import numpy as np

        return np.asarray(column)
    return column


def fill(size: int, like: Ranks) -> Ranks:
    """Return a column of `NONE`, of the sort that another is."""
    if hasattr(like, "dtype"):
        import numpy as np

        return np.full(size, NONE, np.int32)
    return array(NUMBERS, [NONE]) * size


def put(column: Ranks, places: Ranks, numbers: bytes, own: Sequence[int]) -> None:
    """Put numbers in some places of a column: for each as four bytes its place among `own`, or `NONE`."""
    if hasattr(column, "dtype"):
        import numpy as np

        column[places] = np.array([*own, NONE], np.int32)[np.frombuffer(numbers, np.int32)]
        return
    with_none = [*own, NONE]
    for place, number in zip(places, array(NUMBERS, numbers), strict=True):
        column[place] = with_none[number]


def find(numbers: Ranks, wanted: Sequence[bool]) -> Ranks:
    """Return the places of those numbers that are wanted; `NONE` is not."""
    if hasattr(numbers, "dtype"):
        import numpy as np

        return np.flatnonzero(np.array([*wanted, False])[numbers])
    with_none = [*wanted, False]
    return array(RANKS, (place for place, number in enumerate(numbers) if with_none[number]))


def part(places: Ranks, left: Ranks, right: Ranks, homes: Sequence[int]) -> tuple[Ranks, Ranks]:
    """Return of some pairs, by their places, those that are at home together and the others."""
    if hasattr(places, "dtype"):
        import numpy as np

        at_home = np.asarray(homes)
        together = at_home[left[places]] == at_home[right[places]]
        return places[together], places[~together]
    together_, apart = array(RANKS), array(RANKS)
    for place in places:
        (together_ if homes[left[place]] == homes[right[place]] else apart).append(place)
    return together_, apart


def distinct(numbers: Ranks) -> list[int]:
    """Return the distinct numbers of a column in order."""
    if hasattr(numbers, "dtype"):
        import numpy as np

        return list(np.unique(numbers).tolist())
    return sorted(set(numbers))


def renumber(numbers: Ranks, place: Mapping[int, int]) -> bytes:
    """Return for each number of a column its place, in four bytes."""
    if hasattr(numbers, "dtype"):
        import numpy as np

        known = np.zeros(max(place, default=0) + 1, np.uint32)
        known[list(place)] = list(place.values())
        return known[numbers].tobytes()
    return array(RANKS, map(place.__getitem__, numbers)).tobytes()
