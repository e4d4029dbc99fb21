"""The one slip of the pen that would make two values meet, the most specific first.

A slip explains a conflict and never changes it. Which are believable is policy: a wrong unit is named before a factor,
a factor before swapped digits. Figures that no slip needs to explain, since they meet, have none; nor have those whose
words name no figure.
"""

from functools import lru_cache

from crosscheck.judge.slip_dates import find_date_slip
from crosscheck.judge.slip_digits import find_digit_slip
from crosscheck.judge.slip_units import find_unit_slip
from crosscheck.judge.slip_words import Slip
from crosscheck.judge.values import Holding, compare_quantities
from crosscheck.model.value import Quantity, Time, Value
from crosscheck.wording.conversions import is_one_unit

_CACHED = 8192


def find_slip(left: Value | None, right: Value | None, *, disputed: bool = False, told: str = "") -> Slip | None:
    """Return the slip that would explain why two values differ, `None` where no single one does; symmetric.

    `disputed` tells that two speakers stand behind them, `told` what the sources say around them.
    """
    match left, right:
        case Quantity(), Quantity():
            return _find_in_figures(left, right, disputed=disputed)
        case Time(), Time():
            return find_date_slip(left, right, told)
    return None


@lru_cache(maxsize=_CACHED)
def _find_in_figures(left: Quantity, right: Quantity, *, disputed: bool) -> Slip | None:
    if compare_quantities(left, right) is not Holding.APART or left.change is not right.change:
        return None
    if slip := find_unit_slip(left, right):
        return slip
    if left.printed and right.printed and not (left.unit == right.unit and is_one_unit(left.printed, right.printed)):
        return None
    return find_digit_slip(left, right, disputed=disputed)
