"""Statements and pairs of them dealt out to pieces of work of like size.

What goes into a piece is decided by the statements themselves, a day or a ref, so that a claim that is new or changed
changes the pieces that it belongs to and hardly another: what was worked out for these stays good.
"""

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from zlib import crc32

from msgspec import Struct

PIECE = 2_000
"""Statements of a piece, about: larger ones wait for one worker at the end, smaller ones cost more to hand out."""

CROWDED = 4 * PIECE
"""Statements of near days from which they are dealt to several pieces."""

RANKS = "I"
"""The sort of array that holds places among statements: four bytes each."""

Ranks = Sequence[int]
"""Such an array."""


class Piece(Struct, frozen=True):
    """Statements by rank, ascending, and pairs: two places among these after each other."""

    members: Ranks
    pairs: bytes


def homes_by_day(days: Sequence[int]) -> Ranks:
    """Return for each statement a piece with others of near days; a day of very many goes to several.

    Statements that may be compared are mostly of near days, and then in one piece.
    """
    width = max(1, len(set(days)) * PIECE // max(1, len(days)))
    spans = array("q", (day // width for day in days))
    sizes = Counter(spans)
    parts = {span: -(-sizes[span] // CROWDED) for span in sorted(sizes)}
    first, count = {}, 0
    for span, own in parts.items():
        first[span] = count
        count += own
    return array(RANKS, (first[span] + rank % parts[span] for rank, span in enumerate(spans)))


def homes_by_ref(refs: Sequence[str], components: Ranks) -> Ranks:
    """Return for each statement a piece with all of its component; `components` has the first rank of each."""
    count = max(1, len(refs) // PIECE)
    return array(RANKS, (crc32(refs[first].encode("utf-8", "surrogatepass")) % count for first in components))


def deal_pairs(homes: Ranks, left: Ranks, right: Ranks) -> Iterator[tuple[Ranks, Piece]]:
    """Yield the pairs by the homes of those on the left, each piece with all statements that it speaks of.

    Before each piece stands where its pairs are among all.
    """
    for places in _by_home(homes, left, _count(homes)):
        ones, others = _taken(left, places), _taken(right, places)
        if ones:
            yield places, _piece(sorted({*ones, *others}), ones, others)


def deal_components(homes: Ranks, left: Ranks, right: Ranks) -> Iterator[tuple[Ranks, Piece]]:
    """Yield all statements by their homes, with the pairs of each home; before each, where these are among all."""
    count = _count(homes)
    everybody = _by_home(homes, range(len(homes)), count)
    for own, places in zip(everybody, _by_home(homes, left, count), strict=True):
        if own:
            yield places, _piece(own, _taken(left, places), _taken(right, places))


def _count(homes: Ranks) -> int:
    return max(homes, default=-1) + 1


def _by_home(homes: Ranks, statements: Ranks, count: int) -> list[Ranks]:
    """Return for each home where among `statements` its own are."""
    dealt = [array(RANKS) for _ in range(count)]
    for place, statement in enumerate(statements):
        dealt[homes[statement]].append(place)
    return list(dealt)


def _piece(members: Ranks, ones: Ranks, others: Ranks) -> Piece:
    place = {member: at for at, member in enumerate(members)}
    pairs = array(RANKS, bytes(8 * len(ones)))
    pairs[::2] = array(RANKS, map(place.__getitem__, ones))
    pairs[1::2] = array(RANKS, map(place.__getitem__, others))
    return Piece(members, pairs.tobytes())


def _taken(column: Ranks, places: Ranks) -> list[int]:
    return [column[place] for place in places]
