"""The statements of one fact, numbered by what the rules look at, so that nothing is worked out twice for two alike.

A fact of a hundred statements has five thousand pairs, but a handful of scopes and some figures. How two scopes stand,
and how two values, is worked out once for each two of them. Where the values do not exclude each other and no scope
lies in the other, the verdict follows from scopes, values and modalities alone (see `rules.rule`): it is then given to
all pairs that are alike in these.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations

from msgspec import Struct

from crosscheck.judge.knowledge import hour_words
from crosscheck.judge.pair import Pair, nesting_of
from crosscheck.judge.scopes import NESTED, is_measured, relate_scopes
from crosscheck.judge.values import Holding, Likeness, compare_values
from crosscheck.judge.verdicts import ask
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.linkage import Relation
from crosscheck.model.statement import Statement

Ruled = tuple[Verdict, str, str, bool, str]
"""A judgement without its two statements and its reason."""


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

    def __init__(self, statements: Sequence[Statement], *, worded: bool = True) -> None:
        """Take the statements of a fact; `worded` asks for the reasons in words as well."""
        self._statements = statements
        self._worded = worded
        self._mixed = len({_silent(each) for each in statements}) > 1
        self._scope = _numbered([scope_key(each, told=self._mixed) for each in statements])
        self._value = _numbered([each.value for each in statements])
        self._alike = _numbered([*zip(self._scope, self._value, (each.modality for each in statements), strict=True)])
        self._scopes: dict[tuple[int, int, bool], tuple[dict[str, Relation], Relation]] = {}
        self._likeness: dict[tuple[int, int], Likeness] = {}
        self._ruled: dict[tuple[int, int, bool], Ruled] = {}
        self._stated: list[int] = []
        self._kept: dict[tuple[int, int, bool], dict[str, str]] = {}

    def judge(self, one: int, other: int, *, same_origin: bool) -> Judgement:
        """Return the verdict between the statements at two places; the lower ref is the left one."""
        if self._statements[other].ref < self._statements[one].ref:
            one, other = other, one
        left, right = self._statements[one], self._statements[other]
        near = self._mixed and left.source.id == right.source.id
        alike = (self._alike[one], self._alike[other], near)
        if not self._worded and (ruled := self._ruled.get(alike)):
            return Judgement(left.ref, right.ref, ruled[0], ruled[1], ruled[2], "", ruled[3], ruled[4])
        pair = self._pair(one, other, near, same_origin)
        found = ask(pair)
        if pair.likeness.holding is not Holding.APART and pair.nesting not in NESTED:
            self._ruled[alike] = (found.verdict, found.rule, found.field, found.unsure, found.slip)
        return found

    def _pair(self, one: int, other: int, near: bool, same_origin: bool) -> Pair:
        left, right = self._statements[one], self._statements[other]
        scoped = (self._scope[one], self._scope[other], near)
        known = self._scopes.get(scoped)
        if known is None:
            scopes = relate_scopes(left, right)
            known = self._scopes[scoped] = scopes, nesting_of(scopes)
        valued = (self._value[one], self._value[other])
        likeness = self._likeness.get(valued)
        if likeness is None:
            likeness = self._likeness[valued] = compare_values(left.value, right.value)
        kept = self._kept_of(one, other, near) if likeness.holding is Holding.APART else None
        return Pair(left, right, same_origin, known[0], known[1], likeness, self._worded, kept)

    def _kept_of(self, one: int, other: int, near: bool) -> dict[str, str]:
        """Return what is shared by all pairs that are alike in what they state."""
        if not self._stated:
            told = zip(self._scope, map(_stated_key, self._statements), strict=True)
            self._stated = _numbered(list(told))
        return self._kept.setdefault((self._stated[one], self._stated[other], near), {})


def _numbered(keys: Sequence[object]) -> list[int]:
    """Return for each key the number of the first that equals it."""
    numbers: dict[object, int] = {}
    return [numbers.setdefault(key, len(numbers)) for key in keys]


def _silent(statement: Statement) -> tuple[bool, bool, bool]:
    """Return what a statement leaves out that the rest of its source may tell."""
    return statement.place is None, statement.time is None, statement.event is None


def _stated_key(statement: Statement) -> tuple[object, ...]:
    """Return what `Pair.unstated` looks at besides the scope."""
    claim, meaning = statement.claim, statement.meaning
    return (
        *(statement.subject, statement.happening, statement.method, claim.time),
        *(meaning.asks, meaning.about, bool(hour_words(statement))),
    )


def scope_key(statement: Statement, *, told: bool) -> tuple[object, ...]:
    """Return all that `relate_scopes` looks at; what the source tells besides only where that may count."""
    own = (
        *(statement.property, statement.group, statement.place, statement.time, statement.event),
        *(statement.definitions, statement.happening or statement.setting.happening, bool(statement.claim.time)),
        *(type(statement.value), is_measured(statement)),
    )
    return (*own, statement.setting, statement.published, statement.subject) if told else own


def judge_members(members: Sequence[Statement], origins: Mapping[str, str], *, worded: bool) -> Judged:
    """Judge every two statements of a fact, of a large one those that stand for all."""
    if len(members) > MOST_JUDGED:
        from crosscheck.judge.standing_in import judge_in_part  # only a hot fact pays for it

        return judge_in_part(members, origins, worded=worded)
    return Judged(judge_all(members, origins, worded=worded), {}, {})


def judge_all(members: Sequence[Statement], origins: Mapping[str, str], *, worded: bool) -> tuple[Judgement, ...]:
    """Judge every two of the statements of a fact."""
    if len(members) == 1:
        return ()
    bench = Bench(members, worded=worded)
    behind = [origins[member.ref] for member in members]
    return tuple(
        bench.judge(one, other, same_origin=behind[one] == behind[other])
        for one, other in combinations(range(len(members)), 2)
    )
