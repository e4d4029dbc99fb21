"""Which questions a report leaves open, and in which order they are asked: gravest first, then the likeliest."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Fact, Finding, Report, Verdict
from crosscheck.model.linkage import Outcome, ScoredPair
from crosscheck.model.question import Agenda, Question, Tally, Topic
from crosscheck.model.statement import Statement
from crosscheck.review.clashes import clashing, in_order

TOPIC_OF = {Verdict.CONFLICT: Topic.CONFLICT, Verdict.UPDATE: Topic.UPDATE, Verdict.SCOPE: Topic.SCOPE}
"""What is asked of a fact with this verdict; a difference of scope only where a missing qualifier could overturn it, or
where it makes the run fail."""

DOUBTED = frozenset({Verdict.COMPATIBLE, Verdict.AGREE})
"""Verdicts of facts that are asked about for their weak links alone: of graver ones the first question is another."""

ASKED_LEVELS = frozenset({Level.ERROR, Level.WARNING})
"""Findings outside the facts that are asked about; a note is only for reading."""

OF_DECISIONS = "decision-"
"""What the ids of the rules about decisions begin with: what became of one is shown where it is asked again."""

MOST_DECIDED = 200
"""Claims that one decision may name (formats.md): a finding about more cannot be waived."""

Joined = Mapping[str, Sequence[frozenset[str]]]
"""For each claim the sets of claims of which a person says that they are one fact."""


class Wanted(Struct, frozen=True):
    """The questions that are asked for; empty means all. `claims` are those (by ref) that a question must touch."""

    topics: frozenset[Topic] = frozenset()
    sources: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()
    unsure: bool = False


class Ground(Struct, frozen=True):
    """What must be known beside the report.

    `undecided` are the sets of claims on which somebody has said "unsure", `failing` the facts (by id) that make the
    run fail, `vague` the claims that allow figures rather than say one. Links of less than `weak` bits are worth a
    question.
    """

    weak: float
    undecided: Collection[frozenset[str]] = frozenset()
    failing: Collection[str] = frozenset()
    vague: Collection[str] = frozenset()


def make_agenda(report: Report, wanted: Wanted, ground: Ground) -> Agenda:
    """Return what is to be asked."""
    source_of = {statement.ref: statement.source.id for statement in report.statements}
    every = list(_every(report, ground))
    left = [each for each in every if wanted.unsure or frozenset(each.claims) not in ground.undecided]
    chosen = tuple(each for each in left if _is_wanted(each, wanted, source_of))
    tally = Tally(
        facts=len(report.facts),
        claims=len(report.statements),
        settled=sum(bool(each.ruling or each.waiver) for each in report.facts)
        + sum(bool(each.waiver) for each in report.findings if not each.fact),
        decided=sum(each.ruling in (Ruling.SAME, Ruling.NOT_SAME, Ruling.SPLIT) for each in report.decisions),
        unsure=len(every) - len(left),
        others=len(left) - len(chosen),
    )
    return Agenda(chosen, tally)


def _every(report: Report, ground: Ground) -> Iterator[Question]:
    """Yield all questions in the order in which they are asked."""
    joined = _joined(report.decisions)
    statements = {statement.ref: statement for statement in report.statements}
    order = list(Topic)
    graded: list[tuple[tuple[int, bool, bool], Question]] = []
    for fact in report.facts:
        topic = _topic_of(fact, joined, ground)
        if topic:  # what the baseline has can wait
            graded.append(((order.index(topic), fact.accepted, not fact.unsure), _on(topic, fact, statements, ground)))
    for finding in filter(_is_asked, report.findings):
        question = Question(Topic.FINDING, finding.statements, finding=finding.fingerprint, rule=finding.rule)
        rank = order.index(Topic.FINDING), finding.accepted, finding.level is not Level.ERROR
        graded.append((rank, question))
    yield from (question for _, question in sorted(graded, key=lambda each: each[0]))
    yield from (Question(Topic.POSSIBLE, (pair.left, pair.right)) for pair in _possible(report, statements))
    for fact in report.facts:
        if fact.verdict in DOUBTED and (doubted := _doubted(fact, ground.weak, joined)):
            yield _on(Topic.WEAK, fact, statements, ground, doubted)


def _topic_of(fact: Fact, joined: Joined, ground: Ground) -> Topic | None:
    """Return what its verdict asks, `None` where a person has settled it."""
    topic = TOPIC_OF.get(fact.verdict)
    if topic is None or fact.ruling or fact.waiver:
        return None
    if topic is Topic.SCOPE and not (fact.unsure or fact.id in ground.failing):
        return None
    confirmed = topic is not Topic.CONFLICT and _are_joined(fact.statements, joined)
    return None if confirmed else topic


def _is_asked(finding: Finding) -> bool:
    """Whether a finding belongs to no fact and can be waived."""
    if finding.fact or finding.waiver or finding.level not in ASKED_LEVELS or finding.rule.startswith(OF_DECISIONS):
        return False
    return 0 < len(finding.statements) <= MOST_DECIDED


def _on(topic: Topic, fact: Fact, statements: Mapping[str, Statement], ground: Ground, doubted: str = "") -> Question:
    clashes = clashing(topic, fact)
    claims = in_order(fact, clashes, statements, ground.vague)
    pairs = tuple((each.left, each.right) for each in clashes)
    return Question(topic, claims, fact.id, fact.camps or (fact.statements,), doubted, pairs)


def _possible(report: Report, statements: Mapping[str, Statement]) -> list[ScoredPair]:
    """Return the pairs that are possibly one fact, those with the most evidence first.

    Not those in which neither claim states a value, as imported ratings of two fact-checks: nothing they say could be
    held against each other, whatever the answer.
    """

    def states_nothing(ref: str) -> bool:
        return statements[ref].claim.value is None

    found = [pair for pair in report.see_also if pair.outcome is Outcome.POSSIBLE]
    possible = [pair for pair in found if not (states_nothing(pair.left) and states_nothing(pair.right))]
    return sorted(possible, key=lambda pair: (-pair.weight, pair.left, pair.right))


def _doubted(fact: Fact, weak: float, joined: Joined) -> str:
    """Return the claim whose strongest link is the weakest, "" where all are strong or a person has joined them."""
    strongest: dict[str, float] = {}
    for link in fact.links:
        for ref in (link.left, link.right):
            strongest[ref] = max(link.weight, strongest.get(ref, link.weight))
    if not strongest or _are_joined(fact.statements, joined):
        return ""
    # of two that hang on each other alone, the later is asked about: the first stands for the fact
    doubted = min(sorted(strongest, reverse=True), key=lambda ref: strongest[ref])
    return doubted if strongest[doubted] < weak else ""


def _joined(decisions: Iterable[Decision]) -> Joined:
    joined: dict[str, list[frozenset[str]]] = {}
    for decision in decisions:
        claims = frozenset(decision.claims) if decision.ruling is Ruling.SAME else frozenset()
        for ref in claims:
            joined.setdefault(ref, []).append(claims)
    return joined


def _are_joined(refs: Sequence[str], joined: Joined) -> bool:
    """Whether one decision says of all these claims that they are one fact."""
    return any(claims.issuperset(refs) for claims in joined.get(refs[0], ()))


def _is_wanted(question: Question, wanted: Wanted, source_of: Mapping[str, str]) -> bool:
    if wanted.topics and question.topic not in wanted.topics:
        return False
    if wanted.claims and not wanted.claims & set(question.claims):
        return False
    return not wanted.sources or any(source_of[ref] in wanted.sources for ref in question.claims)
