"""The main flow over very many claims: route, prepare shards, find and sift candidates, judge components, put in order.

What is done here in one place is little for each claim; the rest is done by an engine, in pieces that know nothing of
each other. The report is the same, byte for byte, as that of `pipeline.check`.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.bulk.candidates import relate
from crosscheck.bulk.gathering import Gathered
from crosscheck.bulk.routing import Router, count_shards
from crosscheck.bulk.running import Means, judge, prepare, sift
from crosscheck.bulk.slack import give_back
from crosscheck.bulk.spool import Spool
from crosscheck.bulk.sums import settle_sums
from crosscheck.bulk.verdicts import Verdicts, identified
from crosscheck.judge.bond import Bond
from crosscheck.judge.checks import judge_checks
from crosscheck.judge.findings import find_in_texts
from crosscheck.judge.identities import identify
from crosscheck.judge.origins import source_origins
from crosscheck.judge.reprints import find_reprints
from crosscheck.match.ranks import can_pack
from crosscheck.model.decision import Decision
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.finding import Finding, Report
from crosscheck.model.project import Project
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
    gathered = prepare(project, routers.pop(), means)
    give_back()
    bonds, decisions, contradictions = bind_decisions(project.decisions, gathered.by_ref, today)
    failed, unchecked = judge_checks(project.checks, gathered.statements if project.checks else ())
    diagnostics = (*faults, *gathered.diagnostics, *unchecked)
    if contradictions or _has_error(unchecked):
        return Outcome(None, (*diagnostics, *contradictions))
    heard = Heard(bonds, decisions, failed, with_baseline and project.baseline is not None)
    return Outcome(_report(project, gathered, heard, means, diagnostics), diagnostics)


class Heard(Struct, frozen=True):
    """What people have said: what became of their decisions, those that bind, and the checks of theirs that fail.

    `has_baseline` tells that a baseline is to be laid over what is found.
    """

    bonds: tuple[Bond, ...]
    decisions: tuple[Decision, ...]
    failed: tuple[Finding, ...]
    has_baseline: bool


def _report(
    project: Project, gathered: Gathered, heard: Heard, means: Means, diagnostics: tuple[Diagnostic, ...]
) -> Report:
    decisions, by_ref = heard.decisions, gathered.by_ref
    is_spoken_on = bool(heard.bonds) or heard.has_baseline
    worded = means.worded or is_spoken_on
    reprints = find_reprints(project.texts, tuple(gathered.of_sources(project.texts)))
    origins = source_origins(project.sources, reprints)
    related = relate(gathered.columns, gathered.rows, can_pack(), means.engine.jobs)
    give_back()
    holding = sift(related, gathered, decisions, means)
    give_back()
    verdicts = Verdicts(judge(holding, gathered, (origins, decisions), worded, means), gathered, worded)
    verdicts.see_between(holding, decisions)
    others = (
        *settle_sums(gathered.sums, verdicts.own_conflicts, heard.failed),
        *verdicts.unit_slips,
        *heard.failed,
        *find_in_texts(project, reprints),
        *gathered.surveys,
    )
    report = Report(
        project=project,
        statements=gathered.statements,
        facts=verdicts.facts,
        findings=identified(verdicts.findings, others, by_ref),
        diagnostics=diagnostics,
        see_also=verdicts.see_also,
        origins=origins,
        uncompared=(*related.uncompared, *verdicts.uncompared),
        reprints=reprints,
        decisions=decisions,
        by_ref=by_ref,
        unread=gathered.unread,
        counts=verdicts.counts(others),
    )
    return _held(report, (*verdicts.findings, *others), heard) if is_spoken_on or (worded and means.held) else report


def _held(report: Report, found: tuple[Finding, ...], heard: Heard) -> Report:
    """Return a report with all of it in memory, and what people have said laid over it."""
    facts, findings = lay_decisions_over((tuple(report.facts), found), heard.bonds, report.by_ref)
    findings = identify(findings, report.by_ref)
    if heard.has_baseline:
        facts, findings = lay_baseline_over((facts, findings), report.project, heard.decisions, report.by_ref)
    return replace(report, facts=facts, findings=findings, see_also=tuple(report.see_also), counts=None)


def _has_error(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(fault.level is Level.ERROR for fault in diagnostics)
