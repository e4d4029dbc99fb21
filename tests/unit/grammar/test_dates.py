"""Dates in words and in EDTF: the golden table, and what holds for any day and any text."""

import csv
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.grammar.dates.reading import is_surely_time, read_time
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.interval import Interval
from crosscheck.model.value import Time, Unread

ENGLISH = load_lexicon("en")
EVENTS = {
    "election day": "2019-06-09",
    "World Cup": "2018-06-14/2018-07-15",
    "no day": "2019-02-31",
    "some day": "x",
    "": "2019",
}
CASES = Path(__file__).parents[2] / "cases" / "dates.en.csv"


def rows():
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def time(edtf):
    read = read_time(edtf, ENGLISH)
    assert isinstance(read, Time)
    return read


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['words']} @ {row['published']}")
def test_reads_the_golden_table(row):
    published = time(row["published"]) if row["published"] else None
    read = read_time(row["words"], ENGLISH, published, EVENTS)
    if not row["edtf"]:
        assert isinstance(read, Unread), read
        assert read.why
        assert read.words
        return
    ends = [None if end == ".." else date.fromisoformat(end) for end in (row["start"], row["end"])]
    assert read == Time(Interval(*ends), row["edtf"], row["words"], approximate=row["approximate"] == "yes")


@pytest.mark.parametrize("row", [row for row in rows() if row["edtf"]], ids=lambda row: row["words"])
def test_reads_its_own_edtf_back(row):
    again = time(row["edtf"])
    assert again.edtf == row["edtf"]
    assert str(again.span.lower or "..") == row["start"]
    assert str(again.span.upper or "..") == row["end"]


MONTHS = ["January", "February", "March", "April", "May", "June"]
MONTHS += ["July", "August", "September", "October", "November", "December"]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
DAYS = st.dates(date(1000, 1, 1), date(2199, 12, 31))
SPELLINGS = (
    "{iso}", "{iso}T10:30", "{day} {month} {year}", "{month} {day}, {year}", "{day} {abbreviated}. {year}",
    "the {ordinal} of {month}, {year}", "{weekday}, {day} {month} {year}", "{month} {ordinal}, {year} ({weekday})",
    "{day}.{number}.{year}", "{year}/{number:02}/{day:02}", "10:30 pm on {day} {month} {year}",
    "on {day}-{month}-{year}",
)  # fmt: skip


def spell(day, spelling):
    suffix = "th" if 10 < day.day % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    month = MONTHS[day.month - 1]
    return spelling.format(
        iso=day.isoformat(), day=day.day, number=day.month, year=day.year, month=month, abbreviated=month[:3],
        ordinal=f"{day.day}{suffix}", weekday=WEEKDAYS[day.weekday()],
    )  # fmt: skip


@settings(deadline=None)
@given(DAYS, st.sampled_from(SPELLINGS))
def test_reads_any_day_in_any_spelling(day, spelling):
    read = read_time(spell(day, spelling), ENGLISH)
    assert isinstance(read, Time), read
    assert read.span == Interval(day, day)
    assert read.edtf == day.isoformat()


@settings(deadline=None)
@given(DAYS, st.integers(1, 6))
def test_refuses_a_weekday_that_does_not_fit(day, off):
    words = f"{WEEKDAYS[(day.weekday() + off) % 7]}, {day.day} {MONTHS[day.month - 1]} {day.year}"
    read = read_time(words, ENGLISH)
    assert isinstance(read, Unread)
    assert read.why == f"{day} was a {WEEKDAYS[day.weekday()]}"


@settings(deadline=None)
@given(DAYS, st.integers(0, 4000), st.sampled_from(("from {} to {}", "{} to {}", "between {} and {}", "{} – {}")))
def test_reads_any_span_between_two_days(first, length, frame):
    last = min(first + timedelta(days=length), date(2199, 12, 31))
    read = read_time(frame.format(*(spell(day, "{day} {month} {year}") for day in (first, last))), ENGLISH)
    assert isinstance(read, Time), read
    assert read.span == Interval(first, last)


@settings(deadline=None)
@given(st.dates(date(1001, 1, 1), date(2198, 12, 31)), st.sampled_from(WEEKDAYS))
def test_a_weekday_is_the_last_one(published, weekday):
    read = read_time(f"on {weekday}", ENGLISH, time(published.isoformat()))
    assert isinstance(read, Time)
    assert read.span.is_point
    assert timedelta(0) <= published - read.span.lower < timedelta(days=7)
    assert WEEKDAYS[read.span.lower.weekday()] == weekday


@settings(deadline=None)
@given(st.dates(date(1010, 1, 1), date(2190, 12, 31)), st.integers(1, 12), st.integers(1, 28))
def test_a_day_without_a_year_is_the_nearest(published, month, day):
    read = read_time(f"{MONTHS[month - 1]} {day}", ENGLISH, time(published.isoformat()))
    assert isinstance(read, Time)
    assert abs(read.span.lower - published) <= timedelta(days=183)


SOME_WORDS = """9 12th 2019 June May 2019-06-09 Wednesday spring since before after between and to – , - / ( . : ? ~
10:30 pm 's the of early mid end first second last next this past two few weeks day days month year quarter Q century
1990s ago later today yesterday overnight about 03/04/2024 2011-12 13/13/2013 99 0 night weekend half Christmas eve"""
LEXICON_WORDS = st.sampled_from(SOME_WORDS.split())


