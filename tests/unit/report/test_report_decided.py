"""A person's word in the reports: marks, sentences, and what fails no run."""

import pytest
from msgspec.structs import replace
from report_builder import sample

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.fail_on import FailOn
from crosscheck.model.location import Location
from crosscheck.report.canvas import Canvas
from crosscheck.report.marks import decided_mark
from crosscheck.report.summary import closing_lines, fails
from crosscheck.report.terminal.explanation import render_fact
from crosscheck.report.terminal.table import TableStyle, render_table
from crosscheck.report.terminal.waterfall import Thresholds

RIGHT = Decision(
    *(Ruling.RIGHT, ("daily-where", "wire-where"), "", Location("decisions.yaml", 3, 5)),
    owner="ana",
    decided="2026-11-20",
    reason="He was seen [bold]there\u202e.",
)
WAIVED = replace(RIGHT, ruling=Ruling.WAIVED, owner="desk", reason="It rounds", expires="2027-01-31")


@pytest.fixture
def settled():
    """Return a report whose conflict is ruled, and whose sum that fails is waived."""
    report = sample()
    where, *rest = report.facts
    note, arithmetic = report.findings
    return replace(
        report,
        facts=(replace(where, ruling=RIGHT), *rest),
        findings=(note, replace(arithmetic, waiver=WAIVED)),
        decisions=(RIGHT, WAIVED),
    )


def test_what_a_person_settled_fails_no_run(settled):
    assert fails(sample(), FailOn.CONFLICT)
    assert not fails(settled, FailOn.CONFLICT)
    assert fails(settled, FailOn.UPDATE)  # another fact was updated
    assert "1 verdict settled by a person" in closing_lines(settled)[1]


@pytest.mark.parametrize(
    ("encoding", "marks"), [("utf-8", ["✓ ruled", "○ waived"]), ("ascii", ["= ruled", "o waived"])]
)
def test_marks_read_without_colour_and_in_ascii(settled, encoding, marks):
    ruled, plain = settled.facts[:2]
    canvas = Canvas(encoding=encoding)
    assert [decided_mark(each, canvas) for each in (ruled, replace(ruled, ruling=None, waiver=WAIVED))] == marks
    assert decided_mark(plain, canvas) == ""


def test_the_table_says_who_when_and_why_and_draws_it_inert(settled):
    table = render_table(settled, settled.facts, Canvas(), TableStyle())
    assert "✗ conflict" in table
    assert (
        r"ana decided on 20 November 2026 that daily-where (“London”) is right: He was seen [bold]there\u202e." in table
    )
    words = "3 + 4 is not 8. (desk decided on 20 November 2026 that this may stand (until 31 January 2027): It rounds)"
    assert f"waived  claims/ngo.yaml:30:5: {words} [arithmetic]" in table


def test_explain_lists_the_decisions_on_the_facts_claims_only(settled):
    where, other = (render_fact(settled, each, Canvas(), Thresholds(4, 1)) for each in settled.facts[:2])
    assert "What a person decided" in where
    assert "[daily-where, wire-where; decisions.yaml:3:5]" in where
    assert "What a person decided" not in other
