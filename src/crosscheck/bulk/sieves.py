"""The second stage: candidate pairs sifted, so that what hangs together is known before it is judged.

Pure, and the same wherever it runs: a pair is sifted by its two statements alone. Where numpy is at hand, all that is
looked at of these travels in columns (`match.columns.sheaf`), and pairs are compared many at a time; else the
statements do.
"""

from array import array

from msgspec import Raw, Struct

from crosscheck.bulk.wire import Crowd, decode, encode
from crosscheck.engines.stage import Stage
from crosscheck.match.columns.sheets import Portion
from crosscheck.match.ranks import RANKS
from crosscheck.match.sifting import Scored, sift_candidates


class Sieve(Struct, frozen=True, array_like=True):
    """Statements in the order of their refs, and pairs of their places after each other in four bytes each."""

    crowd: Crowd
    pairs: bytes


class PackedSieve(Struct, frozen=True, array_like=True):
    """The same, the statements as rows."""

    rows: Portion
    pairs: bytes


class Sifted(Struct, frozen=True, array_like=True):
    """A `match.sifting.Scored`: its distinct scores as bytes, and for each pair a place in four bytes."""

    table: tuple[Raw, ...]
    places: bytes


def prepare(shared: bytes) -> None:
    """Return nothing: all pairs of all runs are sifted alike."""


def sift(_: None, payload: bytes) -> bytes:
    """Return a `Sifted` for a `Sieve`, both as bytes."""
    sieve = decode(payload, Sieve)
    places = iter(array(RANKS, sieve.pairs))
    return _tell(sift_candidates(sieve.crowd.statements(), zip(places, places, strict=True)))


def sift_packed(_: None, payload: bytes) -> bytes:
    """Return a `Sifted` for a `PackedSieve`, both as bytes."""
    from crosscheck.match.columns.scoring import score_pairs
    from crosscheck.match.columns.sheaf import read_portion

    sieve = decode(payload, PackedSieve)
    return _tell(score_pairs(read_portion(sieve.rows), sieve.pairs))


def _tell(found: Scored) -> bytes:
    table = tuple([Raw(encode(each)) for each in found.table])
    return encode(Sifted(table, found.places.tobytes()))


SIFT = Stage("sift", prepare, sift)
SIFT_PACKED = Stage("sift packed", prepare, sift_packed)
