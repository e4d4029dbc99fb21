"""Which statements of a fact hold together, which verdict they come to, and which speak of one question."""

from collections.abc import Collection, Mapping, Sequence

from crosscheck.model.finding import GRAVITY, Judgement, Verdict
from crosscheck.model.statement import Statement

HOLDING_TOGETHER = (Verdict.AGREE, Verdict.COMPATIBLE)

RANK = {verdict: rank for rank, verdict in enumerate(GRAVITY)}
"""How grave a verdict is, the gravest 0."""


def gather_camps(refs: Sequence[str], judgements: Sequence[Judgement]) -> list[list[str]]:
    """Gather the statements that hold together, each with every other of its camp.

    Those that agree find each other before those that are merely compatible join.
    """
    held: dict[str, set[str]] = {ref: set() for ref in refs}
    agreeing: set[str] = set()
    for each in judgements:
        if each.verdict in HOLDING_TOGETHER:
            held[each.left].add(each.right)
            held[each.right].add(each.left)
            if each.verdict is Verdict.AGREE:
                agreeing |= {each.left, each.right}
    camps: list[list[str]] = []
    for joining in ([ref for ref in refs if ref in agreeing], [ref for ref in refs if ref not in agreeing]):
        for ref in joining:
            home = next((camp for camp in camps if held[ref].issuperset(camp)), None) if held[ref] else None
            if home is None:
                camps.append([ref])
            else:
                home.append(ref)
    return camps


def sort_camps(camps: Sequence[Sequence[str]], origins: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """Return camps with most origins first, each in the order of its refs."""
    if len(camps) == 1:
        return (tuple(sorted(camps[0])),)
    ordered = sorted(camps, key=lambda camp: (-len({origins[ref] for ref in camp}), min(camp)))
    return tuple(tuple(sorted(camp)) for camp in ordered)


def gravest_of(members: Sequence[Statement], judgements: Sequence[Judgement]) -> tuple[Verdict, bool]:
    """Return the gravest verdict between the members; it is unsure when every pair that gives it is."""
    if not judgements:
        return Verdict.UNCORROBORATED, False
    verdicts = [judgement.verdict for judgement in judgements]
    gravest = next(verdict for verdict in GRAVITY if verdict in verdicts)
    if gravest is not Verdict.CONFLICT and len({member.source.id for member in members}) == 1:
        return Verdict.UNCORROBORATED, False
    return gravest, all(judgement.unsure for judgement in judgements if judgement.verdict is gravest)


def of_other_scope(first: Collection[str], judgements: Sequence[Judgement]) -> set[str]:
    """Return the statements whose scope is not the first camp's: these share no consensus with it."""
    inside = set(first)
    elsewhere: set[str] = set()
    for each in judgements:
        if each.verdict is Verdict.SCOPE and (each.left in inside) != (each.right in inside):
            elsewhere.add(each.right if each.left in inside else each.left)
    return elsewhere
