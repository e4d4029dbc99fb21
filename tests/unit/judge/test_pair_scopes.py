"""How two scopes stand field by field, with what a source leaves out heard as a reader hears it."""

import pytest
from msgspec.structs import replace
from stated_claims import relate, state

from crosscheck.judge.scopes import NESTED, relate_scopes
from crosscheck.model.claim import GivenValue
from crosscheck.model.linkage import Relation
from crosscheck.model.value import ValueKind

SAME, UNKNOWN, WITHIN = Relation.SAME, Relation.UNKNOWN, Relation.WITHIN
CONTAINS, DISJOINT = Relation.CONTAINS, Relation.DISJOINT
MIRRORED = {WITHIN: CONTAINS, CONTAINS: WITHIN}

FIRE, QUAKE = {"event": "mill fire"}, {"event": "earthquake"}
TOLD_LATER = {"published": "2021-09-01"}

SCOPES = [
    ("place", {"place": "Porto"}, {"setting": {"place": "Porto"}}, SAME),
    ("place", {"place": "Porto"}, {"setting": {"place": "Lyon"}}, UNKNOWN),
    ("place", {"place": "Porto"}, {"setting": {"place": "Portugal"}}, UNKNOWN),
    ("place", {"place": "Porto"}, {}, UNKNOWN),
    ("place", {"place": "Porto", **FIRE}, {"place": "Portugal"}, UNKNOWN),
    ("time", {"time": "2021-05-01"}, {"time": "the night of the long rain"}, UNKNOWN),
    ("place", {}, {}, UNKNOWN),
    ("place", {"setting": {"place": "Porto"}}, {"setting": {"place": "Porto"}}, UNKNOWN),
    ("place", {"place": "Porto"}, {"place": "Lyon", "setting": {"place": "Porto"}}, DISJOINT),
    ("place", {"place": "Porto"}, {"place": "Braga", "setting": {"place": "Porto"}}, DISJOINT),
    ("time", {"time": "2021-05-01"}, {"setting": {"time": "2021-05-01"}, **TOLD_LATER}, SAME),
    ("time", {"time": "2021-05-01"}, {"setting": {"time": "2021-04-01"}, **TOLD_LATER}, UNKNOWN),
    ("time", {"time": "2021-05-01"}, {"setting": {"time": "2021"}, **TOLD_LATER}, UNKNOWN),
    ("time", {"time": "2021-05-01"}, {"published": "2021-05-01"}, SAME),
    ("time", {"time": "2021-05-01"}, {"published": "2021-05-04"}, SAME),
    ("time", {"time": "2021-05-01"}, {"published": "2021-05-05"}, UNKNOWN),
    ("time", {"time": "2021-05-01"}, {"published": "2021-04-30"}, UNKNOWN),
    ("time", {"time": "2021-05-01"}, {"published": ""}, UNKNOWN),
    ("time", {"time": "2021-05"}, {"published": "2021-05-31"}, UNKNOWN),
    ("time", {"time": "2021-05-01"}, {"time": "2021-05-02"}, DISJOINT),
    ("event", {"event": "Hurricane Odile"}, {"setting": {"event": "Odile"}}, SAME),
    ("event", {"event": "Hurricane Odile"}, {"setting": {"event": "Hurricane Ruben"}}, UNKNOWN),
    ("event", {"event": "Hurricane Odile"}, {"event": "Hurricane Ruben"}, DISJOINT),
    ("event", {"event": "bombing"}, {"event": "suicide attack"}, UNKNOWN),
    ("place", {"place": "Porto", **FIRE}, {"place": "Portugal", **FIRE}, SAME),
    ("place", {"place": "Porto", **FIRE}, {"place": "Portugal", "event": "blaze"}, SAME),
    ("place", {"place": "Porto", **FIRE}, {"place": "Portugal", "setting": {"event": "the blaze"}}, SAME),
    ("place", {"place": "Porto", **FIRE}, {"place": "Braga", **FIRE}, DISJOINT),
    ("place", {"place": "Porto", **FIRE}, {"place": "Portugal", "event": "ferry sinking"}, WITHIN),
    ("place", {"place": "Porto", **QUAKE}, {"place": "Portugal", **QUAKE}, WITHIN),
    ("place", {"place": "Porto", "event": "flooding"}, {"place": "Portugal", "event": "floods"}, WITHIN),
    ("place", {"place": "Porto"}, {"place": "Portugal"}, WITHIN),
    ("group", {"group": "workers"}, {"group": "people"}, UNKNOWN),
    ("group", {"group": "residents"}, {"group": "people"}, UNKNOWN),
    ("group", {"group": "children"}, {"group": "people"}, WITHIN),
    ("group", {"group": "women"}, {"group": "people"}, WITHIN),
    ("group", {"group": "police officers"}, {"group": "people"}, WITHIN),
    ("group", {"group": "male workers"}, {"group": "people"}, WITHIN),
    ("group", {"group": "riot police"}, {"group": "police officers"}, WITHIN),
    ("group", {"group": "men"}, {"group": "women"}, DISJOINT),
    ("place", {"place": "Porto"}, {"subject": "Porto"}, SAME),
    ("place", {"place": "Porto"}, {"subject": "Lyon"}, UNKNOWN),
    ("place", {"place": "Porto"}, {"subject": "Porto", "place": "Portugal"}, WITHIN),
]


