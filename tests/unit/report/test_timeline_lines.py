"""The timeline that `explain` draws: its marks, its bars, its width, and that nothing of it is lost in ASCII."""

from datetime import date

import pytest
from msgspec.structs import replace
from report_builder import about, days, exactly, fact, name, statement

from crosscheck.model.finding import Judgement, Moment, Standing, Verdict
from crosscheck.report.canvas import Canvas
from crosscheck.report.history import timeline_title
from crosscheck.report.terminal.timeline_lines import draw_timeline


def made(*told, **changes):
    """Build a fact from (figure, day in May, standing, speaker)."""
    statements, history = {}, []
    for index, (figure, day, standing, *speaker) in enumerate(told):
        ref = f"s{index}"
        as_of = days(date(2024, 5, day)) if day else None
        each = statement(ref, f"paper-{index}", figure, as_of=as_of, said_by=name(speaker[0]) if speaker else None)
        statements[ref] = each if day else replace(each, published=None)
        history.append(Moment(ref, f"2024-05-{day:02}" if day else "", standing))
    grown = fact("toll", Verdict.UPDATE, [list(statements)], history=tuple(history), **changes)
    return grown, statements


def drawn(grown, statements, canvas):
    return [line.plain.rstrip() for line in draw_timeline(grown, statements, canvas)]


RISE = (
    (exactly(12), 5, Standing.SUPERSEDED),
    (about(500, "about 500"), 6, Standing.CURRENT),
    (exactly(12), 9, Standing.STALE),
)


def test_each_moment_has_its_day_its_mark_and_its_source():
    lines = drawn(*made(*RISE), Canvas(width=100))
    assert [line.split()[:3] for line in lines[:3]] == [
        ["5", "May", "2024"],
        ["6", "May", "2024"],
        ["9", "May", "2024"],
    ]
    assert [mark in line for mark, line in zip("○●!", lines, strict=False)] == [True, True, True]
    assert "about 500" in lines[1]
    assert lines[3].split("   ")[0].strip() == "● current"


def test_the_largest_figure_has_the_longest_bar_and_no_figure_none_at_all():
    lines = drawn(*made(*RISE), Canvas(width=100))
    bars = [line.count("━") for line in lines[:3]]
    assert bars[1] == 24
    assert bars[0] == bars[2] == 1
    assert drawn(*made((exactly(0), 5, Standing.CURRENT)), Canvas(width=100))[0].count("━") == 0


def test_without_drawn_characters_it_is_plain_ascii():
    lines = drawn(*made(*RISE), Canvas(width=100, encoding="ascii"))
    assert all(line.isascii() for line in lines)
    assert "=" in lines[1]


def test_of_two_in_conflict_neither_is_drawn_as_current():
    told = (
        (exactly(12), 5, Standing.SUPERSEDED),
        (exactly(99), 6, Standing.CURRENT),
        (exactly(26), 9, Standing.CURRENT),
    )
    against = Judgement("s1", "s2", Verdict.CONFLICT, "values-conflict", "value", "")
    lines = drawn(*made(*told, judgements=(against,)), Canvas(width=100))
    assert [mark in line for mark, line in zip("○◆◆", lines, strict=False)] == [True, True, True]
    assert lines[3].strip() == "○ superseded   ◆ in conflict, and not overtaken"


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_canvas(width):
    lines = drawn(*made(*RISE), Canvas(width=width))
    assert max(map(len, lines)) <= width


def test_two_voices_with_a_series_each_have_their_own_rows():
    both = made(
        (exactly(5), 6, Standing.SUPERSEDED, "hospital"),
        (exactly(8), 6, Standing.SUPERSEDED, "ministry"),
        (exactly(9), 8, Standing.CURRENT, "hospital"),
        (exactly(12), 8, Standing.CURRENT, "ministry"),
    )
    lines = [line.strip() for line in drawn(*both, Canvas(width=100))]
    assert [lines.index("hospital"), lines.index("ministry")] == [0, 3]


def test_a_day_of_publication_is_marked_and_a_stated_one_is_not():
    stated = made(*RISE)
    printed = {ref: replace(each, as_of=None, published=each.as_of) for ref, each in stated[1].items()}
    assert not any("*" in line for line in drawn(*stated, Canvas()))
    lines = drawn(stated[0], printed, Canvas())
    assert [line.count("*") for line in lines] == [1, 1, 1, 1]
    assert lines[3].endswith("* day of publication")


def test_what_has_no_date_says_so_and_a_fact_without_a_history_draws_nothing():
    assert "no date" in drawn(*made((exactly(12), 0, Standing.CURRENT)), Canvas())[0]
    assert drawn(*made(), Canvas()) == []


def test_a_figure_that_only_fell_did_not_grow():
    fell = made((exactly(40), 5, Standing.SUPERSEDED), (exactly(17), 9, Standing.CURRENT))
    assert timeline_title(*fell) == "How the figure changed"
    assert timeline_title(*made(*RISE)) == "How the figure grew"
