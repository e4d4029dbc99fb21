"""What the baseline accepts is marked and counted wherever a report is shown."""

import pytest
from msgspec.structs import replace
from report_builder import sample

from crosscheck.model.baseline import AcceptedClaim, AcceptedFact, AcceptedFinding, Baseline, Renewal
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.fail_on import FailOn
from crosscheck.model.finding import Verdict
from crosscheck.model.location import Location
from crosscheck.report.accepted import accepted_words, standing_in_baseline
from crosscheck.report.canvas import Canvas
from crosscheck.report.marks import decided_mark, decided_style
from crosscheck.report.summary import closing_lines, fails
from crosscheck.report.terminal.baseline_lines import MOST_ADDED, render_renewal
from crosscheck.report.terminal.explanation import render_fact
from crosscheck.report.terminal.table import TableStyle, render_table
from crosscheck.report.terminal.waterfall import Thresholds

PLAIN = Canvas()
HOSTILE = "a\x1b[31m\u202eb\nbaseline.yaml accepts nothing"


def accepted():
    """Return the sample with all that is grave in it accepted."""
    report = sample()
    grave = (Verdict.CONFLICT, Verdict.UPDATE, Verdict.SCOPE)
    facts = tuple(replace(each, accepted=each.verdict in grave) for each in report.facts)
    return replace(report, facts=facts, findings=tuple(replace(each, accepted=True) for each in report.findings))


@pytest.mark.parametrize(
    ("verdicts", "findings", "words"),
    [
        ([], 0, ""),
        (["conflict"], 0, "1 conflict"),
        (["update", "conflict", "conflict"], 0, "2 conflicts and 1 update"),
        ([], 2, "2 findings"),
        (["scope"] * 1200, 1, "1,200 scope differences and 1 finding"),
    ],
)
def test_what_is_accepted_is_counted_gravest_first(verdicts, findings, words):
    assert accepted_words(verdicts, findings) == words


def test_the_closing_lines_count_it_and_findings_of_an_accepted_fact_only_once():
    report = accepted()
    words = "1 conflict, 1 update, 1 scope difference and 2 findings stand in the baseline"
    assert standing_in_baseline(report) == words  # one finding is of a fact that agrees, one of none
    assert words in closing_lines(report)[1]
    assert "baseline" not in "".join(closing_lines(sample()))


def test_one_thing_stands_and_several_stand():
    report = accepted()
    only = replace(report, facts=report.facts[:1], findings=())
    assert standing_in_baseline(only) == "1 conflict stands in the baseline"


def test_it_fails_no_run():
    assert fails(sample(), FailOn.CONFLICT)
    assert not fails(accepted(), FailOn.SCOPE)


def test_the_table_marks_it():
    drawn = render_table(accepted(), accepted().facts, PLAIN, TableStyle())
    assert drawn.count("○ baseline") == 3
    assert "accepted claims/ngo.yaml:30:5: 3 + 4 is not 8." in drawn
    in_ascii = render_table(accepted(), accepted().facts, Canvas(encoding="ascii"), TableStyle())
    assert in_ascii.count("o baseline") == 3


def test_the_explanation_says_so():
    fact = accepted().facts[0]
    words = "This conflict stands in baseline.yaml, so it fails no run."
    assert words in render_fact(accepted(), fact, PLAIN, Thresholds(4, 1))
    assert words not in render_fact(sample(), sample().facts[0], PLAIN, Thresholds(4, 1))


def test_a_persons_word_is_shown_before_the_baseline():
    ruling = Decision(Ruling.RIGHT, ("daily-where",), "", Location("decisions.yaml", 3, 5))
    fact = replace(accepted().facts[0], ruling=ruling)
    assert decided_mark(fact, PLAIN) == "✓ ruled"
    assert decided_style(fact) != decided_style(accepted().facts[0])


def entry(label="killed", verdict=Verdict.CONFLICT):
    return AcceptedFact(label, ((AcceptedClaim("a/b", "0" * 16, verdict),), (AcceptedClaim("c/d", "1" * 16, verdict),)))


SUM = AcceptedFinding("parts", "3 and 4 are 7.", "2" * 16)


def test_what_a_second_baseline_did_is_told_entry_by_entry():
    made = Renewal(Baseline((entry(),)), (entry("gone", Verdict.UPDATE), SUM), (entry("less"),), (entry("come"),))
    assert render_renewal(made, takes_new=False, is_check=False, canvas=PLAIN) == (
        "gone    gone [update]\n"
        "gone    3 and 4 are 7. [parts]\n"
        "shorter less [conflict]\n"
        "new     come [conflict]\n"
        "baseline.yaml accepts 1 conflict; 1 is new and not in it (--accept-new puts them in)\n"
    )
    checked = render_renewal(made, takes_new=False, is_check=True, canvas=PLAIN)
    assert "baseline.yaml would accept 1 conflict" in checked


def test_a_check_before_there_is_a_baseline_says_how_one_begins():
    made = Renewal(Baseline(), added=(entry(), SUM))
    drawn = render_renewal(made, takes_new=False, is_check=True, canvas=PLAIN, is_first=True)
    assert (
        "there is no baseline.yaml; “crosscheck baseline” begins one that accepts 1 conflict and 1 finding\n" in drawn
    )
    assert "--accept-new" not in drawn
    nothing = render_renewal(Renewal(Baseline()), takes_new=False, is_check=True, canvas=PLAIN, is_first=True)
    assert nothing == "there is no baseline.yaml, and nothing that it would accept\n"


def test_what_a_decision_that_is_over_let_stand_is_named():
    drawn = render_renewal(Renewal(Baseline(), lapsed=("killed",)), takes_new=True, is_check=False, canvas=PLAIN)
    assert drawn == (
        "open    killed\n"
        "there is nothing to accept; 1 open, which a decision let stand that is over: confirm it, or take it out of "
        "decisions.yaml\n"
    )


def test_a_large_first_baseline_is_counted_beyond_a_screen():
    many = tuple(entry(f"fact {number}") for number in range(MOST_ADDED + 5))
    drawn = render_renewal(Renewal(Baseline(many), added=many), takes_new=True, is_check=False, canvas=PLAIN)
    assert drawn.count("added ") == MOST_ADDED
    assert "… and 5 more\n" in drawn
    assert drawn.endswith(f"accepts {MOST_ADDED + 5} conflicts\n")


def test_hostile_labels_stay_one_line():
    made = Renewal(Baseline((entry(HOSTILE),)), added=(entry(HOSTILE),))
    drawn = render_renewal(made, takes_new=False, is_check=False, canvas=PLAIN)
    assert "\x1b" not in drawn
    assert "\u202e" not in drawn
    assert len(drawn.splitlines()) == 2