@settings(deadline=None)
@given(st.lists(LEXICON_WORDS, max_size=12).map(" ".join), st.none() | DAYS)
def test_never_raises_whatever_the_parts(words, published):
    when = time(published.isoformat()) if published else None
    read = read_time(words, ENGLISH, when, EVENTS)
    assert isinstance(read, Time | Unread)
    assert isinstance(is_surely_time(words, ENGLISH), bool)
    if isinstance(read, Time):
        assert not read.span.is_empty
        assert time(read.edtf).span == read.span


@settings(deadline=None)
@given(st.text())
def test_never_raises_whatever_the_text(words):
    assert isinstance(read_time(words, ENGLISH, time("2019-06-13"), {words: "2019", "": "2019"}), Time | Unread)
    assert isinstance(read_time(words, load_lexicon("xx")), Time | Unread)


@pytest.mark.parametrize(
    "piece", ["9 ", "9 June ", "2019-06-09/", "(", "1-", "the ", "and ", "10:", "é", "first week of "]
)
def test_reads_no_endless_text(piece):
    read = read_time(piece * 100_000, ENGLISH)
    assert isinstance(read, Unread)
    assert read.why == "it is too long to be a date"


@pytest.mark.parametrize(
    ("language", "edtf"), [("en-GB", "2024-04-03"), ("en-US", "2024-03-04"), ("en-CA", None), ("en", None)]
)
def test_the_region_decides_the_order_of_figures(language, edtf):
    assert getattr(read_time("03/04/2024", load_lexicon(language)), "edtf", None) == edtf


ONLY_THE_MONTH = "it is told from the day of publication, of which only the month or the year is known"


@pytest.mark.parametrize(
    ("words", "published", "unread", "why"),
    [
        ("9 June 2019 in Almaty", "", "almaty", "it is no part of a date"),
        ("03/04/2024", "", "03/04/2024", "it can be read two ways: write 2024-04-03 or 2024-03-04"),
        ("in 2011-12", "", "in 2011-12", "it can be a month: write 2011 to 2012 for years"),
        ("13/04/24", "", "13/04/24", "its year has fewer than four digits"),
        ("31 June 2019", "", "31 June 2019", "there is no day 31 in month 6 of 2019"),
        ("yesterday", "", "yesterday", "it is told from the day of publication, which is not known"),
        ("yesterday", "2019-06", "yesterday", ONLY_THE_MONTH),
        ("yesterday", "2019-06-13/..", "yesterday", "it is told from the day of publication, which is not known"),
        ("the following day", "2019-06-13", "the following day", "it is told from a date elsewhere in the text"),
        ("the day after", "2019-06-13", "the day after", "it is told from a date elsewhere in the text"),
        ("two weeks", "2019-06-13", "two weeks", "it is a length of time, or does not say of when"),
        ("0987", "", "0987", "only the years 1000 to 2199 are read as years"),
        ("from 12 to 9 June 2019", "", "from 12 to 9 June 2019", "it ends before it begins"),
        ("", "", "", "it names no date"),
    ],
)  # fmt: skip
def test_says_why_it_cannot_read(words, published, unread, why):
    read = read_time(words, ENGLISH, time(published) if published else None)
    assert read == Unread(unread, why)


@pytest.mark.parametrize(
    ("words", "sure"),
    [
        ("9 June", True), ("2019-06-09", True), ("2019", True), ("Wednesday", True), ("yesterday", True),
        ("in 2011", True), ("the 1990s", True), ("two days ago", True), ("9-12 June", True), ("Christmas", True),
        ("May", False), ("March", False), ("second", False), ("the 9th", False), ("fall", False), ("37", False),
        ("1,200", False), ("two weeks", False), ("Almaty", False), ("", False), ("denied", False),
    ],
)  # fmt: skip
def test_tells_what_can_only_be_a_date(words, sure):
    assert is_surely_time(words, ENGLISH) is sure


@pytest.mark.parametrize(
    ("words", "sure"),
    [("2019", False), ("2011-2014", False), ("about 1990", False), ("June 2019", True), ("2019-06", True)],
)
def test_bare_years_may_be_figures(words, sure):
    assert is_surely_time(words, ENGLISH)
    assert is_surely_time(words, ENGLISH, with_years=False) is sure


def test_the_first_few_of_something_reach_as_far_as_few_may():
    assert read_time("the first few days of June 2019", ENGLISH).edtf == "2019-06-01/2019-06-05"
    assert isinstance(read_time("first few weekend", ENGLISH), Unread)


@pytest.mark.parametrize("name", ["polling day", "9/11", "'19 vote", "9:11", "11-M", "@home", "_x", "2019-20 season"])
def test_an_event_is_surely_a_date_however_it_begins(name):
    assert is_surely_time(name, ENGLISH, {name: "2019-06-09"})
    assert is_surely_time(name, ENGLISH, {name: "2019-06-09"}, with_years=False)
    assert not is_surely_time("polling day", ENGLISH)


@pytest.mark.parametrize("figure", ["6,538", "about 7,000", "between 300 and 400", "$9 million", "at least 12 people"])
def test_a_figure_is_told_from_a_date_before_its_words_are_read(figure):
    read = []
    sys.setprofile(lambda frame, event, _: read.append(frame.f_code.co_name) if event == "call" else None)
    try:
        found = is_surely_time(figure, ENGLISH)
    finally:
        sys.setprofile(None)
    assert "may_tell" in read
    assert "mark_words" not in read
    assert not found


@settings(deadline=None)
@given(st.lists(LEXICON_WORDS, max_size=4).map(" ".join), DAYS)
def test_a_date_that_needs_no_day_of_publication_is_the_same_on_any(words, published):
    always = read_time(words, ENGLISH, None, EVENTS)
    if isinstance(always, Time):
        assert read_time(words, ENGLISH, time(published.isoformat()), EVENTS) == always
