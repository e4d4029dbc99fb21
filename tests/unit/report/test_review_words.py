import pytest
from report_builder import exactly, statement

from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.location import Location
from crosscheck.model.question import Tally, Topic
from crosscheck.report.canvas import Canvas
from crosscheck.report.questions.review_words import (
    KEYS,
    TITLES,
    draw_help,
    draw_history,
    draw_keys,
    empty_words,
    left_words,
)
from crosscheck.report.terminal.lines import write

CANVAS = Canvas(width=80)


@pytest.mark.parametrize(
    ("tally", "decided", "passed", "words"),
    [
        (Tally(0, 0, 0, 0, 0, 0), 0, 0, ["There are no claims to compare."]),
        (Tally(4, 9, 0, 0, 0, 0), 0, 0, ["Nothing is left to decide.", "4 facts of 9 claims; no verdict settled by a"]),
        (Tally(4, 9, 2, 3, 0, 0), 0, 0, ["2 verdicts settled by a person; 3 decisions on what is one fact"]),
        (Tally(4, 9, 0, 0, 2, 0), 0, 0, ["2 questions left as unsure: “--unsure” asks them again."]),
        (Tally(4, 9, 0, 0, 0, 7), 0, 0, ["7 questions left out by --only, --source or --fact."]),
        (Tally(4, 9, 0, 0, 0, 0), 2, 1, ["No question is left but 1 question passed over", "2 decisions made in this"]),
    ],
)
def test_an_empty_queue_says_why(tally, decided, passed, words):
    told = "\n".join(empty_words(tally, decided, passed))
    for each in words:
        assert each in told


@pytest.mark.parametrize(
    ("left", "decided", "words"),
    [
        (0, 0, "Nothing decided; no question left."),
        (1, 0, "Nothing decided; 1 question left."),
        (12, 3, "3 decisions kept in decisions.yaml; 12 questions left."),
    ],
)
def test_the_closing_line_says_what_is_left(left, decided, words):
    assert left_words(left, decided) == words


def test_every_answer_has_a_key_of_its_own_that_is_explained():
    keys = [key for key, _ in KEYS.values()]
    assert set(KEYS) == set(Ruling)
    assert len(set(keys)) == len(keys)
    told = write(draw_help(CANVAS), CANVAS)
    for key in keys:
        assert f"  {key} " in told
    assert set(TITLES) == set(Topic)


def test_all_keys_fit_the_usual_terminal():
    for line in draw_keys(list(Ruling), Canvas()):
        assert line.cell_len <= 78


def test_the_history_numbers_who_decided_what():
    statements = {"daily-held": statement("daily-held", "daily", exactly(500))}
    decision = Decision(
        *(Ruling.RIGHT, ("daily-held", "wire-held"), "", Location("decisions.yaml", 3, 5)),
        reason="[b]said\u202e so[/b]",
        owner="ana",
        decided="2026-11-20",
    )
    told = write(draw_history([(decision, "(expired)")], statements, Canvas()), Canvas())
    assert "1       ana decided on 20 November 2026 that daily-held (“500”) is right: [b]said\\u202e so[/b]." in told
    assert "[daily-held, wire-held] (expired)" in told
    assert "Nobody has decided anything yet." in write(draw_history([], {}, Canvas()), Canvas())
