"""Dates that the grammar of dates reads by itself, their lists, and the stretches that begin or end with one."""

from datetime import date
from functools import lru_cache
from itertools import pairwise

from msgspec.structs import replace

from crosscheck.extract.times.items import Item
from crosscheck.extract.times.parts import Items, count_of, opened, unit_of
from crosscheck.extract.times.story import Story
from crosscheck.grammar.dates.anchors import MONTHS_IN, rolling
from crosscheck.grammar.dates.clauses import split_clauses
from crosscheck.grammar.dates.periods import Period, Precision, approximate, months, shift, shift_months, years
from crosscheck.grammar.dates.sharing import share_parts
from crosscheck.grammar.dates.spans import bound, read_each, read_span
from crosscheck.grammar.dates.words import Mark, Sign
from crosscheck.lexicons.calendar import Part


def _marks(items: Items) -> list[Mark | Sign]:
    return [item.mark for item in items if item.part is not Part.FILLER]


def read_dates(items: Items, story: Story, direction: int) -> Period:
    """Read what the grammar of dates reads by itself; "around 5 pm on Monday" is that Monday."""
    day = [item for item, behind in zip(items, (*items[1:], None), strict=True) if not _rounds_hour(item, behind)]
    return _read(tuple(_marks(day)), story.today, direction)


@lru_cache(maxsize=4096)
def _read(marks: tuple[Mark | Sign, ...], today: date | None, direction: int) -> Period:
    """Read the same words once: each date is read twice, and a text often has the same ones."""
    return read_span(share_parts(split_clauses(marks)), today, direction)


def _rounds_hour(item: Item, behind: Item | None) -> bool:
    return item.name == "about" and behind is not None and behind.name in ("clock", "daytime")


def read_list(items: Items, story: Story, direction: int) -> list[tuple[Items, Period]]:
    """Read "June 9 and 12": one span where the days lie side by side, else a date each."""
    clauses = share_parts(split_clauses(_marks(items)))
    periods = read_each(clauses, story.today, direction)
    pieces = _pieces(items)
    touching = all(shift(one.last, 1) == other.first for one, other in pairwise(periods))
    if touching or len(pieces) != len(periods):
        return [(items, read_span(clauses, story.today, direction))]
    bounded = (
        bound(clause.opener if clause.opener is not Part.JOIN else None, period)
        for clause, period in zip(clauses, periods, strict=True)
    )
    return list(zip(pieces, bounded, strict=True))


def _pieces(items: Items) -> list[Items]:
    """Return the parts of a list between the words and commas that join its dates."""
    pieces: list[list[Item]] = [[]]
    for at, item in enumerate(items):
        if item.name == "and" or (item.name == "comma" and _joins(items, at)):
            pieces.append([])
        else:
            pieces[-1].append(item)
    return [piece for piece in pieces if piece]


def _joins(items: Items, at: int) -> bool:
    """Whether a comma stands between two dates of a list, not within one."""
    behind = items[at + 1].name if at + 1 < len(items) else ""
    before = {item.name for item in items[:at]}
    return (
        behind in ("and", "day_number", "weekday") and behind != "year" and not before <= {"weekday", "weekday_short"}
    )


def read_run_from(items: Items, story: Story, direction: int) -> Period:
    """Read "a few days from 9 June" as the time since then."""
    at = next(i for i, item in enumerate(items) if item.name in ("from", "since"))
    return bound(Part.SINCE, read_dates(items[at + 1 :], story, direction))


def read_run_to(items: Items, story: Story, direction: int) -> Period:
    """Read "the three months to 30 June"."""
    at = next(i for i, item in enumerate(items) if item.name in ("ended", "to", "until"))
    unit, _weekday = unit_of(items[:at])
    (count, _upper), end = count_of(items[:at]), read_dates(items[at + 1 :], story, direction)
    length = MONTHS_IN.get(unit)
    if length is None:
        return replace(rolling(end.last, unit, -count), start=shift(rolling(end.last, unit, -count).first, 1))
    last = end.last
    if shift(last, 1).day == 1:
        first = shift_months(shift(last, 1), -length * count)
        whole_years = first.month == 1 and length * count % 12 == 0
        return (
            years(first.year, length * count // 12) if whole_years else months(first.year, first.month, length * count)
        )
    return Period(shift(shift_months(last, -length * count), 1), last, Precision.DAY)


def read_fiscal(items: Items, story: Story, direction: int) -> Period:
    """Read "fiscal 2024": when a company's year begins is not said, so it is approximate."""
    opener, rest = opened(items)
    return bound(opener, approximate(read_dates([item for item in rest if item.name != "fiscal"], story, direction)))
