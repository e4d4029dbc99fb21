"""The main flow, on one screen: read, normalise, match, judge. The only place where the stages meet."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from crosscheck.judge.checks import judge_checks
from crosscheck.judge.facts import judge_clusters, tell_in_part
from crosscheck.judge.findings import find, find_in_texts
from crosscheck.judge.identities import identify
from crosscheck.judge.origins import source_origins, trace_origins
from crosscheck.judge.reprints import find_reprints
from crosscheck.judge.rules import RULES
from crosscheck.judge.sums import find_sums
from crosscheck.judge.surveys import survey_sources
from crosscheck.judge.unit_slips import find_unit_slips
from crosscheck.judge.verdicts import judge_pair
from crosscheck.match.comparison import compare_pair
from crosscheck.match.matching import match_statements
from crosscheck.match.persons_word import PersonsWord
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.finding import Judgement, Report
from crosscheck.model.linkage import ScoredPair
from crosscheck.model.project import Project
from crosscheck.model.rule_page import RulePage
from crosscheck.model.statement import Statement
from crosscheck.normalise.money import convert_money
from crosscheck.normalise.sources import normalise_sources
from crosscheck.normalise.vocabulary import all_aliases, find_abbreviations, make_vocabulary
from crosscheck.read.project import read_project
from crosscheck.settling import bind_decisions, lay_baseline_over, lay_decisions_over


class Outcome(Struct, frozen=True):
    """What a run came to. Without a report, the diagnostics say why; with one, they are in it too."""

    report: Report | None
    diagnostics: tuple[Diagnostic, ...]


def check(folder: Path, today: date | None = None, with_baseline: bool = True, *, worded: bool = True) -> Outcome:
    """Cross-check the project in `folder`. An error in the input stops it: half of what was meant is not judged.

    Decisions that expire before `today` no longer bind; without it, none expires. The project's
    baseline accepts what it says, unless it is left out. What each pair of a fact comes to is put into words only where
    they are `worded`; all that a fact says of itself always is.
    """
    project, faults = read_project(folder)
    if project is None or any(fault.level is Level.ERROR for fault in faults):
        return Outcome(None, faults)
    worded = worded or bool(project.decisions) or project.baseline is not None  # these speak of pairs
    statements, unread = normalise(project)
    by_ref = {statement.ref: statement for statement in statements}
    bonds, decisions, contradictions = bind_decisions(project.decisions, by_ref, today)
    failed, unchecked = judge_checks(project.checks, statements)
    if contradictions or any(fault.level is Level.ERROR for fault in unchecked):
        return Outcome(None, (*faults, *unread, *unchecked, *contradictions))
    matching = match_statements(statements, decisions, worded=worded)
    reprints = find_reprints(project.texts, statements)
    of_sources = source_origins(project.sources, reprints)
    origins = trace_origins(statements, of_sources, [cluster.statements for cluster in matching.clusters])
    facts = judge_clusters(matching.clusters, by_ref, origins, worded=worded)
    found = (
        *find(facts, by_ref, origins),
        *find_sums(statements, facts, failed),
        *find_unit_slips(matching.see_also, by_ref),
        *failed,
        *find_in_texts(project, reprints),
        *survey_sources(statements),
    )
    uncompared = (*matching.uncompared, *tell_in_part(facts))
    facts, findings = lay_decisions_over((facts, found), bonds, by_ref)
    findings = identify(findings, by_ref)
    if with_baseline:
        facts, findings = lay_baseline_over((facts, findings), project, decisions, by_ref)
    diagnostics = (*faults, *unread, *unchecked)
    report = Report(
        project=project,
        statements=statements,
        facts=facts,
        findings=findings,
        diagnostics=diagnostics,
        see_also=matching.see_also,
        origins=of_sources,
        uncompared=uncompared,
        reprints=reprints,
        decisions=decisions,
    )
    return Outcome(report, diagnostics)


def normalise(project: Project) -> tuple[tuple[Statement, ...], tuple[Diagnostic, ...]]:
    """Return the statement of each claim, and a diagnostic for whatever could not be read."""
    aliases = all_aliases(project.aliases, find_abbreviations(project.claims))
    languages = {source.language for source in project.sources}
    vocabularies = {language: make_vocabulary(project, language, aliases) for language in languages}
    statements, unread = normalise_sources(project.claims, project.sources, vocabularies)
    return convert_money(statements, project.settings.rates), unread


def rule_pages() -> tuple[RulePage, ...]:
    """Return what is to be shown of each rule."""
    return tuple(rule.page for rule in RULES)


def compare(report: Report, left: str, right: str) -> ScoredPair:
    """Return how two statements of a report, by ref, compare field by field, and what a person decided on them."""
    by_ref = _by_ref(report)
    return PersonsWord(report.decisions, {}).mark(compare_pair(by_ref[left], by_ref[right]))


def judge(report: Report, left: str, right: str) -> Judgement:
    """Return the verdict that two statements of a report, by ref, have or would have if they were matched."""
    for fact in report.facts:
        if left in fact.statements and right in fact.statements:
            for judgement in fact.judgements:
                if {judgement.left, judgement.right} == {left, right}:  # a fact knows more of two than they show alone
                    return judgement
    by_ref = _by_ref(report)
    origins = trace_origins((by_ref[left], by_ref[right]), report.origins)
    return judge_pair(by_ref[left], by_ref[right], same_origin=origins[left] == origins[right])


def _by_ref(report: Report) -> Mapping[str, Statement]:
    return {statement.ref: statement for statement in report.statements}
