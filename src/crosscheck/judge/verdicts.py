"""The verdict between two statements of one fact."""

from crosscheck.judge.pair import make_pair
from crosscheck.judge.rules import PAIR_RULES
from crosscheck.model.finding import Judgement
from crosscheck.model.statement import Statement


def judge_pair(left: Statement, right: Statement, *, same_origin: bool = False) -> Judgement:
    """Ask the rules in their order; the first that speaks decides. The two are taken in the order of their refs."""
    first, second = sorted((left, right), key=lambda statement: statement.ref)
    pair = make_pair(first, second, same_origin=same_origin)
    for rule in PAIR_RULES:
        judgement = rule.judge(pair) if rule.judge else None
        if judgement:
            return judgement
    raise AssertionError(f"no rule speaks for {first.ref} and {second.ref}")
