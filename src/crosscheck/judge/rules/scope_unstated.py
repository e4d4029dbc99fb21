"""One source states a scope that the other leaves out, which could explain the difference.

"500 in Almaty" and "300" may well speak of two places. The verdict is scope, marked as unsure ("scope?"): stating the
missing field would settle it.

Example: scope
    Gazette: {property: employees, value: "5,200", subject: Halden Group, time: 2021, method: excluding trainees}
    Herald: {property: employees, value: "5,900", subject: Halden Group, time: 2021}

Example: scope
    Gazette: {property: detained, value: "500", subject: students, event: spring strike, place: Oslo, time: 2021-05-01}
    Herald: {property: detained, value: "300", subject: students, event: spring strike, time: 2021-05-01}
"""

from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.judge.wording import both, scope_of
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Judgement, Verdict

ID = "scope-unstated"
LEVEL = Level.NOTE


def judge(pair: Pair) -> Judgement | None:
    """Return an unsure scope where the values are apart and a field is stated on one side only."""
    field = pair.unstated()
    if not field or pair.likeness.holding is not Holding.APART:
        return None
    stated, silent = (pair.left, pair.right) if scope_of(pair.left, field, pair.right) else (pair.right, pair.left)
    stated_words, silent_words = both(stated, silent)
    covers, which = ("goes by", "by which") if field == "definition" else ("is for", "of which")
    reason = (
        f"{stated_words} {covers} {scope_of(stated, field, silent)}; {silent_words} does not say {which} {field}, "
        "so it may be another."
    )
    return pair.judge(Verdict.SCOPE, ID, field, reason, unsure=True)
