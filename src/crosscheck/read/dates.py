"""Whether an EDTF date is one of the calendar's."""

import re
from datetime import date
from functools import lru_cache

_PARTS = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")


@lru_cache(maxsize=10_000)  # the days of an archive are few
def date_fault(edtf: str) -> str:
    """Return what is wrong with a date of the form that `forms.EDTF` allows, "" if nothing is.

    >>> date_fault("2019-02-30")
    'there is no 2019-02-30 in the calendar'
    >>> date_fault("2019-06-12/2019-06-09")
    'the span ends before it begins'
    >>> date_fault("2011-12~")
    ''
    """
    days = list(_PARTS.finditer(edtf))
    for day in days:
        try:
            date(*(int(part or 1) for part in day.groups()))
        except ValueError:
            return f"there is no {day[0]} in the calendar"
    first, last = days[0][0], days[-1][0]
    shorter = min(len(first), len(last))
    return "the span ends before it begins" if first[:shorter] > last[:shorter] else ""
