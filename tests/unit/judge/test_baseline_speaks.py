"""Which claim is told as new, and what the baseline may not hide."""

from datetime import date

import pytest
from baseline_projects import APART, CHECKS, SUMS, WAIVE, stale
from decided_projects import killed, write_project
from msgspec.structs import replace

from crosscheck.judge.baseline import apply_baseline
from crosscheck.judge.baseline_book import MOST_ENTRIES
from crosscheck.judge.baseline_renewal import renew
from crosscheck.model.baseline import Baseline
from crosscheck.model.fail_on import FailOn
from crosscheck.model.finding import Verdict
from crosscheck.pipeline import check
from crosscheck.report.summary import fails

ANSWERS = {"gazette/killed": killed("10"), "herald/killed": killed("30")}
THIRD = killed("50")


@pytest.mark.parametrize(
    ("new", "does_fail"),
    [
        ({"wire/killed": killed("10")}, False),
        ({"wire/killed": killed("ten")}, False),
        ({"wire/killed": killed("10"), "echo/killed": killed("30")}, False),
        ({"wire/killed": THIRD}, True),
        ({"wire/killed": killed("10"), "echo/killed": THIRD}, True),
        ({"herald/killed": killed("31")}, True),
        ({"herald/killed": killed("10"), "wire/killed": killed("30")}, True),
    ],
    ids=["agrees", "agrees-in-words", "two-agree", "third-answer", "agrees-beside-third", "changed", "swapped"],
)
def test_who_only_repeats_an_answer_that_is_accepted_brings_nothing_new(begun, new, does_fail):
    report = begun(ANSWERS, ANSWERS | new)
    assert fails(report, FailOn.SCOPE) == does_fail


def test_a_baseline_does_not_grow_by_who_agrees(begun):
    report = begun(ANSWERS, ANSWERS | {"wire/killed": killed("10")})
    renewal = renew(report)
    assert (renewal.removed, renewal.cut, renewal.added) == ((), (), ())
    assert renewal.baseline.facts == report.project.baseline.facts


def test_who_agreed_when_it_was_accepted_may_not_conflict_later(begun):
    three = ANSWERS | {"wire/killed": killed("10")}
    report = begun(three, three)
    (entry,) = report.project.baseline.facts
    assert [[each.name for each in camp] for camp in entry.camps] == [
        ["gazette/killed", "wire/killed"],
        ["herald/killed"],
    ]
    by_ref = {each.ref: each for each in report.statements}
    gazette, wire = (
        next(ref for ref, each in by_ref.items() if each.source.id == name) for name in ("gazette", "wire")
    )
    apart = [
        replace(each, verdict=Verdict.CONFLICT) if {each.left, each.right} == {gazette, wire} else each
        for each in report.facts[0].judgements
    ]
    facts, _ = apply_baseline(
        report.project.baseline, [replace(report.facts[0], judgements=tuple(apart))], (), (), by_ref
    )
    assert not facts[0].accepted


@pytest.mark.parametrize(("told", "said"), [(killed("50"), "50"), (killed("41"), "41")])
def test_a_fact_that_is_open_for_a_new_claim_speaks_of_it_at_its_place(begun, told, said):
    before = begun(ANSWERS, ANSWERS)
    report = begun(ANSWERS, ANSWERS | {"wire/killed": told})
    (old,), (new,) = before.findings, report.findings
    assert (new.location.path, new.accepted) == ("claims/wire.yaml", False)
    assert new.fingerprint != old.fingerprint
    assert f"“{said}”" in new.message
    assert report.facts[0].explanation.endswith(f"New since the baseline: Wire says “{said}”.")


def test_a_fact_that_is_all_new_is_told_as_without_a_baseline(begun, tmp_path):
    elsewhere = {f"{name}-there": {**fields, "place": "Bergen"} for name, fields in APART.items()}
    report = begun(APART, APART | elsewhere)
    without = check(tmp_path, with_baseline=False).report
    assert "baseline" not in report.facts[0].explanation
    assert {each.fingerprint for each in report.findings} == {each.fingerprint for each in without.findings}


def lapse(folder, waiver, report_on):
    """Run a project on a day with one decision."""
    return check(write_project(folder, APART, [waiver]), date.fromisoformat(report_on)).report


