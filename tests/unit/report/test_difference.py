"""What changed between two reports: facts paired by their claims, compared pair by pair, and mirrored."""

import pytest
from hypothesis import given
from msgspec.structs import replace
from recorded_reports import fact, recorded, reports

from crosscheck.model.diagnostic import Level
from crosscheck.model.fail_on import FailOn
from crosscheck.model.finding import Verdict
from crosscheck.model.recorded import Difference, RecordedClaim, RecordedFinding, Settled
from crosscheck.report.differences.difference import changed_scope, compare
from crosscheck.report.differences.trend import Trend, difference_fails, facts_by_trend, findings_by_trend, trend_of

CONFLICT, UPDATE, SCOPE = Verdict.CONFLICT, Verdict.UPDATE, Verdict.SCOPE
AGREEING = fact("killed", "gazette=23", "herald=23")
APART = fact("killed", "gazette=23", "herald=41", verdicts=[("gazette", "herald", CONFLICT)])


def only(old, new):
    """Return the one change of a fact between two lists of facts."""
    (change,) = compare(recorded(*old), recorded(*new)).facts
    return change


@given(reports())
def test_a_report_does_not_differ_from_itself(report):
    assert compare(report, report) == Difference()


def mirrored(change):
    return (change.new, change.old, frozenset(change.new_kin), frozenset(change.old_kin), change.fallen, change.risen)


def plain(change):
    return (change.old, change.new, frozenset(change.old_kin), frozenset(change.new_kin), change.risen, change.fallen)


@given(reports(), reports())
def test_compared_the_other_way_round_they_are_a_mirror_image(old, new):
    there, back = compare(old, new), compare(new, old)
    assert {plain(each) for each in there.facts} == {mirrored(each) for each in back.facts}
    claims = {(each.old, each.new) for change in there.facts for each in change.claims}
    assert claims == {(each.new, each.old) for change in back.facts for each in change.claims}
    assert {(each.old, each.new) for each in there.findings} == {(each.new, each.old) for each in back.findings}


@given(reports(), reports())
def test_every_fact_is_told_once_or_is_the_same(old, new):
    found = compare(old, new)
    for facts, told in ((old.facts, [c.old for c in found.facts]), (new.facts, [c.new for c in found.facts])):
        named = [each.id for each in told if each]
        assert len(named) == len(set(named))
        assert set(named) <= {each.id for each in facts}
    assert sum(map(len, facts_by_trend(found).values())) == len(found.facts)


@given(reports(), reports())
def test_nothing_fails_that_does_not_fail_now(old, new):
    for fail_on in FailOn:
        if difference_fails(compare(old, new), fail_on):
            grave = {CONFLICT: 0, UPDATE: 1, SCOPE: 2}
            least = {FailOn.CONFLICT: 0, FailOn.UPDATE: 1, FailOn.SCOPE: 2, FailOn.NEVER: -1}[fail_on]
            facts = [each for each in new.facts if not each.settled and grave.get(each.verdict, 9) <= least]
            found = [each for each in new.findings if not each.settled and each.level is not Level.NOTE]
            assert facts or found


@pytest.mark.parametrize(
    ("old", "new", "trend", "fails"),
    [
        ([], [APART], Trend.WORSE, True),
        ([AGREEING], [APART], Trend.WORSE, True),
        ([APART], [AGREEING], Trend.BETTER, False),
        ([APART], [], Trend.BETTER, False),
        ([], [AGREEING], Trend.OTHER, False),
        ([AGREEING], [], Trend.OTHER, False),
        ([], [replace(APART, settled=Settled.ACCEPTED)], Trend.WORSE, False),
        ([AGREEING], [replace(APART, settled=Settled.ACCEPTED)], Trend.WORSE, False),
        ([APART], [replace(APART, settled=Settled.ACCEPTED)], Trend.BETTER, False),
        ([replace(APART, settled=Settled.ACCEPTED)], [AGREEING], Trend.BETTER, False),
        ([replace(APART, settled=Settled.ACCEPTED)], [], Trend.BETTER, False),
        ([APART], [replace(APART, settled=Settled.RULED)], Trend.BETTER, False),
        ([replace(APART, settled=Settled.WAIVED)], [APART], Trend.WORSE, True),
        ([replace(APART, settled=Settled.WAIVED)], [replace(APART, settled=Settled.RULED)], Trend.OTHER, False),
        ([APART], [replace(APART, unsure=True)], Trend.OTHER, False),
        ([APART], [replace(APART, claims=(APART.claims[0], RecordedClaim("herald/killed", "42")))], Trend.OTHER, False),
    ],
)
def test_what_a_change_comes_to(old, new, trend, fails):
    assert trend_of(only(old, new)) is trend
    assert difference_fails(compare(recorded(*old), recorded(*new)), FailOn.CONFLICT) is fails


