"""Facts as the page shows them: an article each, or a row where one source alone speaks of it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from crosscheck.model.finding import GRAVITY, Fact, Judgement, Verdict
from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity
from crosscheck.report.consensus_words import consensus_lines
from crosscheck.report.marks import MARKS
from crosscheck.report.page.camps import CampCard, camp_cards, rivals_first
from crosscheck.report.page.claims import ClaimCard, Qualifier, shared_qualifiers
from crosscheck.report.page.drawing import Forest, forest_of
from crosscheck.report.page.findings import FindingCard, findings_in
from crosscheck.report.page.looked_at import looked_at
from crosscheck.report.page.lookup import Lookup
from crosscheck.report.page.quotes import language_of
from crosscheck.report.page.scope import Scope, scope_of
from crosscheck.report.page.searched import latin_words
from crosscheck.report.page.timeline import Timeline, timeline_of
from crosscheck.report.said import camp_letter, camps_of, reprint_words, told_in_fact
from crosscheck.report.summary import fact_fails, settling
from crosscheck.report.told import told
from crosscheck.wording.said import as_told
from crosscheck.wording.values import count_words

MOST_NAMED, MOST_JUDGEMENTS = 6, 40
"""Claims that are named in a line, and judgements of pairs; the rest is counted."""

OPENING = ("decision-expired", "decision-outdated")
"""Rules whose findings say that a decision binds no more."""

AGREEING = (Verdict.AGREE, Verdict.COMPATIBLE)


class PairCard(Struct, frozen=True):
    """The verdict between two claims."""

    verdict: str
    mark: str
    left: str
    right: str
    reason: str
    slip: str
    rule: str
    field: str


class Notice(Struct, frozen=True):
    """What has become of a decision."""

    message: str
    is_open_again: bool


class FactCard(Struct, frozen=True):
    """One fact. `decided` holds what a person said of it, `notices` what has become of that.

    `looked_at` tells who could not tell, `latin` what it is found by besides the words that are seen.
    """

    anchor: str
    id: str
    label: str
    verdict: str
    word: str
    mark: str
    explanation: str
    standing: str
    shared: tuple[Qualifier, ...]
    is_one_origin: bool
    fails: bool
    is_accepted: bool
    is_settled: bool
    looked_at: tuple[str, ...]
    decided: tuple[str, ...]
    notices: tuple[Notice, ...]
    camps: tuple[CampCard, ...]
    forest: Forest | None
    letters: dict[str, str]
    told: dict[str, str]
    consensus: tuple[str, ...]
    timeline: Timeline | None
    findings: tuple[FindingCard, ...]
    pairs: tuple[PairCard, ...]
    pairs_left_out: int
    scope: Scope
    latin: str
    is_open: bool
    language: str

    @property
    def claims(self) -> dict[str, ClaimCard]:
        """The claims by ref."""
        return {each.ref: each for camp in self.camps for each in (*camp.claims, *camp.folded)}


def is_open(fact: Fact, lookup: Lookup) -> bool:
    """Whether a person is to decide: it fails the run or might, and nobody has settled it."""
    if settling(fact) or fact.accepted:
        return False
    if fact.verdict in (Verdict.CONFLICT, Verdict.UPDATE) or (fact.verdict is Verdict.SCOPE and fact.unsure):
        return True
    return fact_fails(fact, lookup.view.frame.fail_on)


def fact_card(fact: Fact, lookup: Lookup) -> FactCard:
    """Return the card of a fact."""
    camps = camps_of(fact)
    letters = {ref: camp_letter(at) for at, camp in enumerate(camps) for ref in camp} if len(camps) > 1 else {}
    consensus = fact.consensus.interval if fact.consensus and fact.consensus.origins > 1 else None
    named = [(ref, lookup.statements[ref]) for at in rivals_first(fact) for ref in camps[at]]
    timeline = timeline_of(fact, lookup)
    shared = shared_qualifiers([statement for _, statement in named], alone=fact.verdict is Verdict.UNCORROBORATED)
    cards = camp_cards(fact, frozenset(shared), lookup)
    judgements = sorted(fact.judgements, key=lambda each: GRAVITY.index(each.verdict))
    return FactCard(
        anchor=lookup.fact_anchors[fact.id],
        id=fact.id,
        label=fact.label,
        verdict=fact.verdict.value,
        word=verdict_word(fact.verdict, fact.unsure),
        mark=MARKS[fact.verdict][0],
        explanation=fact.explanation,
        standing=_standing(fact),
        shared=shared,
        is_one_origin=fact.verdict in AGREEING and fact.origins == 1,
        fails=fact_fails(fact, lookup.view.frame.fail_on),
        is_accepted=fact.accepted,
        is_settled=settling(fact) is not None,
        looked_at=looked_at(fact.statements, lookup),
        decided=tuple(_decided(fact, lookup)),
        notices=tuple(notices(fact, lookup)),
        camps=cards,
        forest=_forest(named, consensus, timeline),
        letters=letters,
        told=told_in_fact(fact, lookup.statements),
        consensus=(*_consensus(fact, lookup), *_reprints(fact, lookup)),
        timeline=timeline,
        findings=findings_in(fact, lookup),
        pairs=tuple(_pair(each, lookup) for each in judgements[:MOST_JUDGEMENTS]),
        pairs_left_out=max(0, len(judgements) - MOST_JUDGEMENTS),
        scope=scope_of(fact.statements, lookup),
        latin=_latin(fact, cards),
        is_open=is_open(fact, lookup),
        language=language_of(lookup.report.project.settings.language),
    )


def verdict_word(verdict: Verdict, unsure: bool) -> str:
    """Return a verdict's word, with a question mark where a missing qualifier could overturn it."""
    return f"{verdict.value}{'?' if unsure else ''}"


