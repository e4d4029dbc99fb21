"""Dates of figures alone: 13/04/2024, 9.6.2019, 06/2019, 2019-20.

Which figure is the day is decided by what the calendar allows, then by the region's custom, and else not at all: a
wrong guess would make two dates of one.
"""

import re

from crosscheck.grammar.dates.periods import Period, Undatable, day_of, months, years

SHORT_YEAR = "its year has fewer than four digits"

_SEPARATORS = re.compile(r"[-/.–]")


def read_numeric(words: str, day_first: bool | None) -> Period:
    """Read two or three figures with their separators; a time of day behind them is dropped.

    >>> read_numeric("13/04/2024", None).start
    datetime.date(2024, 4, 13)
    """
    fields = _SEPARATORS.split(words.partition("t")[0])
    if len(fields) == 2:
        return _read_pair(*fields, spans="–" in words)
    first, second, third = map(int, fields)
    if len(fields[0]) == 4:
        return day_of(first, second, third)
    if len(fields[2]) != 4:
        raise Undatable(SHORT_YEAR)
    day, month = _order(first, second, third, True if "." in words else day_first)
    return day_of(third, month, day)


def _order(first: int, second: int, year: int, day_first: bool | None) -> tuple[int, int]:
    """Return day and month of two figures before a year."""
    if second > 12 or first > 12 or first == second:
        return (second, first) if second > 12 else (first, second)
    if day_first is None:
        one, other = f"{year}-{second:02}-{first:02}", f"{year}-{first:02}-{second:02}"
        raise Undatable(f"it can be read two ways: write {one} or {other}")
    return (first, second) if day_first else (second, first)


def _read_pair(first: str, second: str, *, spans: bool) -> Period:
    """Read a month and a year, or a year and the end of a later one; only years are joined by a long dash."""
    if len(second) == 4:
        return _month(int(second), int(first))
    year, number = int(first), int(second)
    follows = number > year % 100
    if number <= 12 and follows and not spans:
        raise Undatable(f"it can be a month: write {year} to {year // 100 * 100 + number} for years")
    if follows:
        return years(year, number - year % 100 + 1)
    return _month(year, number)


def _month(year: int, month: int) -> Period:
    if not 1 <= month <= 12:
        raise Undatable(f"there is no month {month}")
    years(year)
    return months(year, month)
