"""What a fact's range plot shows, wherever it is drawn: its figures, or its dates, that share one axis."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

from msgspec import Struct

from crosscheck.model.interval import Interval
from crosscheck.model.statement import Statement
from crosscheck.model.value import Quantity, Time
from crosscheck.report.scale import Bar
from crosscheck.wording.values import day_words, figure_words

DAYS = "days"
CONSENSUS = "most origins"

Named = TypeVar("Named")


class Ranges(Struct, Generic[Named], frozen=True):
    """Bars with what they belong to, the interval that most origins hold, and how the axis is worded."""

    bars: tuple[tuple[Named, Bar], ...]
    consensus: Bar | None
    are_days: bool

    @property
    def all_bars(self) -> tuple[Bar, ...]:
        """The bars, that of the consensus last."""
        return (*(bar for _, bar in self.bars), *([self.consensus] if self.consensus else []))

    @property
    def say(self) -> Callable[[Decimal], str]:
        """How a figure of the axis is said."""
        return say_day if self.are_days else figure_words


def ranges_of(named: Sequence[tuple[Named, Statement]], consensus: Interval[Decimal] | None) -> Ranges[Named] | None:
    """Return the ranges of those statements that share a unit; `None` if none can be compared."""
    unit = _commonest_unit([each for _, each in named])
    drawn = tuple((name, bar) for name, each in named if unit and (bar := _bar(each, unit)))
    if len({bar for _, bar in drawn}) < 2 and all(bar.implied.is_point for _, bar in drawn):
        return None
    shared = Bar(consensus, consensus) if consensus and unit != DAYS and len(drawn) > 1 else None
    return Ranges(drawn, shared, unit == DAYS)


def say_day(ordinal: Decimal) -> str:
    """Return the day of an axis of days in words, "" beyond the calendar.

    >>> say_day(Decimal(date(2019, 6, 9).toordinal()))
    '9 June 2019'
    """
    day = int(ordinal)
    return day_words(date.fromordinal(day)) if 1 <= day <= date.max.toordinal() else ""


def _commonest_unit(statements: Sequence[Statement]) -> str:
    units = Counter(unit for each in statements if (unit := _unit(each)))
    return units.most_common(1)[0][0] if units else ""


def _unit(statement: Statement) -> str:
    """Return what an axis must share: the kind of figure and its unit."""
    match statement.value:
        case Quantity(kind=kind, unit=unit, change=change):
            return f"{kind} {unit} {change}"
        case Time():
            return DAYS
        case _:
            return ""


def _bar(statement: Statement, unit: str) -> Bar | None:
    if _unit(statement) != unit:
        return None
    match statement.value:
        case Quantity(implied=implied, possible=possible):
            return Bar(implied, possible)
        case Time(span=span):
            days = Interval(_ordinal(span.lower), _ordinal(span.upper))
            return Bar(days, days)
        case _:
            return None


def _ordinal(day: date | None) -> Decimal | None:
    return None if day is None else Decimal(day.toordinal())
