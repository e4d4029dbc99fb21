"""Which methods make another question of a figure, and which only say how it was counted."""

import pytest

from crosscheck.model.claim import Claim
from crosscheck.model.location import Location
from crosscheck.model.project import Project, Settings
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.normalise.definitions import telling_method
from crosscheck.normalise.statements import normalise_claim
from crosscheck.normalise.vocabulary import make_vocabulary

HERE = Location("claims/daily.yaml", 7, 5)
SOURCE = Source("daily", "The Daily", "News", "2021-05-02", "en", SourceKind.NEWS, HERE)
ENGLISH = make_vocabulary(Project("", Settings(), (), ()))


@pytest.mark.parametrize(
    "words", ["", "  ", "—", "police count", "Aerial photos", "hospital records", "official figures", "own count"]
)
def test_a_way_of_counting_changes_no_question(words):
    assert telling_method(words, ENGLISH) == ""


@pytest.mark.parametrize(
    ("words", "folded"),
    [
        ("exit poll", "exit poll"),
        ("Exit  Poll", "exit poll"),
        ("seasonally adjusted", "seasonally adjusted"),
        ("statistical model", "statistical model"),
        ("extrapolated from photos", "extrapolated from photos"),
    ],
)
def test_any_other_word_may_make_another_question(words, folded):
    assert telling_method(words, ENGLISH) == folded


@pytest.mark.parametrize("words", ["count " * 50_000, "model " * 50_000, "m" * 200_000])
def test_long_methods_are_cut(words):
    assert len(telling_method(words, ENGLISH)) <= 1000


@pytest.mark.parametrize(("method", "kept"), [("exit poll", "exit poll"), ("police count", ""), ("", "")])
def test_a_statement_keeps_what_tells(method, kept):
    claim = Claim("c", "c", "daily", "Something is said.", "vote share", "31 percent", HERE, method=method)
    assert normalise_claim(claim, SOURCE, ENGLISH)[0].method == kept
