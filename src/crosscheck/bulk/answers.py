"""What the driver reads of judged buckets: no more than it needs, the rest as bytes.

Each lies in the same bytes as the record that it is named after, whose fields say what they are.
"""

import msgspec
from msgspec import Raw, Struct

from crosscheck.model.finding import Finding
from crosscheck.model.linkage import Outcome


class OrderHead(Struct, frozen=True, array_like=True):
    """The beginning of a `judge.facts.Order`: what comes behind it, the fact has too."""

    verdict: int
    unsure: bool
    sources: int
    origins: int
    label: str


class FactHead(Struct, frozen=True, array_like=True):
    """The beginning of a `Fact`."""

    id: str
    label: str
    verdict: Raw
    unsure: Raw
    statements: tuple[str, ...]


class FactAnswer(Struct, frozen=True, array_like=True):
    """A `buckets.Judged`."""

    order: OrderHead
    fact: Raw
    findings: tuple[Raw, ...]
    own_conflicts: tuple[tuple[str, str], ...]
    uncompared: tuple[str, ...]
    full: Raw


class BucketAnswer(Struct, frozen=True, array_like=True):
    """A `buckets.Reduced`."""

    judged: tuple[FactAnswer, ...]
    see_also: tuple[Raw, ...]
    unit_slips: tuple[tuple[str, str, Finding], ...]


class PairHead(Struct, frozen=True, array_like=True):
    """The beginning of a `ScoredPair`."""

    left: str
    right: str
    comparisons: Raw
    weight: float
    outcome: Outcome


read_bucket = msgspec.msgpack.Decoder(BucketAnswer).decode
read_fact_head = msgspec.msgpack.Decoder(FactHead).decode
read_pair_head = msgspec.msgpack.Decoder(PairHead).decode
