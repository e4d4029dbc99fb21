"""The main flow over very many claims: route, prepare shards, find candidates, judge buckets, put in order.

What is done here in one place is little for each claim; the rest is done by an engine, in pieces that know nothing of
each other. The report is the same, byte for byte, as that of `pipeline.check`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from pathlib import Path

from msgspec import Raw, Struct
from msgspec.structs import replace

from crosscheck.bulk.buckets import REDUCE_BUCKET, Bucket, Judging, Reduced
from crosscheck.bulk.candidates import can_pack, relate
from crosscheck.bulk.gathering import Gathered
from crosscheck.bulk.partition import Bundle, bundle
from crosscheck.bulk.routing import Router, count_shards
from crosscheck.bulk.shards import MAP_SHARD
from crosscheck.bulk.spool import Spool
from crosscheck.bulk.sums import settle_sums
from crosscheck.bulk.verdicts import Verdicts
from crosscheck.bulk.wire import Prepared, Shared, decode, encode, encode_in_order
from crosscheck.engines.engine import Engine
from crosscheck.judge.checks import judge_checks
from crosscheck.judge.findings import find_in_texts
from crosscheck.judge.identities import identify
from crosscheck.judge.origins import source_origins
from crosscheck.judge.reprints import find_reprints
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.finding import Report
from crosscheck.model.project import Project
from crosscheck.model.source import Source
from crosscheck.normalise.vocabulary import all_aliases
from crosscheck.pipeline import Outcome
from crosscheck.read.project import read_project
from crosscheck.settling import bind_decisions, lay_baseline_over, lay_decisions_over

Watch = Callable[[str, int, int], None]
"""Told what is being done, how many pieces of it are, and how many there will be."""


class Means(Struct, frozen=True):
    """By what a run is made: an engine, and who watches.

    `worded` asks for the words of all pairs of a fact, which only some formats show. They are in `Report.worded`; or,
    where `held` is set or a person has spoken, in the facts themselves, all in memory.
    """

    engine: Engine
    watch: Watch
    worded: bool = True
    held: bool = True


def check_in_bulk(folder: Path, means: Means, today: date | None = None, with_baseline: bool = True) -> Outcome:
    """Cross-check the project in `folder`, as `pipeline.check` does."""
    routers: list[Router] = []

    def make_book(declared: tuple[str, ...] | None, texts: Mapping[str, str]) -> Router:
        routers.append(Router(declared, texts, count_shards(folder), Spool()))
        return routers[0]

    project, faults = read_project(folder, make_book)
    if project is None or _has_error(faults):
        return Outcome(None, faults)
    gathered = _prepare(project, routers[0], means)
    by_ref = gathered.by_ref()
    bonds, decisions, contradictions = bind_decisions(project.decisions, by_ref, today)
    failed, unchecked = judge_checks(project.checks, gathered.statements() if project.checks else ())
    if contradictions or _has_error(unchecked):
        return Outcome(None, (*faults, *gathered.diagnostics, *unchecked, *contradictions))
    reprints = find_reprints(project.texts, tuple(gathered.of_sources(project.texts)))
    of_sources = source_origins(project.sources, reprints)
    is_spoken_on = bool(bonds) or (with_baseline and project.baseline is not None)
    judging = Judging(means.worded or is_spoken_on)
    related = relate(gathered.columns, gathered.rows, can_pack(), _joined(decisions, gathered))
    gathered.columns.clear()
    bundles = bundle(gathered.refs, related.components, related.pairs())
    payloads = _payloads(bundles, gathered, {source.id: source for source in project.sources}, of_sources, decisions)
    reduced = means.engine.run(
        REDUCE_BUCKET, encode(judging), payloads, total=len(bundles), watch=partial(means.watch, "judging")
    )
    verdicts = Verdicts((decode(each, Reduced) for each in reduced), Spool())
    facts = verdicts.held() if judging.worded and (means.held or is_spoken_on) else verdicts.facts
    found = (
        *verdicts.findings,
        *settle_sums(gathered.sums, verdicts.own_conflicts, failed),
        *verdicts.unit_slips,
        *failed,
        *find_in_texts(project, reprints),
        *gathered.surveys,
    )
    facts, findings = lay_decisions_over((facts, found), bonds, by_ref)
    findings = identify(findings, by_ref)
    if with_baseline:
        facts, findings = lay_baseline_over((facts, findings), project, decisions, by_ref)
    diagnostics = (*faults, *gathered.diagnostics, *unchecked)
    report = Report(
        project=project,
        statements=gathered.statements(),
        facts=facts,
        findings=findings,
        diagnostics=diagnostics,
        see_also=verdicts.see_also,
        origins=of_sources,
        uncompared=(*related.uncompared, *verdicts.uncompared),
        reprints=reprints,
        decisions=decisions,
        by_ref=by_ref,
        unread=gathered.unread,
        worded={} if facts is not verdicts.facts else verdicts.worded(),
    )
    return Outcome(report, diagnostics)


def _has_error(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(fault.level is Level.ERROR for fault in diagnostics)


def _prepare(project: Project, router: Router, means: Means) -> Gathered:
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
    return Gathered(sources, Spool(), (decode(each, Prepared) for each in answers))


def _joined(decisions: Iterable[Decision], gathered: Gathered) -> Iterator[tuple[int, int]]:
    """Yield the statements, by rank, that a person says are of one fact."""
    for decision in decisions:
        if decision.ruling is Ruling.SAME:
            first, *others = (rank for ref in decision.claims if (rank := gathered.rank(ref)) is not None)
            yield from ((first, other) for other in others)


def _payloads(
    bundles: Iterable[Bundle],
    gathered: Gathered,
    sources: Mapping[str, Source],
    origins: Mapping[str, str],
    decisions: tuple[Decision, ...],
) -> Iterator[bytes]:
    """Yield each bucket as bytes, made only when it is asked for."""
    for each in bundles:
        own = sorted({gathered.source_at(rank) for rank in each.members})
        refs = {gathered.refs[rank] for rank in each.members} if decisions else set()
        yield encode(
            Bucket(
                statements=tuple(Raw(gathered.raw(rank)) for rank in each.members),
                pairs=each.pairs.tobytes(),
                sources=tuple(sources[source] for source in own),
                notes=tuple(gathered.notes(source) for source in own),
                origins={source: origins[source] for source in own},
                decisions=tuple(one for one in decisions if not refs.isdisjoint(one.claims)),
            )
        )
