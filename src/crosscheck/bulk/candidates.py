"""Which statements of all shards may be compared: in columns where numpy is at hand, else one by one."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from typing import cast

import msgspec
from msgspec import Struct

from crosscheck.bulk.partition import RANKS
from crosscheck.match.blocking import find_candidates
from crosscheck.match.components import find_components
from crosscheck.match.outlines import Outline

Column = Sequence[int]
"""Places among statements: an array, or a column of numpy, which is indexed and cut like one."""

AT_ONCE = 1_000_000
"""Pairs that are plain numbers of Python at one time."""


class Related(Struct, frozen=True):
    """Pairs of ranks that may be compared, the first member of each rank's component, and what was not compared."""

    left: Column
    right: Column
    components: Sequence[int]
    uncompared: tuple[str, ...]

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield the pairs."""
        for start in range(0, len(self.left), AT_ONCE):
            part = slice(start, start + AT_ONCE)
            yield from zip(_plain(self.left[part]), _plain(self.right[part]), strict=True)


def can_pack() -> bool:
    """Whether columns can be made here."""
    return find_spec("numpy") is not None


def relate(columns: Sequence[bytes], rows: Sequence[int], packed: bool, joined: Iterable[tuple[int, int]]) -> Related:
    """Return what may be compared; `rows` has the row of each rank, `joined` are ranks that a person joins."""
    size = len(rows)
    if packed:
        from crosscheck.match.columns import find_candidates_in

        ranks = array(RANKS, bytes(4 * size))
        for rank, row in enumerate(rows):
            ranks[row] = rank
        left, right, uncompared = cast("tuple[Column, Column, tuple[str, ...]]", find_candidates_in(columns, ranks))
    else:
        decode = msgspec.msgpack.Decoder(list[Outline]).decode
        outlines = [outline for shard in columns for outline in decode(shard)]
        pairs, uncompared = find_candidates([outlines[row] for row in rows])
        left, right = array(RANKS, (one for one, _ in pairs)), array(RANKS, (other for _, other in pairs))
    components = find_components(size, left, right)
    return Related(left, right, _join(components, joined), tuple(uncompared))


def _join(components: Sequence[int], joined: Iterable[tuple[int, int]]) -> Sequence[int]:
    """Return components with those made one that a person joins."""
    leads: dict[int, int] = {}

    def lead(component: int) -> int:
        while component in leads:
            component = leads[component]
        return component

    for one, other in joined:
        first, second = sorted((lead(components[one]), lead(components[other])))
        if first != second:
            leads[second] = first
    return array(RANKS, map(lead, components)) if leads else components


def _plain(numbers: Sequence[int]) -> Sequence[int]:
    """Return numbers of a column as plain ones."""
    return numbers.tolist() if hasattr(numbers, "tolist") else numbers
