"""The days named at an axis of days: first days of years or of months where it is long, else single days."""

from datetime import date
from decimal import Decimal

from crosscheck.report.scale import MOST_TICKS, Scale
from crosscheck.wording.values import MONTHS, day_words

DAYS_OF_YEAR, DAYS_OF_MONTH = 365, 30
YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)
MONTHS_APART = (1, 2, 3, 6)
DAYS_APART = (1, 2, 5, 10, 15)


def day_ticks(scale: Scale) -> list[tuple[Decimal, str]]:
    """Return the days, counted as by `date.toordinal`, with their names.

    >>> first, last = date(2018, 11, 3).toordinal(), date(2021, 2, 1).toordinal()
    >>> [name for _, name in day_ticks(Scale(Decimal(first), Decimal(last), False))]
    ['January 2019', 'July 2019', 'January 2020', 'July 2020', 'January 2021']
    """
    low, high = max(int(scale.low), 1), min(int(scale.high), date.max.toordinal())
    if low > high:
        return []
    start, end = date.fromordinal(low), date.fromordinal(high)
    days = high - low
    if days > max(MONTHS_APART) * DAYS_OF_MONTH * MOST_TICKS:
        named = _years(start, end)
    elif days > max(DAYS_APART) * MOST_TICKS:
        named = _months(start, end)
    else:
        named = _days(low, high)
    ticks = ((Decimal(day.toordinal()), name) for day, name in named)
    return [(day, name) for day, name in ticks if scale.low <= day <= scale.high]


def _years(start: date, end: date) -> list[tuple[date, str]]:
    step = next((each for each in YEARS if (end.year - start.year) / each <= MOST_TICKS), YEARS[-1])
    years = range(start.year + -start.year % step, end.year + 1, step)
    return [(date(year, 1, 1), str(year)) for year in years if year]


def _months(start: date, end: date) -> list[tuple[date, str]]:
    first, last = start.year * 12 + start.month - 1, end.year * 12 + end.month - 1
    step = next((each for each in MONTHS_APART if (last - first) / each <= MOST_TICKS), MONTHS_APART[-1])
    months = range(first + -first % step, last + 1, step)
    return [(date(at // 12, at % 12 + 1, 1), f"{MONTHS[at % 12]} {at // 12}") for at in months]


def _days(low: int, high: int) -> list[tuple[date, str]]:
    step = next((each for each in DAYS_APART if (high - low) / each <= MOST_TICKS), DAYS_APART[-1])
    return [(day, day_words(day)) for day in map(date.fromordinal, range(low, high + 1, step))]
