"""Sequences and mappings whose items lie on disk and are made anew when they are asked for."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Generic, TypeVar, overload

Item = TypeVar("Item")

KEPT = 1024
"""Items that stay in memory after they were read: a report speaks of the same ones again soon."""


class Listed(Sequence[Item], Generic[Item]):
    """A sequence of `length` items, each of which `load` reads by its place."""

    def __init__(self, length: int, load: Callable[[int], Item]) -> None:
        self._length = length
        self._load = load

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[Item]:
        return map(self._load, range(self._length))

    @overload
    def __getitem__(self, at: int) -> Item: ...
    @overload
    def __getitem__(self, at: slice) -> "Sequence[Item]": ...
    def __getitem__(self, at: int | slice) -> "Item | Sequence[Item]":
        if isinstance(at, slice):
            return tuple(self._load(each) for each in range(self._length)[at])
        return self._load(range(self._length)[at])


class Found(Mapping[str, Item], Generic[Item]):
    """A mapping from sorted names to items, each of which `load` reads by the place of its name.

    As many as `kept` stay in memory after they were read, `KEPT` if not told.
    """

    def __init__(self, names: Sequence[str], load: Callable[[int], Item], kept: int = 0) -> None:
        self._names = names
        self._load = lru_cache(kept or KEPT)(load)

    def __len__(self) -> int:
        return len(self._names)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._place(name) is not None

    def __getitem__(self, name: str) -> Item:
        place = self._place(name)
        if place is None:
            raise KeyError(name)
        return self._load(place)

    def _place(self, name: str) -> int | None:
        place = bisect_left(self._names, name)
        return place if place < len(self._names) and self._names[place] == name else None
