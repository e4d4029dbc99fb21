"""What hangs together, once all pairs are sifted; and the pairs that may join it with something else."""

from array import array
from collections.abc import Iterable, Iterator, MutableSequence, Sequence

from crosscheck.bulk.candidates import Related, components_of
from crosscheck.bulk.partition import RANKS, Ranks
from crosscheck.bulk.scores import ScoreBook, Scores
from crosscheck.bulk.sieves import Open, Sifted
from crosscheck.bulk.spool import Spool
from crosscheck.bulk.wire import decode
from crosscheck.match.sifting import Sort

Sifting = Iterable[tuple[Ranks, Sifted]]
"""The pieces of a sifting: where their pairs are among all, and what became of these."""

Between = tuple[int, int, bool]
"""Two facts by their number, the lower first, and whether it is for their unit that they are apart."""


class Holding:
    """The components that sure pairs make, the pairs within them, and the open pairs between two of them."""

    def __init__(self, related: Related, sifting: Sifting, size: int, joined: Iterable[tuple[int, int]]) -> None:
        left, right = related.left, related.right
        self._spool = Spool()
        self._open: list[tuple[int, int, int, bool]] = []
        self._book = ScoreBook()
        sorts, numbers = bytearray(len(left)), array(RANKS, bytes(4 * len(left)))
        records = self._take(sifting, sorts, numbers)
        sure = [place for place, sort in enumerate(sorts) if sort == Sort.SURE]
        self.components = components_of(size, _taken(left, sure), _taken(right, sure), joined)
        within = array(RANKS)
        for place, sort in enumerate(sorts):
            if sort == Sort.SURE or (sort and self.components[left[place]] == self.components[right[place]]):
                within.append(place)
            elif sort:
                self._open.append((left[place], right[place], records[place], sort == Sort.UNIT))
        self.left, self.right = _taken(left, within), _taken(right, within)
        self._numbers = _taken(numbers, within)

    def _take(self, sifting: Sifting, sorts: bytearray, numbers: MutableSequence[int]) -> dict[int, int]:
        """Note what became of all pairs; return where the open ones lie on disk."""
        records: dict[int, int] = {}
        for places, sifted in sifting:
            told, scored = iter(sifted.open), self._book.take(sifted.scores)
            for place, sort in zip(places, sifted.sorts, strict=True):
                sorts[place] = sort
                if sort:
                    numbers[place] = next(scored)
                    if sort > Sort.SURE:
                        records[place] = self._spool.add(next(told))
        return records

    def scores(self, places: Iterable[int]) -> Scores:
        """Return what comparing pairs within components came to, by their places among all such."""
        return self._book.give(map(self._numbers.__getitem__, places))

    def open_between(self, homes: Sequence[int]) -> Iterator[tuple[tuple[int, int], Open]]:
        """Yield the heaviest open pair between any two facts of two components, and the heaviest kept apart by units.

        `homes` has for each rank the number of its fact; before each pair stand the numbers of its facts.
        """
        heaviest: dict[Between, tuple[float, int, int, int]] = {}
        for left, right, record, is_unit in self._open:
            one, other = sorted((homes[left], homes[right]))
            weight = self._read(record).pair.weight
            rank = (-weight, left, right, record)
            key = (one, other, is_unit)
            if key not in heaviest or rank < heaviest[key]:
                heaviest[key] = rank
        for (one, other, _), (_, _, _, record) in heaviest.items():
            yield (one, other), self._read(record)

    def _read(self, record: int) -> Open:
        return decode(self._spool.read(record), Open)


def _taken(column: Ranks, places: Iterable[int]) -> Ranks:
    return array(RANKS, (column[place] for place in places))