def _forest(
    named: Sequence[tuple[str, Statement]], shared: Interval[Decimal] | None, timeline: Timeline | None
) -> Forest | None:
    """Return the range plot, `None` where a timeline shows the same: single figures, each on its day."""
    forest = forest_of(named, shared) if len(named) > 1 else None
    is_told = timeline and timeline.chart and forest and all(row.point and not row.possible for row in forest.rows)
    return None if is_told else forest


def _standing(fact: Fact) -> str:
    camps = f" in {count_words(len(camps_of(fact)), 'camp')}" if len(camps_of(fact)) > 1 else ""
    return f"{count_words(len(fact.statements), 'claim')}{camps}, {count_words(fact.origins, 'independent origin')}"


def _latin(fact: Fact, camps: Sequence[CampCard]) -> str:
    claims = [claim for camp in camps for claim in (*camp.claims, *camp.folded)]
    told = ((each.said, each.source, each.speaker, each.text, each.quoted_words) for each in claims)
    return latin_words((fact.label, fact.explanation, *fact.behind, *(words for each in told for words in each)))


def _pair(judgement: Judgement, lookup: Lookup) -> PairCard:
    return PairCard(
        verdict=judgement.verdict.value,
        mark=MARKS[judgement.verdict][0],
        left=_said(judgement.left, lookup),
        right=_said(judgement.right, lookup),
        reason=judgement.reason,
        slip=judgement.slip,
        rule=judgement.rule,
        field=judgement.field,
    )


def _said(ref: str, lookup: Lookup) -> str:
    statement = lookup.statements[ref]
    return f"“{as_told(statement)}” ({lookup.name(statement.source.id)})"


def _decided(fact: Fact, lookup: Lookup) -> Iterator[str]:
    refs = set(fact.statements)
    for decision in lookup.report.decisions:
        if refs & set(decision.claims):
            where = f"{', '.join(decision.claims)}; {lookup.place(decision.location)}"
            yield f"{told(decision, lookup.statements)}. [{where}]"


def notices(fact: Fact, lookup: Lookup) -> Iterator[Notice]:
    """Yield what has become of the decisions on a fact."""
    refs = set(fact.statements)
    for finding in lookup.decision_findings:
        if refs & set(finding.statements):
            yield Notice(finding.message, finding.rule in OPENING)


def _consensus(fact: Fact, lookup: Lookup) -> Iterator[str]:
    """Yield what most origins hold, low and high, and what was not counted."""
    consensus = fact.consensus
    has_figures = any(isinstance(lookup.statements[ref].value, Quantity) for ref in fact.statements)
    if consensus is None or not has_figures or len(fact.statements) < 2:
        return
    yield f"{next(consensus_lines(fact, lookup.statements))}."
    for heading, refs in (
        ("Outside it", consensus.outside if consensus.origins > 1 else ()),
        ("Open-ended, so not counted", consensus.open_ended),
        ("Said anew or overtaken since, so not counted", consensus.superseded),
    ):
        if refs:
            more = f" and {len(refs) - MOST_NAMED:,} more" if len(refs) > MOST_NAMED else ""
            yield f"{heading}: {', '.join(_said(ref, lookup) for ref in refs[:MOST_NAMED])}{more}."


def _reprints(fact: Fact, lookup: Lookup) -> Iterator[str]:
    sources = {lookup.statements[ref].source.id for ref in fact.statements}
    for each in lookup.report.reprints:
        if {each.source, each.of} <= sources:
            yield f"{reprint_words(each)}."
