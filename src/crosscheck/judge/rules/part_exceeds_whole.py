"""A part is larger than the whole that it lies in.

For figures that add up (people killed, votes, homes destroyed), what is counted in one city, on one day or of one group
cannot exceed what is counted in the country, the week or of everybody, over the same scope. The figures are compared as
loosely as their words allow.

Example: conflict
    Gazette: {property: detained, value: "3,000", place: "Bergen, Norway", time: 2021-05-01}
    Herald: {property: detained, value: "500", place: Norway, time: 2021-05-01}

Example: scope
    Gazette: {property: detained, value: "300", place: "Bergen, Norway", time: 2021-05-01}
    Herald: {property: detained, value: "500", place: Norway, time: 2021-05-01}
"""

from crosscheck.judge.pair import NESTED, Pair
from crosscheck.judge.values import measures_the_same
from crosscheck.judge.wording import both, scope_of
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.value import Quantity

ID = "part-exceeds-whole"
LEVEL = Level.ERROR


def judge(pair: Pair) -> Judgement | None:
    """Return conflict where the least that the part can be is more than the most that the whole can be."""
    if not pair.is_additive or pair.nesting not in NESTED:
        return None
    part, whole = pair.narrow_and_wide()
    if not _exceeds(part.value, whole.value):
        return None
    field = pair.field_that_is(*NESTED)
    part_words, whole_words = both(part, whole)
    reason = (
        f"{part_words} counts {scope_of(part, field)} alone, {whole_words} all of {scope_of(whole, field)}: "
        "a part cannot exceed its whole."
    )
    return pair.judge(Verdict.CONFLICT, ID, field, reason)


def _exceeds(part: object, whole: object) -> bool:
    if not isinstance(part, Quantity) or not isinstance(whole, Quantity) or not measures_the_same(part, whole):
        return False
    least, most = part.possible.lower, whole.possible.upper
    return least is not None and most is not None and least > most
