"""The third stage: whole components of statements that hang together to facts and findings.

Pure, and the same wherever it runs and whatever else is in the bucket.
"""

from collections.abc import Mapping

from msgspec import Raw, Struct
from msgspec.structs import replace

from crosscheck.bulk.scores import NO_SCORES, Scores, unpack_scores
from crosscheck.bulk.slack import give_back
from crosscheck.bulk.uncollected import uncollected
from crosscheck.bulk.wire import Crowd, decode, encode
from crosscheck.engines.stage import Stage
from crosscheck.judge.facts import Order, judge_cluster, order_of, tell_in_part
from crosscheck.judge.findings import find
from crosscheck.judge.ledger import Ledger
from crosscheck.judge.origins import Institutions, trace_together
from crosscheck.judge.unit_slips import find_unit_slips
from crosscheck.match.edges import Edges
from crosscheck.match.matching import match_scored, word_links
from crosscheck.model.decision import Decision
from crosscheck.model.finding import Fact, Finding, Verdict
from crosscheck.model.linkage import Cluster, Matching, ScoredPair
from crosscheck.model.statement import Statement
from crosscheck.report.said import told_in_camps


class Bucket(Struct, frozen=True, array_like=True):
    """Whole components: their statements in the order of their refs, and the pairs that may be one fact.

    A pair is the places of two statements after each other, in four bytes each; `scores` are theirs. `origins` says for
    each source where its text comes from; `decisions` are those of a person that name any of the statements.
    """

    crowd: Crowd
    pairs: bytes
    scores: Scores
    origins: dict[str, str]
    decisions: tuple[Decision, ...]


class Judging(Struct, frozen=True, array_like=True):
    """How all buckets are judged: with the words of all pairs, or with those alone that a table shows.

    `linked` asks for what holds each fact together as well, field by field: all but `explain` can do without.
    """

    worded: bool
    linked: bool


class Judged(Struct, frozen=True, array_like=True):
    """A fact without its pairs, with what orders it among all facts, and its findings.

    `full` is the fact with all pairs in words, nil where nobody asked for it. `own_conflicts` are its pairs of one
    source that conflict, `uncompared` says in words if not all pairs were judged.
    """

    order: Order
    fact: Fact
    findings: tuple[Finding, ...]
    own_conflicts: tuple[tuple[str, str], ...]
    uncompared: tuple[str, ...]
    full: Raw


class Reduced(Struct, frozen=True, array_like=True):
    """What became of a bucket: each `Judged` as bytes; a unit that looks like a slip goes by the refs of its pair."""

    judged: tuple[Raw, ...]
    see_also: tuple[ScoredPair, ...]
    unit_slips: tuple[tuple[str, str, Finding], ...]


def prepare(shared: bytes) -> Judging:
    """Return how all buckets of a run are judged, with what the stages before have left behind given back."""
    give_back()
    return decode(shared, Judging)


def reduce_bucket(judging: Judging, payload: bytes) -> bytes:
    """Return a `Reduced` for a `Bucket`, both as bytes."""
    with uncollected():
        return _reduce(judging, payload)


def _reduce(judging: Judging, payload: bytes) -> bytes:
    bucket = decode(payload, Bucket)
    edges = unpack_scores(bucket.pairs, bucket.scores)
    bucket = replace(bucket, pairs=b"", scores=NO_SCORES)  # there may be a million: held once is enough
    by_ref, institutions = bucket.crowd.open()
    matching = _match(by_ref, edges, bucket.decisions, judging)
    bench = _Bench(by_ref, bucket.origins, institutions, judging)
    return encode(
        Reduced(
            judged=tuple([Raw(encode(bench.judge(cluster))) for cluster in matching.clusters]),
            see_also=matching.see_also,
            unit_slips=tuple(
                (pair.left, pair.right, finding)
                for pair in matching.see_also
                for finding in find_unit_slips((pair,), by_ref)
            ),
        )
    )


REDUCE_BUCKET = Stage("reduce bucket", prepare, reduce_bucket)


def _match(
    by_ref: Mapping[str, Statement], edges: Edges, decisions: tuple[Decision, ...], judging: Judging
) -> Matching:
    matching = match_scored(by_ref, edges, decisions, worded=judging.linked, linked=judging.linked)
    if judging.worded and not judging.linked:
        return replace(matching, see_also=word_links(matching.see_also, by_ref, decisions))
    return matching


class _Bench:
    """Judges a bucket's clusters, each by itself: its statements are made then, and gone with it."""

    def __init__(
        self, by_ref: Mapping[str, Statement], origins: dict[str, str], institutions: Institutions, judging: Judging
    ) -> None:
        self._by_ref, self._origins, self._institutions, self._judging = by_ref, origins, institutions, judging
        self._ledger = Ledger()

    def judge(self, cluster: Cluster) -> Judged:
        """Return the fact of a cluster."""
        by_ref = {ref: self._by_ref[ref] for ref in sorted(cluster.statements)}
        origins = trace_together(by_ref, self._origins, self._institutions)
        fact = judge_cluster(cluster, by_ref, origins, self._ledger, worded=self._judging.worded)
        told = _judged(fact, by_ref, origins, self._ledger, self._judging)
        self._ledger.leave()
        return told


def _judged(
    fact: Fact, by_ref: dict[str, Statement], origins: dict[str, str], ledger: Ledger, judging: Judging
) -> Judged:
    own = tuple(
        (each.left, each.right)
        for each in fact.judgements
        if each.verdict is Verdict.CONFLICT and by_ref[each.left].source.id == by_ref[each.right].source.id
    )
    return Judged(
        order=order_of(fact, by_ref),
        fact=_as_row(fact, by_ref, judging),
        findings=find((fact,), by_ref, origins, ledger),
        own_conflicts=own,
        uncompared=tell_in_part((fact,)),
        full=Raw(encode(_told(fact, judging))),
    )


def _as_row(fact: Fact, by_ref: dict[str, Statement], judging: Judging) -> Fact:
    """Return a fact without its pairs; with all that a row of a table shows, where no other format needs it."""
    has_row = not judging.worded and fact.verdict is not Verdict.UNCORROBORATED
    return replace(fact, judgements=(), links=(), told=told_in_camps(fact, by_ref) if has_row else ())


def _told(fact: Fact, judging: Judging) -> Fact | None:
    if not judging.worded:
        return None
    return fact if judging.linked else replace(fact, links=())
