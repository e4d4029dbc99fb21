"""Which claims a ruling goes against, and which ones it was only weighed against.

A claim stands against the one that is right where it conflicts with it or one of the two overtook the other. What was
weighed too and is of another time, place or group, or holds with what is right, may be as true as that.
"""

from collections.abc import Iterator, Sequence

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.finding import Fact, Judgement, Report, Verdict
from crosscheck.report.said import By, statements_by_ref
from crosscheck.wording.said import as_told, in_quotes

SETTLED = frozenset((Verdict.CONFLICT, Verdict.UPDATE))
"""Verdicts in which one of two claims stands against the other: those that a ruling settles (docs/formats.md)."""

Weighing = tuple[Decision, str, list[str]]
"""A ruling, the claim that is right, and those that it was weighed against, if it names any."""


def against(fact: Fact, decisions: Sequence[Decision], statements: By) -> Iterator[tuple[Decision, str, str]]:
    """Yield each claim that a ruling on the fact goes against, behind the ruling and the claim that is right."""
    named = _weighings(fact, decisions, statements)
    told = {right for _, right, _ in named}
    for ruling, right, over in named:
        beside = _beside(right, fact)
        for ref in over or beside:
            if ref not in told and ref in beside and beside[ref].verdict in SETTLED:
                told.add(ref)
                yield ruling, right, ref


def left_out(facts: Sequence[Fact], report: Report) -> Iterator[str]:
    """Yield in a sentence which claim was weighed in a ruling and is not gone against, and why."""
    statements = statements_by_ref(report)
    for fact in facts:
        named = _weighings(fact, report.decisions, statements)
        rights = {right for _, right, _ in named}
        gone_against = {ref for _, _, ref in against(fact, report.decisions, statements)}
        for ref, right in {ref: right for _, right, over in named for ref in over}.items():
            if ref not in gone_against and ref != right:
                why = "another ruling holds it right." if ref in rights else _why(_beside(right, fact).get(ref))
                weighed, held = (f"{in_quotes(as_told(statements[each]))} ({each})" for each in (ref, right))
                yield f"Left out: {weighed} was weighed against {held}, which is right, and {why}"


def _why(pair: Judgement | None) -> str:
    if pair is None:
        return "was not compared with it."
    return f"does not stand against it ({pair.verdict.value}): {pair.reason}"


def _weighings(fact: Fact, decisions: Sequence[Decision], statements: By) -> list[Weighing]:
    if fact.ruling is None:
        return []
    found: list[Weighing] = []
    rulings = (each for each in dict.fromkeys((fact.ruling, *decisions)) if each.ruling is Ruling.RIGHT)
    for each in rulings:
        right, *over = (_in_fact(name, fact, statements) for name in each.claims)
        if right is not None:
            found.append((each, right, [ref for ref in over if ref is not None]))
    return found


def _beside(right: str, fact: Fact) -> dict[str, Judgement]:
    """Return how each other claim of a fact stands to the one that is right."""
    pairs = (each for each in fact.judgements if right in (each.left, each.right))
    return {each.right if each.left == right else each.left: each for each in pairs}


def _in_fact(name: str, fact: Fact, statements: By) -> str | None:
    """Return the ref of a claim of the fact that a decision names, by its ref or by `source/id`."""
    for ref in fact.statements:
        if name in (ref, f"{statements[ref].source.id}/{statements[ref].claim.id}"):
            return ref
    return None
