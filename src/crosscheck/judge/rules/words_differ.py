"""The two answer in words that cannot be set against each other.

A cause "under investigation" and a cause, "a gas leak" and "faulty wiring", "a lawyer" and "an attorney", a name and
"a local firm": whether they contradict each other only a reader can say. The verdict is scope, marked as unsure
("scope?"): look at these. Wordings that share most of their words are compatible and words that exclude each other
(suicide, murder) conflict; other rules say so.

Example: scope
    Gazette: {property: cause, value: a gas leak, event: Mill Street fire, place: Oslo, time: 2021-05-01}
    Herald: {property: cause, value: faulty wiring, event: Mill Street fire, place: Oslo, time: 2021-05-01}

Example: compatible
    Gazette: {property: cause, value: a gas leak, event: Mill Street fire, place: Oslo, time: 2021-05-01}
    Herald: {property: cause, value: a gas leak in the cellar, event: Mill Street fire, place: Oslo, time: 2021-05-01}

Example: conflict
    Gazette: {property: cause, value: an accident, event: Mill Street fire, place: Oslo, time: 2021-05-01}
    Herald: {property: cause, value: arson, event: Mill Street fire, place: Oslo, time: 2021-05-01}
"""

from functools import partial

from crosscheck.judge.outline import Outline
from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.judge.wording import both
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.value import Name, Place, Quantity, Text

ID = "words-differ"
LEVEL = Level.NOTE


def may_speak(outline: Outline) -> bool:
    """Whether the values are not to be compared."""
    return outline.holding is Holding.UNCOMPARABLE


def judge(pair: Pair) -> Judgement | None:
    """Return an unsure scope where both answer in words, or with names, that only a reader can compare."""
    values = (pair.left.value, pair.right.value)
    if pair.likeness.holding is not Holding.UNCOMPARABLE or not any(isinstance(v, Text | Name | Place) for v in values):
        return None
    if any(value is None or isinstance(value, Quantity) for value in values):
        return None
    return pair.judge(Verdict.SCOPE, ID, "value", partial(_reason, pair), unsure=True)


def _reason(pair: Pair) -> str:
    left, right = both(pair.left, pair.right)
    return f"{left} and {right} are not compared: {pair.likeness.doubt}."
