"""What only one of two statements says, and what neither lets be told."""

import pytest
from stated_claims import pair_of

FULL = {"place": "Porto", "time": "2021-05-01", "group": "women", "event": "mill fire"}
LATER = {"published": "2021-09-01"}
POLL = {"property": "vote share", "value": "31 percent", "subject": "Ada Berg"}
SICK = {"property": "cases", "value": "40"}

UNSTATED = [
    (FULL, FULL, ""),
    ({}, {}, ""),
    (FULL, {**FULL, "place": ""}, "place"),
    (FULL, {**FULL, "time": "", **LATER}, "time"),
    (FULL, {**FULL, "group": ""}, "group"),
    ({**FULL, "time": "the night of the long rain"}, FULL, "time"),
    (FULL, {**FULL, "group": "people"}, "group"),
    ({"group": "people"}, {}, ""),
    (FULL, {**FULL, "place": "", "setting": {"place": "Porto"}}, ""),
    (FULL, {**FULL, "place": "", "setting": {"place": "Lyon"}}, "place"),
    (FULL, {**FULL, "time": "", **LATER, "setting": {"time": "2021-05-01"}}, ""),
    (FULL, {**FULL, "event": ""}, ""),
    ({**FULL, "time": ""}, {**FULL, "time": "", "event": ""}, "event"),
    ({**FULL, "place": ""}, {**FULL, "place": "", "event": ""}, "event"),
    ({**FULL, "time": "the night of the long rain", **LATER}, FULL, "time"),
    ({**FULL, "time": "the night of the long rain"}, {**FULL, "time": "when the river rose"}, "time"),
    ({**FULL, "time": "the night of the long rain"}, {**FULL, "time": "The night of the long rain"}, ""),
    ({**FULL, "time": "the night of the long rain"}, {**FULL, "time": ""}, "time"),
    ({**FULL, "group": "zorblins"}, FULL, "group"),
    ({**FULL, "group": "zorblins"}, {**FULL, "group": "flimmers"}, "group"),
    ({**FULL, "group": "zorblins"}, {**FULL, "group": "people"}, "group"),
    ({**FULL, "group": "zorblins"}, {**FULL, "group": "zorblins"}, ""),
    ({**FULL, "place": "Ulmenbach"}, {**FULL, "place": "Zandvoortje"}, "place"),
    ({**FULL, "place": "Ulmenbach"}, FULL, "place"),
    ({**FULL, "place": "Ulmenbach"}, {**FULL, "place": "Ulmenbach"}, ""),
    ({**POLL, "method": "exit poll"}, POLL, "method"),
    ({**POLL, "method": "exit poll"}, {**POLL, "method": "telephone survey"}, "method"),
    ({**POLL, "method": "exit poll"}, {**POLL, "method": "Exit poll"}, ""),
    ({**POLL, "method": "police count"}, POLL, ""),
    ({**FULL, "time": "1 May 2021 at 9 pm"}, FULL, "hour"),
    ({**FULL, "time": "1 May 2021 at 9 pm"}, {**FULL, "time": "1 May 2021 at 8 am"}, ""),
    ({**FULL, "as_of": "1 May 2021, evening"}, FULL, "hour"),
    ({**SICK, "group": "", "property": "suspected cases"}, SICK, "definition"),
    ({**SICK, "property": "confirmed cases"}, SICK, ""),
]


@pytest.mark.parametrize(("left", "right", "field"), UNSTATED, ids=str)
def test_the_field_that_is_left_open(left, right, field):
    assert pair_of(left, right).unstated() == field
    assert pair_of(right, left).unstated() == field


def test_of_several_fields_the_place_is_named_first():
    assert pair_of(FULL, LATER).unstated() == "place"


def test_who_is_counted_bounds_no_fact_without_a_figure():
    held = {"property": "strike legal", "value": "yes", "place": "Porto", "time": "2021-05-01"}
    assert pair_of({**held, "group": "nurses"}, {**held, "value": "no"}).unstated() == ""
    assert pair_of({**held, "group": "zorblins"}, {**held, "value": "no", "group": "people"}).unstated() == ""


def test_a_date_that_is_asked_for_is_not_left_out():
    born = {"property": "born on", "subject": "Ada Berg"}
    left, right = {**born, "value": "9 June 1951", "time": "1951"}, {**born, "value": "7 June 1951"}
    assert pair_of(left, right).unstated() == ""


MORE = [
    (FULL, {**FULL, "place": ""}, True),
    (FULL, {**FULL, "time": "", **LATER}, True),
    (FULL, {**FULL, "group": "people"}, True),
    (FULL, {**FULL, "event": ""}, False),
    (FULL, FULL, False),
    ({}, {}, False),
    ({**FULL, "group": "zorblins"}, {**FULL, "group": ""}, True),
    (FULL, {**FULL, "place": "", "setting": {"place": "Porto"}}, False),
    ({**SICK, "property": "suspected cases"}, SICK, True),
    ({**SICK, "property": "confirmed cases"}, SICK, False),
]


@pytest.mark.parametrize(("one", "other", "more"), MORE, ids=str)
def test_one_that_bounds_itself_in_what_the_other_leaves_open_states_more(one, other, more):
    pair = pair_of(one, other)
    assert pair.states_more(pair.left, pair.right) is more
    assert not pair.states_more(pair.right, pair.left)


def test_each_may_state_more_than_the_other():
    pair = pair_of({**FULL, "place": ""}, {**FULL, "group": ""})
    assert pair.states_more(pair.left, pair.right)
    assert pair.states_more(pair.right, pair.left)


NARROWS = [
    ({**FULL, "group": "zorblins"}, FULL, True),
    ({**FULL, "group": "zorblins"}, {**FULL, "group": ""}, True),
    ({**FULL, "group": "zorblins"}, {**FULL, "group": "zorblins"}, False),
    ({**FULL, "group": "people"}, {**FULL, "group": "zorblins"}, False),
    ({**SICK, "property": "suspected cases"}, SICK, True),
    (SICK, {**SICK, "property": "suspected cases"}, False),
    ({**POLL, "method": "exit poll"}, POLL, True),
    ({**POLL, "method": "exit poll"}, {**POLL, "method": "exit poll"}, False),
    (FULL, FULL, False),
]


@pytest.mark.parametrize(("one", "other", "narrows"), NARROWS, ids=str)
def test_one_that_counts_some_of_the_others_narrows(one, other, narrows):
    pair = pair_of(one, other)
    assert pair.narrows(pair.left, pair.right) is narrows
