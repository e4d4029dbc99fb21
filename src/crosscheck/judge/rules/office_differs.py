"""Two offices that share a word: acting and in office, former and present, elect and sworn in.

An acting minister, a former minister and a minister are three, and may be three people at one time. Where one property
has such a word and the other has not, two names are no conflict.

Example: scope
    Gazette: {property: acting prime minister, value: Ana Sousa, subject: Freedonia, time: 2019-05-02}
    Herald: {property: prime minister, value: Rui Prado, subject: Freedonia, time: 2019-05-02}

Example: agree
    Gazette: {property: prime minister, value: Ana Sousa, subject: Freedonia, time: 2019-05-02}
    Herald: {property: prime minister, value: Ms Ana Sousa, subject: Freedonia, time: 2019-05-02}
"""

from functools import partial

from crosscheck.judge.changing import is_office, other_office
from crosscheck.judge.outline import Outline
from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.judge.wording import both
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.statement import Statement
from crosscheck.model.value import Name
from crosscheck.wording.said import in_quotes

ID = "office-differs"
LEVEL = None
OF_APART = True


def may_speak(outline: Outline) -> bool:
    """Whether both give a name."""
    return outline.gives(Name)


def judge(pair: Pair) -> Judgement | None:
    """Return scope where the offices of two people differ by a word that makes another office."""
    left, right = pair.left, pair.right
    if not isinstance(left.value, Name) or not isinstance(right.value, Name):
        return None
    if pair.likeness.holding is not Holding.APART or not (is_office(left) and is_office(right)):
        return None
    if other_office(left) == other_office(right):
        return None
    return pair.judge(Verdict.SCOPE, ID, "property", partial(_reason, left, right))


def _reason(left: Statement, right: Statement) -> str:
    ours, theirs = both(left, right)
    held = f"{ours} is {in_quotes(left.claim.property)}, {theirs} {in_quotes(right.claim.property)}"
    return f"{held}: these are two offices."
