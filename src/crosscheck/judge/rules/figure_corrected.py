"""A later report takes an earlier one back.

A toll is lowered because victims were counted twice, a profit is restated, a rate revised, a sentence cut on appeal.
The later claim says so: with `corrects`, best with the very figure that it takes back, or in its own words ("lowered",
"revised", "counted twice", "previously given as"). Where the order of the two is not known, the verdict is unsure; a
source that was earlier corrects nothing. A correction of some other, farther figure explains nothing.

A scope that differs is left to the rules for scope, unless the very figure is named: then another day, or another
name of the place, is that of the correction.

Example: update
    Gazette: {property: killed, value: "38", place: Oslo, time: 2021-05-01, as_of: 2021-05-02}
    Herald: {property: killed, value: "36", place: Oslo, time: 2021-05-01, as_of: 2021-05-03, corrects: "38"}

Example: conflict
    Gazette: {property: killed, value: "50", place: Oslo, time: 2021-05-01, as_of: 2021-05-02}
    Herald: {property: killed, value: "36", place: Oslo, time: 2021-05-01, as_of: 2021-05-03, corrects: "38"}
"""

from functools import partial

from crosscheck.judge.corrections import may_take_back, names_what_it_corrects, says_one_of, takes_back
from crosscheck.judge.growth import rose
from crosscheck.judge.knowledge import in_order, in_order_of_print, told
from crosscheck.judge.outline import Outline
from crosscheck.judge.pair import SCOPE_FIELDS, Pair
from crosscheck.judge.values import Holding
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Judgement, Verdict
from crosscheck.model.linkage import Relation
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity

ID = "figure-corrected"
LEVEL = Level.WARNING
OF_APART = True

SHIFTED = ("time", "place")
"""What may differ between a figure and the correction that names it: the appeal court sits elsewhere, a year later."""


def may_speak(outline: Outline) -> bool:
    """Whether either says that it corrects something."""
    return outline.left.corrects or outline.right.corrects


def judge(pair: Pair) -> Judgement | None:
    """Return update where one of two claims says that it corrects something that may be the other."""
    if pair.likeness.holding is not Holding.APART or not (may_take_back(pair.left) or may_take_back(pair.right)):
        return None
    for later, earlier in ((pair.left, pair.right), (pair.right, pair.left)):
        ordered = in_order(later, earlier) or in_order_of_print(later, earlier)
        if ordered == (later, earlier) or not takes_back(later, earlier) or takes_back(earlier, later):
            continue
        named = names_what_it_corrects(later, earlier)
        if _is_one_question(pair, named):
            unsure = ordered is None and not named
            return pair.judge(Verdict.UPDATE, ID, "corrects", partial(_reason, earlier, later), unsure=unsure)
    return None


def _is_one_question(pair: Pair, named: bool) -> bool:
    apart = {field for field in SCOPE_FIELDS if pair.scopes[field] not in (Relation.SAME, Relation.UNKNOWN)}
    return not apart or (named and apart <= set(SHIFTED) and pair.scopes["place"] is not Relation.DISJOINT)


def _reason(earlier: Statement, later: Statement) -> str:
    way = " up" if rose(earlier, later) else " down" if rose(later, earlier) else ""
    noun = "figure" if isinstance(later.value, Quantity) else "report"
    corrects = bool(later.claim.corrects) or says_one_of(later.claim.text, "corrections")
    was, now = told(earlier, later), told(later, earlier)
    if not corrects:
        return f"The {noun} was changed from {was} to {now}."
    return f"The {noun} was corrected{way} from {was} to {now}."
