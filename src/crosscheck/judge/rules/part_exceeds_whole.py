"""A part is larger than the whole that it lies in.

For figures that add up (people killed, votes, homes destroyed), what is counted in one city, on one day or of one group
cannot exceed what is counted in the country, the week or of everybody, over the same scope. The figures are compared as
loosely as their words allow. A running total of the whole that is stated to be older than the part's may simply be out
of date: then the verdict is an unsure scope.

Example: conflict
    Gazette: {property: detained, value: "3,000", place: "Bergen, Norway", time: 2021-05-01}
    Herald: {property: detained, value: "500", place: Norway, time: 2021-05-01}

Example: scope
    Gazette: {property: killed, value: "90", place: "Bergen, Norway", time: 2021-05-01, as_of: 2021-05-03}
    Herald: {property: killed, value: "69", place: Norway, time: 2021-05-01, as_of: 2021-05-02}

Example: scope
    Gazette: {property: detained, value: "300", place: "Bergen, Norway", time: 2021-05-01}
    Herald: {property: detained, value: "500", place: Norway, time: 2021-05-01}
"""

from functools import partial

from crosscheck.judge.knowledge import in_order, known_as_of
from crosscheck.judge.outline import Outline
from crosscheck.judge.pair import Pair
from crosscheck.judge.scopes import NESTED
from crosscheck.judge.values import measures_the_same
from crosscheck.judge.wording import all_of, both, bounds, when
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity

ID = "part-exceeds-whole"
LEVEL = Level.ERROR


def may_speak(outline: Outline) -> bool:
    """Whether one of two figures is for a part of what the other is for."""
    return outline.nesting in NESTED and outline.gives(Quantity)


def judge(pair: Pair) -> Judgement | None:
    """Return conflict where the least that the part can be is more than the most that the whole can be.

    Where a later count of the part explains it, the verdict is an unsure scope.
    """
    if pair.nesting not in NESTED or not pair.is_additive:
        return None
    part, whole = pair.narrow_and_wide()
    if not _exceeds(part.value, whole.value) or pair.states_more(whole, part):
        return None
    field = pair.field_that_is(*NESTED)
    if _may_be_out_of_date(whole, part):
        return pair.judge(Verdict.SCOPE, ID, "as_of", partial(_out_of_date, part, whole, field), unsure=True)
    return pair.judge(Verdict.CONFLICT, ID, field, partial(_reason, part, whole, field))


def _reason(part: Statement, whole: Statement, field: str) -> str:
    part_words, whole_words = both(part, whole)
    narrow, wide = bounds(part, field, whole), all_of(whole, field, part)
    return f"{part_words} is for {narrow} alone, {whole_words} for {wide}: a part cannot exceed its whole."


def _out_of_date(part: Statement, whole: Statement, field: str) -> str:
    part_words, whole_words = both(part, whole)
    narrow, wide = bounds(part, field, whole), all_of(whole, field, part)
    return (
        f"{part_words} is for {narrow} alone as of {when(known_as_of(part))}, {whole_words} for {wide} "
        f"as of {when(known_as_of(whole))}: the older total may be out of date."
    )


def _may_be_out_of_date(whole: Statement, part: Statement) -> bool:
    """Whether the whole is a running total that was known before the part was."""
    if not whole.property.cumulative:
        return False
    return in_order(whole, part) == (whole, part)


def _exceeds(part: object, whole: object) -> bool:
    if not isinstance(part, Quantity) or not isinstance(whole, Quantity) or not measures_the_same(part, whole):
        return False
    least, most = part.possible.lower, whole.possible.upper
    return least is not None and most is not None and least > most
