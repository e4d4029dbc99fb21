"""What the baseline accepts and what it does not, as a newsroom's build would expect it."""

from dataclasses import replace

import pytest
from decided_projects import killed, write_project
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.demo import FOLDER
from crosscheck.judge.baseline import MOST_ENTRIES, apply_baseline
from crosscheck.judge.baseline_renewal import renew
from crosscheck.judge.fingerprints import fingerprint_of
from crosscheck.model.baseline import ACCEPTABLE, AcceptedClaim, AcceptedFact, Baseline
from crosscheck.model.finding import Verdict
from crosscheck.model.project import FailOn
from crosscheck.pipeline import check
from crosscheck.report.summary import fails
from crosscheck.write.baseline import render_baseline

APART = {"gazette/killed": killed("23"), "herald/killed": killed("41")}
WAIVE = {"waive": ["gazette/killed", "wire/killed"], "because": "Both are early.", "by": "desk"}
CHECKS = ["killed + hurt == harmed"]
SUMS = {"gazette/killed": killed("3"), "gazette/hurt": killed("4"), "gazette/harmed": killed("9")}


@pytest.fixture
def begun(tmp_path):
    """Write a project whose baseline accepts all that stands in some claims; run it with others."""

    def run(before, after, decisions=(), checks=(), **asked):
        first = check(write_project(tmp_path, before, (), checks)).report
        (tmp_path / "baseline.yaml").write_text(render_baseline(renew(first, **asked).baseline), "utf-8")
        return check(write_project(tmp_path, after, decisions, checks)).report

    return run


def stale(report):
    return [each for each in report.findings if each.rule == "baseline-stale"]


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


def test_an_entry_of_a_lesser_verdict_accepts_no_graver_one(begun):
    report = begun(APART, APART)
    (entry,) = report.project.baseline.facts
    lesser = replace(entry, claims=tuple(replace(each, verdict=Verdict.SCOPE) for each in entry.claims))
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


DEMO = check(FOLDER).report
BY_REF = {each.ref: each for each in DEMO.statements}
FULL = renew(DEMO).baseline


def with_baseline(report, baseline):
    """Return a report with a baseline laid over it, as the pipeline does."""
    facts, findings = apply_baseline(baseline, report.facts, report.findings, report.decisions, BY_REF)
    return replace(report, project=replace(report.project, baseline=baseline), facts=facts, findings=findings)


def some_of(baseline):
    """Draw part of a baseline: some entries, some claims of each."""
    facts = st.lists(st.sampled_from(baseline.facts), unique=True).flatmap(
        lambda entries: st.tuples(
            *(
                st.lists(st.sampled_from(entry.claims), min_size=1, unique=True).map(
                    lambda claims, entry=entry: replace(entry, claims=tuple(claims))
                )
                for entry in entries
            )
        )
    )
    findings = st.lists(st.sampled_from(baseline.findings), unique=True) if baseline.findings else st.just([])
    return st.builds(Baseline, facts, findings.map(tuple))


IN_DISPUTE = sorted(
    {
        ref
        for fact in DEMO.facts
        for each in fact.judgements
        for ref in (each.left, each.right)
        if fact.verdict in ACCEPTABLE
    }
)
OTHERS = st.lists(
    st.builds(
        lambda refs, verdict, is_now: AcceptedFact(
            "other",
            tuple(
                AcceptedClaim(
                    f"{BY_REF[ref].claim.source_id}/{BY_REF[ref].claim.id}",
                    fingerprint_of([BY_REF[ref].claim]) if is_now else "0" * 16,
                    verdict,
                )
                for ref in refs
            ),
        ),
        st.lists(st.sampled_from(IN_DISPUTE), min_size=1, max_size=4, unique=True),
        st.sampled_from((Verdict.CONFLICT, Verdict.UPDATE, Verdict.SCOPE)),
        st.booleans(),
    ),
    max_size=4,
)
ANY = st.builds(lambda some, others: replace(some, facts=(*some.facts, *others)), some_of(FULL), OTHERS)


def accepts(baseline):
    """Return the pairs of claims and the findings that a baseline can accept, each with how grave at most."""
    gravity = list(Verdict).index
    pairs = [
        ((left.name, right.name), max(gravity(left.verdict), gravity(right.verdict)))
        for entry in baseline.facts
        for left in entry.claims
        for right in entry.claims
        if left.name < right.name
    ]
    least = {pair: min(g for other, g in pairs if other == pair) for pair, _ in pairs}
    return least | {(each.rule, each.fingerprint): 0 for each in baseline.findings}


def test_the_demo_has_something_to_accept():
    assert FULL.facts
    assert fails(DEMO, FailOn.SCOPE)


def test_a_first_baseline_accepts_exactly_what_stands():
    after = with_baseline(DEMO, FULL)
    assert not fails(after, FailOn.SCOPE)
    assert {fact.id for fact in after.facts if fact.accepted} == {
        fact.id for fact in DEMO.facts if fact.verdict in (Verdict.CONFLICT, Verdict.UPDATE, Verdict.SCOPE)
    }
    assert stale(after) == []


@settings(max_examples=80, deadline=None)
@given(ANY)
def test_renewing_twice_is_renewing_once_and_it_only_shrinks(baseline):
    once = renew(with_baseline(DEMO, baseline))
    twice = renew(with_baseline(DEMO, once.baseline))
    assert render_baseline(twice.baseline) == render_baseline(once.baseline)
    assert (twice.removed, twice.cut) == ((), ())
    before = accepts(baseline)
    assert all(pair in before and before[pair] <= gravity for pair, gravity in accepts(once.baseline).items())


@settings(max_examples=80, deadline=None)
@given(ANY)
def test_shrinking_changes_nothing_that_is_accepted(baseline):
    before = with_baseline(DEMO, baseline)
    after = with_baseline(DEMO, renew(before).baseline)
    assert [(fact.id, fact.accepted) for fact in after.facts] == [(fact.id, fact.accepted) for fact in before.facts]
    assert stale(after) == []


@settings(max_examples=40, deadline=None)
@given(ANY)
def test_accepting_what_is_new_leaves_nothing_to_fail(baseline):
    after = with_baseline(DEMO, renew(with_baseline(DEMO, baseline), accept_new=True).baseline)
    assert not fails(after, FailOn.SCOPE)
    assert stale(after) == []
