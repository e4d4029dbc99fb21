"""Dates as EDTF (ISO 8601-2, levels 0 and 1) writes them.

Read are dates, months, years, unspecified digits (`201X`, `2019-XX`), seasons and the other parts of a year
(`2019-21`, `2019-33`), qualifiers (`?`, `~`, `%`), and intervals with open ends; a time of day is dropped. A form that
EDTF does not have is `None`, so that others may try; a date that the calendar does not have is `Undatable`.
"""

import re

from msgspec.structs import replace

from crosscheck.grammar.dates.periods import (
    SEASON_STARTS,
    Period,
    Precision,
    century,
    day_of,
    decade,
    hull,
    months,
    season,
)
from crosscheck.grammar.dates.periods import years as whole_years

_DATE = re.compile(r"(\d{4})(?:-(\d\d|xx)(?:-(\d\d|xx)(?:t[\d:.]{2,15}(?:z|[+-]\d\d:?\d\d)?)?)?)?([?~%]?)", re.ASCII)
_DIGITS_OPEN = re.compile(r"(\d{2})(\d?)x{1,2}([?~%]?)", re.ASCII)

PARTS_OF_YEAR = {
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
    37: (1, 4), 38: (5, 4), 39: (9, 4),
    40: (1, 6), 41: (7, 6),
}  # fmt: skip
"""First month and length of EDTF's quarters, thirds and halves of a year (level 2)."""

_NOWHERE = Period(None, None, Precision.YEAR)


def read_edtf(words: str) -> Period | None:
    """Read a date or an interval in EDTF.

    >>> read_edtf("2019-06-09/..").start
    datetime.date(2019, 6, 9)
    >>> read_edtf("9 June 2019") is None
    True
    """
    left, slash, right = words.strip().lower().partition("/")
    if not slash:
        return _read_date(left)
    ends = [_NOWHERE if end in ("..", "") else _read_date(end) for end in (left, right)]
    if ends[0] is None or ends[1] is None or ends == [_NOWHERE, _NOWHERE]:
        return None
    return hull(ends[0], ends[1])


def _read_date(words: str) -> Period | None:
    if (open_digits := _DIGITS_OPEN.fullmatch(words)) and len(words.rstrip("?~%")) == 4:
        hundreds, tens, mark = open_digits.groups()
        return replace(decade(int(hundreds + tens) * 10) if tens else century(int(hundreds) + 1), mark=mark)
    if not (match := _DATE.fullmatch(words)):
        return None
    year, month, day, mark = match.groups()
    period = _read_fields(int(year), month, day)
    return None if period is None else replace(period, mark=mark)


def _read_fields(year: int, month: str | None, day: str | None) -> Period | None:
    if month is None or month == "xx":
        return whole_years(year)
    number = int(month)
    if day is not None and day != "xx":
        return day_of(year, number, int(day))
    if number in SEASON_STARTS and day is None:
        return season(year, number)
    if number in PARTS_OF_YEAR and day is None:
        return months(year, *PARTS_OF_YEAR[number])
    return months(year, number) if 1 <= number <= 12 else None
