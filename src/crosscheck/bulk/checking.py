"""The main flow over very many claims: route, prepare shards, find and sift candidates, judge components, put in order.

What is done here in one place is little for each claim; the rest is done by an engine, in pieces that know nothing of
each other. The report is the same, byte for byte, as that of `pipeline.check`.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from crosscheck.bulk.candidates import can_pack, relate
from crosscheck.bulk.routing import Router, count_shards
from crosscheck.bulk.running import Means, judge, prepare, sift
from crosscheck.bulk.spool import Spool
from crosscheck.bulk.sums import settle_sums
from crosscheck.bulk.verdicts import Verdicts
from crosscheck.judge.checks import judge_checks
from crosscheck.judge.findings import find_in_texts
from crosscheck.judge.identities import identify
from crosscheck.judge.origins import source_origins
from crosscheck.judge.reprints import find_reprints
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.finding import Report
from crosscheck.pipeline import Outcome
from crosscheck.read.project import read_project
from crosscheck.settling import bind_decisions, lay_baseline_over, lay_decisions_over


def check_in_bulk(folder: Path, means: Means, today: date | None = None, with_baseline: bool = True) -> Outcome:
    """Cross-check the project in `folder`, as `pipeline.check` does."""
    routers: list[Router] = []

    def make_book(declared: tuple[str, ...] | None, texts: Mapping[str, str]) -> Router:
        routers.append(Router(declared, texts, count_shards(folder), Spool()))
        return routers[0]

    project, faults = read_project(folder, make_book)
    if project is None or _has_error(faults):
        return Outcome(None, faults)
    gathered = prepare(project, routers[0], means)
    by_ref = gathered.by_ref()
    bonds, decisions, contradictions = bind_decisions(project.decisions, by_ref, today)
    failed, unchecked = judge_checks(project.checks, gathered.statements() if project.checks else ())
    if contradictions or _has_error(unchecked):
        return Outcome(None, (*faults, *gathered.diagnostics, *unchecked, *contradictions))
    reprints = find_reprints(project.texts, tuple(gathered.of_sources(project.texts)))
    of_sources = source_origins(project.sources, reprints)
    is_spoken_on = bool(bonds) or (with_baseline and project.baseline is not None)
    worded = means.worded or is_spoken_on
    related = relate(gathered.columns, gathered.rows, can_pack())
    holding = sift(related, gathered, decisions, worded, means)
    verdicts = Verdicts(judge(holding, gathered, (of_sources, decisions), worded, means))
    verdicts.see_between(holding, gathered, decisions)
    facts = verdicts.held() if worded and (means.held or is_spoken_on) else verdicts.facts
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
