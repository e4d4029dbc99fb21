"""A baseline accepts what stands, exactly that, and only shrinks."""

from baseline_projects import stale
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from crosscheck.demo import FOLDER
from crosscheck.judge.baseline import apply_baseline
from crosscheck.judge.baseline_renewal import renew
from crosscheck.judge.fingerprints import fingerprint_of
from crosscheck.model.baseline import ACCEPTABLE, AcceptedClaim, AcceptedFact, Baseline
from crosscheck.model.fail_on import FailOn
from crosscheck.model.finding import Verdict
from crosscheck.pipeline import check
from crosscheck.report.summary import fails
from crosscheck.write.baseline import render_baseline

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
