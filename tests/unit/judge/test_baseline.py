"""What the baseline accepts, and what is new beside it."""

import pytest
from baseline_projects import APART, CHECKS, SUMS, WAIVE, stale
from decided_projects import killed, write_project

from crosscheck.judge.baseline_renewal import renew
from crosscheck.model.baseline import Baseline
from crosscheck.model.fail_on import FailOn
from crosscheck.pipeline import check
from crosscheck.report.summary import fails


def test_what_stood_fails_no_run_and_is_marked(begun):
    report = begun(APART, APART)
    assert [fact.accepted for fact in report.facts] == [True]
    assert [(each.rule, each.accepted) for each in report.findings] == [("values-conflict", True)]
    assert not fails(report, FailOn.SCOPE)


def test_without_the_baseline_it_fails(begun, tmp_path):
    begun(APART, APART)
    report = check(tmp_path, with_baseline=False).report
    assert not any(fact.accepted for fact in report.facts)
    assert fails(report, FailOn.CONFLICT)


def test_a_changed_figure_is_new_and_its_entry_stale(begun):
    report = begun(APART, APART | {"herald/killed": killed("42")})
    assert fails(report, FailOn.CONFLICT)
    assert len(stale(report)) == 1


def test_other_words_in_a_note_change_nothing(begun):
    report = begun(APART, APART | {"herald/killed": killed("41", note="Read again.")})
    assert not fails(report, FailOn.CONFLICT)
    assert stale(report) == []


def test_a_new_claim_that_conflicts_is_new_and_leaves_the_entry_standing(begun):
    report = begun(APART, APART | {"wire/killed": killed("52")})
    assert fails(report, FailOn.CONFLICT)
    assert stale(report) == []
    assert len(renew(report).baseline.facts) == 1


def test_a_new_claim_that_only_agrees_is_not(begun):
    allowing = killed("at least 20")
    report = begun(APART, APART | {"wire/killed": allowing})
    assert [fact.accepted for fact in report.facts] == [True]
    assert not fails(report, FailOn.CONFLICT)


def test_a_conflict_that_was_settled_leaves_a_stale_entry_at_its_line_that_fails_nothing(begun):
    report = begun(APART, APART | {"herald/killed": killed("23")})
    (finding,) = stale(report)
    assert (finding.location.path, finding.location.line) == ("baseline.yaml", 5)
    assert not fails(report, FailOn.SCOPE)
    assert renew(report).baseline == Baseline()


@pytest.mark.parametrize(
    ("after", "decisions", "why"),
    [
        (APART | {"herald/killed": killed("23")}, [], "herald/killed says something else now"),
        ({"gazette/killed": killed("23")}, [], "herald/killed is gone"),
        (APART, [{**WAIVE, "waive": ["gazette/killed", "herald/killed"]}], "a person has waived it"),
        (APART, [{"right": "gazette/killed", "by": "desk"}], "a person has ruled on it"),
        (APART, [{"not_same": ["gazette/killed", "herald/killed"]}], "do not stand against each other any more"),
    ],
    ids=["changed", "gone", "waived", "ruled", "apart"],
)
def test_a_stale_entry_says_what_became_of_it(begun, tmp_path, after, decisions, why):
    begun(APART, APART)
    for path in (tmp_path / "claims").iterdir():
        path.unlink()
    (finding,) = stale(check(write_project(tmp_path, after, decisions)).report)
    assert why in finding.message


def test_a_waived_pair_needs_no_entry(begun):
    three = APART | {"wire/killed": killed("52")}
    both = [WAIVE, {**WAIVE, "waive": ["herald/killed", "wire/killed"]}]
    report = begun(APART, three, both)
    assert not fails(report, FailOn.CONFLICT)


def test_an_entry_for_what_a_person_has_waived_is_stale_so_that_it_hides_no_expiry(begun):
    waiver = {**WAIVE, "waive": ["gazette/killed", "herald/killed"]}
    report = begun(APART, APART, [waiver])
    assert len(stale(report)) == 1
    assert not report.facts[0].accepted


def test_a_sum_goes_by_what_it_says(begun):
    assert not fails(begun(SUMS, SUMS, checks=CHECKS), FailOn.CONFLICT)
    moved = {"gazette/new": killed("70", place="Bergen")} | SUMS
    assert not fails(begun(SUMS, moved, checks=CHECKS), FailOn.CONFLICT)
    assert fails(begun(SUMS, SUMS | {"gazette/harmed": killed("10")}, checks=CHECKS), FailOn.CONFLICT)


@pytest.mark.parametrize(
    ("checks", "does_fail"),
    [
        (["killed  +  hurt ==  harmed"], False),
        (["killed * hurt == harmed"], True),
        (["hurt + killed * 1 == harmed", *CHECKS], True),
    ],
)
def test_another_check_over_the_claims_of_an_accepted_one_is_new(begun, tmp_path, checks, does_fail):
    begun(SUMS, SUMS, checks=CHECKS)
    report = check(write_project(tmp_path, SUMS, checks=checks)).report
    assert fails(report, FailOn.CONFLICT) == does_fail
    accepted = {each.about: each.accepted for each in report.findings if each.rule == "arithmetic-fails"}
    assert accepted == {" ".join(each.split()): each.split() == CHECKS[0].split() for each in checks}
