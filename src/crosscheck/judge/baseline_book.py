"""The entries of a baseline, looked up by the claims of a fact as they are now.

A claim has a seat in an entry that holds it, saying what it said. One that an entry does not hold takes the seats there
of the claims that it agrees with: who only repeats an answer that is known brings nothing new. An entry accepts two
claims that have seats in different camps of it, under verdicts at least as grave as the one between them.
"""

from collections.abc import Iterable, Mapping

from crosscheck.judge.fingerprints import fingerprint_of
from crosscheck.model.baseline import Baseline
from crosscheck.model.finding import GRAVITY, Fact, Judgement, Verdict
from crosscheck.model.statement import Statement

MOST_ENTRIES = 100
"""Entries that one claim is looked for in; an honest file has one or two, and no file may cost more than seconds."""

TOLD_APART = 2
"""Camps of an entry that a claim is remembered to sit in: with two it stands against somebody in any third."""

Seats = dict[int, dict[int, int]]
"""For an entry (by place) the camps of it that a claim sits in, each with the gravity of its verdict there."""

Reach = tuple[frozenset[int], ...]
"""For each gravity the camps in which a claim sits under a verdict at least as grave."""


def name_of(statement: Statement) -> str:
    """Return what the baseline calls a claim, however many sources use its id."""
    return f"{statement.claim.source_id}/{statement.claim.id}"


class Book:
    """The entries of a baseline by the claims in them that say what they said."""

    def __init__(self, baseline: Baseline, statements: Mapping[str, Statement]) -> None:
        refs = {name_of(each): ref for ref, each in statements.items()}
        now: dict[str, str] = {}
        self._of: dict[str, Seats] = {}
        for number, entry in enumerate(baseline.facts):
            for camp, claims in enumerate(entry.camps):
                for claim in claims:
                    ref = refs.get(claim.name)
                    if ref is None:
                        continue
                    if ref not in now:
                        now[ref] = fingerprint_of([statements[ref].claim])
                    held = self._of.setdefault(ref, {})
                    if now[ref] == claim.fingerprint and len(held) < MOST_ENTRIES:
                        held.setdefault(number, {})[camp] = GRAVITY.index(claim.verdict)

    def holds(self, ref: str, entry: int) -> bool:
        """Whether an entry holds a claim itself."""
        return entry in self._of.get(ref, ())

    def page(self, fact: Fact) -> "Page":
        """Return what the book has on the claims of a fact."""
        return Page(self._of, fact)


class Page:
    """The seats that the claims of one fact have, their own and those of the claims that they agree with."""

    def __init__(self, of: Mapping[str, Seats], fact: Fact) -> None:
        self.agreeing: dict[str, list[str]] = {ref: [] for ref in fact.statements}
        for each in fact.judgements:
            if each.verdict is Verdict.AGREE:
                self.agreeing[each.left].append(each.right)
                self.agreeing[each.right].append(each.left)
        self._reach = {ref: _reaches(_seats(of, ref, others)) for ref, others in self.agreeing.items()}

    def entries(self, judgement: Judgement) -> tuple[int, ...]:
        """Return the entries that accept a judgement."""
        left, right = self._reach[judgement.left], self._reach[judgement.right]
        gravity = GRAVITY.index(judgement.verdict)
        return tuple(number for number in left if number in right and _apart(left[number], right[number], gravity))


def _seats(of: Mapping[str, Seats], ref: str, agreeing: Iterable[str]) -> Seats:
    own = of.get(ref, {})
    seats = dict(own)
    for other in agreeing:
        for number, camps in of.get(other, {}).items():
            if number in own or (number not in seats and len(seats) >= MOST_ENTRIES):
                continue
            taken = seats.setdefault(number, {})
            for camp, gravity in camps.items():
                taken[camp] = min(gravity, taken.get(camp, gravity))
    return seats


def _reaches(seats: Seats) -> dict[int, Reach]:
    reaches = {}
    for number, camps in seats.items():
        within = (sorted(camp for camp, own in camps.items() if own <= gravity) for gravity in range(len(GRAVITY)))
        reaches[number] = tuple(frozenset(each[:TOLD_APART]) for each in within)
    return reaches


def _apart(left: Reach, right: Reach, gravity: int) -> bool:
    return bool(left[gravity] and right[gravity]) and len(left[gravity] | right[gravity]) > 1
