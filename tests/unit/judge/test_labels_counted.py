"""For whom a fact is named: those that most of its members speak of, and of as many the widest."""

from itertools import permutations

import pytest
from stated_claims import state

from crosscheck.judge.labels import label_fact

BOUNDS = {"place": "Porto", "time": "2021-05-01"}


def label(*groups, **fields):
    return label_fact([state(f"source-{n}", group=group, **{**BOUNDS, **fields}) for n, group in enumerate(groups)])


@pytest.mark.parametrize(
    ("groups", "counted"),
    [
        (("women", "people"), "people"),
        (("riot police", "police officers"), "police officers"),
        (("children", "children", "people"), "children"),
        (("people", "people", "children"), "people"),
        (("children", "people"), "people"),
        (("women", "people", "children"), "people"),
        (("zorblins", "people"), "people"),
        (("women",), "women"),
    ],
)
def test_a_fact_of_all_is_not_named_for_some(groups, counted):
    assert {label(*order) for order in permutations(groups)} == {f"killed: {counted}, Porto, 1 May 2021"}


def test_a_fact_whose_members_count_nobody_in_words_names_nobody():
    assert label("", "") == "killed: Porto, 1 May 2021"


def test_most_members_leave_open_who_they_were():
    assert label("", "", "children") == "killed: Porto, 1 May 2021"


def test_a_subject_is_whom_a_fact_is_of():
    shares = [state(f"s{n}", property="vote share", value="31 percent", subject="Ada Berg") for n in range(2)]
    assert label_fact(shares) == "vote share: Ada Berg"


def test_a_place_that_is_the_subject_is_named_once():
    assert (
        label_fact([state(property="population", value="231,000", subject="Porto", place="Porto")])
        == "population: Porto"
    )


def test_what_is_bounded_by_nothing_is_called_what_it_is():
    assert label_fact([state()]) == "killed"
