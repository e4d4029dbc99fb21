"""The second stage: candidate pairs sifted, so that what hangs together is known before it is judged.

Pure, and the same wherever it runs: a pair is sifted by its two statements alone.
"""

from array import array

from msgspec import Raw, Struct

from crosscheck.bulk.partition import RANKS
from crosscheck.bulk.scores import Scores, pack_scores
from crosscheck.bulk.wire import Crowd, decode, encode
from crosscheck.engines.stage import Stage
from crosscheck.judge.unit_slips import find_unit_slips
from crosscheck.match.sifting import sift_candidates
from crosscheck.model.finding import Finding
from crosscheck.model.linkage import ScoredPair


class Sieve(Struct, frozen=True, array_like=True):
    """Statements, and pairs of their places after each other in four bytes each."""

    crowd: Crowd
    pairs: bytes


class Open(Struct, frozen=True, array_like=True):
    """A pair that is possible, or would be sure but for its unit (`slips` tells where that looks like one)."""

    pair: ScoredPair
    slips: tuple[Finding, ...]


class Sifted(Struct, frozen=True, array_like=True):
    """The sort of each pair (see `match.sifting.Sort`), and the open pairs among them in that order.

    `scores` are those of the pairs that are not apart (see `Scores`).
    """

    sorts: bytes
    open: tuple[Raw, ...]
    scores: Scores


def prepare(shared: bytes) -> bool:
    """Return whether open pairs are told in words."""
    return decode(shared, bool)


def sift(worded: bool, payload: bytes) -> bytes:
    """Return a `Sifted` for a `Sieve`, both as bytes."""
    sieve = decode(payload, Sieve)
    statements = sieve.crowd.statements()
    by_ref = {statement.ref: statement for statement in statements}
    places = iter(array(RANKS, sieve.pairs))
    found = sift_candidates(statements, zip(places, places, strict=True), worded=worded)
    open_ = tuple(Raw(encode(Open(pair, find_unit_slips((pair,), by_ref)))) for pair in found.open)
    return encode(Sifted(found.sorts, open_, pack_scores(found.scores)))


SIFT = Stage("sift", prepare, sift)
