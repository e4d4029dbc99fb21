"""Facts as the page shows them: an article each, or a row where one source alone speaks of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from crosscheck.model.finding import GRAVITY, Consensus, Fact, Judgement, Verdict
from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity
from crosscheck.report.marks import MARKS
from crosscheck.report.page.claims import ClaimCard, Qualifier, claim_card, shared_qualifiers
from crosscheck.report.page.drawing import Forest, forest_of
from crosscheck.report.page.findings import FindingCard, findings_in
from crosscheck.report.page.lookup import Lookup
from crosscheck.report.page.quotes import language_of
from crosscheck.report.page.scope import Scope, scope_of
from crosscheck.report.page.timeline import Timeline, timeline_of
from crosscheck.report.said import camp_letter, camps_of, reprint_words
from crosscheck.report.summary import fact_fails, settling
from crosscheck.report.told import told
from crosscheck.wording.said import as_told
from crosscheck.wording.values import count_words, figure_words, quantity_words

MOST_OPEN, MOST_CLAIMS, MOST_JUDGEMENTS = 6, 60, 40
"""Claims of a camp that stand open, that are there at all, and judgements of pairs; the rest is counted."""

OPENING = ("decision-expired", "decision-outdated")
"""Rules whose findings say that a decision binds no more."""

AGREEING = (Verdict.AGREE, Verdict.COMPATIBLE)


@dataclass(frozen=True, slots=True)
class CampCard:
    """Claims that hold together, and who stands behind them; `letter` is "" where there is one camp."""

    letter: str
    behind: str
    claims: tuple[ClaimCard, ...]
    folded: tuple[ClaimCard, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class PairCard:
    """The verdict between two claims."""

    verdict: str
    mark: str
    left: str
    right: str
    reason: str
    slip: str
    rule: str
    field: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What has become of a decision."""

    message: str
    is_open_again: bool


@dataclass(frozen=True, slots=True)
class FactCard:
    """One fact. `decided` holds what a person said of it, `notices` what has become of that."""

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
    decided: tuple[str, ...]
    notices: tuple[Notice, ...]
    camps: tuple[CampCard, ...]
    forest: Forest | None
    letters: dict[str, str]
    consensus: tuple[str, ...]
    timeline: Timeline | None
    findings: tuple[FindingCard, ...]
    pairs: tuple[PairCard, ...]
    pairs_left_out: int
    scope: Scope
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
    named = [(ref, lookup.statements[ref]) for camp in camps for ref in camp]
    timeline = timeline_of(fact, lookup)
    shared = shared_qualifiers([statement for _, statement in named], alone=fact.verdict is Verdict.UNCORROBORATED)
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
        decided=tuple(_decided(fact, lookup)),
        notices=tuple(_notices(fact, lookup)),
        camps=tuple(_camp(fact, at, frozenset(shared), lookup) for at in range(len(camps))),
        forest=_forest(named, consensus, timeline),
        letters=letters,
        consensus=(*_consensus(fact, lookup), *_reprints(fact, lookup)),
        timeline=timeline,
        findings=findings_in(fact, lookup),
        pairs=tuple(_pair(each, lookup) for each in judgements[:MOST_JUDGEMENTS]),
        pairs_left_out=max(0, len(judgements) - MOST_JUDGEMENTS),
        scope=scope_of(fact, lookup),
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


def _camp(fact: Fact, at: int, shared: frozenset[Qualifier], lookup: Lookup) -> CampCard:
    camps = camps_of(fact)
    cards = [claim_card(lookup.statements[ref], lookup, shared) for ref in camps[at][:MOST_CLAIMS]]
    return CampCard(
        letter=camp_letter(at) if len(camps) > 1 else "",
        behind=fact.behind[at] if at < len(fact.behind) else "",
        claims=tuple(cards[:MOST_OPEN]),
        folded=tuple(cards[MOST_OPEN:]),
        left_out=max(0, len(camps[at]) - MOST_CLAIMS),
    )


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


def _notices(fact: Fact, lookup: Lookup) -> Iterator[Notice]:
    refs = set(fact.statements)
    for finding in lookup.decision_findings:
        if refs & set(finding.statements):
            yield Notice(finding.message, finding.rule in OPENING)


def _consensus(fact: Fact, lookup: Lookup) -> Iterator[str]:
    """Yield what most origins hold, low and high, and what was not counted."""
    consensus = fact.consensus
    figures = [value for ref in fact.statements if isinstance(value := lookup.statements[ref].value, Quantity)]
    if consensus is None or not figures or len(fact.statements) < 2:
        return
    ends = f" Lowest {figure_words(consensus.low)}, highest {figure_words(consensus.high)}."
    yield _held(consensus, fact, figures[0]) + (ends if consensus.low < consensus.high else "")
    for heading, refs in (
        ("Outside it", consensus.outside if consensus.origins > 1 else ()),
        ("Open-ended, so not counted", consensus.open_ended),
        ("Said anew or overtaken since, so not counted", consensus.superseded),
    ):
        if refs:
            more = f" and {len(refs) - MOST_OPEN:,} more" if len(refs) > MOST_OPEN else ""
            yield f"{heading}: {', '.join(_said(ref, lookup) for ref in refs[:MOST_OPEN])}{more}."


def _held(consensus: Consensus, fact: Fact, figure: Quantity) -> str:
    """Return what most origins hold, in a sentence."""
    if consensus.origins == 1 and fact.origins > 1:
        return "No figure is held by more than one origin."
    rivals = [quantity_words(each, figure) for each in consensus.rivals[:MOST_OPEN]]
    as_many = f"; as many hold {', '.join(rivals)}" if rivals else ""
    held = f"{consensus.origins} of {count_words(fact.origins, 'origin')}"
    return f"{quantity_words(consensus.interval, figure)} is held by {held}{as_many}."


def _reprints(fact: Fact, lookup: Lookup) -> Iterator[str]:
    sources = {lookup.statements[ref].source.id for ref in fact.statements}
    for each in lookup.report.reprints:
        if {each.source, each.of} <= sources:
            yield f"{reprint_words(each)}."
