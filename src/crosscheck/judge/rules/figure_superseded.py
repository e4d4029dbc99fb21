"""A figure has been overtaken by a later one.

Tolls grow as more becomes known: a later, higher figure replaces an earlier one and does not contradict it. A later,
lower total is an update only in the same mouth, or where it corrects (see `figure-corrected`); otherwise it is left to
the rules for conflict. What is left of an event (the missing, patients in hospital) and what has a value for each
moment (a price, a rate) may move either way, and so may a share while votes are counted. How many came to a march does
not change from one day to the next: only who said it first may say it anew.

The time of knowledge is the claim's `as_of`, with its hour, else the day on which the source was published, which
leaves some doubt: then the verdict is unsure, the two must be of one story, and the event must be recent when the
earlier was published.

Example: update
    Gazette: {property: killed, value: "128", place: Oslo, time: 2021-05-01, as_of: 2021-05-02}
    Herald: {property: killed, value: "146", place: Oslo, time: 2021-05-01, as_of: 2021-05-03}

Example: update
    Gazette: {property: missing, value: "40", place: Oslo, time: 2021-05-01, as_of: 2021-05-02 at 9 am}
    Herald: {property: missing, value: "26", place: Oslo, time: 2021-05-01, as_of: 2021-05-02 at 8 pm}

Example: conflict
    Gazette: {property: killed, value: "146", place: Oslo, time: 2021-05-01, as_of: 2021-05-02}
    Herald: {property: killed, value: "128", place: Oslo, time: 2021-05-01, as_of: 2021-05-03}
"""

from functools import partial

from crosscheck.judge.corrections import says_one_of
from crosscheck.judge.growth import is_one_story, is_own_word, may_change, rose
from crosscheck.judge.knowledge import in_order, in_order_of_print, known_words, told, voice_words
from crosscheck.judge.outline import Outline
from crosscheck.judge.pair import Pair
from crosscheck.judge.values import Holding
from crosscheck.judge.wording import quoted, when
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity

ID = "figure-superseded"
LEVEL = Level.WARNING
OF_APART = True


def may_speak(outline: Outline) -> bool:
    """Whether both give a figure."""
    return outline.gives(Quantity)


def judge(pair: Pair) -> Judgement | None:
    """Return update where the later of two figures may have taken the place of the earlier one."""
    figures = isinstance(pair.left.value, Quantity) and isinstance(pair.right.value, Quantity)
    if not figures or pair.likeness.holding is not Holding.APART:
        return None
    ordered = in_order(pair.left, pair.right)
    if ordered is not None and pair.narrows(*ordered):
        return None  # from some of them to all of them nothing has grown
    if ordered is not None and may_change(pair, *ordered):
        stated = pair.left.as_of is not None and pair.right.as_of is not None
        return pair.judge(Verdict.UPDATE, ID, "as_of", partial(_reason, *ordered), unsure=not stated)
    if first := _said_to_be_early(pair, ordered):
        return pair.judge(Verdict.UPDATE, ID, "claim", partial(_reason_in_words, *first), unsure=True)
    if printed := _printed_first(pair, ordered):
        return pair.judge(Verdict.UPDATE, ID, "published", partial(_reason_in_print, *printed), unsure=True)
    return None


def _said_to_be_early(pair: Pair, ordered: tuple[Statement, Statement] | None) -> tuple[Statement, Statement] | None:
    """Return the two, first the one that calls its own figure an early one; not where dates speak against it."""
    early = says_one_of(pair.left.claim.text, "firsts")
    if early == says_one_of(pair.right.claim.text, "firsts"):
        return None
    first = (pair.left, pair.right) if early else (pair.right, pair.left)
    return first if ordered in (None, first) else None


def _printed_first(pair: Pair, ordered: tuple[Statement, Statement] | None) -> tuple[Statement, Statement] | None:
    """Return the two in the order of print where one mouth gives them, as of one day."""
    printed = in_order_of_print(pair.left, pair.right) if ordered is None and is_own_word(pair) else None
    return printed if printed and is_one_story(pair, *printed) else None


def _reason(earlier: Statement, later: Statement) -> str:
    verb = "rose" if rose(earlier, later) else "fell" if rose(later, earlier) else "moved"
    return f"The figure {verb} from {told(earlier, later)} to {told(later, earlier)}."


def _reason_in_words(earlier: Statement, later: Statement) -> str:
    return f"{told(earlier, later)} is told as an early figure; {told(later, earlier)} has taken its place."


def _reason_in_print(earlier: Statement, later: Statement) -> str:
    """Return the reason where both are told as of one time, so that only the days of print differ."""
    said = [
        f"{quoted(one)} ({voice_words(one, other)}, published {when(one.published)})"
        for one, other in ((earlier, later), (later, earlier))
    ]
    return f"The figure went from {said[0]} to {said[1]}, both {known_words(later)}."
