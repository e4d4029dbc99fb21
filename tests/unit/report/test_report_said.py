from decimal import Decimal

import pytest
from report_builder import exactly, fact, place, statement

from crosscheck.model.claim import GivenValue
from crosscheck.model.finding import Verdict
from crosscheck.model.value import ValueKind
from crosscheck.report.said import camps_of, said_by_source, said_in_camp
from crosscheck.wording.said import UNSTATED, as_said

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
    assert said_in_camp(("a", "b", "c"), by) == {"London": ["daily", "wire"], "Paris": ["ngo"]}


def test_a_source_may_stand_in_several_camps():
    by = {
        "a": statement("a", "daily", exactly(3)),
        "b": statement("b", "daily", exactly(4)),
        "c": statement("c", "wire", exactly(4)),
    }
    divided = fact("f", Verdict.CONFLICT, [["b", "c"], ["a"]])
    assert said_by_source(divided, "daily", by) == [(0, "4"), (1, "3")]
    assert said_by_source(divided, "ngo", by) == []


def test_a_fact_without_camps_is_one_camp():
    assert camps_of(fact("f", Verdict.AGREE, [], statements=("a", "b"))) == (("a", "b"),)