def test_the_baseline_hides_no_waiver_that_has_expired(begun, tmp_path):
    begun(APART, APART)
    waiver = {**WAIVE, "waive": ["gazette/killed", "herald/killed"], "expires": "2026-01-31"}
    assert not fails(lapse(tmp_path, waiver, "2026-01-31"), FailOn.CONFLICT)
    over = lapse(tmp_path, waiver, "2026-02-01")
    assert fails(over, FailOn.CONFLICT)
    assert len(stale(over)) == 1
    grown = renew(over, accept_new=True)
    assert grown.baseline.facts == ()
    assert len(grown.lapsed) == 1
    (tmp_path / "decisions.yaml").unlink()
    assert not fails(check(tmp_path).report, FailOn.CONFLICT)


def test_a_waiver_that_was_taken_back_leaves_the_baseline_as_it_was(begun, tmp_path):
    begun(APART, APART)
    waiver = {**WAIVE, "waive": ["gazette/killed", "herald/killed"], "withdrawn": "2026-01-31"}
    assert not fails(lapse(tmp_path, waiver, "2026-02-01"), FailOn.CONFLICT)


def test_the_baseline_hides_no_waived_sum_that_has_expired(begun, tmp_path):
    begun(SUMS, SUMS, checks=CHECKS)
    names = ["gazette/killed", "gazette/hurt", "gazette/harmed"]
    waiver = {**WAIVE, "waive": names, "rule": "arithmetic-fails", "expires": "2026-01-31"}
    write_project(tmp_path, SUMS, [waiver], CHECKS)
    for day, does_fail in ((31, False), (1, True)):
        report = check(tmp_path, date(2026, 1 if day == 31 else 2, day)).report
        assert fails(report, FailOn.CONFLICT) == does_fail


def test_an_entry_of_a_lesser_verdict_accepts_no_graver_one(begun):
    report = begun(APART, APART)
    (entry,) = report.project.baseline.facts
    lesser = replace(
        entry, camps=tuple(tuple(replace(each, verdict=Verdict.SCOPE) for each in camp) for camp in entry.camps)
    )
    by_ref = {each.ref: each for each in report.statements}
    facts, _ = apply_baseline(Baseline((lesser,)), report.facts, (), (), by_ref)
    assert not facts[0].accepted


def test_what_is_not_accepted_comes_first(begun):
    elsewhere = {name: {**fields, "place": "Bergen"} for name, fields in APART.items()}
    new = {f"{name}-there": fields for name, fields in elsewhere.items()}
    report = begun(APART, APART | new)
    assert [fact.accepted for fact in report.facts] == [False, True]


def test_new_entries_are_refused_unless_they_are_asked_for(begun):
    elsewhere = {f"{name}-there": {**fields, "place": "Bergen"} for name, fields in APART.items()}
    report = begun(APART, APART | elsewhere)
    refused = renew(report)
    assert refused.baseline.facts == report.project.baseline.facts
    assert len(refused.added) == 1
    grown = renew(report, accept_new=True, reason="Closed.").baseline
    assert sorted(entry.reason for entry in grown.facts) == ["", "Closed."]
    assert grown.reason == ""


def test_labels_of_a_hostile_project_make_a_file_without_faults(begun):
    hostile = {name: {**each, "subject": "a\u202eb \"':#{}[]&*!|>%@` " + "x" * 9000} for name, each in APART.items()}
    report = begun(hostile, hostile)
    assert not fails(report, FailOn.CONFLICT)
    assert {each.location.path for each in report.diagnostics} <= {"claims/gazette.yaml", "claims/herald.yaml"}


@pytest.mark.parametrize("reason", ["\x1b[31m: #\u202e\n- x", "x" * 20_000, "\udc80 broken", "  ", "'\"%@`"])
def test_any_reason_makes_a_file_without_faults(begun, reason):
    report = begun(APART, APART, reason=reason)
    assert [fact.accepted for fact in report.facts] == [True]
    assert report.diagnostics == ()


def test_a_claim_in_very_many_entries_costs_no_more_and_is_cut_down_to_one(begun):
    report = begun(APART, APART)
    many = replace(report.project.baseline, facts=report.project.baseline.facts * (MOST_ENTRIES + 50))
    by_ref = {each.ref: each for each in report.statements}
    facts, found = apply_baseline(many, report.facts, (), (), by_ref)
    assert facts[0].accepted
    assert len(found) == 50
    after = replace(report, project=replace(report.project, baseline=many))
    assert len(renew(after).baseline.facts) == 1
