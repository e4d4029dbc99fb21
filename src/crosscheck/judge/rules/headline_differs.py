"""A headline says another thing than the text below it.

Headline and body are one source, and should give one figure, one name, one day. A headline that rounds is fine ("100
killed" over 98), and one that leaves out where or when speaks of what its text speaks of. Where the two cannot both be
true, the verdict is an unsure conflict: the text may tell of a second thing as well. A claim stands in the headline if
its `part` says so.

Example: conflict
    Gazette: {id: a, property: killed, value: "120", place: Oslo, time: 2021-05-01, part: headline}
    Gazette: {id: b, property: killed, value: "98", place: Oslo, time: 2021-05-01}

Example: uncorroborated
    Gazette: {id: a, property: killed, value: "100", place: Oslo, time: 2021-05-01, part: headline}
    Gazette: {id: b, property: killed, value: "98", place: Oslo, time: 2021-05-01}
"""

from functools import partial

from crosscheck.judge.headlines import headline_and_body
from crosscheck.judge.outline import Outline
from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.judge.wording import quoted, who
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.statement import Statement

ID = "headline-differs"
LEVEL = Level.ERROR
OF_APART = True


def may_speak(outline: Outline) -> bool:
    """Whether one alone stands in a headline."""
    return outline.left.headline != outline.right.headline and outline.modality is not None


def judge(pair: Pair) -> Judgement | None:
    """Return an unsure conflict where a headline and its own text cannot both be true."""
    found = headline_and_body(pair.left, pair.right)
    if found is None or pair.likeness.holding is not Holding.APART or pair.left.modality is not pair.right.modality:
        return None
    headline, body = found
    if pair.narrows(body, headline):
        return None  # the text tells how many of them were children
    return pair.judge(Verdict.CONFLICT, ID, "value", partial(_reason, headline, body), unsure=True)


def _reason(headline: Statement, body: Statement) -> str:
    return (
        f"The headline of {who(headline)} says {quoted(headline)}, its text {quoted(body)}: these cannot both "
        "be right, unless the text speaks of two things."
    )
