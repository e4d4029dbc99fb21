from datetime import date
from decimal import Decimal

import pytest
from report_builder import days, exactly, fact, place, statement

from crosscheck.model.claim import GivenValue, Modality
from crosscheck.model.finding import Told, Verdict
from crosscheck.model.statement import Group
from crosscheck.model.value import ValueKind
from crosscheck.report.said import MOST_NAMED, camps_of, said_by_source, said_in_camps, told_in_camps
from crosscheck.wording.said import UNSTATED, as_said, as_told

GIVEN = [
    (GivenValue(Decimal(500), Decimal(450), Decimal(550), "person"), "500 (450 to 550) person"),
    (GivenValue(Decimal(500)), "500"),
    (GivenValue(lower=Decimal(450)), "450 or more"),
    (GivenValue(lower=Decimal(4), upper=Decimal(7), unit="day"), "4 to 7 day"),
    (GivenValue(kind=ValueKind.PLACE, words="London"), "London"),
    (GivenValue(), UNSTATED),
]


@pytest.mark.parametrize(("given", "words"), GIVEN, ids=[words for _, words in GIVEN])
def test_a_value_given_outright_is_said_in_figures(given, words):
    assert as_said(statement("a", "daily", None, words=given)) == words


def test_words_are_kept_as_they_are():
    assert as_said(statement("a", "daily", exactly(14, "Fourteen"))) == "Fourteen"


def test_unknown_is_not_zero():
    assert as_said(statement("a", "daily", None)) == UNSTATED


def test_sources_that_say_the_same_words_share_them():
    by = {
        "a": statement("a", "daily", place("London")),
        "b": statement("b", "wire", place("London")),
        "c": statement("c", "ngo", place("Paris")),
    }
    held = fact("f", Verdict.AGREE, [["a", "b", "c"]])
    assert said_in_camps(held, by) == [{"London": ["daily", "wire"], "Paris": ["ngo"]}]


@pytest.mark.parametrize("more", [0, 1, 2])
def test_a_row_knows_the_sources_that_it_names_and_how_many_there_are(more):
    refs = [f"r{number:02}" for number in range(MOST_NAMED + more)]
    by = {ref: statement(ref, f"s{ref}", exactly(3, "three")) for ref in refs}
    sources = tuple(f"s{ref}" for ref in refs[: MOST_NAMED + 1])
    assert told_in_camps(fact("f", Verdict.AGREE, [refs]), by) == ((Told("three", sources, MOST_NAMED + more),),)


def test_a_source_may_stand_in_several_camps():
    by = {
        "a": statement("a", "daily", exactly(3)),
        "b": statement("b", "daily", exactly(4)),
        "c": statement("c", "wire", exactly(4)),
    }
    divided = fact("f", Verdict.CONFLICT, [["b", "c"], ["a"]])
    assert said_by_source(divided, by)["daily"] == [(0, "4"), (1, "3")]
    assert "ngo" not in said_by_source(divided, by)


def test_a_fact_without_camps_is_one_camp():
    assert camps_of(fact("f", Verdict.AGREE, [], statements=("a", "b"))) == (("a", "b"),)


@pytest.mark.parametrize("modality", [each for each in Modality if each is not Modality.ASSERTED])
def test_what_is_not_asserted_is_marked(modality):
    assert as_told(statement("a", "daily", exactly(100), modality=modality)) == f"100 ({modality})"
    assert as_told(statement("a", "daily", exactly(100))) == "100"


JOURNALISTS = Group("journalist", "journalists")
DAY, WEEK = days(date(2019, 6, 9)), days(date(2019, 6, 9), date(2019, 6, 12))


def test_a_camp_shows_the_group_and_period_that_set_it_off_from_the_first():
    by = {
        "a": statement("a", "daily", exactly(500), time=DAY),
        "b": statement("b", "wire", exactly(3), time=DAY, group=JOURNALISTS),
        "c": statement("c", "ngo", exactly(1000), time=WEEK, modality=Modality.ALLEGED),
        "d": statement("d", "ngo", exactly(4)),
    }
    divided = fact("f", Verdict.SCOPE, [["a"], ["b"], ["c"], ["d"]])
    assert said_in_camps(divided, by) == [
        {"500": ["daily"]},
        {"3 (journalists)": ["wire"]},
        {"1000 (alleged; 9 to 12 June 2019)": ["ngo"]},
        {"4": ["ngo"]},
    ]
    assert said_by_source(divided, by)["wire"] == [(1, "3 (journalists)")]


def test_what_a_camp_shares_with_the_first_is_not_repeated():
    by = {
        "a": statement("a", "daily", exactly(5), time=DAY, group=JOURNALISTS),
        "b": statement("b", "daily", exactly(5), time=WEEK),
        "c": statement("c", "wire", exactly(3), time=WEEK, group=JOURNALISTS),
    }
    assert said_in_camps(fact("f", Verdict.CONFLICT, [["a", "b"], ["c"]]), by)[1] == {"3": ["wire"]}


def test_a_day_that_is_the_answer_does_not_set_itself_off():
    tenth, eleventh = days(date(2024, 5, 10)), days(date(2024, 5, 11))
    by = {
        "a": statement("a", "daily", tenth, time=tenth, words="10 May 2024"),
        "b": statement("b", "wire", eleventh, time=eleventh, words="11 May 2024"),
        "c": statement("c", "ngo", exactly(4), time=eleventh),
    }
    assert said_in_camps(fact("f", Verdict.CONFLICT, [["a"], ["b"], ["c"]]), by) == [
        {"10 May 2024": ["daily"]},
        {"11 May 2024": ["wire"]},
        {"4 (11 May 2024)": ["ngo"]},
    ]
