"""Which questions a report leaves open, and in which order they are asked: gravest first, then the likeliest."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.finding import Fact, Report, Verdict
from crosscheck.model.linkage import Outcome, ScoredPair
from crosscheck.model.question import Agenda, Question, Tally, Topic

TOPIC_OF = {Verdict.CONFLICT: Topic.CONFLICT, Verdict.UPDATE: Topic.UPDATE, Verdict.SCOPE: Topic.SCOPE}
"""What is asked of a fact with this verdict; a difference of scope only where a missing qualifier could overturn it."""

DOUBTED = frozenset({Verdict.COMPATIBLE, Verdict.AGREE})
"""Verdicts of facts that are asked about for their weak links alone: of graver ones the first question is another."""

Joined = Mapping[str, Sequence[frozenset[str]]]
"""For each claim the sets of claims of which a person says that they are one fact."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The questions that are asked for; empty means all. `claims` are those (by ref) that a question must touch."""

    topics: frozenset[Topic] = frozenset()
    sources: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()
    unsure: bool = False


def make_agenda(report: Report, wanted: Wanted, undecided: Collection[frozenset[str]], weak: float) -> Agenda:
    """Return what is to be asked; `undecided` are the sets of claims on which somebody has said "unsure".

    Links of less than `weak` bits are worth a question.
    """
    source_of = {statement.ref: statement.source.id for statement in report.statements}
    every = list(_every(report, weak))
    left = [each for each in every if wanted.unsure or frozenset(each.claims) not in undecided]
    chosen = tuple(each for each in left if _is_wanted(each, wanted, source_of))
    tally = Tally(
        facts=len(report.facts),
        claims=len(report.statements),
        settled=sum(bool(fact.ruling or fact.waiver) for fact in report.facts),
        decided=sum(each.ruling in (Ruling.SAME, Ruling.NOT_SAME, Ruling.SPLIT) for each in report.decisions),
        unsure=len(every) - len(left),
        others=len(left) - len(chosen),
    )
    return Agenda(chosen, tally)


def _every(report: Report, weak: float) -> Iterator[Question]:
    """Yield all questions in the order in which they are asked."""
    joined = _joined(report.decisions)
    found = [question for fact in report.facts if (question := _of_verdict(fact, joined))]
    order = list(Topic)
    facts = {fact.id: fact for fact in report.facts}

    def rank(question: Question) -> tuple[int, bool, bool]:
        fact = facts[question.fact]
        return order.index(question.topic), fact.accepted, not fact.unsure  # what the baseline has can wait

    yield from sorted(found, key=rank)
    yield from (Question(Topic.POSSIBLE, (pair.left, pair.right)) for pair in _possible(report))
    for fact in report.facts:
        if fact.verdict in DOUBTED and (doubted := _doubted(fact, weak, joined)):
            yield _on_fact(Topic.WEAK, fact, doubted)


def _of_verdict(fact: Fact, joined: Joined) -> Question | None:
    """Return what its verdict asks, `None` where a person has settled it."""
    topic = TOPIC_OF.get(fact.verdict)
    if topic is None or fact.ruling or fact.waiver or (topic is Topic.SCOPE and not fact.unsure):
        return None
    confirmed = topic is not Topic.CONFLICT and _are_joined(fact.statements, joined)
    return None if confirmed else _on_fact(topic, fact)


def _on_fact(topic: Topic, fact: Fact, doubted: str = "") -> Question:
    camps = fact.camps or (fact.statements,)
    claims = dict.fromkeys((*(ref for camp in camps for ref in camp), *fact.statements))
    return Question(topic, tuple(claims), fact.id, camps, doubted)


def _possible(report: Report) -> list[ScoredPair]:
    """Return the pairs that are possibly one fact, those with the most evidence first."""
    possible = [pair for pair in report.see_also if pair.outcome is Outcome.POSSIBLE]
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
