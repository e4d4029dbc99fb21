"""Statements and pairs of them dealt out to pieces of work of like size.

What goes into a piece is decided by the statements themselves, a day or a ref, so that a claim that is new or changed
changes the pieces that it belongs to and hardly another: what was worked out for these stays good.
"""

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from zlib import crc32

from msgspec import Struct

from crosscheck.match.ranks import RANKS, Ranks, deal, distinct, find_owners, gather, lay_side_by_side, spread, take

PIECE = 4_000
"""Statements of a piece, about: larger ones wait for one worker at the end, smaller ones cost more to hand out."""

MOST_PAIRS = 100_000
"""Pairs of a piece, about, up to which it has as many statements as that: so many take a worker some 200 MB."""

CROWDED = 4 * PIECE
"""Statements of near days from which they are dealt to several pieces."""


class Piece(Struct, frozen=True):
    """Statements by rank, ascending, and pairs: two places among these after each other."""

    members: Ranks
    pairs: bytes


def homes_by_day(days: Sequence[int], pairs: int = 0) -> Ranks:
    """Return for each statement a piece with others of near days; a day of very many goes to several.

    Statements that may be compared are mostly of near days, and then in one piece. Where there are many `pairs`, a
    piece has half as many statements, or a quarter, and so on: a step seldom taken, so that pieces seldom change.
    """
    share = 1
    while share < PIECE and pairs * PIECE > MOST_PAIRS * share * len(days):
        share *= 2
    width = max(1, len(set(days)) * PIECE // max(1, len(days) * share))
    spans = array("q", (day // width for day in days))
    sizes = Counter(spans)
    parts = {span: -(-sizes[span] * share // CROWDED) for span in sorted(sizes)}
    first, count = {}, 0
    for span, own in parts.items():
        first[span] = count
        count += own
    return array(RANKS, (first[span] + rank % parts[span] for rank, span in enumerate(spans)))


def homes_by_ref(refs: Sequence[str], components: Ranks) -> Ranks:
    """Return for each statement a piece with all of its component; `components` has the first rank of each."""
    count = max(1, len(refs) // PIECE)
    return array(RANKS, (crc32(refs[first].encode("utf-8", "surrogatepass")) % count for first in components))


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