@pytest.mark.parametrize(("field", "left", "right", "relation"), SCOPES, ids=str)
def test_a_field_stands_as_a_reader_hears_it(field, left, right, relation):
    assert relate(field, left, right) is relation
    assert relate(field, right, left) is MIRRORED.get(relation, relation)


@pytest.mark.parametrize("field", ["place", "time", "event"])
def test_a_setting_says_nothing_within_its_own_source(field):
    words = {"place": "Porto", "time": "2021-04-01", "event": "mill fire"}[field]
    stated = state("daily", **{field: words})
    silent = state("daily", setting={field: words})
    assert relate_scopes(stated, silent)[field] is UNKNOWN


FAST = {"property": "top speed", "value": "300 km/h", "subject": "Comet"}
LONG = {"property": "length", "value": "12 km"}


@pytest.mark.parametrize("base", [FAST, LONG])
@pytest.mark.parametrize(("group", "other"), [("express trains", "trains"), ("zorblins", "trains"), ("trains", "")])
def test_of_what_is_measured_a_narrower_word_is_no_other_scope(base, group, other):
    assert relate("group", {**base, "group": group}, {**base, "group": other}) is SAME


def test_what_is_measured_of_two_groups_apart_stays_apart():
    base = {"property": "height", "value": "1.7 metres"}
    assert relate("group", {**base, "group": "men"}, {**base, "group": "women"}) is DISJOINT


def test_what_is_counted_heeds_groups():
    base = {"property": "delayed", "value": "12"}
    assert relate("group", {**base, "group": "express trains"}, {**base, "group": "trains"}) in NESTED


def test_a_date_that_is_the_answer_bounds_nothing():
    born = {"property": "born on", "subject": "Ada Berg"}
    left = {**born, "value": "9 June 1951", "time": "9 June 1951"}
    assert relate("time", left, {**born, "value": "7 June 1951", "time": "7 June 1951"}) is UNKNOWN


def test_a_place_that_is_the_answer_bounds_nothing():
    born = {"property": "born in", "subject": "Ada Berg"}
    porto, lyon = (GivenValue(kind=ValueKind.PLACE, words=words) for words in ("Porto", "Lyon"))
    assert relate("place", {**born, "value": porto, "place": "Porto"}, {**born, "value": lyon}) is UNKNOWN


@pytest.mark.parametrize(
    ("time", "relation"),
    [("2021-05-01/2021-05-07", SAME), ("2021-05", WITHIN), ("2021", WITHIN), ("2021-05-03", DISJOINT)],
)
def test_facts_within_one_news_cycle_are_of_one_moment(time, relation):
    base = {"property": "speech held", "value": "yes", "subject": "Ada Berg"}
    assert relate("time", {**base, "time": "2021-05-01"}, {**base, "time": time}) is relation


def test_figures_of_a_day_and_of_its_week_are_nested():
    assert relate("time", {"time": "2021-05-01"}, {"time": "2021-05-01/2021-05-07"}) is WITHIN


def test_a_statement_stands_to_itself_as_the_same():
    told = state(place="Porto", time="2021-05-01", group="women", event="mill fire")
    scopes = relate_scopes(told, replace(told))
    assert {scopes[field] for field in ("property", "group", "place", "time", "event")} == {SAME}
