import pytest
from report_builder import sample, view

from crosscheck.model.diagnostic import Level
from crosscheck.report.severity import level_of, severity
from crosscheck.report.view import Frame


def test_findings_go_with_their_facts():
    made = sample()
    whole, none = view(made), view(made, ())
    assert {each.fact for each in whole.findings} <= {"", *(fact.id for fact in made.facts)}
    assert whole.findings == made.findings
    assert none.findings == tuple(each for each in made.findings if not each.fact)


@pytest.mark.parametrize(("least", "kept"), [(Level.NOTE, 3), (Level.WARNING, 2), (Level.ERROR, 1)])
def test_what_is_less_severe_is_left_out(least, kept):
    levels = [Level.ERROR, Level.WARNING, Level.NOTE][:kept]
    made = sample()
    shown = view(made, least=least)
    assert [each.level for each in shown.findings] == [each.level for each in made.findings if each.level in levels]
    assert {each.level for each in shown.diagnostics} <= set(levels)


def test_the_severity_of_a_fact_is_that_of_its_verdict():
    assert {fact.verdict.value: severity(fact) for fact in sample().facts} == {
        "conflict": "error",
        "update": "warning",
        "scope": "note",
        "compatible": "none",
        "agree": "none",
        "uncorroborated": "none",
    }
    assert level_of(sample().facts[0]) is Level.ERROR


@pytest.mark.parametrize(
    ("place", "path", "whole"),
    [("", "claims/a.yaml", "claims/a.yaml"), ("desk", "claims/a.yaml", "desk/claims/a.yaml"), ("desk", ".", "desk")],
)
def test_a_path_leads_from_the_root_of_the_repository(place, path, whole):
    assert Frame("1", place=place).path(path) == whole
