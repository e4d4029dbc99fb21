"""What the baseline accepts and what it does not, as a newsroom's build would expect it."""

from dataclasses import replace
from datetime import date

import pytest
from decided_projects import killed, write_project
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.demo import FOLDER
from crosscheck.judge.baseline import apply_baseline
from crosscheck.judge.baseline_book import MOST_ENTRIES
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
                    lambda claims, entry=entry: replace(
                        entry,
                        camps=tuple(
                            filter(None, (tuple(each for each in camp if each in claims) for camp in entry.camps))
                        ),
                    )
                )
                for entry in entries
            )
        )
    )
    findings = st.lists(st.sampled_from(baseline.findings), unique=True) if baseline.findings else st.just([])
    return st.builds(Baseline, facts, findings.map(tuple))


def cut_in_two(place, *claims):
    """Return claims as two camps, or as one."""
    return tuple(filter(None, (claims[:place], claims[place:])))


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
        lambda refs, verdict, is_now, cut: AcceptedFact(
            "other",
            cut_in_two(
                cut,
                *(
                    AcceptedClaim(
                        f"{BY_REF[ref].claim.source_id}/{BY_REF[ref].claim.id}",
                        fingerprint_of([BY_REF[ref].claim]) if is_now else "0" * 16,
                        verdict,
                    )
                    for ref in refs
                ),
            ),
        ),
        st.lists(st.sampled_from(IN_DISPUTE), min_size=1, max_size=4, unique=True),
        st.sampled_from((Verdict.CONFLICT, Verdict.UPDATE, Verdict.SCOPE)),
        st.booleans(),
        st.integers(0, 4),
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
        for own in entry.camps
        for left in own
        for other in entry.camps
        for right in other
        if left.name < right.name and own is not other
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
