"""The words in which verdicts are explained: who says what, of where and when.

Every slot is filled with the figure as printed, the source, and the one field that decided. What sources wrote is
passed on as it is; each output escapes it for its own medium.
"""

from datetime import date

from crosscheck.model.claim import GivenValue
from crosscheck.model.statement import Statement
from crosscheck.model.value import Time

LONGEST_NAME = 40
"""A publisher's name longer than this is replaced by the source's id, so that a sentence stays readable."""

MONTHS = "January February March April May June July August September October November December".split()


def quoted(statement: Statement) -> str:
    """Return the value as said, in quotation marks; the claim's own words where it has none."""
    return f"“{said(statement)}”"


def said(statement: Statement) -> str:
    """Return the value as said: the words, or a value given outright in figures."""
    value = statement.claim.value
    if isinstance(value, GivenValue):
        return _given(value)
    if value:
        return value
    return statement.claim.quote.exact if statement.claim.quote else statement.claim.text


def who(statement: Statement, other: Statement | None = None) -> str:
    """Return who says it: the publisher; by the source's id where that is not known, long, or `other` has the same."""
    source = statement.source
    same_name = other is not None and other.source.id != source.id and other.source.publisher == source.publisher
    return source.publisher if 0 < len(source.publisher) <= LONGEST_NAME and not same_name else source.id


def voice(statement: Statement, other: Statement) -> str:
    """Return who stands behind it: the speaker and where they are quoted, else the outlet."""
    outlet = who(statement, other)
    return f"{statement.said_by.label} (in {outlet})" if statement.said_by else outlet


def both(left: Statement, right: Statement) -> tuple[str, str]:
    """Return "A’s “…”" for each of the two."""
    if left.source.id == right.source.id:
        return f"{who(left)}’s {quoted(left)}", f"its {quoted(right)}"
    return f"{who(left, right)}’s {quoted(left)}", f"{who(right, left)}’s {quoted(right)}"


def scope_of(statement: Statement, field: str) -> str:
    """Return a field of the scope in words ("Almaty", "9 to 12 June 2019"), "" where it is not stated."""
    if field == "time":
        return when(statement.time)
    if field in ("group", "property", "place"):
        part = statement.group if field == "group" else statement.property if field == "property" else statement.place
        return part.label if part else ""
    return statement.event.label if statement.event else ""


def when(time: Time | None) -> str:
    """Return a span of time in words, "" where there is none."""
    if time is None:
        return ""
    first, last = time.span.lower, time.span.upper
    about = "about " if time.approximate else ""
    if first is None or last is None:
        return f"{about}{_open_span(first, last)}"
    return f"{about}{_span(first, last)}"


def _open_span(first: date | None, last: date | None) -> str:
    if first:
        return f"from {_day(first)} on"
    return f"up to {_day(last)}" if last else "no stated time"


def _span(first: date, last: date) -> str:
    if first == last:
        return _day(first)
    whole_months = first.day == 1 and _is_month_end(last)
    if whole_months and (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if whole_months and (first.year, first.month) == (last.year, last.month):
        return f"{MONTHS[first.month - 1]} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {_day(last)}"
    return f"{_day(first)} to {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _is_month_end(day: date) -> bool:
    return day == date.max or day.fromordinal(day.toordinal() + 1).day == 1


def _given(value: GivenValue) -> str:
    if value.words:
        return value.words
    ends = [format(end, "f") for end in (value.lower, value.upper) if end is not None]
    figure = format(value.amount, "f") if value.amount is not None else " to ".join(ends)
    return f"{figure} {value.unit}".strip()
