"""Groups that a person declared, in words that nobody knows too; and groups that the property implies."""

import pytest

from crosscheck.model.claim import Claim
from crosscheck.model.linkage import Relation
from crosscheck.model.location import Location
from crosscheck.model.project import Project, Settings
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.normalise.groups import declared_group, read_group
from crosscheck.normalise.statements import normalise_claim
from crosscheck.normalise.vocabulary import make_vocabulary
from crosscheck.relate.scopes import relate_groups

HERE = Location("claims/daily.yaml", 7, 5)
SOURCE = Source("daily", "The Daily", "News", "2021-05-02", "en", SourceKind.NEWS, HERE)
ENGLISH = make_vocabulary(Project("", Settings(), (), ()))


def group_of(prop, value, **fields):
    claim = Claim("c", "c", "daily", "Something is said.", prop, value, HERE, **fields)
    return normalise_claim(claim, SOURCE, ENGLISH)[0].group


@pytest.mark.parametrize("words", ["people", "young protesters", "women and children", "officers from the north"])
def test_a_group_that_is_known_is_read_as_ever(words):
    assert declared_group(words, ENGLISH) == read_group(words, ENGLISH)
    assert not declared_group(words, ENGLISH).opaque


@pytest.mark.parametrize("words", ["zorblins", "tier-three flimmers", "the Quandle intake"])
def test_words_that_nobody_knows_still_bound(words):
    group = declared_group(words, ENGLISH)
    assert group.opaque
    assert group.bounds
    assert group.label == words
    assert read_group(words, ENGLISH) is None


@pytest.mark.parametrize("words", ["", "   ", "—", "…"])
def test_no_words_are_no_group(words):
    assert declared_group(words, ENGLISH) is None


def test_one_unknown_group_in_two_spellings_is_one():
    assert relate_groups(declared_group("Zorblins", ENGLISH), declared_group("zorblin", ENGLISH)) is Relation.SAME


@pytest.mark.parametrize("other", ["flimmers", "women", "people", "houses"])
def test_how_an_unknown_group_stands_to_another_is_not_known(other):
    relation = relate_groups(declared_group("zorblins", ENGLISH), declared_group(other, ENGLISH))
    assert relation is Relation.UNKNOWN


def test_an_unknown_group_cannot_pose_as_a_known_one():
    assert declared_group("=women", ENGLISH).key != declared_group("zorblins", ENGLISH).key
    assert declared_group("zorblins", ENGLISH).key not in {"zorblin", "zorblins"}


@pytest.mark.parametrize("words", ["zorblin " * 20_000, "z" * 100_000])
def test_a_very_long_group_is_cut_in_its_key(words):
    assert len(declared_group(words, ENGLISH).key) <= 1100


def test_a_subject_that_nobody_knows_is_no_group():
    assert group_of("injured", "9", subject="zorblins") is None
    assert group_of("injured", "9", group="zorblins").opaque


@pytest.mark.parametrize(
    ("prop", "value", "group"),
    [
        ("turnout", "61 percent", "voters"),
        ("attended", "5,000", "protesters"),
        ("attended", "5,000", "supporters"),
        ("on strike", "800", "workers"),
        ("unemployment rate", "6.1 percent", "workers"),
        ("votes cast", "14,382", "voters"),
    ],
)
def test_those_whom_the_property_counts_go_without_saying(prop, value, group):
    assert group_of(prop, value, group=group) is None


@pytest.mark.parametrize(
    ("prop", "value", "group"),
    [
        ("turnout", "61 percent", "women"),
        ("turnout", "48 percent", "young voters"),
        ("unemployment rate", "17 percent", "young workers"),
        ("attended", "5,000", "women"),
        ("attended", "5,000", "young protesters"),
        ("on strike", "800", "nurses"),
        ("killed", "3", "protesters"),
        ("injured", "3", "workers"),
    ],
)
def test_some_of_them_or_others_are_named(prop, value, group):
    assert group_of(prop, value, group=group).label == group
