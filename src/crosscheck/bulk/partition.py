"""Statements and pairs of them dealt out to pieces of work of like size.

What goes into a piece is decided by the statements themselves, by their refs, days and pairs, so that a claim that is
new or changed changes the pieces that it belongs to and hardly another: what was worked out for these stays good.
"""

from array import array
from collections.abc import Iterator, Sequence
from itertools import groupby
from zlib import crc32

from msgspec import Struct

from crosscheck.match.ranks import (
    RANKS,
    STARTS,
    Ranks,
    deal,
    distinct,
    find_owners,
    gather,
    lay_side_by_side,
    spread,
    take,
    walk,
)
from crosscheck.match.vicinity import find_vicinities

PIECE = 4_000
"""Statements of a piece, about: larger ones wait for one worker at the end, smaller ones cost more to hand out."""

MOST_PAIRS = 180_000
"""Pairs of a piece at most, about, a statement that has any counted as `OWN` more: a worker has some 200 MB for it."""

OWN = 25
"""Pairs that a statement weighs as much as, so that pieces are of a size also where pairs are few."""


class Piece(Struct, frozen=True):
    """Statements by rank, ascending, and pairs: two places among these after each other."""

    members: Ranks
    pairs: bytes


def homes_by_vicinity(refs: Sequence[str], days: Sequence[int], starts: Ranks, right: Ranks) -> Ranks:
    """Return for each statement a piece with others that its pairs lead to (see `match.vicinity`).

    Small vicinities share a piece, by the ref of the first statement of each; a large one goes to several, by days.
    """
    near = find_vicinities(starts, right)
    weights = array(STARTS, (after - start + OWN if start < after else 0 for start, after in walk(*_ends(starts))))
    sums: dict[int, int] = {}
    for first, weight in zip(near, weights, strict=True):
        if weight:
            sums[first] = sums.get(first, 0) + weight
    large = {first: weight for first, weight in sorted(sums.items()) if weight > MOST_PAIRS // 2}
    groups = _count_groups(sum(sums.values()) - sum(large.values()))
    homes = {first: _digest(refs[first]) % groups for first in sums.keys() - large.keys()}
    found = array(RANKS, (homes.get(first, 0) for first in near))
    crowd = [rank for rank, first in enumerate(near) if first in large]
    crowd.sort(key=lambda rank: (near[rank], days[rank]))
    for first, members in groupby(crowd, key=near.__getitem__):
        parts, before = -(-large[first] // MOST_PAIRS), 0
        for rank in members:
            found[rank] = groups + min(parts - 1, before * parts // large[first])
            before += weights[rank]
        groups += parts
    return found


def _ends(starts: Ranks) -> tuple[Ranks, Ranks]:
    """Return where the pairs of each begin, and where they end."""
    return starts[:-1], starts[1:]


def _count_groups(weight: int) -> int:
    """Return into how many pieces small vicinities go: a step seldom taken, so that pieces seldom change."""
    groups = 1
    while groups * MOST_PAIRS < weight:
        groups *= 2
    return groups


def _digest(ref: str) -> int:
    return crc32(ref.encode("utf-8", "surrogatepass"))


def homes_by_ref(refs: Sequence[str], components: Ranks) -> Ranks:
    """Return for each statement a piece with all of its component; `components` has the first rank of each."""
    count = max(1, len(refs) // PIECE)
    return array(RANKS, (_digest(refs[first]) % count for first in components))


def deal_pairs(homes: Ranks, starts: Ranks, right: Ranks) -> Iterator[tuple[Ranks, Piece]]:
    """Yield the pairs by the homes of those on the left, each piece with all statements that it speaks of.

    Before each piece stands where its pairs are among all; `starts` has where those of each statement begin.
    """
    for own in deal(homes, _count(homes)):
        ones, places = spread(starts, own)
        if len(ones):
            others = take(right, places)
            members = gather(ones, others)
            yield places, Piece(members, lay_side_by_side(members, ones, others))


def count_pieces(homes: Ranks, starts: Ranks) -> int:
    """Return how many pieces `deal_pairs` yields."""
    return len(distinct(take(homes, find_owners(starts))))


def deal_components(homes: Ranks, starts: Ranks, right: Ranks) -> Iterator[tuple[Ranks, Piece]]:
    """Yield all statements by their homes, with the pairs of each home; before each, where these are among all."""
    for own in deal(homes, _count(homes)):
        if len(own):
            ones, places = spread(starts, own)
            yield places, Piece(own, lay_side_by_side(own, ones, take(right, places)))


def _count(homes: Ranks) -> int:
    return int(max(homes, default=-1)) + 1
