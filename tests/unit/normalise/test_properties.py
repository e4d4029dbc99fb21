import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.project import Project, Settings
from crosscheck.model.value import QuantityKind, ValueKind
from crosscheck.normalise.properties import (
    property_index,
    read_across,
    read_property,
    read_property_and_group,
    suit_value,
    wording_key,
)
from crosscheck.normalise.values import read_value
from crosscheck.normalise.vocabulary import make_vocabulary

CASES = Path(__file__).parents[2] / "cases" / "properties.en.csv"
ENGLISH = make_vocabulary(Project("", Settings(), (), ()))
KNOWN = ENGLISH.words.properties.known


def cases():
    with CASES.open(encoding="utf-8", newline="") as file:
        return [pytest.param(row, id=row["words"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize("row", cases())
def test_golden_table(row):
    found = read_property(row["words"], ENGLISH)
    assert found.known == bool(row["key"])
    assert found.key == row["key"] or not row["key"]
    assert row["key"] or found.within[:1] == ((row["within"],) if row["within"] else ())


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("had no heating", "without heating", True),
        ("had no access to water", "without access to water", True),
        ("did not vote", "didn't vote", True),
        ("not vaccinated", "hadn't been vaccinated", True),
        ("never used the internet", "have not used the internet", True),
        ("lacked insulin", "without insulin", True),
        ("had heating", "without heating", False),
        ("said no", "did not say", False),
        ("access to water", "had no access to water", False),
    ],
)
def test_one_negation_is_as_good_as_another(left, right, same):
    assert (read_property(left, ENGLISH).key == read_property(right, ENGLISH).key) is same


@pytest.mark.parametrize(
    ("words", "kind", "additive", "cumulative"),
    [
        ("killed", ValueKind.QUANTITY, True, True),
        ("attended", ValueKind.QUANTITY, True, False),
        ("turnout", ValueKind.QUANTITY, False, False),
        ("population", ValueKind.QUANTITY, False, False),
        ("election date", ValueKind.TIME, False, False),
        ("speaking from", ValueKind.PLACE, False, False),
        ("winner", ValueKind.NAME, False, False),
        ("banned", ValueKind.TRUTH, False, False),
        ("civilians killed", ValueKind.QUANTITY, True, True),
        ("date of the next match", ValueKind.TIME, False, False),
        ("ticket price", ValueKind.QUANTITY, False, False),
        ("cause of the outage", ValueKind.TEXT, False, False),
        ("shoes thrown", None, False, False),
    ],
)
def test_kind_and_sums(words, kind, additive, cumulative):
    found = read_property(words, ENGLISH)
    assert (found.kind, found.additive, found.cumulative) == (kind, additive, cumulative)


def test_wider_properties_come_nearest_first():
    assert read_property("taken to hospital", ENGLISH).within == ("injured", "casualties")
    assert read_property("killed in the blast", ENGLISH).within == ("killed", "casualties")


@pytest.mark.parametrize(
    ("words", "group"),
    [
        ("police killed", "police officers"),
        ("journalists arrested", "journalists"),
        ("women and children killed", "children + women"),
        ("people killed", None),
        ("seriously injured", None),
        ("killed by police", None),
    ],
)
def test_the_group_that_a_property_names(words, group):
    found = read_property_and_group(words, ENGLISH)[1]
    assert (found.key if found else None) == group


@pytest.mark.parametrize(
    "wordings",
    [
        ("price of bread", "bread price", "the price of the bread"),
        ("shoes thrown", "shoe thrown"),
        ("number of shoes thrown", "shoes thrown"),
    ],
)
def test_wordings_of_an_unknown_property_share_a_key(wordings):
    assert len({read_property(words, ENGLISH).key for words in wordings}) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("killed", "wounded"),
        ("registered voters", "turnout"),
        ("cases", "deaths"),
        ("arrests", "charged"),
        ("released", "not released"),
        ("vote share", "turnout"),
        ("dogs bite men", "men bite dogs"),
        ("confirmed cases", "suspected cases"),
        ("homes destroyed", "homes damaged"),
        ("jobs lost", "jobs created"),
        ("convicted", "acquitted"),
        ("start date", "end date"),
        ("president", "former president"),
        ("president", "prime minister"),
        ("sentenced to prison", "prison sentence"),
        ("in hospital", "hospitals"),
    ],
)
def test_near_misses_are_apart(left, right):
    assert read_property(left, ENGLISH).key != read_property(right, ENGLISH).key


