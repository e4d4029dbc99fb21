"""The editor's page as a whole: one HTML file that opens offline, reads without script and fetches nothing."""

from msgspec import Struct

from crosscheck.model.finding import GRAVITY, Report, Verdict
from crosscheck.model.source import Source
from crosscheck.report.page.apart import apart_of
from crosscheck.report.page.document import fill
from crosscheck.report.page.facts import FactCard, fact_card
from crosscheck.report.page.findings import faults_of, loose_findings
from crosscheck.report.page.head import MOST_DECISIONS, head_of, title_of, to_decide
from crosscheck.report.page.legend import rules_of, verdict_entries
from crosscheck.report.page.lookup import Lookup
from crosscheck.report.page.scope import options_of
from crosscheck.report.page.sources import source_rows
from crosscheck.report.summary import possible_pairs
from crosscheck.report.view import View


class Alone(Struct, frozen=True):
    """What one source alone tells."""

    source: str
    anchor: str
    facts: tuple[FactCard, ...]


def render_page(view: View) -> str:
    """Return the page; for input that could not be used, a page of its faults."""
    if view.report is None:
        return fill("unusable.html", title=title_of(view), faults=faults_of(view), version=view.frame.version)
    return _render(Lookup(view, view.report), view.report)


def _render(lookup: Lookup, report: Report) -> str:
    view = lookup.view
    cards = [(fact, fact_card(fact, lookup)) for fact in view.facts]
    shared = tuple(card for fact, card in cards if fact.verdict is not Verdict.UNCORROBORATED)
    single = [(fact, card) for fact, card in cards if fact.verdict is Verdict.UNCORROBORATED]
    by_source: dict[str, list[FactCard]] = {}
    for fact, card in single:
        by_source.setdefault(lookup.statements[fact.statements[0]].source.id, []).append(card)
    loose = loose_findings(lookup)
    decisions = to_decide(lookup, loose.cards)
    return fill(
        "page.html",
        title=title_of(view),
        head=head_of(lookup),
        decisions=decisions[:MOST_DECISIONS],
        more_decisions=decisions[MOST_DECISIONS:],
        possible=len(possible_pairs(report)),
        facts=shared,
        is_by_gravity=list(view.facts) == sorted(view.facts, key=lambda fact: GRAVITY.index(fact.verdict)),
        alone=tuple(
            _alone(each, by_source[each.id], lookup) for each in report.project.sources if each.id in by_source
        ),
        alone_count=len(single),
        findings=loose,
        faults=faults_of(view),
        options=options_of(lookup),
        sources=source_rows(lookup),
        apart=apart_of(lookup),
        verdicts=verdict_entries(),
        rules=rules_of(lookup),
        version=view.frame.version,
    )


def _alone(source: Source, cards: list[FactCard], lookup: Lookup) -> Alone:
    return Alone(lookup.name(source.id), f"alone-{lookup.source_anchors[source.id]}", tuple(cards))
