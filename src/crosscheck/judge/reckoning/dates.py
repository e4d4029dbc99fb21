"""Dates that must go together: birth and age, start and end and how long it lasted, a date and its day of the week.

Days are counted with both ends or with one; an age is that of the day told. Where no day is told, only an age that
the day of publication cannot bear is wrong, for an article may look back.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from crosscheck.judge.reckoning.passage import Passage, Sum, one_subject, same_subject, token
from crosscheck.judge.reckoning.telling import said
from crosscheck.judge.wording import who
from crosscheck.lexicons.sums import Ordered
from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.model.value import Hedge, Quantity, QuantityKind, Time
from crosscheck.wording.values import span_words

YEARS = (QuantityKind.AGE, QuantityKind.DURATION, QuantityKind.COUNT)
"""Kinds that an age may be given in: "37", "37 years", "37-year-old"."""

DAYS_IN_YEAR = Decimal("365.2425")

LOOSE = ((Decimal(7), Decimal(2)), (Decimal(28), Decimal(7)), (Decimal(360), Decimal(31)))
"""How many days a span may be off, by the days from which on: two weeks are rarely fourteen days to the day, nor three
months to the week. A span of years may be off by half of one of them.
"""

HALF_A_YEAR = Decimal(183)


def reckon_dates(passage: Passage) -> Iterator[Sum]:
    """Yield ages, spans and orders of dates in a passage."""
    for row in passage.words.dates:
        for first in passage.times(row.first):
            for then in passage.times(row.then):
                if _go_together(first, then):
                    yield from _ends(passage, row, first, then)
    lists = passage.words.lists
    for birth in (s for role in sorted(lists["births"]) for s in passage.times(role)):
        for age in (s for role in sorted(lists["ages"]) for s in passage.levels(role)):
            yield from _age_by_day(birth, age)
        for age in (s for role in sorted(lists["ages_at_death"]) for s in passage.levels(role)):
            for death in (s for role in sorted(lists["deaths"]) for s in passage.times(role)):
                if one_subject(birth, death):
                    yield from _age(birth, age, _time(death), death)


def _go_together(first: Statement, then: Statement) -> bool:
    """Whether two dates are of one person or thing by its name, or of one event, which may be either's subject."""
    places = {token(first, "place"), token(then, "place")} - {None}
    if len(places) > 1 or not same_subject(first, then):
        return False
    return one_subject(first, then) or not _named(first).isdisjoint(_named(then))


def _named(statement: Statement) -> set[tuple[str, ...]]:
    return {name.parts for name in (statement.subject, statement.event) if name is not None}


# Start and end


def _ends(passage: Passage, row: Ordered, first: Statement, then: Statement) -> Iterator[Sum]:
    """Yield the order of two dates, and the span between them against how long it is said to be."""
    start, end = _time(first).span, _time(then).span
    if start.lower is None or end.upper is None:
        return
    ordered = start.lower <= end.upper or _time(first).approximate or _time(then).approximate
    side = "after" if ordered else "before"
    told = f"{who(then)} gives {span_words(end)} for {then.property.label}"
    words = f"{told}, {side} {span_words(start)} for {first.property.label}."
    yield Sum(ordered, then, (first,), words)
    if ordered and row.between:
        for between in passage.levels(row.between):
            if _go_together(first, between):
                yield from _span(first, then, between)


def _span(first: Statement, then: Statement, between: Statement) -> Iterator[Sum]:
    value, start, end = between.value, _time(first), _time(then)
    if (
        not isinstance(value, Quantity)
        or value.kind is not QuantityKind.DURATION
        or start.approximate
        or end.approximate
    ):
        return
    if start.span.lower is None or start.span.upper is None or end.span.lower is None or end.span.upper is None:
        return
    least = Decimal(max((end.span.lower - start.span.upper).days, 0))
    most = Decimal((end.span.upper - start.span.lower).days + 1)
    given = _days(value)
    if given is None:
        return
    holds = Interval(least, most).overlaps(given)
    days = f"{least} to {most} days" if least != most else f"{most} days"
    words = f"From {span_words(start.span)} to {span_words(end.span)} is {days}, "
    words += f"{'which goes with' if holds else 'but'} {who(between)}{'’s' if holds else ' gives'} “{said(between)}”"
    yield Sum(holds, between, (first, then), f"{words} for {between.property.label}.")


