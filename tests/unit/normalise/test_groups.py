import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.grammar.folding import fold
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.linkage import Relation
from crosscheck.model.project import Project, Settings
from crosscheck.normalise.groups import group_index, read_group
from crosscheck.normalise.vocabulary import make_vocabulary
from crosscheck.relate.scopes import relate_groups

CASES = Path(__file__).parents[2] / "cases" / "groups.en.csv"
ENGLISH = make_vocabulary(Project("", Settings(), (), ()))
WORDS = ENGLISH.words.groups


def cases():
    with CASES.open(encoding="utf-8", newline="") as file:
        return [pytest.param(row, id=row["words"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize("row", cases())
def test_golden_table(row):
    group = read_group(row["words"], ENGLISH)
    named = bool(row["key"] or row["within"])
    assert (group is not None) == named
    assert not named or group.key == row["key"] or not row["key"]
    assert not row["within"] or row["within"] in group.within
    assert not row["apart"] or relate_groups(group, read_group(row["apart"], ENGLISH)) is Relation.DISJOINT
    assert not row["not_apart"] or relate_groups(group, read_group(row["not_apart"], ENGLISH)) is not Relation.DISJOINT


def test_wider_groups_come_nearest_first():
    assert read_group("riot police", ENGLISH).within == ("police officers", "security forces", "people")


def test_a_narrowed_group_is_of_two_kinds():
    group = read_group("female police officers", ENGLISH)
    assert group.within[:2] == ("police officers", "women")
    assert relate_groups(group, read_group("men", ENGLISH)) is Relation.DISJOINT


def test_the_label_is_as_written():
    assert read_group(" five of the  officers", ENGLISH).label == "five of the officers"


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("riot police", "people", Relation.WITHIN),
        ("people", "children", Relation.CONTAINS),
        ("demonstrators", "protesters", Relation.SAME),
        ("officers", "demonstrators", Relation.DISJOINT),
        ("journalists", "women", Relation.OVERLAPS),
        ("journalists", "protesters", Relation.OVERLAPS),
        ("homes", "people", Relation.DISJOINT),
        ("homes", "schools", Relation.DISJOINT),
        ("men and women", "people", Relation.WITHIN),
        ("doctors", "nurses", Relation.DISJOINT),
    ],
)
def test_relations(left, right, relation):
    assert relate_groups(read_group(left, ENGLISH), read_group(right, ENGLISH)) is relation


def test_no_wording_means_two_things():
    found = {}
    entries = {key: known.words for key, known in WORDS.known.items()} | dict.fromkeys(split_words(WORDS.peoples), "")
    for key, words in entries.items():
        for wording in (key, *split_words(words)):
            stems = tuple(ENGLISH.stemmer.stem(word) for word in fold(wording).split())
            found.setdefault(stems, set()).add(key)
    assert {stems: keys for stems, keys in found.items() if len(keys) > 1} == {}


def test_every_entry_stands_in_the_golden_table():
    with CASES.open(encoding="utf-8", newline="") as file:
        assert set(WORDS.known) - {row["key"] for row in csv.DictReader(file)} == set()


def test_every_group_that_is_named_is_known():
    named = {one for known in WORDS.known.values() for one in split_words(known.within)}
    named |= {one for row in WORDS.apart for one in split_words(row)}
    assert named <= set(WORDS.known)


def test_no_group_is_apart_from_what_it_lies_in():
    for key, group in group_index(ENGLISH.book).groups.items():
        assert key not in group.within
        assert not {key, *group.within} & set(group.apart)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_words_can_be_asked(words):
    group = read_group(words, ENGLISH)
    assert group is None or group.label == " ".join(words.split())


@pytest.mark.parametrize("words", ["five of " * 5000, "and " * 5000, "police " * 5000, "former " * 5000 + "officers"])
def test_hostile_words_are_read_too(words):
    assert read_group(words, ENGLISH) is None or words.startswith("police")
