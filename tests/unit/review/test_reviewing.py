"""Decisions planned for a real file: bound to what was said, never against another, never into a broken file."""

import pytest
from review_projects import TODAY, killed, write

from crosscheck.judge.bond import Hold
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.location import Location
from crosscheck.model.question import Refusal
from crosscheck.pipeline import check
from crosscheck.review.agenda import Wanted
from crosscheck.reviewing import (
    Change,
    bound,
    history,
    open_questions,
    plan_decision,
    plan_undoing,
    plan_withdrawal,
)

BOTH = {"gazette": killed("23"), "herald": killed("41")}
HAND = "  # mine\n  - {same: [gazette/killed, herald/killed], by: ana, date: 2026-11-20}  # sure\n"


def made(ruling, *claims, **changes):
    return Decision(ruling, claims, "", Location("decisions.yaml", 1, 1), owner="ben", **changes)


def plan(folder, decision):
    report = check(folder, TODAY).report
    return plan_decision(folder, bound(decision, report), report, TODAY)


def put(folder, change):
    assert isinstance(change, Change), change
    (folder / "decisions.yaml").write_bytes(change.after)


def test_a_decision_is_bound_to_what_its_claims_say(project):
    folder = project(**BOTH)
    change = plan(folder, made(Ruling.RIGHT, "herald/killed", "gazette/killed"))
    assert change.before is None
    put(folder, change)
    report = check(folder, TODAY).report
    assert report.facts[0].ruling.fingerprint != ""
    assert [finding.rule for finding in report.findings if finding.rule.startswith("decision-")] == []
    assert open_questions(report, Wanted(), TODAY).questions == ()
    write(folder, gazette=killed("24"))
    changed = check(folder, TODAY).report
    assert len(open_questions(changed, Wanted(), TODAY).questions) == 1
    assert [entry.hold for entry in history(changed, TODAY)] == [Hold.CHANGED]


def test_claims_are_named_by_their_source_and_in_order(project):
    folder = project(**BOTH)
    report = check(folder, TODAY).report
    decision = bound(made(Ruling.UNSURE, "herald/killed", "gazette/killed"), report)
    assert decision.claims == ("gazette/killed", "herald/killed")
    assert decision.said == (("gazette/killed", "23"), ("herald/killed", "41"))
    put(folder, plan(folder, made(Ruling.UNSURE, "herald/killed", "gazette/killed")))
    assert open_questions(check(folder, TODAY).report, Wanted(), TODAY).tally.unsure == 1


def test_an_edit_made_meanwhile_is_kept(project):
    folder = project(**BOTH)
    report = check(folder, TODAY).report
    write(folder, HAND)
    before = (folder / "decisions.yaml").read_bytes()
    change = plan_decision(folder, bound(made(Ruling.UNSURE, "gazette/killed", "herald/killed"), report), report, TODAY)
    assert change.before == before
    assert change.after.startswith(before)


@pytest.mark.parametrize(
    ("there", "decision", "said"),
    [
        (HAND, made(Ruling.NOT_SAME, "gazette/killed", "herald/killed"), "ana decided on 20 November 2026"),
        (
            "  - {not_same: [gazette/killed, herald/killed], by: ana}\n",
            made(Ruling.SAME, "gazette/killed", "herald/killed"),
            "line 3 of decisions.yaml",
        ),
        (
            "  - {right: gazette/killed, over: [herald/killed], by: ana}\n",
            made(Ruling.RIGHT, "herald/killed", "gazette/killed"),
            "gazette/killed is right",
        ),
        (
            "  - {same: [gazette/killed, courier/killed]}\n  - {same: [courier/killed, herald/killed]}\n",
            made(Ruling.NOT_SAME, "gazette/killed", "herald/killed"),
            "together say the opposite",
        ),
    ],
)
def test_what_contradicts_is_refused_with_the_reason(project, there, decision, said):
    folder = project(there, **BOTH, courier=killed("60"))
    refusal = plan(folder, decision)
    assert isinstance(refusal, Refusal)
    assert said in refusal.message
    assert "history" in refusal.hint


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"version: 1\ndecisions:\n  - sane: [a, b]\n", "decisions.yaml:3:5"),
        (b"version: 1\ndecisions: [", "decisions.yaml:3:1"),
        (b"", "decisions.yaml:1:1"),
        (b"version: 1\n# \xff\n", "not UTF-8"),
        (b"{version: 1}\n", "laid out"),
        (b"version: 1\ndecisions: []\n...\n# more\n---\n", "decisions.yaml"),
    ],
)
def test_a_file_with_a_fault_is_left_alone(project, raw, said):
    folder = project(**BOTH)
    report = check(folder, TODAY).report
    (folder / "decisions.yaml").write_bytes(raw)
    refusal = plan_decision(folder, bound(made(Ruling.SAME, "gazette/killed", "herald/killed"), report), report, TODAY)
    assert isinstance(refusal, Refusal)
    assert said in refusal.message
    assert (folder / "decisions.yaml").read_bytes() == raw


def test_words_that_no_file_may_hold_are_refused(project):
    folder = project(**BOTH)
    refusal = plan(folder, made(Ruling.SAME, "gazette/killed", "herald/killed", reason="\x1b[31m"))
    assert isinstance(refusal, Refusal)
    assert "cannot be written" in refusal.message


def test_a_link_out_of_the_project_is_refused(project, tmp_path):
    folder = project(**BOTH)
    report = check(folder, TODAY).report
    (tmp_path / "other.yaml").write_text("version: 1\n")
    (folder / "decisions.yaml").symlink_to(tmp_path / "other.yaml")
    refusal = plan_decision(folder, bound(made(Ruling.SAME, "gazette/killed", "herald/killed"), report), report, TODAY)
    assert isinstance(refusal, Refusal)
    assert "leads out of the project folder" in refusal.message


def test_withdrawing_keeps_the_record(project):
    folder = project(HAND, **BOTH)
    report = check(folder, TODAY).report
    put(folder, plan_withdrawal(folder, report.project.decisions[0], TODAY))
    (entry,) = history(check(folder, TODAY).report, TODAY)
    assert (entry.decision.withdrawn, entry.decision.owner, entry.hold) == ("2026-11-22", "ana", Hold.SILENT)
    assert "# sure" in (folder / "decisions.yaml").read_text("utf-8")


def test_undoing_takes_out_the_decision_and_no_more(project):
    folder = project(HAND, **BOTH)
    before = (folder / "decisions.yaml").read_bytes()
    report = check(folder, TODAY).report
    decision = bound(made(Ruling.UNSURE, "gazette/killed", "herald/killed"), report)
    put(folder, plan_decision(folder, decision, report, TODAY))
    edited = (folder / "decisions.yaml").read_bytes() + b"# edited meanwhile\n"
    (folder / "decisions.yaml").write_bytes(edited)
    change = plan_undoing(folder, decision)
    assert change.after == before + b"# edited meanwhile\n"
    put(folder, change)
    assert isinstance(plan_undoing(folder, decision), Refusal)
