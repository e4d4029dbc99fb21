"""Which statements of all shards may be compared: in columns where numpy is at hand, else one by one."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from crosscheck.match.blocking import find_candidates
from crosscheck.match.components import find_components
from crosscheck.match.outlines import Outline
from crosscheck.match.ranks import RANKS, Ranks, start_rows

if TYPE_CHECKING:
    from crosscheck.match.columns.sheaf import Sheaf


class Related(Struct):
    """Pairs of ranks that may be compared, in order, and in words what was not compared.

    `starts` has for each rank where in `right` those begin that it goes with, and where all end. `packed` tells that
    the two columns are of numpy.
    """

    starts: Ranks
    right: Ranks
    uncompared: tuple[str, ...]
    packed: bool

    def hand_over(self) -> tuple[Ranks, Ranks]:
        """Return the pairs, and keep none: an archive has very many, so that they must go when they are done with."""
        pairs = self.starts, self.right
        self.starts = self.right = self.right[:0]
        return pairs


def relate(columns: Sequence[bytes], rows: Ranks, packed: bool, jobs: int = 1) -> Related:
    """Return what may be compared; `rows` has the row of each rank. Columns are worked on in `jobs` threads."""
    if packed:
        from crosscheck.match.columns.candidates import find_candidates_in

        ranks = array(RANKS, bytes(4 * len(rows)))
        for rank, row in enumerate(rows):
            ranks[row] = rank
        return Related(*find_candidates_in(columns, ranks, jobs=jobs), packed)
    decode = msgspec.msgpack.Decoder(list[Outline]).decode
    outlines = [outline for shard in columns for outline in decode(shard)]
    found = find_candidates([outlines[row] for row in rows])
    ones, others = (array(RANKS, [pair[side] for pair in found.pairs]) for side in (0, 1))
    return Related(start_rows(ones, len(rows)), others, found.uncompared, packed)


def sheaf_of(sheets: Sequence[bytes], rows: Ranks) -> Sheaf:
    """Return all rows by rank, to be handed on as they are compared."""
    from crosscheck.match.columns.sheaf import Sheaf

    return Sheaf(sheets, rows)


def join(components: Ranks, joined: Iterable[tuple[int, int]]) -> Ranks:
    """Return components (the first rank of each rank's) with those made one that a person joins."""
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


def components_of(size: int, left: Ranks, right: Ranks, joined: Iterable[tuple[int, int]]) -> Ranks:
    """Return the first rank of each rank's component, by pairs and by what a person joins."""
    return join(find_components(size, left, right), joined)
