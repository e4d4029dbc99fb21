"""One source states a scope that the other leaves out, which could explain the difference.

"500 in Almaty" and "300" may well speak of two places. The verdict is scope, marked as unsure ("scope?"): stating the
missing field would settle it. Whether a person or a body that is named did something does not depend on the town that a
report names; when it did, or with what result, may.

Example: scope
    Gazette: {property: employees, value: "5,200", subject: Halden Group, time: 2021, method: excluding trainees}
    Herald: {property: employees, value: "5,900", subject: Halden Group, time: 2021}

Example: scope
    Gazette: {property: detained, value: "500", subject: students, event: spring strike, place: Oslo, time: 2021-05-01}
    Herald: {property: detained, value: "300", subject: students, event: spring strike, time: 2021-05-01}
"""

from functools import partial

from crosscheck.judge.knowledge import hour_words
from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.judge.wording import both, quoted, scope_of, who
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.linkage import Relation
from crosscheck.model.value import Truth
from crosscheck.relate.names import NameLevel, compare_names
from crosscheck.relate.scopes import relate_places

ID = "scope-unstated"
LEVEL = Level.NOTE
OF_APART = True

UNKNOWN = "whether the two are the same"
UNRELATED = {"place": "whether one lies in the other", "method": "how far these go together"}
"""What is not known of a field that both state."""


def judge(pair: Pair) -> Judgement | None:
    """Return an unsure scope where the values are apart and a field is stated on one side only."""
    field = _unstated(pair) if pair.likeness.holding is Holding.APART else ""
    if not field:
        return None
    if field == "hour":
        return pair.judge(Verdict.SCOPE, ID, field, partial(_by_the_hour, pair), unsure=True)
    return pair.judge(Verdict.SCOPE, ID, field, partial(_reason, pair, field), unsure=True)


def _reason(pair: Pair, field: str) -> str:
    verb, link = ("goes", "by") if field in ("definition", "method") else ("is", "for")
    if ours_and_theirs := _both_state(pair, field):
        left, right = both(pair.left, pair.right)
        told = f"{left} {verb} {link} {ours_and_theirs[0]}, {right} {link} {ours_and_theirs[1]}"
        return f"{told}; {_open_question(pair, field)} is not known."
    stated, silent = (pair.left, pair.right) if scope_of(pair.left, field, pair.right) else (pair.right, pair.left)
    said, unsaid = both(stated, silent)[0], f"its {quoted(silent)} {verb} {link}"
    mute = "it" if stated.source.id == silent.source.id else who(silent, stated)
    return (
        f"{said} {verb} {link} {scope_of(stated, field, silent)}; {mute} does not say which {field} {unsaid}, "
        "so both may be true."
    )


def _open_question(pair: Pair, field: str) -> str:
    if field == "place" and relate_places(pair.left.place, pair.right.place) is not Relation.UNKNOWN:
        return "whether both are of one event"
    return UNRELATED.get(field, UNKNOWN)


def _by_the_hour(pair: Pair) -> str:
    told, silent = (pair.left, pair.right) if hour_words(pair.left) else (pair.right, pair.left)
    said = f"{both(told, silent)[0]} is of {hour_words(told)}"
    return f"{said}, {both(silent, told)[0]} of an hour that is not told: both may be true."


def _both_state(pair: Pair, field: str) -> tuple[str, str] | None:
    """Return what both state of a field where they do: two places in no atlas, two methods, unread times."""
    ours, theirs = scope_of(pair.left, field, pair.right), scope_of(pair.right, field, pair.left)
    return (ours, theirs) if ours and theirs else None


def _unstated(pair: Pair) -> str:
    """Return the field that one leaves out; of somebody named, told without a figure, only the time matters."""
    field = pair.unstated()
    if field not in ("place", "group") or not _is_of_one_named(pair):
        return field
    timed = (pair.left.time is None) != (pair.right.time is None)
    return "time" if timed and pair.scopes["time"] is Relation.UNKNOWN else ""


def _is_of_one_named(pair: Pair) -> bool:
    left, right = pair.left, pair.right
    truths = all(isinstance(side.value, Truth) for side in (left, right))
    if not truths or left.subject is None or right.subject is None:
        return False
    named = left.subject.proper and right.subject.proper
    return named and compare_names(left.subject, right.subject) is not NameLevel.DIFFERENT
