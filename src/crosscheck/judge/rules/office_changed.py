"""One office, held by two people at different times.

Who was prime minister in 2019 and who in 2021 are two answers to two questions, and both may be right. The time is the
claim's `time` or `as_of`; else a season between the days of publication is enough for an unsure update. At one time one
person holds an office: two names are then left to the rules for conflict.

Example: update
    Gazette: {property: prime minister, value: Ana Sousa, subject: Freedonia, as_of: "2019"}
    Herald: {property: prime minister, value: Rui Prado, subject: Freedonia, as_of: "2021"}

Example: conflict
    Gazette: {property: prime minister, value: Ana Sousa, subject: Freedonia, time: 2019-05-02}
    Herald: {property: prime minister, value: Rui Prado, subject: Freedonia, time: 2019-05-02}
"""

from functools import partial

from crosscheck.judge.changing import gap, is_office
from crosscheck.judge.growth import NEWS_LASTS
from crosscheck.judge.knowledge import known_as_of, voice_words
from crosscheck.judge.outline import Outline
from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.judge.wording import quoted, when
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.linkage import Relation
from crosscheck.model.statement import Statement
from crosscheck.model.value import Name, Time

ID = "office-changed"
LEVEL = Level.WARNING
OF_APART = True


def may_speak(outline: Outline) -> bool:
    """Whether both give a name in one modality."""
    return outline.gives(Name) and outline.modality is not None


def judge(pair: Pair) -> Judgement | None:
    """Return update where two names for one office are of two times."""
    left, right = pair.left, pair.right
    if not isinstance(left.value, Name) or not isinstance(right.value, Name) or left.modality is not right.modality:
        return None
    if pair.likeness.holding is not Holding.APART or not (is_office(left) and is_office(right)):
        return None
    if any(pair.scopes[field] is Relation.DISJOINT for field in pair.scopes if field != "time"):
        return None
    if not (stated := _stated_apart(left, right)) and not _printed_apart(pair):
        return None
    earlier, later = sorted((left, right), key=_order)
    return pair.judge(Verdict.UPDATE, ID, "time", partial(_reason, earlier, later), unsure=not stated)


def _reason(earlier: Statement, later: Statement) -> str:
    return f"{_told(earlier, later)} and {_told(later, earlier)} held the office at different times."


def _time(side: Statement) -> Time | None:
    return side.time or side.as_of


def _stated_apart(left: Statement, right: Statement) -> bool:
    ours, theirs = _time(left), _time(right)
    return ours is not None and theirs is not None and not ours.span.overlaps(theirs.span)


def _printed_apart(pair: Pair) -> bool:
    """Whether nothing says that the two are of one time, and the days of print are a season apart."""
    if pair.left.time is not None and pair.right.time is not None:
        return False
    return abs(gap(pair.left, pair.right)) > NEWS_LASTS


def _order(side: Statement) -> tuple[str, str]:
    time = _time(side) or known_as_of(side)
    return ("" if time is None or time.span.lower is None else time.span.lower.isoformat(), side.ref)


def _told(side: Statement, other: Statement) -> str:
    time = _time(side)
    stood = f", {when(time)}" if time else f", published {when(side.published)}" if side.published else ""
    return f"{quoted(side)} ({voice_words(side, other)}{stood})"
