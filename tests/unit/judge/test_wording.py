"""Spans of time in the sentences of verdicts."""

from datetime import date

from crosscheck.judge.wording import when
from crosscheck.model.interval import Interval
from crosscheck.model.value import Time

YEAR = Interval(date(2011, 1, 1), date(2011, 12, 31))


def test_an_approximate_time_says_so():
    assert when(Time(YEAR, "2011~", "", approximate=True)) == "about 2011"
    assert when(Time(YEAR, "2011", "")) == "2011"


def test_no_time_has_no_words():
    assert when(None) == ""
