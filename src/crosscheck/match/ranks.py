"""What is done with columns of places among statements, in numpy where they are its arrays, else one by one."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from itertools import chain
from typing import Any

RANKS, NUMBERS, STARTS = "I", "i", "Q"
"""The sorts of array that hold places among statements, places or `NONE`, and places among pairs."""

Ranks = Any
"""Such an array, or a column of numpy."""

AT_ONCE = 1 << 20
"""Pairs that are worked on at one time, so that what is in between takes little memory."""

SMALL = (1 << 16) - 1
"""The largest number that a column of numbers is made for; it is widened where there are larger ones."""


def can_pack() -> bool:
    """Whether statements can be worked on in columns here: it takes numpy."""
    return find_spec("numpy") is not None


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


def start_rows(left: Ranks, size: int) -> Ranks:
    """Return where among pairs, in order of the one on their left, those of each of `size` begin, and where all end."""
    starts = array(STARTS, bytes(8 * (size + 1)))
    for one in left:
        starts[one + 1] += 1
    for one in range(size):
        starts[one + 1] += starts[one]
    return starts


def narrow(starts: Ranks, places: Ranks) -> Ranks:
    """Return where the pairs of each begin once none is left but those at some places, these in order."""
    if hasattr(starts, "dtype"):
        import numpy as np

        return np.searchsorted(places, starts.astype(places.dtype))
    return array(STARTS, (bisect_left(places, start) for start in starts))


def owners(starts: Ranks) -> Ranks:
    """Return for each pair the one on its left."""
    if hasattr(starts, "dtype"):
        import numpy as np

        return np.repeat(np.arange(len(starts) - 1, dtype=np.int32), np.diff(starts))
    return array(RANKS, (one for one in range(len(starts) - 1) for _ in range(starts[one], starts[one + 1])))


def spread(starts: Ranks, own: Ranks) -> tuple[Ranks, Ranks]:
    """Return for the pairs that have some on their left, in order, these and the places of the pairs among all."""
    if hasattr(starts, "dtype"):
        import numpy as np

        first = starts[own]
        counts = starts[own + 1] - first
        before = np.cumsum(counts) - counts
        return np.repeat(own, counts).astype(np.int32), np.arange(counts.sum()) + np.repeat(first - before, counts)
    ones = array(RANKS, (one for one in own for _ in range(starts[one], starts[one + 1])))
    return ones, array(STARTS, chain.from_iterable(range(starts[one], starts[one + 1]) for one in own))


def find_owners(starts: Ranks) -> Ranks:
    """Return who stands on the left of any pair."""
    if hasattr(starts, "dtype"):
        import numpy as np

        return np.flatnonzero(np.diff(starts))
    return array(RANKS, (one for one in range(len(starts) - 1) if starts[one] < starts[one + 1]))


def walk(*columns: Ranks) -> Iterator[tuple[int, ...]]:
    """Yield what stands in some columns, place by place."""
    for start in range(0, len(columns[0]), AT_ONCE):
        yield from zip(*(column[start : start + AT_ONCE].tolist() for column in columns), strict=True)


def gather(left: Ranks, right: Ranks) -> Ranks:
    """Return all that stand in one of two columns, each once, in order."""
    if hasattr(left, "dtype"):
        import numpy as np

        is_there = np.zeros(max(left.max(initial=-1), right.max(initial=-1)) + 1, bool)
        is_there[left] = is_there[right] = True
        return np.flatnonzero(is_there)
    return array(RANKS, sorted({*left, *right}))


def lay_side_by_side(members: Ranks, left: Ranks, right: Ranks) -> bytes:
    """Return pairs as the places of the two among some members, in order, after each other, in four bytes each."""
    if hasattr(left, "dtype"):
        import numpy as np

        place_of = np.empty(members[-1] + 1 if len(members) else 0, np.uint32)  # looked up, which is quicker than found
        place_of[members] = np.arange(len(members), dtype=np.uint32)
        return np.stack((place_of[left], place_of[right]), axis=1).tobytes()
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
    """Return a column of `size` numbers, all 0, of the sort that another column is."""
    if hasattr(like, "dtype"):
        import numpy as np

        return np.zeros(size, np.uint16)
    return array(RANKS, bytes(4 * size))


def put(column: Ranks, places: Ranks, numbers: bytes, own: Sequence[int]) -> Ranks:
    """Return a column with numbers put in some places: for each as four bytes its place among `own`, or `NONE` for 0.

    The column is the same one, unless it has become too narrow.
    """
    if hasattr(column, "dtype"):
        import numpy as np

        if max(own, default=0) > SMALL and column.dtype == np.uint16:
            column = column.astype(np.uint32)
        column[places] = np.array([*own, 0], column.dtype)[np.frombuffer(numbers, np.int32)]
        return column
    with_none = [*own, 0]
    for place, number in zip(places, array(NUMBERS, numbers), strict=True):
        column[place] = with_none[number]
    return column


def find(numbers: Ranks, wanted: Sequence[bool]) -> Ranks:
    """Return the places of those numbers that are wanted."""
    if hasattr(numbers, "dtype"):
        import numpy as np

        is_wanted, found = np.array(wanted), [np.empty(0, np.uint32)]
        for start in range(0, len(numbers), AT_ONCE):
            here = np.flatnonzero(is_wanted[numbers[start : start + AT_ONCE]])
            found.append((here + start).astype(np.uint32))
        return np.concatenate(found)
    return array(RANKS, (place for place, number in enumerate(numbers) if wanted[number]))


def part(left: Ranks, right: Ranks, homes: Sequence[int]) -> tuple[Ranks, Ranks]:
    """Return the places of those pairs that are at home together, and of the others."""
    if hasattr(left, "dtype"):
        import numpy as np

        at_home = np.asarray(homes)
        together = at_home[left] == at_home[right]
        return np.flatnonzero(together).astype(np.uint32), np.flatnonzero(~together).astype(np.uint32)
    together_, apart = array(RANKS), array(RANKS)
    for place, (one, other) in enumerate(zip(left, right, strict=True)):
        (together_ if homes[one] == homes[other] else apart).append(place)
    return together_, apart


def distinct(numbers: Ranks) -> list[int]:
    """Return the distinct numbers of a column in order, none of them below 0."""
    if hasattr(numbers, "dtype"):
        import numpy as np

        return list(np.flatnonzero(np.bincount(numbers)).tolist())
    return sorted(set(numbers))


def renumber(numbers: Ranks, place: Mapping[int, int]) -> bytes:
    """Return for each number of a column its place, in four bytes."""
    if hasattr(numbers, "dtype"):
        import numpy as np

        known = np.zeros(max(place, default=0) + 1, np.uint32)
        known[list(place)] = list(place.values())
        return known[numbers].tobytes()
    return array(RANKS, map(place.__getitem__, numbers)).tobytes()
