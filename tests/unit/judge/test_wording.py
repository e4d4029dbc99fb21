"""Spans of time in words."""

from datetime import date

import pytest

from crosscheck.judge.wording import when
from crosscheck.model.interval import Interval
from crosscheck.model.value import Time


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2019, 6, 9), date(2019, 6, 9), "9 June 2019"),
        (date(2019, 6, 9), date(2019, 6, 12), "9 to 12 June 2019"),
        (date(2019, 5, 30), date(2019, 6, 2), "30 May 2019 to 2 June 2019"),
        (date(2019, 6, 1), date(2019, 6, 30), "June 2019"),
        (date(2019, 1, 1), date(2019, 12, 31), "2019"),
        (date(2019, 1, 1), date(2021, 12, 31), "2019 to 2021"),
        (date(2020, 2, 1), date(2020, 2, 29), "February 2020"),
        (date(2019, 6, 9), None, "from 9 June 2019 on"),
        (None, date(2019, 6, 9), "up to 9 June 2019"),
        (date(9999, 12, 1), date.max, "December 9999"),
    ],
)
def test_span_in_words(first, last, words):
    assert when(Time(Interval(first, last), "", "")) == words


def test_an_approximate_time_says_so():
    assert when(Time(Interval(date(2011, 1, 1), date(2011, 12, 31)), "2011~", "", approximate=True)) == "about 2011"


def test_no_time_has_no_words():
    assert when(None) == ""
