import pytest
from msgspec.structs import replace
from report_builder import report as make_report

from crosscheck.model.diagnostic import Level
from crosscheck.model.fail_on import FailOn
from crosscheck.model.finding import Finding, Verdict
from crosscheck.model.location import Location
from crosscheck.report.summary import closing_lines, count_unread, count_verdicts, ending_line, fails, unshown_words


def with_only(report, *verdicts):
    return replace(report, facts=tuple(f for f in report.facts if f.verdict in verdicts), findings=())


@pytest.mark.parametrize(
    ("verdict", "failing"),
    [
        (Verdict.CONFLICT, {FailOn.CONFLICT, FailOn.UPDATE, FailOn.SCOPE}),
        (Verdict.UPDATE, {FailOn.UPDATE, FailOn.SCOPE}),
        (Verdict.SCOPE, {FailOn.SCOPE}),
        (Verdict.COMPATIBLE, set()),
        (Verdict.AGREE, set()),
        (Verdict.UNCORROBORATED, set()),
    ],
)
def test_a_run_fails_from_the_verdict_that_was_set(report, verdict, failing):
    assert {each for each in FailOn if fails(with_only(report, verdict), each)} == failing


@pytest.mark.parametrize(
    ("level", "failing"),
    [
        (Level.ERROR, {FailOn.CONFLICT, FailOn.UPDATE, FailOn.SCOPE}),
        (Level.WARNING, {FailOn.UPDATE, FailOn.SCOPE}),
        (Level.NOTE, set()),
    ],
)
def test_a_finding_outside_the_facts_fails_by_its_level(level, failing):
    finding = Finding("arithmetic", level, "3 + 4 is not 8.", Location("claims/x.yaml", 1, 1))
    assert {each for each in FailOn if fails(make_report([], [], findings=(finding,)), each)} == failing


def test_a_finding_of_a_fact_counts_by_the_fact():
    finding = Finding("shared-origin", Level.ERROR, "One origin.", Location("claims/x.yaml", 1, 1), fact="day")
    assert not fails(make_report([], [], findings=(finding,)), FailOn.SCOPE)


def test_every_verdict_is_counted(report):
    assert count_verdicts(report) == {
        Verdict.CONFLICT: 1,
        Verdict.UPDATE: 1,
        Verdict.SCOPE: 1,
        Verdict.COMPATIBLE: 1,
        Verdict.AGREE: 1,
        Verdict.UNCORROBORATED: 2,
    }


def test_what_could_not_be_used_is_told(report):
    assert count_unread(report) == 1
    assert closing_lines(report) == [
        "7 facts: 1 conflict, 1 update, 1 scope, 1 compatible, 1 agree, 2 uncorroborated",
        "13 claims from 3 sources; 1 value could not be read; 1 pair possibly the same, kept apart",
    ]


@pytest.mark.parametrize(
    ("fail_on", "line"),
    [
        (FailOn.CONFLICT, "The run fails: 1 conflict and 1 finding (it fails on: conflict)."),
        (FailOn.SCOPE, "The run fails: 1 conflict, 1 update, 1 scope difference and 1 finding (it fails on: scope)."),
        (FailOn.NEVER, "The run passes (it fails on: never)."),
    ],
)
def test_the_ending_says_what_the_run_fails_on(report, fail_on, line):
    assert ending_line(report, fail_on) == line


def test_what_makes_the_run_fail_unseen_is_named(report):
    only_update = with_only(report, Verdict.UPDATE, Verdict.AGREE)
    words = "ends with 1: 1 update is as grave as --fail-on update; it is not shown"
    assert unshown_words(only_update, (), FailOn.UPDATE) == words
    assert unshown_words(only_update, only_update.facts, FailOn.UPDATE) == ""
    assert unshown_words(only_update, (), FailOn.CONFLICT) == ""
    both = "ends with 1: 1 conflict and 1 update are as grave as --fail-on update; they are not shown"
    assert unshown_words(replace(report, findings=()), (), FailOn.UPDATE) == both


def test_a_finding_of_no_fact_is_always_shown_and_explains_the_ending():
    finding = Finding("arithmetic", Level.ERROR, "3 + 4 is not 8.", Location("claims/x.yaml", 1, 1))
    made = make_report([], [], findings=(finding,))
    assert unshown_words(made, (), FailOn.CONFLICT) == ""
    assert ending_line(made, FailOn.CONFLICT) == "The run fails: 1 finding (it fails on: conflict)."


def test_nothing_is_told_of_nothing():
    assert closing_lines(make_report([], [])) == ["0 facts", "0 claims from 0 sources"]
