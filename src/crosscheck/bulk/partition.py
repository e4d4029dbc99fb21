"""Components of statements that may be compared, put into buckets of like size, each a piece of work of its own.

A component goes to the bucket that its first ref leads to, so that a claim that is new or changed changes the bucket
where it belongs and no other: what was worked out for these stays good.
"""

from array import array
from collections.abc import Iterable, Sequence
from zlib import crc32

from msgspec import Struct

BUCKET = 2_000
"""Statements of a bucket, about: larger ones wait for one worker at the end, smaller ones cost more to hand out."""

RANKS = "I"
"""The sort of array that holds places among statements: four bytes each."""


class Bundle(Struct, frozen=True):
    """The members of a bucket by rank, ascending, and its pairs: two places among the members after each other."""

    members: "array[int]"
    pairs: "array[int]"


def bundle(refs: Sequence[str], components: Sequence[int], edges: Iterable[tuple[int, int]]) -> list[Bundle]:
    """Return the buckets; `components` has the first member of each rank's component, `edges` pairs of ranks."""
    count = max(1, len(refs) // BUCKET)
    bundles = [Bundle(array(RANKS), array(RANKS)) for _ in range(count)]
    home = array(RANKS, (crc32(refs[first].encode("utf-8", "surrogatepass")) % count for first in components))
    place = array(RANKS)
    for rank, bucket in enumerate(home):
        members = bundles[bucket].members
        place.append(len(members))
        members.append(rank)
    for left, right in edges:
        pairs = bundles[home[left]].pairs
        pairs.append(place[left])
        pairs.append(place[right])
    return [each for each in bundles if each.members]