def test_a_further_claim_that_conflicts_in_an_old_conflict_is_worse_and_fails():
    more = fact(
        *("killed", "gazette=23", "herald=41", "wire=52"),
        verdicts=[(a, b, CONFLICT) for a, b in (("gazette", "herald"), ("gazette", "wire"), ("herald", "wire"))],
    )
    change = only([APART], [more])
    assert (change.risen, trend_of(change)) == (CONFLICT, Trend.WORSE)
    assert difference_fails(compare(recorded(APART), recorded(more)), FailOn.CONFLICT)


def test_a_further_claim_that_agrees_with_nobody_against_it_is_not_worse():
    more = fact("killed", "gazette=23", "herald=41", "wire=some", verdicts=[("gazette", "herald", CONFLICT)])
    assert trend_of(only([APART], [more])) is Trend.OTHER


def test_facts_are_paired_by_their_claims_whatever_they_are_called():
    change = only([AGREEING], [replace(APART, id="dead", label="Dead")])
    assert (change.old.id, change.new.id) == ("killed", "dead")


def test_a_label_alone_is_no_change():
    assert compare(recorded(AGREEING), recorded(replace(AGREEING, label="Dead"))) == Difference()


def test_a_fact_that_is_cut_in_two_has_got_no_worse():
    pairs = [("a", "b", CONFLICT), ("c", "d", CONFLICT)]
    whole = fact("all", "a=1", "b=2", "c=3", "d=4", verdicts=pairs)
    left, right = fact("left", "a=1", "b=2", verdicts=pairs[:1]), fact("right", "c=3", "d=4", verdicts=pairs[1:])
    there = compare(recorded(whole), recorded(left, right))
    assert {(c.old and c.old.id, c.new.id) for c in there.facts} == {("all", "left"), (None, "right")}
    assert {trend_of(change) for change in there.facts} == {Trend.OTHER}
    assert not difference_fails(there, FailOn.SCOPE)
    back = compare(recorded(left, right), recorded(whole))
    assert {trend_of(change) for change in back.facts} == {Trend.OTHER}
    assert not difference_fails(back, FailOn.SCOPE)


def test_only_what_is_as_grave_as_asked_fails():
    later = fact("killed", "gazette=23", "herald=41", verdicts=[("gazette", "herald", UPDATE)])
    found = compare(recorded(AGREEING), recorded(later))
    assert [difference_fails(found, fail_on) for fail_on in FailOn] == [False, True, True, False]


def test_a_new_scope_within_an_old_conflict_is_told_and_fails_only_where_scope_does():
    pairs = [("gazette", "herald", CONFLICT), ("gazette", "wire", SCOPE)]
    more = fact("killed", "gazette=23", "herald=41", "wire=900", verdicts=pairs)
    found = compare(recorded(APART), recorded(more))
    assert trend_of(found.facts[0]) is Trend.WORSE
    assert not difference_fails(found, FailOn.CONFLICT)
    assert difference_fails(found, FailOn.SCOPE)


def test_scope_is_compared_in_what_both_reports_state():
    old = RecordedClaim("a/b", "23", (("place", "Oslo"), ("time", "2021")))
    new = RecordedClaim("a/b", "23", (("method", "survey"), ("place", "Bergen"), ("time", "2021")))
    assert changed_scope(old, new) == {"place": ("Oslo", "Bergen")}


SUM = RecordedFinding("parts", Level.ERROR, "3 + 4 is not 8.", "claims/a.yaml:3", claims=("a/b",), known="k")


def findings(old, new):
    return compare(recorded(findings=old), recorded(findings=new))


def test_a_new_finding_outside_the_facts_fails_and_one_of_a_fact_does_not():
    assert difference_fails(findings([], [SUM]), FailOn.CONFLICT)
    assert not difference_fails(findings([], [replace(SUM, fact="killed")]), FailOn.CONFLICT)
    assert not difference_fails(findings([SUM], [SUM]), FailOn.CONFLICT)
    assert difference_fails(findings([replace(SUM, settled=Settled.WAIVED)], [SUM]), FailOn.CONFLICT)
    assert not difference_fails(findings([], [replace(SUM, level=Level.NOTE)]), FailOn.SCOPE)


def test_an_old_report_without_fingerprints_is_compared_by_rule_and_claims():
    old = replace(SUM, known="", message="In other words.", place="claims/a.yaml:30")
    assert findings([old], [SUM]).findings == ()
    assert len(findings([replace(old, claims=("a/c",))], [SUM]).findings) == 2


def test_what_a_facts_verdict_says_already_is_not_told_to_people_again():
    pair = replace(SUM, of_pair=True, fact="killed")
    found = findings([], [pair, replace(SUM, known="other")])
    assert len(found.findings) == 2
    assert [each.new.known for each in findings_by_trend(found)[Trend.WORSE]] == ["other"]
