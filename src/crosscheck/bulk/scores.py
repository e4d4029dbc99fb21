"""What comparing pairs came to, handed from the sifting of pairs to the judging of components.

Few scores are distinct, so that they travel as a table and a place in it for each pair. The table is in the order of
its bytes: equal scores of equal pairs give equal bytes, whatever else was sifted with them.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Raw, Struct

from crosscheck.bulk.partition import RANKS
from crosscheck.bulk.wire import decode, encode
from crosscheck.match.comparison import Score


class Scores(Struct, frozen=True, array_like=True):
    """The distinct scores of some pairs as bytes, and for each pair the place of its own, in four bytes."""

    table: tuple[Raw, ...]
    places: bytes


def pack_scores(scores: Sequence[Score]) -> Scores:
    """Return scores as they travel; those that are one object are encoded once."""
    told = {id(score): score for score in scores}
    known = {key: encode(score) for key, score in told.items()}
    return _laid_out([known[id(score)] for score in scores])


def unpack_scores(scores: Scores) -> Iterator[Score]:
    """Yield the scores of the pairs, in their order."""
    table = [decode(each, Score) for each in scores.table]
    return map(table.__getitem__, array(RANKS, scores.places))


class ScoreBook:
    """The scores of very many pairs: each distinct one once, and its number for each pair."""

    def __init__(self) -> None:
        self._numbers: dict[bytes, int] = {}
        self._table: list[bytes] = []

    def take(self, scores: Scores) -> Iterator[int]:
        """Yield the numbers of the pairs' scores, in their order."""
        own = [self._number(bytes(each)) for each in scores.table]
        return map(own.__getitem__, array(RANKS, scores.places))

    def give(self, numbers: Iterable[int]) -> Scores:
        """Return the scores of these numbers as they travel."""
        return _laid_out([self._table[number] for number in numbers])

    def _number(self, score: bytes) -> int:
        found = self._numbers.get(score)
        if found is None:
            found = self._numbers[score] = len(self._table)
            self._table.append(score)
        return found


def _laid_out(scores: Sequence[bytes]) -> Scores:
    table = sorted(set(scores))
    places: dict[bytes, int] = {score: place for place, score in enumerate(table)}
    told = array(RANKS, map(places.__getitem__, scores))
    return Scores(tuple(map(Raw, table)), told.tobytes())
