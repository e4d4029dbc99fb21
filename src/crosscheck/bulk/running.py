"""The three stages of a run, handed to an engine piece by piece: shards prepared, pairs sifted, components judged."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.bulk.buckets import REDUCE_BUCKET, Bucket, Judging
from crosscheck.bulk.candidates import Related, sheaf_of
from crosscheck.bulk.gathering import Gathered
from crosscheck.bulk.holding import Holding
from crosscheck.bulk.partition import count_pieces, deal_components, deal_pairs, homes_by_ref, homes_by_vicinity
from crosscheck.bulk.routing import Router
from crosscheck.bulk.shards import MAP_SHARD
from crosscheck.bulk.sieves import SIFT, SIFT_PACKED, PackedSieve, Sieve, Sifted
from crosscheck.bulk.slack import give_back
from crosscheck.bulk.spool import Spool
from crosscheck.bulk.wire import Shared, decode, encode, encode_in_order
from crosscheck.engines.engine import Engine
from crosscheck.match.ranks import Ranks, alike, can_pack, distinct
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.project import Project
from crosscheck.model.source import Source
from crosscheck.normalise.vocabulary import all_aliases

Watch = Callable[[str, int, int], None]
"""Told what is being done, how many pieces of it are, and how many there will be."""


class Means(Struct, frozen=True):
    """By what a run is made: an engine, and who watches.

    `worded` asks for the words of all pairs of a fact, which only some formats show. They are in `Report.worded`; or,
    where `held` is set or a person has spoken, in the facts themselves, all in memory. `linked` asks for what holds
    each fact together as well.
    """

    engine: Engine
    watch: Watch
    worded: bool = True
    held: bool = True
    linked: bool = True


def prepare(project: Project, router: Router, means: Means) -> Gathered:
    """Return what the shards come to; where figures are in several currencies, they are read once more for rates."""
    sources = {source.id: source for source in project.sources}
    shared = Shared(
        settings=project.settings,
        aliases=all_aliases(project.aliases, router.abbreviations),
        places=project.places,
        events=project.events,
        shared_ids=tuple(sorted(router.shared_ids())),
        currencies=None,
        packed=can_pack(),
    )
    gathered = _gather(shared, sources, router, means)
    if len(gathered.currencies) > 1:
        gathered = _gather(replace(shared, currencies=tuple(sorted(gathered.currencies))), sources, router, means)
    return gathered


def _gather(shared: Shared, sources: Mapping[str, Source], router: Router, means: Means) -> Gathered:
    answers = means.engine.run(
        MAP_SHARD,
        encode_in_order(shared),
        router.shards(sources),
        total=router.filled,
        watch=partial(means.watch, "reading"),
    )
    return Gathered(sources, Spool(), answers)


def sift(related: Related, gathered: Gathered, decisions: Sequence[Decision], means: Means) -> Holding:
    """Return what hangs together."""
    homes = homes_by_vicinity(gathered.refs, gathered.days, related.starts, related.right)
    homes = alike(homes, related.right)
    dealt: deque[Ranks] = deque()
    stage, total = SIFT_PACKED if related.packed else SIFT, count_pieces(homes, related.starts)
    payloads = _sieves(related, homes, gathered, dealt)
    answers = means.engine.run(stage, b"", payloads, total=total, watch=partial(means.watch, "comparing"))
    sifting = ((dealt.popleft(), decode(answer, Sifted)) for answer in answers)
    return Holding(related, sifting, len(homes), _joined(decisions, gathered))


def _sieves(related: Related, homes: Ranks, gathered: Gathered, dealt: deque[Ranks]) -> Iterator[bytes]:
    """Yield what is to be sifted; `dealt` gets where the pairs of each piece are among all."""
    rows = sheaf_of(gathered.sheets, gathered.rows) if related.packed else None
    give_back()
    for places, piece in deal_pairs(homes, related.starts, related.right):
        dealt.append(places)
        if rows is None:
            yield encode(Sieve(gathered.crowd(piece.members), piece.pairs))
        else:
            yield encode(PackedSieve(rows.portion(piece.members), piece.pairs))


def _joined(decisions: Iterable[Decision], gathered: Gathered) -> Iterator[tuple[int, int]]:
    """Yield the statements, by rank, that a person says are of one fact."""
    for decision in decisions:
        if decision.ruling is Ruling.SAME:
            first, *others = (rank for ref in decision.claims if (rank := gathered.rank(ref)) is not None)
            yield from ((first, other) for other in others)


def judge(
    holding: Holding,
    gathered: Gathered,
    said: tuple[Mapping[str, str], Sequence[Decision]],
    worded: bool,
    means: Means,
) -> Iterator[bytes]:
    """Yield a `Reduced` for some components at a time; `said` are the sources' origins, and people's decisions."""
    origins, decisions = said
    homes = alike(homes_by_ref(gathered.refs, holding.components), holding.right)

    def payloads() -> Iterator[bytes]:
        for places, piece in deal_components(homes, holding.starts, holding.right):
            crowd = gathered.crowd(piece.members)
            refs = {gathered.refs[rank] for rank in piece.members} if decisions else set()
            yield encode(
                Bucket(
                    crowd=crowd,
                    pairs=piece.pairs,
                    scores=holding.scores(places),
                    origins={source.id: origins[source.id] for source in crowd.sources},
                    decisions=tuple(one for one in decisions if not refs.isdisjoint(one.claims)),
                )
            )

    total, watch = len(distinct(homes)), partial(means.watch, "judging")
    return means.engine.run(REDUCE_BUCKET, encode(Judging(worded, means.linked)), payloads(), total=total, watch=watch)