def test_no_wording_means_two_things():
    found = {}
    for key, known in KNOWN.items():
        for wording in (key, *split_words(known.words)):
            found.setdefault(wording_key(wording, ENGLISH.book), set()).add(key)
    assert {stems: keys for stems, keys in found.items() if len(keys) > 1} == {}


def test_every_entry_stands_in_the_golden_table():
    with CASES.open(encoding="utf-8", newline="") as file:
        assert set(KNOWN) - {row["key"] for row in csv.DictReader(file)} == set()


def test_every_wider_property_is_known():
    assert {known.within for known in KNOWN.values() if known.within} <= set(KNOWN)
    assert all(key not in found.within for key, found in property_index(ENGLISH.book).properties.items())


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_words_are_a_property(words):
    found = read_property(words, ENGLISH)
    assert found.label == " ".join(words.split()) or found.known
    assert found == read_property(f" {words} ", ENGLISH)


@pytest.mark.parametrize("words", ["of " * 5000, "in " * 5000, "killed " * 5000, "not " * 5000])
def test_hostile_words_are_read_too(words):
    assert not read_property(words, ENGLISH).known


@pytest.mark.parametrize(
    ("words", "value", "key"),
    [
        ("turnout", "5,000", "attended"),
        ("turnout", "61 %", "turnout"),
        ("took part", "61 percent", "turnout"),
        ("sentence", "six years", "sentence length"),
        ("sentenced", "14", "sentenced"),
        ("jailed", "10 months", "sentence length"),
        ("votes", "52.4 %", "vote share"),
        ("votes", "81,302", "votes"),
        ("unemployment", "2.7 million", "unemployed"),
        ("jobless", "11.2 %", "unemployment rate"),
        ("lead", "6 percentage points", "poll lead"),
        ("lead", "214", "vote margin"),
        ("vaccinated", "71 %", "vaccination rate"),
        ("debt", "97 % of GDP", "debt ratio"),
        ("debt", "$3 billion", "debt"),
        ("ban", "two years", "ban length"),
        ("ban", "yes", "banned"),
        ("launched", "2 May 2025", "launch date"),
        ("arrested", "9 June 2019", "arrest date"),
        ("postponed", "yes", "postponed"),
    ],
)
def test_the_value_tells_what_is_meant(words, value, key):
    asked = read_property(words, ENGLISH)
    assert suit_value(asked, read_value(value, asked.kind, ENGLISH), ENGLISH).key == key


def test_a_change_tells_nothing_of_what_is_meant():
    asked = read_property("votes", ENGLISH)
    assert suit_value(asked, read_value("up 3 %", asked.kind, ENGLISH), ENGLISH) == asked


def test_what_narrows_a_property_is_kept_with_another_kind():
    asked = read_property("turnout in the capital", ENGLISH)
    found = suit_value(asked, read_value("5,000", asked.kind, ENGLISH), ENGLISH)
    assert (found.key, found.within, found.additive) == (asked.key, ("attended",), True)


@pytest.mark.parametrize(
    ("subject", "words", "key"),
    [
        ("bodies", "recovered", "killed"),
        ("the bodies", "found", "killed"),
        ("infections", "confirmed", "confirmed cases"),
        ("votes", "cast", "votes cast"),
        ("inflation", "annual rate", "inflation"),
        ("homes", "destroyed", "homes destroyed"),
        ("patients", "recovered", "recovered"),
        ("mayor", "resigned", None),
    ],
)
def test_subject_and_property_name_it_together(subject, words, key):
    found = read_across(subject, words, ENGLISH)
    assert (found.key if found else None) == key


def test_every_other_meaning_is_known():
    kinds = {*QuantityKind, *ValueKind}
    for known in KNOWN.values():
        assert set(known.instead) <= kinds
        assert set(known.instead.values()) <= set(KNOWN)
