"""What comparing pairs came to, handed from the sifting of pairs to the judging of components.

Few scores are distinct, so that they travel as a table and a place in it for each pair.
"""

from collections.abc import Sequence

from msgspec import Raw, Struct

from crosscheck.bulk.wire import decode
from crosscheck.match.comparison import Score
from crosscheck.match.edges import Edges
from crosscheck.match.ranks import Ranks, distinct, renumber
from crosscheck.model.linkage import Outcome


class Scores(Struct, frozen=True, array_like=True):
    """Distinct scores as bytes, and for each pair the place of its own in four bytes."""

    table: tuple[Raw, ...]
    places: bytes


NO_SCORES = Scores((), b"")


def unpack_scores(pairs: bytes, scores: Scores) -> Edges:
    """Return pairs, two places of four bytes each, with their scores."""
    return Edges(pairs, [decode(each, Score) for each in scores.table], scores.places)


class ScoreBook:
    """The scores of very many pairs: each distinct one once, under a number from 1 on; 0 is for none."""

    def __init__(self) -> None:
        self._numbers: dict[bytes, int] = {}
        self._table: list[bytes] = []
        self._scores: list[Score] = []

    def enter(self, table: Sequence[Raw]) -> list[int]:
        """Return the numbers of some scores."""
        return [self._number(bytes(each)) for each in table]

    def find(self, *outcomes: Outcome) -> list[bool]:
        """Return for each number from 0 on whether its score has one of some outcomes."""
        return [False, *(score.outcome in outcomes for score in self._scores)]

    def score(self, number: int) -> Score:
        """Return the score that goes by a number."""
        return self._scores[number - 1]

    def give(self, numbers: Ranks) -> Scores:
        """Return the scores of these numbers as they travel.

        The table is in the order of its bytes: equal scores give equal bytes, whatever else was entered before.
        """
        table = sorted(self._table[number - 1] for number in distinct(numbers))
        place = {self._numbers[score]: at for at, score in enumerate(table)}
        return Scores(tuple(map(Raw, table)), renumber(numbers, place))

    def _number(self, score: bytes) -> int:
        found = self._numbers.get(score)
        if found is None:
            self._table.append(score)
            self._scores.append(decode(score, Score))
            found = self._numbers[score] = len(self._table)
        return found
