"""The third stage: whole components of statements that hang together to facts and findings.

Pure, and the same wherever it runs and whatever else is in the bucket.
"""

from array import array
from collections.abc import Iterator

from msgspec import Raw, Struct
from msgspec.structs import replace

from crosscheck.bulk.scores import Scores, unpack_scores
from crosscheck.bulk.uncollected import uncollected
from crosscheck.bulk.wire import Crowd, decode, encode
from crosscheck.engines.stage import Stage
from crosscheck.judge.facts import Order, judge_cluster, order_of, tell_in_part
from crosscheck.judge.findings import find
from crosscheck.judge.ledger import Ledger
from crosscheck.judge.origins import trace_origins
from crosscheck.judge.unit_slips import find_unit_slips
from crosscheck.match.matching import Edge, match_scored, word_links
from crosscheck.match.ranks import RANKS
from crosscheck.model.decision import Decision
from crosscheck.model.finding import Fact, Finding, Verdict
from crosscheck.model.linkage import ScoredPair
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
    """What became of a bucket; a unit that looks like a slip goes by the refs of its pair."""

    judged: tuple[Judged, ...]
    see_also: tuple[ScoredPair, ...]
    unit_slips: tuple[tuple[str, str, Finding], ...]


def prepare(shared: bytes) -> Judging:
    """Return how all buckets of a run are judged."""
    return decode(shared, Judging)


def reduce_bucket(judging: Judging, payload: bytes) -> bytes:
    """Return a `Reduced` for a `Bucket`, both as bytes."""
    with uncollected():
        return _reduce(judging, payload)


def _reduce(judging: Judging, payload: bytes) -> bytes:
    bucket = decode(payload, Bucket)
    institutions = {notes.source: dict(notes.institutions) for notes in bucket.crowd.notes}
    statements = bucket.crowd.statements()
    by_ref = {statement.ref: statement for statement in statements}
    matching = match_scored(statements, _edges(bucket), bucket.decisions, worded=judging.linked, linked=judging.linked)
    see_also = matching.see_also
    if judging.worded and not judging.linked:
        see_also = word_links(see_also, statements, bucket.decisions)
    together = [cluster.statements for cluster in matching.clusters]
    origins = trace_origins(statements, bucket.origins, together, institutions)
    ledger = Ledger()
    facts = [judge_cluster(cluster, by_ref, origins, ledger, worded=judging.worded) for cluster in matching.clusters]
    return encode(
        Reduced(
            judged=tuple(_judged(fact, by_ref, origins, ledger, judging) for fact in facts),
            see_also=see_also,
            unit_slips=tuple(
                (pair.left, pair.right, finding) for pair in see_also for finding in find_unit_slips((pair,), by_ref)
            ),
        )
    )


REDUCE_BUCKET = Stage("reduce bucket", prepare, reduce_bucket)


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


def _edges(bucket: Bucket) -> Iterator[Edge]:
    """Yield the pairs, each with its score."""
    places = iter(array(RANKS, bucket.pairs))
    return zip(zip(places, places, strict=True), unpack_scores(bucket.scores), strict=True)
