import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.project import Project, Settings
from crosscheck.model.value import ValueKind
from crosscheck.normalise.properties import property_index, read_property, read_property_and_group, wording_key
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
