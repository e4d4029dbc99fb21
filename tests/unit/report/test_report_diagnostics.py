from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.location import Location
from crosscheck.report.canvas import Canvas
from crosscheck.report.terminal.diagnostics import render_diagnostics


def test_each_fault_stands_at_its_place_with_its_remedy():
    faults = [
        Diagnostic(
            "unknown-key", Level.ERROR, "unknown key 'tilte'", "Did you mean 'title'?", Location("s.yaml", 4, 5)
        ),
        Diagnostic("unread", Level.WARNING, "cannot read 'umpteen'", "", Location("claims/a.yaml", 9, 12)),
    ]
    assert render_diagnostics(faults, Canvas()).splitlines() == [
        "s.yaml:4:5: error: unknown key 'tilte'",
        "  hint: Did you mean 'title'?",
        "claims/a.yaml:9:12: warning: cannot read 'umpteen'",
    ]


def test_a_hostile_word_can_neither_forge_a_line_nor_reach_the_terminal():
    fault = Diagnostic(
        "x", Level.ERROR, "bad\nb:1:1: error: forged \x1b[2J", "do\rthis", Location("a\nb\x1b.yaml", 1, 1)
    )
    assert render_diagnostics([fault], Canvas(encoding="ascii")).splitlines() == [
        r"a b\x1b.yaml:1:1: error: bad b:1:1: error: forged \x1b[2J",
        "  hint: do this",
    ]


def test_a_path_leads_there_from_outside_the_project():
    fault = Diagnostic("x", Level.ERROR, "bad", "", Location("claims/a.yaml", 1, 2))
    assert render_diagnostics([fault], Canvas(), "stories/flood") == "stories/flood/claims/a.yaml:1:2: error: bad\n"


def test_no_fault_is_no_word():
    assert render_diagnostics([], Canvas()) == ""
