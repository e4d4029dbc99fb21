"""What holds of any decisions: their order does not matter, and they leave alone what they do not speak of."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from crosscheck.demo import FOLDER
from crosscheck.judge.binding import bind
from crosscheck.judge.contradictions import contradictions
from crosscheck.judge.decisions import apply_decisions
from crosscheck.match.matching import match_statements
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.location import Location
from crosscheck.pipeline import check

REPORT = check(FOLDER).report
BY_REF = {statement.ref: statement for statement in REPORT.statements}
REFS = sorted(BY_REF)
PLAIN = match_statements(REPORT.statements)


def decision(ruling, claims, line):
    return Decision(ruling, tuple(claims), "", Location("decisions.yaml", line, 5), reason="r", owner="o")


def decisions(*rulings):
    one = st.builds(
        decision,
        st.sampled_from(rulings),
        st.lists(st.sampled_from(REFS), min_size=2, max_size=4, unique=True),
        st.integers(3, 10_000),
    )
    return st.lists(one, max_size=5, unique_by=lambda each: each.location.line)


def together(matching):
    return {each.statements for each in matching.clusters}


@settings(max_examples=60, deadline=None)
@given(decisions(Ruling.SAME, Ruling.NOT_SAME, Ruling.SPLIT).filter(lambda each: not list(contradictions(each))))
def test_matching_follows_them_in_any_order(made):
    matching = match_statements(REPORT.statements, made)
    assert together(matching) == together(match_statements(REPORT.statements, made[::-1]))
    home = {ref: each.statements for each in matching.clusters for ref in each.statements}
    assert sorted(home) == REFS
    for each in made:
        homes = [home[ref] for ref in each.claims]
        if each.ruling is Ruling.SAME:
            assert len(set(homes)) == 1
        elif each.ruling is Ruling.NOT_SAME:
            assert len(set(homes)) == len(homes)
        else:
            assert homes[0] not in homes[1:]


@settings(max_examples=60, deadline=None)
@given(decisions(Ruling.SAME))
def test_joining_leaves_the_facts_of_other_claims_alone(made):
    named = {ref for each in made for ref in each.claims}
    others = {each for each in together(PLAIN) if not named & set(each)}
    assert others <= together(match_statements(REPORT.statements, made))


@settings(max_examples=60, deadline=None)
@given(decisions(Ruling.NOT_SAME, Ruling.SPLIT))
def test_parting_leaves_alone_what_no_pair_links_to_its_claims(made):
    named = {ref for each in made for ref in each.claims}
    near = {ref for pair in PLAIN.see_also if {pair.left, pair.right} & named for ref in (pair.left, pair.right)}
    reached = {ref for each in together(PLAIN) if set(each) & (named | near) for ref in each}
    others = {each for each in together(PLAIN) if not reached & set(each)}
    assert others <= together(match_statements(REPORT.statements, made))


@settings(max_examples=100, deadline=None)
@given(decisions(Ruling.RIGHT, Ruling.WAIVED, Ruling.UNSURE).filter(lambda each: not list(contradictions(each))))
def test_verdicts_stay_and_only_facts_with_their_claims_are_settled(made):
    bonds, _ = bind(made, BY_REF, None)
    facts, findings = apply_decisions(REPORT.facts, REPORT.findings, bonds, BY_REF)
    named = {ref for each in made for ref in each.claims}
    assert [replace(fact, ruling=None, waiver=None) for fact in facts] == list(REPORT.facts)
    for before, after in zip(REPORT.facts, facts, strict=True):
        assert named & set(before.statements) or after == before
    again, _ = apply_decisions(REPORT.facts, REPORT.findings, bind(made[::-1], BY_REF, None)[0], BY_REF)
    assert [(f.ruling is None, f.waiver is None) for f in again] == [
        (f.ruling is None, f.waiver is None) for f in facts
    ]
    assert len(findings) >= len(REPORT.findings)


@pytest.mark.parametrize("ruling", list(Ruling))
def test_a_decision_of_claims_that_are_gone_changes_nothing(ruling):
    bonds, faults = bind([decision(ruling, ["gone/one", "gone/two"], 3)], BY_REF, None)
    facts, findings = apply_decisions(REPORT.facts, REPORT.findings, bonds, BY_REF)
    assert faults == ()
    assert (facts, findings[: len(REPORT.findings)]) == (REPORT.facts, REPORT.findings)
