"""The days that return every year: on a date, on a weekday of a month, by Easter."""

from datetime import date

from crosscheck.grammar.dates.periods import Period, Undatable, day_of, months, one_day, shift
from crosscheck.grammar.dates.pieces import nth_pieces


def holiday_in(year: int, means: str) -> Period:
    """Return the day of a holiday in a year.

    >>> holiday_in(2024, "11 4 4").start
    datetime.date(2024, 11, 28)
    """
    if means == "moon":
        raise Undatable("it goes by the moon")
    sort, _, rest = means.partition(" ")
    if sort == "easter":
        return one_day(shift(easter(year), int(rest or 0)))
    month, dash, day = sort.partition("-")
    if dash:
        return day_of(year, int(month), int(day))
    nth, weekday, *later = map(int, rest.split())
    return one_day(shift(nth_pieces(months(year, int(month)), f"weekday {weekday}", nth, nth).first, sum(later)))


def easter(year: int) -> date:
    """Return Easter Sunday of the Gregorian calendar (the anonymous algorithm, Meeus, Astronomical Algorithms, ch. 8).

    >>> easter(2024)
    datetime.date(2024, 3, 31)
    """
    golden, (century, rest) = year % 19, divmod(year, 100)
    leaps, over = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - moon + 15) % 30
    short, odd = divmod(rest, 4)
    weekday = (32 + 2 * over + 2 * short - epact - odd) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
