"""The statements of one fact, any two of which can be judged without working out twice what is alike.

A fact of a hundred statements has five thousand pairs, but a handful of scopes and some figures. How two scopes stand,
and how two values, is worked out once for each two of them (`ledger`). Where both are of one scope and
one modality, and the values do not exclude each other, the verdict follows from what is seen at a glance: it is then
given to all pairs that are alike in this.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from crosscheck.judge.ledger import Ledger, Ruled
from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.judge.verdicts import ask_in_turn
from crosscheck.model.finding import Judgement
from crosscheck.model.linkage import Relation
from crosscheck.model.statement import Statement

MOST_JUDGED = 50
"""Statements of one fact up to which all pairs are judged: 1,225 sentences, more than anybody reads. Three quarters of
an archive's pairs are those of a few larger facts."""


class Judged(Struct, frozen=True):
    """The judgements of a fact, and who stands for whom by ref: nobody, where all pairs were judged.

    `leads` names for each statement the first of its class, `follows` the one that stands for it.
    """

    judgements: tuple[Judgement, ...]
    leads: Mapping[str, str]
    follows: Mapping[str, str]

    @property
    def standing(self) -> set[str]:
        """Who stands for others."""
        return set(self.follows.values())


class Bench:
    """Statements side by side; any two of them can be judged by their places in the row."""

    def __init__(self, statements: Sequence[Statement], ledger: Ledger | None = None, *, worded: bool = True) -> None:
        """Take the statements of a fact; `worded` asks for the reasons in words as well."""
        self._ledger = Ledger() if ledger is None else ledger
        self._entries = [self._ledger.entry(each) for each in statements]
        self._worded = worded

    def judge(self, one: int, other: int, *, same_origin: bool) -> Judgement:
        """Return the verdict between the statements at two places; the lower ref is the left one."""
        ours, theirs, ledger = self._entries[one], self._entries[other], self._ledger
        left, right = ours.statement, theirs.statement
        if right.ref < left.ref:
            ours, theirs, left, right = theirs, ours, right, left
        alike = ledger.alike(ours, theirs)
        scopes, nesting, nested = ledger.scopes(ours, theirs, alike)
        likeness, held = ledger.likeness(ours, theirs)
        glance = ours.sort, theirs.sort, nested, held
        if not self._worded and (ruled := ledger.outright.get(glance)):
            return _judgement(left, right, ruled)
        apart = likeness.holding is Holding.APART
        kept = ledger.kept(ours, theirs, alike) if apart else None
        pair = Pair(left, right, same_origin, scopes, nesting, likeness, self._worded, kept)
        found = ask_in_turn(ledger.asked(glance, likeness, nesting), pair)
        if not apart and nesting is Relation.SAME and left.modality is right.modality:
            ledger.outright[glance] = found.verdict, found.rule, found.field, found.unsure, found.slip
        return found


def _judgement(left: Statement, right: Statement, ruled: Ruled) -> Judgement:
    return Judgement(left.ref, right.ref, ruled[0], ruled[1], ruled[2], "", ruled[3], ruled[4])


def judge_members(
    members: Sequence[Statement], origins: Mapping[str, str], ledger: Ledger | None = None, *, worded: bool
) -> Judged:
    """Judge every two statements of a fact, of a large one those that stand for all."""
    if len(members) > MOST_JUDGED:
        from crosscheck.judge.standing_in import judge_in_part  # only a hot fact pays for it

        return judge_in_part(members, origins, ledger, worded=worded)
    return Judged(judge_all(members, origins, ledger, worded=worded), {}, {})


def judge_all(
    members: Sequence[Statement], origins: Mapping[str, str], ledger: Ledger | None = None, *, worded: bool
) -> tuple[Judgement, ...]:
    """Judge every two of the statements of a fact."""
    if len(members) == 1:
        return ()
    bench = Bench(members, ledger, worded=worded)
    behind = [origins[member.ref] for member in members]
    return tuple(
        bench.judge(one, other, same_origin=behind[one] == behind[other])
        for one, other in combinations(range(len(members)), 2)
    )
