"""A person's word in the matching: what is one fact whatever the weights say, and what never is.

What must be apart is heeded while clusters grow. What must be together is joined when they have grown, with all that is
in the two clusters: who says that two claims are one fact says so of the facts that they stand in. Only what another
decision keeps apart stays behind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.linkage import Outcome, ScoredPair
from crosscheck.wording.decided import decided_words

Members = tuple[int, ...]
Sides = Mapping[int, int]
"""In which decisions (by number) a statement is kept apart from others, and on which side of each it stands."""


class PersonsWord:
    """The decisions that bind, over statements by their position."""

    def __init__(self, decisions: Sequence[Decision], positions: Mapping[str, int]) -> None:
        self._of: dict[str, list[Decision]] = {}
        own: dict[int, dict[int, int]] = {}
        self.pairs: set[tuple[int, int]] = set()
        for number, decision in enumerate(decisions):
            for ref in decision.claims if decision.ruling in RULED else ():
                self._of.setdefault(ref, []).append(decision)
            for ref, side in _sides(decision):
                if ref in positions:
                    own.setdefault(positions[ref], {})[number] = side
            if decision.ruling is Ruling.SAME:
                first, *others = [positions[ref] for ref in decision.claims if ref in positions] or [-1]
                self.pairs |= {(min(first, other), max(first, other)) for other in others}
        self._joined = _components(self.pairs)
        self.sides: dict[int, Sides] = dict(own)
        for members in self._joined:  # what holds of one of them holds of all
            shared = _union([own.get(member, {}) for member in members])
            self.sides |= {member: shared for member in members if shared}

    def join(self, clusters: tuple[Members, ...]) -> tuple[Members, ...]:
        """Return the clusters with those joined that a person joins."""
        if not self._joined:
            return clusters
        inside = {cluster[0]: set(cluster) for cluster in clusters}
        home = {member: cluster[0] for cluster in clusters for member in cluster}
        for members in self._joined:
            together = set(members)
            keys = {home[member] for member in members}
            for key in sorted(keys, key=lambda key: (-len(inside[key]), min(inside[key]))):
                rest = inside.pop(key) - together
                if not self.are_apart(tuple(together), tuple(rest)):
                    together |= rest
                elif rest:
                    inside[min(rest)] = rest
                    home |= dict.fromkeys(rest, min(rest))
            inside[min(together)] = together
            home |= dict.fromkeys(together, min(together))
        return tuple(sorted(tuple(sorted(found)) for found in inside.values()))

    def are_apart(self, one: Members, other: Members) -> bool:
        """Whether a person keeps something of the one apart from something of the other."""
        return meet_apart(self.sides_of(one), self.sides_of(other))

    def sides_of(self, members: Members) -> Sides:
        """Return on which sides the statements of a cluster stand together."""
        return _union([self.sides[member] for member in members if member in self.sides])

    def mark(self, pair: ScoredPair) -> ScoredPair:
        """Return a pair with what a person decided on the two, if anything."""
        if pair.left not in self._of:
            return pair
        own = [each for each in self._of[pair.left] if pair.right in each.claims and _decides(each, pair)]
        if not own:
            return pair
        words = decided_words(own[-1])
        if own[-1].ruling is Ruling.SAME:
            return replace(pair, outcome=Outcome.SURE, barred="", ruled=words)
        return replace(pair, outcome=Outcome.APART, barred=words, ruled=words)


RULED = frozenset({Ruling.SAME, Ruling.NOT_SAME, Ruling.SPLIT})
"""What says which claims are one fact; the other rulings are about verdicts."""


def meet_apart(one: Sides, other: Sides) -> bool:
    """Whether two stand on different sides of one decision.

    >>> meet_apart({0: 1, 3: 0}, {3: 1}), meet_apart({0: 1}, {0: 1, 3: 1})
    (True, False)
    """
    few, many = sorted((one, other), key=len)
    return any(many.get(number, side) != side for number, side in few.items())


def _sides(decision: Decision) -> Iterator[tuple[str, int]]:
    """Yield the side of each claim: of `NOT_SAME` all differ, of `SPLIT` the first differs from the others."""
    if decision.ruling in (Ruling.NOT_SAME, Ruling.SPLIT):
        for index, ref in enumerate(decision.claims):
            yield ref, index if decision.ruling is Ruling.NOT_SAME else min(index, 1)


def _decides(decision: Decision, pair: ScoredPair) -> bool:
    return decision.ruling is not Ruling.SPLIT or decision.claims[0] in (pair.left, pair.right)


def _union(parts: Sequence[Sides]) -> Sides:
    union: dict[int, int] = {}
    for part in parts:
        union |= part
    return union


def _components(pairs: set[tuple[int, int]]) -> list[Members]:
    """Return what the pairs hold together, in order."""
    near: dict[int, list[int]] = {}
    for left, right in pairs:
        near.setdefault(left, []).append(right)
        near.setdefault(right, []).append(left)
    found: list[Members] = []
    seen: set[int] = set()
    for start in sorted(near):
        waiting, members = [start], set()
        while waiting:
            member = waiting.pop()
            if member not in seen:
                seen.add(member)
                members.add(member)
                waiting += near[member]
        if members:
            found.append(tuple(sorted(members)))
    return found
