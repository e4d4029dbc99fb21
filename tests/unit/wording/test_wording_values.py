from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_builder import span

from crosscheck.model.interval import Interval
from crosscheck.model.value import Hedge, Quantity, QuantityKind
from crosscheck.wording.values import (
    count_words,
    figure_words,
    interval_words,
    plain,
    quantity_words,
    span_words,
)

INTERVALS = [
    (span(450, 550), "450 to 550"),
    (span(37, 37), "37"),
    (span(16000, None), "16,000 or more"),
    (span(30, None, above=True), "above 30"),
    (span(None, 100), "up to 100"),
    (span(None, 20, below=True), "below 20"),
    (span(50, 55, below=True), "50 to below 55"),
    (span(30, 40, above=True), "above 30 to 40"),
    (span(None, None), "any value"),
]


@pytest.mark.parametrize(("interval", "words"), INTERVALS, ids=[words for _, words in INTERVALS])
def test_intervals_read_as_words(interval, words):
    assert interval_words(interval, figure_words) == words


@pytest.mark.parametrize(
    ("figure", "written"),
    [
        ("500", "500"),
        ("1.6E+4", "16000"),
        ("450.0", "450"),
        ("77.40", "77.4"),
        ("-0", "0"),
        ("0.00", "0"),
        ("-12.50", "-12.5"),
        ("1E-7", "0.0000001"),
        ("1E+400000", "1E+400000"),
        ("NaN", "NaN"),
    ],
)
def test_figures_are_written_plainly(figure, written):
    assert plain(Decimal(figure)) == written


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30))
def test_a_plain_figure_is_the_same_figure(figure):
    assert Decimal(plain(figure)) == figure


def quantity(kind: QuantityKind, unit: str, interval: Interval) -> Quantity:
    return Quantity(kind, None, interval, interval, unit, Hedge.EXACT, "words")


@pytest.mark.parametrize(
    ("kind", "unit", "words"),
    [
        (QuantityKind.COUNT, "person", "1 to 3"),
        (QuantityKind.PERCENT, "percent", "1 to 3 %"),
        (QuantityKind.POINTS, "point", "1 to 3 percentage points"),
        (QuantityKind.MONEY, "USD", "1 to 3 USD"),
        (QuantityKind.DURATION, "day", "1 to 3 days"),
        (QuantityKind.MEASURE, "metre", "1 to 3 metres"),
        (QuantityKind.RATIO, "", "1 to 3"),
    ],
)
def test_a_quantity_names_its_unit(kind, unit, words):
    assert quantity_words(span(1, 3), quantity(kind, unit, span(1, 3))) == words


def test_one_day_is_singular():
    one = quantity(QuantityKind.DURATION, "day", span(1, 1))
    assert quantity_words(one.implied, one) == "1 day"


SPANS = [
    (date(2019, 6, 9), date(2019, 6, 9), "9 June 2019"),
    (date(2019, 6, 9), date(2019, 6, 12), "9 to 12 June 2019"),
    (date(2019, 6, 30), date(2019, 7, 2), "30 June to 2 July 2019"),
    (date(2019, 12, 30), date(2020, 1, 2), "30 December 2019 to 2 January 2020"),
    (date(2019, 6, 1), date(2019, 6, 30), "June 2019"),
    (date(2019, 5, 1), date(2019, 6, 30), "May to June 2019"),
    (date(2019, 12, 1), date(2020, 1, 31), "December 2019 to January 2020"),
    (date(2012, 1, 1), date(2012, 12, 31), "2012"),
    (date(2011, 1, 1), date(2012, 12, 31), "2011 to 2012"),
    (date(2012, 2, 1), date(2012, 2, 28), "1 to 28 February 2012"),
    (date(9999, 12, 1), date.max, "December 9999"),
    (date(2012, 2, 3), None, "from 3 February 2012"),
    (None, date(2012, 2, 3), "until 3 February 2012"),
    (None, None, "any time"),
]


@pytest.mark.parametrize(("lower", "upper", "words"), SPANS, ids=[words for *_, words in SPANS])
def test_spans_of_days_read_as_words(lower, upper, words):
    assert span_words(Interval(lower, upper)) == words


@pytest.mark.parametrize(("count", "words"), [(0, "0 facts"), (1, "1 fact"), (1200, "1,200 facts")])
def test_counts_take_their_noun(count, words):
    assert count_words(count, "fact") == words
