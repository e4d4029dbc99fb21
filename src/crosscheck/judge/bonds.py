"""Decisions against the claims as they are now: which still bind, and which say the opposite of each other."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from crosscheck.judge.fingerprints import fingerprint_of
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.statement import Statement

CONTRADICTION = "contradicting-decisions"

HINT = "Take one of them out, or add “withdrawn:” with the day to it."

MOST_TOLD = 100
"""Contradictions that are told; looking for what stands behind each has its price."""

Edges = Mapping[str, Sequence[tuple[str, Decision]]]
"""From each claim to those that some decision says are one fact with it."""


class Hold(StrEnum):
    """What has become of a decision."""

    BINDS = "binds"
    SILENT = "silent"
    GONE = "gone"
    EXPIRED = "expired"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Bond:
    """A decision, its claims by ref, and whether it binds.

    `SILENT` is one that was withdrawn or that decides nothing. `missing` are the words that name no claim, or
    several, each with the claims that have such an id.
    `fingerprint` is what its claims have now, "" where one is missing. Of one that binds, `idle` tells that it changes
    nothing, `unweighed` which claims came up against a ruling that did not weigh them, and `against` which a ruling
    that names none was found to stand against (then they count in the fingerprint too).
    """

    decision: Decision
    hold: Hold
    fingerprint: str = ""
    missing: tuple[tuple[str, tuple[str, ...]], ...] = ()
    idle: bool = False
    unweighed: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


def bind(
    decisions: Sequence[Decision], statements: Mapping[str, Statement], today: date | None
) -> tuple[tuple[Bond, ...], tuple[Diagnostic, ...]]:
    """Return what has become of each decision, and an error for those that cannot both be followed."""
    if not decisions:
        return (), ()
    names = _Names(statements)
    bonds = tuple(_bond(decision, names, statements, today) for decision in decisions)
    return bonds, tuple(contradictions(binding(bonds)))


def binding(bonds: Sequence[Bond]) -> tuple[Decision, ...]:
    """Return the decisions that bind."""
    return tuple(bond.decision for bond in bonds if bond.hold is Hold.BINDS)


class _Names:
    """What claims may be called: each by its ref or as `source/id`; and the ids that several sources use."""

    def __init__(self, statements: Mapping[str, Statement]) -> None:
        self._refs = {ref: ref for ref in statements}
        self.shared: dict[str, list[str]] = {}
        for ref, each in statements.items():
            self._refs[f"{each.source.id}/{each.claim.id}"] = ref
            if ref != each.claim.id:
                self.shared.setdefault(each.claim.id, []).append(ref)

    def ref(self, name: str) -> str:
        """Return the ref of the claim that is called so, the name itself where none is."""
        return self._refs.get(name, name)

    def __contains__(self, name: str) -> bool:
        return name in self._refs


def _bond(decision: Decision, names: _Names, statements: Mapping[str, Statement], today: date | None) -> Bond:
    missing = tuple((name, tuple(names.shared.get(name, ()))) for name in decision.claims if name not in names)
    refs = tuple(dict.fromkeys(map(names.ref, decision.claims)))
    said = tuple((names.ref(name), words) for name, words in decision.said)
    resolved = replace(decision, claims=refs, said=said)
    if decision.withdrawn or decision.ruling is Ruling.UNSURE:
        return Bond(resolved, Hold.SILENT)
    if missing:
        return Bond(resolved, Hold.GONE, missing=missing)
    now = fingerprint_of(statements[ref].claim for ref in refs)
    if today and decision.expires and decision.expires < today.isoformat():
        return Bond(resolved, Hold.EXPIRED, now)
    changed = decision.fingerprint not in ("", now)
    return Bond(resolved, Hold.CHANGED if changed else Hold.BINDS, now)


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
