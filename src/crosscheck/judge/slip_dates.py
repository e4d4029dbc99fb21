"""Slips in a date: day and month swapped, the year, and a moment told in two time zones."""

import re
from datetime import date, timedelta

from crosscheck.judge.slip_words import DAY_AND_MONTH, SWAPPED, TIME_ZONE, YEAR, Slip
from crosscheck.model.value import Time

YEARS = frozenset({1, 10, 100})
"""Years by which one slip of the pen is off: one digit one too high or low. 2019 beside 2014 is another date."""

CENTURY = 100

_CLOCK = re.compile(r"\b(?:[01]?[0-9]|2[0-3]):[0-5][0-9]\b|\b(?:UTC|GMT)\b")
"""A time of day, or a zone by the name that all languages share: without one, two days are two days."""


def find_date_slip(left: Time, right: Time, told: str = "") -> Slip | None:
    """Return the slip that would make two days one; `told` is what the sources say around them.

    Of two bare years only swapped digits or another century are a slip: 2018 and 2019 differ for many reasons.
    """
    years = _year(left), _year(right)
    if years[0] is not None and years[1] is not None:
        return _find_in_years(years[0], years[1])
    ours, theirs = _day(left), _day(right)
    if ours is None or theirs is None or ours == theirs:
        return None
    if ours.year == theirs.year and (ours.day, ours.month) == (theirs.month, theirs.day):
        return DAY_AND_MONTH
    if (ours.day, ours.month) == (theirs.day, theirs.month) and _is_year_slip(ours.year, theirs.year):
        return YEAR
    if abs(ours - theirs) == timedelta(days=1) and _CLOCK.search(f"{left.words} {right.words} {told}"):
        return TIME_ZONE
    return None


def _year(time: Time) -> int | None:
    """Return the year of a time that is that year, whole."""
    lower, upper = time.span.lower, time.span.upper
    if lower is None or upper is None or time.approximate:
        return None
    is_whole = (lower.month, lower.day, upper.month, upper.day) == (1, 1, 12, 31)
    return lower.year if is_whole and lower.year == upper.year else None


def _find_in_years(ours: int, theirs: int) -> Slip | None:
    if ours != theirs and _one_swap(ours, theirs):
        return SWAPPED
    return YEAR if abs(ours - theirs) == CENTURY else None


def _day(time: Time) -> date | None:
    return time.span.lower if time.span.is_point and not time.approximate else None


def _is_year_slip(ours: int, theirs: int) -> bool:
    """Whether two years differ by one digit by one, or by two neighbours swapped (2012 and 2021)."""
    if abs(ours - theirs) in YEARS:
        return True
    return _one_swap(ours, theirs)


def _one_swap(ours: int, theirs: int) -> bool:
    one, other = str(ours), str(theirs)
    return any(one[:at] + one[at + 1] + one[at] + one[at + 2 :] == other for at in range(len(one) - 1))
