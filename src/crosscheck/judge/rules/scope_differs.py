"""The two speak of different scopes, so that both can be true.

One covers a city and the other the country, one a day and the other a week, one the officers and the other everybody;
or each holds by a definition of its own: suspected and confirmed cases, core and headline inflation.
Figures of one scope say nothing against figures of the other, as long as the part fits into its whole. Where the two
give the same value, one only names the scope more coarsely: they agree.

Example: scope
    Gazette: {property: detained, value: around 500, place: Norway, time: 2021-05-01}
    Herald: {property: detained, value: "around 1,000", place: Norway, time: 2021-05-01/2021-05-04}

Example: scope
    Gazette: {property: unemployment rate, value: 4 percent, place: "Bergen, Norway", time: "2021"}
    Herald: {property: unemployment rate, value: 6 percent, place: Norway, time: "2021"}

Example: scope
    Gazette: {property: unemployment rate, value: 4.1 percent, place: Norway, time: "2021", method: seasonally adjusted}
    Herald: {property: unemployment rate, value: 4.6 percent, place: Norway, time: "2021", method: unadjusted}

Example: agree
    Gazette: {property: killed, value: "69", place: "Bergen, Norway", time: 2021-05-01}
    Herald: {property: killed, value: "69", place: Norway, time: 2021-05-01}
"""

from collections.abc import Sequence
from functools import partial

from crosscheck.judge.outline import Outline
from crosscheck.judge.pair import Pair
from crosscheck.judge.scopes import NESTED
from crosscheck.judge.values import Holding, says
from crosscheck.judge.wording import all_of, both, bounds
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.linkage import Relation
from crosscheck.model.value import Hedge, Quantity

ID = "scope-differs"
LEVEL = None


def may_speak(outline: Outline) -> bool:
    """Whether the scopes differ."""
    return outline.nesting is not Relation.SAME


def judge(pair: Pair) -> Judgement | None:
    """Return scope where scopes differ and the values do not show that they are one scope named twice."""
    nesting = pair.nesting
    if nesting is Relation.SAME or _one_scope_named_twice(pair) or _one_part_of_the_other_in_kind(pair):
        return None
    field = pair.field_that_is(Relation.DISJOINT) or pair.field_that_is(*NESTED, Relation.OVERLAPS)
    return pair.judge(Verdict.SCOPE, ID, field, partial(_reason, pair, field))


def _one_scope_named_twice(pair: Pair) -> bool:
    if pair.nesting is Relation.DISJOINT or pair.likeness.holding is not Holding.SAME:
        return False
    figures = [side.value for side in (pair.left, pair.right) if isinstance(side.value, Quantity)]
    if figures and not pair.is_additive and any(figure.hedge is not Hedge.EXACT for figure in figures):
        return False  # the rate of a region is not unlikely to be near that of the country
    return all(says(figure) for figure in figures) or _is_one_figure(figures)


def _is_one_figure(figures: Sequence[Quantity]) -> bool:
    """Whether two figures are one to the letter, hedge and all: "at least 21" drowned, "at least 21" dead."""
    left, right = figures
    return left.hedge is right.hedge and left.amount is not None and left.amount == right.amount


def _one_part_of_the_other_in_kind(pair: Pair) -> bool:
    """Whether one property is narrower (hospitalised, injured) and the values allow each other: that is compatible."""
    nested = pair.scopes["property"] in NESTED and pair.nesting is not Relation.DISJOINT
    return nested and pair.likeness.holding is Holding.POSSIBLE


def _reason(pair: Pair, field: str) -> str:
    narrow, wide = pair.narrow_and_wide()
    narrow_words, wide_words = both(narrow, wide)
    verb, link = ("goes", "by") if field == "definition" else ("is", "for")
    ours, theirs = bounds(narrow, field, wide), bounds(wide, field, narrow)
    if pair.nesting in NESTED and field != "definition":
        ours, theirs = f"{ours} only", all_of(wide, field, narrow)
    return f"{narrow_words} {verb} {link} {ours}, {wide_words} {link} {theirs}: both can be true."
