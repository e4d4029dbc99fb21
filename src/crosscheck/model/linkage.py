"""Which statements answer the same question, and how that was found (record linkage)."""

from enum import StrEnum

from msgspec import Struct


class Relation(StrEnum):
    """How the left scope stands to the right one."""

    SAME = "same"
    WITHIN = "within"
    CONTAINS = "contains"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"
    UNKNOWN = "unknown"


class Outcome(StrEnum):
    """What became of a pair of statements."""

    SURE = "sure"
    POSSIBLE = "possible"
    APART = "apart"


class Comparison(Struct, frozen=True, array_like=True):
    """One field of two statements on one named level, with the bits of evidence that it gives."""

    field: str
    level: str
    bits: float
    reason: str


class ScoredPair(Struct, frozen=True, array_like=True):
    """Two statements (by ref, `left` < `right`), compared.

    `weight` is the sum of the comparisons' bits and the prior. `barred` is the reason why they may never be one fact,
    "" where there is none. `ruled` is what a person decided on the two, in words.
    """

    left: str
    right: str
    comparisons: tuple[Comparison, ...]
    weight: float
    outcome: Outcome
    barred: str = ""
    ruled: str = ""


class Cluster(Struct, frozen=True, array_like=True):
    """Statements (by ref, sorted) that answer the same question, with the pairs that hold them together."""

    statements: tuple[str, ...]
    links: tuple[ScoredPair, ...]


class Matching(Struct, frozen=True, array_like=True):
    """All statements in clusters, singles included.

    `see_also` are pairs that belong together but were kept apart: possibly the same, or cut by the clustering.
    `uncompared` says in words what was left out because a block had grown too large.
    """

    clusters: tuple[Cluster, ...]
    see_also: tuple[ScoredPair, ...]
    uncompared: tuple[str, ...] = ()
