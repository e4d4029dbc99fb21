"""The days that return every year: known Easters, and what holds for any year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar.dates.holidays import easter, holiday_in
from crosscheck.grammar.dates.periods import Undatable


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1961, 4, 2), (1981, 4, 19), (2000, 4, 23), (2008, 3, 23), (2011, 4, 24), (2019, 4, 21), (2038, 4, 25)],
)
def test_easter_falls_on_its_day(year, month, day):
    assert easter(year) == date(year, month, day)


@given(st.integers(1583, 2199))
def test_easter_is_a_sunday_of_spring(year):
    day = easter(year)
    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@given(st.integers(1583, 2199), st.integers(1, 12), st.integers(1, 7), st.integers(1, 4))
def test_the_nth_weekday_of_a_month_is_one(year, month, weekday, nth):
    day = holiday_in(year, f"{month} {nth} {weekday}").first
    assert (day.month, day.isoweekday(), (day.day - 1) // 7 + 1) == (month, weekday, nth)


def test_days_count_on_from_a_holiday():
    assert holiday_in(2024, "11 4 4 +1").first == date(2024, 11, 29)
    assert holiday_in(2024, "easter -2").first == date(2024, 3, 29)
    assert holiday_in(2024, "05 -1 1").first == date(2024, 5, 27)


def test_what_goes_by_the_moon_has_no_day():
    with pytest.raises(Undatable, match="moon"):
        holiday_in(2024, "moon")
