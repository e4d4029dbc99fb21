"""Very many pairs with what comparing each came to, held in columns: twelve bytes a pair."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain, compress

from crosscheck.match.comparison import Score
from crosscheck.match.ranks import RANKS

Pair = tuple[int, int]
"""The positions of two statements, the lower first."""

Edge = tuple[Pair, Score]


class Edges(Collection[Edge]):
    """Pairs, each once, with their scores: two positions after each other, and the place of the score in a table."""

    def __init__(self, pairs: bytes = b"", table: Sequence[Score] = (), places: bytes = b"") -> None:
        self._positions, self._places = array(RANKS, pairs), array(RANKS, places)
        self._table = list(table)
        self._known = {id(score): place for place, score in enumerate(self._table)}

    @staticmethod
    def of(edges: Iterable[Edge]) -> Edges:
        """Return pairs with their scores in columns."""
        found = Edges()
        for pair, score in edges:
            found.add(pair, score)
        return found

    def __len__(self) -> int:
        return len(self._places)

    def __iter__(self) -> Iterator[Edge]:
        positions = iter(self._positions)
        return zip(zip(positions, positions, strict=True), map(self._table.__getitem__, self._places), strict=True)

    def __contains__(self, edge: object) -> bool:
        return any(edge == each for each in self)

    def take_out(self, is_unwanted: Callable[[Score], bool]) -> Edges:
        """Take out the pairs whose score is not wanted, and return them."""
        unwanted = [is_unwanted(score) for score in self._table]
        taken = self._those(unwanted)
        if len(taken):
            rest = self._those([not each for each in unwanted])
            self._positions, self._places = rest._positions, rest._places
        return taken

    def _those(self, wanted: Sequence[bool]) -> Edges:
        found, chosen = Edges(table=self._table), bytes(map(wanted.__getitem__, self._places))
        both = chain.from_iterable(zip(chosen, chosen, strict=True))
        found._positions = array(RANKS, compress(self._positions, both))
        found._places = array(RANKS, compress(self._places, chosen))
        return found

    def columns(self) -> tuple[Sequence[Score], Iterator[tuple[int, int, int]]]:
        """Return the scores, and the pairs as two positions with the place of their score among these."""
        positions = iter(self._positions)
        return self._table, zip(positions, positions, self._places, strict=True)

    def add(self, pair: Pair, score: Score) -> None:
        """Add a pair; those that stand alike share one score, which is kept once."""
        place = self._known.get(id(score))
        if place is None:
            place = self._known[id(score)] = len(self._table)
            self._table.append(score)
        self._positions.extend(pair)
        self._places.append(place)
