"""Two sources give values that cannot both be true of the same thing.

Figures are compared as intervals: hedges and rounding decide how wide each is, and only figures that do not meet even
when read as loosely as the words allow are in conflict. Dates conflict when their spans share no day, names when no
spelling or initial makes them one, places when neither lies in the other. Where one speaker in one source says both,
the verdict is unsure: two things may have been described alike.

Where one slip of the pen would make the two meet, the sentence says so: a factor of ten, a thousand or a million, a
decimal point, two digits swapped, one dropped, doubled or changed, a wrong unit or currency, day and month swapped. A
slip explains a conflict and changes nothing of it.

Example: conflict
    Gazette: {property: killed, value: "23", place: Oslo, time: 2021-05-01}
    Herald: {property: killed, value: "41", place: Oslo, time: 2021-05-01}

Example: conflict
    Gazette: {property: speaking from, value: {place: "Oslo, Norway"}, subject: Ada Berg, time: 2021-05}
    Herald: {property: speaking from, value: {place: "Bergen, Norway"}, subject: Ada Berg, time: 2021-05}

Example: conflict
    Gazette: {property: population, subject: Oslo, value: 1.2 million, time: "2021"}
    Herald: {property: population, subject: Oslo, value: 1.2 billion, time: "2021"}

Example: conflict
    Gazette: {property: length, subject: Oslo Tunnel, value: 10 miles}
    Herald: {property: length, subject: Oslo Tunnel, value: 10 km}

Example: agree
    Gazette: {property: winner, value: Wolodymyr Selenskyj, event: 2019 presidential election}
    Herald: {property: winner, value: Volodymyr Zelenskyy, event: 2019 presidential election}
"""

from functools import partial

from crosscheck.judge.pair import Pair
from crosscheck.judge.slip_words import Slip
from crosscheck.judge.slips import find_slip
from crosscheck.judge.values import Holding
from crosscheck.judge.wording import conversion, voice, who_says_what
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.value import Hedge, Name, Place, Quantity, Time, Truth, Value
from crosscheck.wording.said import in_quotes, shortened
from crosscheck.wording.values import span_unit

ID = "values-conflict"
LEVEL = Level.ERROR
OF_APART = True


def judge(pair: Pair) -> Judgement | None:
    """Return conflict where the values are apart and nothing else explains it."""
    if pair.likeness.holding is not Holding.APART:
        return None
    doubt, slip = _doubt(pair), _slip_of(pair)
    words = partial(_reason, pair, doubt, slip)
    return pair.judge(Verdict.CONFLICT, ID, "value", words, unsure=bool(doubt), slip=slip.name if slip else "")


def _doubt(pair: Pair) -> str:
    if pair.likeness.doubt:
        are_places = isinstance(pair.left.value, Place) and isinstance(pair.right.value, Place)
        return ", unless one place lies in the other" if are_places else f" ({pair.likeness.doubt})"
    return ", unless it speaks of two things" if _is_one_voice(pair) else ""


def _reason(pair: Pair, doubt: str, slip: Slip | None) -> str:
    left, right = pair.left, pair.right
    why = "these cannot both be right" if doubt else _why(left.value, right.value)
    reason = f"{who_says_what(left, right)}: {why}{doubt}."
    return reason + conversion(left.value, right.value) + (f" {slip.words}" if slip else "")


def _slip_of(pair: Pair) -> Slip | None:
    """Return the one slip that would explain it; two people who are quoted may well differ by a round factor."""
    left, right = pair.left, pair.right
    disputed = left.said_by is not None and right.said_by is not None and left.said_by.parts != right.said_by.parts
    told = f"{left.claim.text} {right.claim.text}" if isinstance(left.value, Time) else ""
    return find_slip(left.value, right.value, disputed=disputed, told=told)


def _is_one_voice(pair: Pair) -> bool:
    """Whether one speaker in one source says both: seldom a contradiction, often two things described alike."""
    return pair.left.source.id == pair.right.source.id and voice(pair.left, pair.right) == voice(pair.right, pair.left)


def _why(left: Value | None, right: Value | None) -> str:
    match left, right:
        case Quantity(), Quantity():
            return _why_figures(left, right)
        case Time(), Time():
            return _why_times(left, right)
        case Name(), Name():
            return "these are two different names"
        case Place(), Place():
            return "neither place lies in the other"
        case (Truth(), Truth()):
            return "one says that it is so, the other that it is not"
    return "these cannot both be true"


def _why_figures(left: Quantity, right: Quantity) -> str:
    """Return why two figures cannot both be right, as loosely as their words are."""
    for bound, other in ((left, right), (right, left)):
        if bound.hedge in BOUNDS and other.hedge not in BOUNDS:
            return f"{in_quotes(shortened(bound.words))} leaves no room for {shortened(other.words)}"
    is_loose = {left.hedge, right.hedge} != {Hedge.EXACT}
    return "even read loosely, these do not meet" if is_loose else "these cannot both be right"


def _why_times(left: Time, right: Time) -> str:
    if left.approximate or right.approximate:
        return "even read loosely, these do not meet"
    units = {span_unit(left.span), span_unit(right.span)}
    return f"these are two different {units.pop() if len(units) == 1 else 'times'}"


BOUNDS = frozenset({Hedge.AT_LEAST, Hedge.MORE_THAN, Hedge.AT_MOST, Hedge.LESS_THAN, Hedge.RANGE})
"""Hedges that set a limit, which leaves room or does not."""
