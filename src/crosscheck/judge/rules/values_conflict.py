"""Two sources give values that cannot both be true of the same thing.

Figures are compared as intervals: hedges and rounding decide how wide each is, and only figures that do not meet even
when read as loosely as the words allow are in conflict. Dates conflict when their spans share no day, names when no
spelling or initial makes them one, places when neither lies in the other.

Example: conflict
    Gazette: {property: killed, value: "23", place: Oslo, time: 2021-05-01}
    Herald: {property: killed, value: "41", place: Oslo, time: 2021-05-01}

Example: conflict
    Gazette: {property: speaking from, value: {place: "Oslo, Norway"}, subject: Ada Berg, time: 2021-05}
    Herald: {property: speaking from, value: {place: "Bergen, Norway"}, subject: Ada Berg, time: 2021-05}

Example: agree
    Gazette: {property: winner, value: Wolodymyr Selenskyj, event: 2019 presidential election}
    Herald: {property: winner, value: Volodymyr Zelenskyy, event: 2019 presidential election}
"""

from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.judge.wording import quoted, voice
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.value import Name, Place, Quantity, Time, Truth, Value

ID = "values-conflict"
LEVEL = Level.ERROR


def judge(pair: Pair) -> Judgement | None:
    """Return conflict where the values are apart and nothing else explains it."""
    if pair.likeness.holding is not Holding.APART:
        return None
    reason = f"{_who_says_what(pair)}: {_why(pair.left.value, pair.right.value)}{_doubt(pair)}."
    return pair.judge(Verdict.CONFLICT, ID, "value", reason, unsure=bool(pair.likeness.doubt))


def _who_says_what(pair: Pair) -> str:
    left, right = pair.left, pair.right
    if voice(left, right) == voice(right, left):
        return f"{voice(left, right)} says {quoted(left)} and also {quoted(right)}"
    return f"{voice(left, right)} says {quoted(left)}, {voice(right, left)} says {quoted(right)}"


def _why(left: Value | None, right: Value | None) -> str:
    match left, right:
        case Quantity(), Quantity():
            return "however loosely the words are read, the figures do not meet"
        case Time(), Time():
            return "the dates share no day"
        case Name(), Name():
            return "these are not one name"
        case Place(), Place():
            return "it cannot be both places"
        case (Truth(), _) | (_, Truth()):
            return "one affirms what the other negates"
    return "both cannot be true"


def _doubt(pair: Pair) -> str:
    return f" ({pair.likeness.doubt})" if pair.likeness.doubt else ""
