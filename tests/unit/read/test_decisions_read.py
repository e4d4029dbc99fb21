"""decisions.yaml to the model's decisions: what each key becomes, and what bounds it."""

import pytest

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.location import Location
from crosscheck.read.decisions import read_decisions
from crosscheck.read.faults import Faults
from crosscheck.read.limits import MOST_DECIDED
from crosscheck.read.project import read_project


def read(*blocks):
    """Return the decisions of a file, and what is wrong with it."""
    faults = Faults("decisions.yaml")
    found = read_decisions("version: 1\ndecisions:\n" + "".join(f"  - {block}\n" for block in blocks), faults)
    return found, [(each.code, each.location.line) for each in faults.diagnostics()]


def test_every_key_finds_its_place():
    block = (
        "waive: [gazette/killed, dead]\n    rule: values-conflict\n    because: Early counts.\n    by: desk\n"
        "    date: 2026-11-20\n    expires: 2027-01-31\n    withdrawn: 2026-11-21\n"
        "    fingerprint: 0123456789abcdef\n    said: {dead: 41, gazette/killed: twenty-three}"
    )
    expected = Decision(
        Ruling.WAIVED,
        ("gazette/killed", "dead"),
        "0123456789abcdef",
        Location("decisions.yaml", 3, 5),
        rule="values-conflict",
        reason="Early counts.",
        owner="desk",
        decided="2026-11-20",
        expires="2027-01-31",
        withdrawn="2026-11-21",
        said=(("dead", "41"), ("gazette/killed", "twenty-three")),
    )
    assert read(block) == ((expected,), [])


@pytest.mark.parametrize(
    ("block", "ruling", "claims"),
    [
        ("same: [a, b, c]", Ruling.SAME, "abc"),
        ("not_same: [b, a]", Ruling.NOT_SAME, "ba"),
        ("{split: c, out_of: [a, b]}", Ruling.SPLIT, "cab"),
        ("{right: b, over: [a]}", Ruling.RIGHT, "ba"),
        ("right: b", Ruling.RIGHT, "b"),
        ("{waive: [a], because: so, by: me}", Ruling.WAIVED, "a"),
        ("unsure: [a, b]", Ruling.UNSURE, "ab"),
    ],
)
def test_the_first_claim_is_the_one_that_is_set_against_the_others(block, ruling, claims):
    (decision,), faults = read(block)
    assert (decision.ruling, decision.claims, faults) == (ruling, tuple(claims), [])


def test_a_faulty_decision_does_not_hide_the_next():
    found, faults = read("same: [a]", "same: [a, b]", "right: [a]")
    assert [each.location.line for each in found] == [4]
    assert faults == [("too-few-claims", 3), ("not-text", 5)]


def test_a_decision_names_a_bounded_number_of_claims():
    names = [f"c{number}" for number in range(MOST_DECIDED + 1)]
    assert read(f"same: [{', '.join(names[1:])}]")[1] == []
    assert read(f"same: [{', '.join(names)}]") == ((), [("too-large", 3)])


@pytest.mark.parametrize("text", ["version: 1\n", "version: 1\ndecisions:\n", "version: 1\ndecisions: []\n"])
def test_a_file_may_hold_no_decision_yet(tmp_path, text):
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources.yaml").write_text("version: 1\nsources: [{id: a}]\n")
    (tmp_path / "claims" / "a.yaml").write_text("source: a\nclaims: [{id: one, claim: C., property: p, value: 1}]\n")
    (tmp_path / "decisions.yaml").write_text(text)
    project, diagnostics = read_project(tmp_path)
    assert (project.decisions, diagnostics) == ((), ())
