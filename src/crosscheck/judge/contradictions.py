"""Decisions that say the opposite of each other, also by way of third claims."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.diagnostic import Diagnostic, Level

CONTRADICTION = "contradicting-decisions"
HINT = "Take one of them out, or add “withdrawn:” with the day to it."

MOST_TOLD = 100
"""Contradictions that are told; looking for what stands behind each has its price."""

Edges = Mapping[str, Sequence[tuple[str, Decision]]]
"""From each claim to those that some decision says are one fact with it."""


def contradictions(decisions: Sequence[Decision]) -> Iterator[Diagnostic]:
    """Yield an error for each decision that others contradict, both lines named."""
    edges = _edges(decisions)
    home = _homes(edges)
    told = 0
    weighed: dict[tuple[str, str], Decision] = {}
    for decision in decisions:
        if told == MOST_TOLD:
            return
        found = _against(decision, edges, home) or _overruled(decision, weighed)
        if found:
            told += 1
            yield found


def _edges(decisions: Sequence[Decision]) -> dict[str, list[tuple[str, Decision]]]:
    edges: dict[str, list[tuple[str, Decision]]] = {}
    for decision in decisions:
        first, *others = decision.claims if decision.ruling is Ruling.SAME else ("",)
        for other in others:
            edges.setdefault(first, []).append((other, decision))
            edges.setdefault(other, []).append((first, decision))
    return edges


def _homes(edges: Edges) -> dict[str, str]:
    """Return for each claim one that stands for all that are one fact with it by decision."""
    home: dict[str, str] = {}
    for start in edges:
        waiting = [] if start in home else [start]
        while waiting:
            ref = waiting.pop()
            if ref not in home:
                home[ref] = start
                waiting += [other for other, _ in edges[ref]]
    return home


def _against(decision: Decision, edges: Edges, home: Mapping[str, str]) -> Diagnostic | None:
    """Return an error where claims that this decision keeps apart are one fact by others."""
    pair = _joined(decision, home)
    if pair is None:
        return None
    lines = sorted({each.location.line for each in _way(*pair, edges)})
    told = f"line {lines[0]} says" if len(lines) == 1 else f"lines {' and '.join(map(str, lines))} together say"
    message = f"“{pair[0]}” and “{pair[1]}” are not one fact here, but {told} that they are"
    return Diagnostic(CONTRADICTION, Level.ERROR, message, HINT, decision.location)


def _joined(decision: Decision, home: Mapping[str, str]) -> tuple[str, str] | None:
    """Return two claims that a decision keeps apart and that others join."""
    if decision.ruling is Ruling.SPLIT:
        first, *others = decision.claims
        return next(((first, other) for other in others if first in home and home[first] == home.get(other)), None)
    seen: dict[str, str] = {}
    for ref in decision.claims if decision.ruling is Ruling.NOT_SAME else ():
        if ref in home and seen.setdefault(home[ref], ref) != ref:
            return seen[home[ref]], ref
    return None


def _way(start: str, end: str, edges: Edges) -> list[Decision]:
    """Return the decisions that lead from one claim to another, as few as do."""
    came: dict[str, tuple[str, Decision] | None] = {start: None}
    waiting = deque([start])
    while end not in came:
        ref = waiting.popleft()
        for other, decision in edges[ref]:
            if other not in came:
                came[other] = (ref, decision)
                waiting.append(other)
    way = []
    step = came[end]
    while step:
        way.append(step[1])
        step = came[step[0]]
    return way


def _overruled(decision: Decision, weighed: dict[tuple[str, str], Decision]) -> Diagnostic | None:
    """Return an error where of two claims each is right over the other; remember which are right over which."""
    if decision.ruling is not Ruling.RIGHT:
        return None
    right, *others = decision.claims
    weighed.update(((right, other), decision) for other in others)
    other = next((other for other in others if (other, right) in weighed), None)
    if other is None:
        return None
    line = weighed[other, right].location.line
    message = f"“{right}” is right over “{other}” here, but line {line} says the opposite"
    return Diagnostic(CONTRADICTION, Level.ERROR, message, HINT, decision.location)