def _days(value: Quantity) -> Interval[Decimal] | None:
    """Return a span in days, as loosely as its words are used."""
    per = {"day": Decimal(1), "year": DAYS_IN_YEAR}.get(value.unit)
    if per is None:
        return None
    lower, upper = value.possible.lower, value.possible.upper
    if lower is not None:
        lower = lower * per - _loose(lower * per)
    if upper is not None:
        upper = upper * per + _loose(upper * per)
    return Interval(lower, upper, value.possible.lower_open, value.possible.upper_open)


def _loose(days: Decimal) -> Decimal:
    if days >= DAYS_IN_YEAR - 1:
        return HALF_A_YEAR
    return next((loose for least, loose in reversed(LOOSE) if days >= least), Decimal(0))


# Ages


def _age_by_day(birth: Statement, age: Statement) -> Iterator[Sum]:
    """Yield an age at the day told; without one, the most that it can be on the day of publication."""
    if not one_subject(birth, age):
        return
    told = age.time or age.as_of
    if told is not None:
        yield from _age(birth, age, told, None)
    elif age.published is not None:
        until = Time(Interval(_time(birth).span.lower, age.published.span.upper), "", "")
        yield from _age(birth, age, until, None)


def _age(birth: Statement, age: Statement, at: Time, death: Statement | None) -> Iterator[Sum]:
    value, born = age.value, _time(birth)
    if not isinstance(value, Quantity) or value.kind not in YEARS or value.unit not in ("", "year", "person"):
        return
    if (
        not one_subject(birth, age)
        or born.approximate
        or at.approximate
        or value.hedge not in (Hedge.EXACT, Hedge.RANGE)
    ):
        return
    ages = _ages(born.span, at.span)
    if ages is None or value.possible.lower is None or value.possible.upper is None:
        return
    holds = ages.overlaps(Interval(value.possible.lower.to_integral_value(), value.possible.upper))
    least, most = ages.lower, ages.upper
    name = age.subject.label if age.subject else ""
    years = (
        f"{most}" if least == most else f"{least} to {most}" if age.time or age.as_of or death else f"at most {most}"
    )
    when = (
        f"at death on {span_words(at.span)}"
        if death
        else f"on {span_words(at.span)}"
        if age.time or age.as_of
        else "when it was published"
    )
    told = f"{'and' if holds else 'but'} {who(age)} gives “{said(age)}”"
    words = f"Born {span_words(born.span)}, {name} was {years} {when}, {told}."
    yield Sum(holds, age, (birth, death) if death else (birth,), words)


def _ages(born: Interval[date], at: Interval[date]) -> Interval[Decimal] | None:
    if born.lower is None or born.upper is None or at.lower is None or at.upper is None or at.upper < born.lower:
        return None
    return Interval(Decimal(max(_years(born.upper, at.lower), 0)), Decimal(_years(born.lower, at.upper)))


def _years(born: date, day: date) -> int:
    """Return the age in whole years, the birthday included; who is born on 29 February may have it a day later."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def _time(statement: Statement) -> Time:
    assert isinstance(statement.value, Time)  # noqa: S101 (its callers asked for dates)
    return statement.value


def one_day(span: Interval[date]) -> date | None:
    """Return the day that a span is, `None` where it is longer."""
    return (
        span.lower
        if span.lower is not None and span.upper is not None and span.upper - span.lower < timedelta(1)
        else None
    )
