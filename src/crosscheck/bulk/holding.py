"""What hangs together, once all pairs are sifted; and the pairs that may join it with something else."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from crosscheck.bulk.candidates import Related, components_of
from crosscheck.bulk.scores import ScoreBook, Scores
from crosscheck.bulk.sieves import Sifted
from crosscheck.match.comparison import Score
from crosscheck.match.ranks import Ranks, fill, find, narrow, owners, part, put, take, walk
from crosscheck.model.linkage import Outcome

Sifting = Iterable[tuple[Ranks, Sifted]]
"""The pieces of a sifting: where their pairs are among all, and what became of these."""

Between = tuple[int, int, bool]
"""Two facts by their number, the lower first, and whether it is for their unit that they are apart."""


class Open(Struct, frozen=True):
    """A pair that is possible, or would be sure but for its unit: the ranks of its statements, the lower first."""

    left: int
    right: int
    score: Score


class Holding:
    """The components that sure pairs make, the pairs within them, and the open pairs between two of them.

    Pairs within are held as in `Related`, whose own are taken out of it.
    """

    def __init__(self, related: Related, sifting: Sifting, size: int, joined: Iterable[tuple[int, int]]) -> None:
        self._book = book = ScoreBook()
        numbers = fill(len(related.right), related.right)
        for places, sifted in sifting:
            numbers = put(numbers, places, sifted.places, book.enter(sifted.table))
        starts, right = related.hand_over()
        found = find(numbers, book.find(*Outcome))
        starts, right, numbers = narrow(starts, found), take(right, found), take(numbers, found)
        left, sure = owners(starts), find(numbers, book.find(Outcome.SURE))
        self.components = components_of(size, take(left, sure), take(right, sure), joined)
        within, between = part(left, right, self.components)
        self.starts = narrow(starts, within)
        self.right, self._numbers = take(right, within), take(numbers, within)
        self._open = tuple(take(column, between) for column in (left, right, numbers))

    def scores(self, places: Ranks) -> Scores:
        """Return what comparing pairs within components came to, by their places among all such."""
        return self._book.give(take(self._numbers, places))

    def open_between(self, homes: Sequence[int]) -> Iterator[tuple[tuple[int, int], Open]]:
        """Yield the heaviest open pair between any two facts of two components, and the heaviest kept apart by units.

        `homes` has for each rank the number of its fact; before each pair stand the numbers of its facts.
        """
        heaviest: dict[Between, tuple[float, int, int, Score]] = {}
        for left, right, number in walk(*self._open):
            one, other = sorted((homes[left], homes[right]))
            score = self._book.score(number)
            rank = (-score.weight, left, right, score)
            key = (one, other, score.outcome is Outcome.APART)
            if key not in heaviest or rank < heaviest[key]:
                heaviest[key] = rank
        for (one, other, _), (_, left, right, score) in heaviest.items():
            yield (one, other), Open(left, right, score)
