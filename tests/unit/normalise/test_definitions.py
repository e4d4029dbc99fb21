"""By what definition figures hold, and how two of them stand: a golden table, both ways round."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.grammar.folding import fold
from crosscheck.lexicons.definitions import Definitions
from crosscheck.lexicons.lexicon import load_section
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.claim import Claim, Modality
from crosscheck.model.linkage import Relation
from crosscheck.model.location import Location
from crosscheck.model.project import Project, Settings
from crosscheck.model.value import Truth
from crosscheck.normalise.definitions import ANY, FIELDS, read_definitions
from crosscheck.normalise.values import read_value
from crosscheck.normalise.vocabulary import make_vocabulary
from crosscheck.relate.definitions import relate_definitions, telling_definition, unsaid_definitions

CASES = Path(__file__).parents[2] / "cases" / "definitions.en.csv"
ENGLISH = make_vocabulary(Project("", Settings(), (), ()))
FAMILIES = load_section("en", Definitions).families
HERE = Location("c.yaml", 1, 1)
TURNED = {Relation.WITHIN: Relation.CONTAINS, Relation.CONTAINS: Relation.WITHIN}


def read(words, value="12", modality=Modality.ASSERTED):
    asked, subject, method, event = (part.strip() for part in (*words.split("/"), "", "", "")[:4])
    claim = Claim(
        "c",
        "c",
        "s",
        "",
        asked,
        value,
        Location("c.yaml", 1, 1),
        subject,
        method=method,
        event=event,
        modality=modality,
    )
    return read_definitions(claim, read_value(value, None, ENGLISH), ENGLISH)


def cases():
    with CASES.open(encoding="utf-8", newline="") as file:
        return [pytest.param(row, id=f"{row['left']} | {row['right']}") for row in csv.DictReader(file)]


@pytest.mark.parametrize("row", cases())
def test_golden_table(row):
    left, right = read(row["left"]), read(row["right"])
    unsaid = bool(unsaid_definitions(left, right) or unsaid_definitions(right, left))
    wanted = Relation.UNKNOWN if row["relation"] == "unsaid" else Relation(row["relation"])
    assert relate_definitions(left, right) is wanted
    assert relate_definitions(right, left) is TURNED.get(wanted, wanted)
    assert wanted is not Relation.UNKNOWN or unsaid == (row["relation"] == "unsaid")


def test_the_words_that_name_it_are_kept():
    assert [one.label for one in read("number / suspected cholera cases")] == ["suspected cholera cases"]
    assert telling_definition(read("core inflation"), read("headline inflation")).label == "core inflation"


def test_a_claim_about_what_is_to_come_is_planned():
    assert [one.family for one in read("jobs", modality=Modality.PLANNED)] == ["plan"]
    assert read("jobs") == ()


def test_the_value_may_name_it():
    assert [one.members for one in read("inflation", "3.2 % month on month")] == [frozenset({"monthly"})]
    assert read("sentence", "a year") == ()


def test_what_is_only_so_or_not_has_none():
    claim = Claim("c", "c", "s", "", "confirmed", "yes", HERE)
    assert read_definitions(claim, Truth(True, "yes"), ENGLISH) == ()


@pytest.mark.parametrize("family", FAMILIES)
def test_families_hold_together(family):
    one = FAMILIES[family]
    assert len(one.members) >= 2
    assert one.usual in ("", ANY, *one.members)
    assert one.ahead in ("", *one.members)
    assert set(split_words(one.fields)) <= set(FIELDS)
    phrases = [phrase for words in one.members.values() for phrase in split_words(words)]
    assert sorted(phrases) == sorted(set(phrases))
    assert all(phrase == fold(phrase) for phrase in phrases)


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_words_can_be_asked(words):
    assert read(words) == read(words)


@pytest.mark.parametrize("words", ["not " * 5000, "suspected " * 5000, "per " * 5000])
def test_hostile_words_are_read_too(words):
    assert len(read(words)) <= len(FAMILIES)
