"""All pairs of a run that belong together and were kept apart: in memory what orders them, the pairs on disk.

Few of them are ever shown, and putting one into words takes its statements: those between two components are so only
when they are read.
"""

from array import array
from collections.abc import Callable
from functools import cached_property

import msgspec
from msgspec import Raw

from crosscheck.bulk.answers import read_pair_head
from crosscheck.bulk.holding import Open
from crosscheck.bulk.listing import Listed
from crosscheck.bulk.spool import Spool
from crosscheck.bulk.wire import encode
from crosscheck.match.comparison import Score
from crosscheck.match.components import PLACE
from crosscheck.model.linkage import Outcome, ScoredPair

OUTCOMES = tuple(Outcome)

Tell = Callable[[Open], ScoredPair]
"""Puts a pair into words."""

_pair = msgspec.msgpack.Decoder(ScoredPair).decode
_score = msgspec.msgpack.Decoder(Score).decode


class PairBook:
    """Takes pairs as they come; `rank` knows where a ref stands among all, `tell` how a pair is put into words."""

    def __init__(self, rank: Callable[[str], int | None], tell: Tell) -> None:
        self._rank = rank
        self._tell = tell
        self._spool = Spool()
        self._left, self._right = array(PLACE), array(PLACE)
        self._weights, self._outcomes = array("d"), array("B")
        self._are_told = bytearray()

    def take(self, pair: bytes | Raw) -> None:
        """Take a `ScoredPair`, as bytes."""
        head = read_pair_head(pair)
        self._spool.add(pair)
        self._enter(self._rank(head.left) or 0, self._rank(head.right) or 0, head.weight, head.outcome)
        self._are_told.append(True)

    def take_open(self, pair: Open) -> None:
        """Take a pair that is put into words when it is read."""
        self._spool.add(encode(pair.score))
        self._enter(pair.left, pair.right, pair.score.weight, pair.score.outcome)
        self._are_told.append(False)

    def _enter(self, left: int, right: int, weight: float, outcome: Outcome) -> None:
        self._left.append(left)
        self._right.append(right)
        self._weights.append(weight)
        self._outcomes.append(OUTCOMES.index(outcome))

    def count(self, outcome: Outcome) -> int:
        """Return how many pairs came to something."""
        return self._outcomes.count(OUTCOMES.index(outcome))

    @cached_property
    def _order(self) -> "array[int]":
        order = sorted(range(len(self._left)), key=self._right.__getitem__)
        order.sort(key=self._left.__getitem__)
        return array(PLACE, order)

    @property
    def all(self) -> Listed[ScoredPair]:
        """The pairs in the order of their refs, once all are taken."""
        return self._listed(self._order)

    @cached_property
    def possible(self) -> Listed[ScoredPair]:
        """Those that are possibly the same, with the most evidence first."""
        wanted = OUTCOMES.index(Outcome.POSSIBLE)
        found = [number for number in self._order if self._outcomes[number] == wanted]
        return self._listed(array(PLACE, sorted(found, key=lambda number: -self._weights[number])))

    def _listed(self, numbers: "array[int]") -> Listed[ScoredPair]:
        return Listed(len(numbers), lambda at: self._read(numbers[at]))

    def _read(self, number: int) -> ScoredPair:
        data = self._spool.read(number)
        if self._are_told[number]:
            return _pair(data)
        return self._tell(Open(self._left[number], self._right[number], _score(data)))
