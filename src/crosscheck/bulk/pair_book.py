"""All pairs of a run that belong together and were kept apart: in memory what orders them, the pairs on disk."""

from array import array
from collections.abc import Callable
from functools import cached_property

import msgspec
from msgspec import Raw

from crosscheck.bulk.answers import read_pair_head
from crosscheck.bulk.listing import Listed
from crosscheck.bulk.spool import Spool
from crosscheck.match.components import PLACE
from crosscheck.model.linkage import Outcome, ScoredPair

OUTCOMES = tuple(Outcome)

_pair = msgspec.msgpack.Decoder(ScoredPair).decode


class PairBook:
    """Takes pairs as they come; `rank` knows where a ref stands among all."""

    def __init__(self, rank: Callable[[str], int | None]) -> None:
        self._rank = rank
        self._spool = Spool()
        self._left, self._right = array(PLACE), array(PLACE)
        self._weights, self._outcomes = array("d"), array("B")

    def take(self, pair: bytes | Raw) -> None:
        """Take a `ScoredPair`, as bytes."""
        head = read_pair_head(pair)
        self._spool.add(pair)
        self._left.append(self._rank(head.left) or 0)
        self._right.append(self._rank(head.right) or 0)
        self._weights.append(head.weight)
        self._outcomes.append(OUTCOMES.index(head.outcome))

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
        return Listed(len(numbers), lambda at: _pair(self._spool.read(numbers[at])))
