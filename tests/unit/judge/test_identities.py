import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from crosscheck.judge.identities import identify
from crosscheck.model.claim import Claim
from crosscheck.model.diagnostic import Level
from crosscheck.model.finding import Finding
from crosscheck.model.location import Location

PLACE = Location("claims/gazette.yaml", 4, 5)
FINDING = Finding("values-conflict", Level.ERROR, "23 and 41.", PLACE, "killed", ("gazette/a", "herald/b"))


class Stated:
    """Stands for a statement, of which only the claim counts."""

    def __init__(self, ref, value, text="What it says."):
        source, name = ref.split("/")
        self.claim = Claim(name, ref, source, text, "killed", value, PLACE)


def stated(**values):
    refs = {"a": "gazette/a", "b": "herald/b"}
    return {refs[name]: Stated(refs[name], value) for name, value in values.items()}


def identity(finding=FINDING, **values):
    return identify([finding], stated(**({"a": "23", "b": "41"} | values)))[0].fingerprint


@pytest.mark.parametrize(
    "same",
    [
        {"location": Location("claims/gazette.yaml", 90, 5)},
        {"message": "Worded in another way."},
        {"statements": ("herald/b", "gazette/a")},
        {"level": Level.WARNING},
        {"fact": "renamed"},
    ],
)
def test_a_finding_is_the_same_wherever_it_stands_and_however_it_is_told(same):
    assert identity(replace(FINDING, **same)) == identity()


def test_it_is_another_where_the_rule_or_a_figure_is():
    others = {identity(), identity(replace(FINDING, rule="figure-stale")), identity(b="42")}
    assert len(others) == 3


def test_another_check_over_the_same_claims_is_another_finding():
    added, multiplied = (replace(FINDING, about=words) for words in ("a + b == 9", "a * b == 9"))
    assert len({identity(), identity(added), identity(multiplied)}) == 3
    assert identity(replace(added, message="Worded in another way.")) == identity(added)


def test_what_is_about_no_claim_is_known_by_file_and_message():
    lone = replace(FINDING, statements=())
    assert identity(lone) == identity(replace(lone, location=replace(PLACE, line=77)))
    assert identity(lone) != identity(replace(lone, message="Another."))
    gone = replace(FINDING, statements=("nowhere/x",))
    assert identity(gone) == identity(lone)


@given(st.lists(st.sampled_from([FINDING, replace(FINDING, statements=()), replace(FINDING, rule="x")]), max_size=12))
def test_no_two_findings_have_one_identity(findings):
    found = identify(findings, stated(a="23", b="41"))
    assert len({each.fingerprint for each in found}) == len(findings)
    assert [replace(each, fingerprint="") for each in found] == findings
