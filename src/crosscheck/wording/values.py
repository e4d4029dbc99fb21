"""Figures, intervals, dates and counts in words that people read: "450 to 550", "above 30", "9 to 12 June 2019"."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import PurePath

from crosscheck.model.interval import Bound, Interval
from crosscheck.model.location import Location
from crosscheck.model.value import Quantity, QuantityKind, Time

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)

LONGEST_PLAIN = 40
"""Digits up to which a figure is written out; beyond, its exponent is more readable than its zeros."""

_PLURAL_KINDS = (QuantityKind.DURATION, QuantityKind.AGE, QuantityKind.MEASURE)


def plain(figure: Decimal, grouped: bool = False) -> str:
    """Return a figure in plain notation, without zeros that say nothing.

    >>> plain(Decimal("1.6E+4")), plain(Decimal("450.0")), plain(Decimal("11940000"), grouped=True)
    ('16000', '450', '11,940,000')
    """
    if (
        not figure.is_finite()
        or abs(figure.adjusted()) > LONGEST_PLAIN
        or len(figure.as_tuple().digits) > LONGEST_PLAIN
    ):
        return str(figure)
    written = format(figure, ",f" if grouped else "f")
    if "." in written:
        written = written.rstrip("0").rstrip(".")
    return "0" if written in ("-0", "") else written


def plural(unit: str) -> str:
    """Return a unit's word for many.

    >>> plural("day"), plural("kilometre per hour"), plural("celsius")
    ('days', 'kilometres per hour', 'celsius')
    """
    head, per, rest = unit.partition(" per ")
    return f"{head if head.endswith('s') else f'{head}s'}{per}{rest}"


def figure_words(figure: Decimal) -> str:
    """Return a figure with its thousands set apart.

    >>> figure_words(Decimal(16000))
    '16,000'
    """
    return plain(figure, grouped=True)


def interval_words(interval: Interval[Bound], say: Callable[[Bound], str]) -> str:
    """Return an interval in words, its ends said by `say`.

    >>> interval_words(Interval(Decimal(450), Decimal(550)), figure_words)
    '450 to 550'
    >>> interval_words(Interval(Decimal(30), None, lower_open=True), figure_words)
    'above 30'
    >>> interval_words(Interval(Decimal(50), Decimal(55), upper_open=True), figure_words)
    '50 to below 55'
    """
    lower, upper = interval.lower, interval.upper
    if lower is None and upper is None:
        return "any value"
    if upper is None:
        assert lower is not None  # noqa: S101 (both cannot be missing here)
        return f"above {say(lower)}" if interval.lower_open else f"{say(lower)} or more"
    if lower is None:
        return f"below {say(upper)}" if interval.upper_open else f"up to {say(upper)}"
    if interval.is_point:
        return say(lower)
    start = f"above {say(lower)}" if interval.lower_open else say(lower)
    return f"{start} to below {say(upper)}" if interval.upper_open else f"{start} to {say(upper)}"


def quantity_words(interval: Interval[Decimal], quantity: Quantity) -> str:
    """Return an interval of `quantity` with its unit; a counted noun goes without saying.

    >>> from crosscheck.model.value import Hedge
    >>> exact = Interval(Decimal("70.96"), Decimal("70.96"))
    >>> share = Quantity(QuantityKind.PERCENT, Decimal("70.96"), exact, exact, "percent", Hedge.EXACT, "70.96 %")
    >>> quantity_words(share.implied, share)
    '70.96 %'
    """
    words = interval_words(interval, figure_words)
    if quantity.kind is QuantityKind.PERCENT:
        return f"{words} %"
    if quantity.kind is QuantityKind.POINTS:
        return f"{words} percentage points"
    if quantity.kind is QuantityKind.MONEY:
        return f"{words} {quantity.unit}".rstrip()
    if quantity.kind in _PLURAL_KINDS and quantity.unit:
        single = interval.is_point and interval.lower == 1
        return f"{words} {quantity.unit}" if single else f"{words} {plural(quantity.unit)}"
    return words


def day_words(day: date) -> str:
    """Return a day in words.

    >>> day_words(date(2019, 6, 9))
    '9 June 2019'
    """
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def span_words(span: Interval[date]) -> str:
    """Return a span of days in words: a whole month or year by its name.

    >>> span_words(Interval(date(2019, 6, 9), date(2019, 6, 12)))
    '9 to 12 June 2019'
    >>> span_words(Interval(date(2012, 1, 1), date(2012, 12, 31)))
    '2012'
    """
    lower, upper = span.lower, span.upper
    if lower is None and upper is None:
        return "any time"
    if lower is None or upper is None:
        return f"from {day_words(lower)}" if lower else f"until {day_words(upper)}" if upper else "any time"
    if lower == upper:
        return day_words(lower)
    return _whole_years(lower, upper) or _whole_month(lower, upper) or _days(lower, upper)


def span_unit(span: Interval[date]) -> str:
    """Return what a span of days is one of: "days", "months", "years"; "times" where it is none of them.

    >>> span_unit(Interval(date(2019, 6, 1), date(2019, 6, 30))), span_unit(Interval(date(2019, 6, 9), None))
    ('months', 'times')
    """
    lower, upper = span.lower, span.upper
    if lower is None or upper is None:
        return "times"
    if lower == upper:
        return "days"
    if (lower.month, lower.day, upper.month, upper.day) == (1, 1, 12, 31) and lower.year == upper.year:
        return "years"
    is_month = (lower.year, lower.month) == (upper.year, upper.month) and _whole_month(lower, upper)
    return "months" if is_month else "times"


def time_words(time: Time) -> str:
    """Return a time in words, and that it is approximate if it is.

    >>> time_words(Time(Interval(date(2019, 6, 10), date(2019, 6, 10)), "2019-06-10~", "", approximate=True))
    'about 10 June 2019'
    """
    words = span_words(time.span)
    return f"about {words}" if time.approximate else words


def count_words(count: int, noun: str) -> str:
    """Return a count with its noun.

    >>> count_words(1, "source"), count_words(1200, "source")
    ('1 source', '1,200 sources')
    """
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def place_words(location: Location, root: str) -> str:
    """Return where something stands, with the path that leads there from outside the project.

    >>> place_words(Location("claims/a.yaml", 3, 5), "."), place_words(Location("claims/a.yaml", 3, 5), "flood")
    ('claims/a.yaml:3:5', 'flood/claims/a.yaml:3:5')
    """
    path = location.path if "://" in location.path else PurePath(root, location.path)
    return f"{path}:{location.line}:{location.column}"


def _whole_years(lower: date, upper: date) -> str:
    if (lower.month, lower.day, upper.month, upper.day) != (1, 1, 12, 31):
        return ""
    return f"{lower.year}" if lower.year == upper.year else f"{lower.year} to {upper.year}"


def _whole_month(lower: date, upper: date) -> str:
    if lower.day != 1 or (upper < date.max and (upper + timedelta(days=1)).day != 1):
        return ""
    if (lower.year, lower.month) == (upper.year, upper.month):
        return f"{MONTHS[lower.month - 1]} {lower.year}"
    start = MONTHS[lower.month - 1] if lower.year == upper.year else f"{MONTHS[lower.month - 1]} {lower.year}"
    return f"{start} to {MONTHS[upper.month - 1]} {upper.year}"


def _days(lower: date, upper: date) -> str:
    if (lower.year, lower.month) == (upper.year, upper.month):
        return f"{lower.day} to {day_words(upper)}"
    if lower.year == upper.year:
        return f"{lower.day} {MONTHS[lower.month - 1]} to {day_words(upper)}"
    return f"{day_words(lower)} to {day_words(upper)}"
