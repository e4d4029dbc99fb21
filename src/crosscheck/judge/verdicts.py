"""The verdict between two statements of one fact."""

from collections.abc import Iterable

from crosscheck.judge.pair import Pair, make_pair
from crosscheck.judge.rules import ASKED_OF
from crosscheck.judge.rules.rule import PairRule
from crosscheck.model.finding import Judgement
from crosscheck.model.statement import Statement


def judge_pair(left: Statement, right: Statement, *, same_origin: bool = False, worded: bool = True) -> Judgement:
    """Ask the rules in their order; the first that speaks decides. The two are taken in the order of their refs."""
    first, second = (right, left) if right.ref < left.ref else (left, right)
    return ask(make_pair(first, second, same_origin=same_origin, worded=worded))


def ask(pair: Pair) -> Judgement:
    """Return what the first rule says that has anything to say of a pair."""
    return ask_in_turn(ASKED_OF[pair.likeness.holding], pair)


def ask_in_turn(rules: Iterable[PairRule], pair: Pair) -> Judgement:
    """Return what the first of some rules says that has anything to say of a pair."""
    for judge in rules:
        if (judgement := judge(pair)) is not None:
            return judgement
    raise AssertionError(f"no rule speaks for {pair.left.ref} and {pair.right.ref}")
