"""A draft beside its text: marks in place, notes beside or below, nothing lost and nothing misread at any width."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.drafting import as_project, extract_document
from crosscheck.extract.drafts.languages import Tongue
from crosscheck.model.document import Document, Media
from crosscheck.model.draft import Wish
from crosscheck.pipeline import normalise
from crosscheck.report.canvas import Canvas
from crosscheck.report.drafts.draft_marks import Mark, draw_passage
from crosscheck.report.drafts.draft_view import render_draft

TEXT = """\
Storm hits Lindal

A storm killed 12 people in Lindal on 2 May 2021 and injured about 300, the interior ministry said.

The form is numbered 555-0134.

Subscribe now: just $5 a month!
"""


def shown(text=TEXT, **canvas):
    draft = extract_document(Document("storm.txt", Media.TEXT, text), Wish(), Tongue("en"))
    statements, _ = normalise(as_project([draft]))
    return render_draft(draft, statements, Canvas(**canvas))


def words(drawn):
    return " ".join(re.sub(r"\x1b\[[0-9;]*m", "", drawn).split())


def test_values_are_marked_where_they_stand():
    view = shown()
    assert "A storm killed [1: 12 people] in Lindal on 2 May 2021 and injured [2: about 300], the interior" in view
    assert "numbered {555-0134}." in view
    assert "(set aside: a plea for money or a subscription) Subscribe now: just $5 a month!" in view


def test_what_was_understood_stands_below_its_paragraph():
    lines = shown(width=80).splitlines()
    note = next(number for number, line in enumerate(lines) if "2 injured: about 300" in line)
    assert "250 to 350" in lines[note]
    assert "place Lindal" in lines[note + 1]
    assert note > next(number for number, line in enumerate(lines) if "injured [2:" in line)


def test_what_was_understood_stands_beside_it_where_there_is_room():
    lines = shown(width=140).splitlines()
    first = next(line for line in lines if "[1: 12 people]" in line)
    assert "1 killed: 12 people" in first


@pytest.mark.parametrize("width", [20, 40, 79, 99, 100, 101, 140, 300])
def test_no_line_is_wider_than_the_canvas(width):
    view = shown(width=width)
    assert max(map(len, view.splitlines())) <= width
    assert "12" in view


def test_colours_stand_in_place_of_brackets():
    view = shown(width=120, colour=True)
    assert "\x1b[1;36m12 people\x1b[0m\x1b[36m[1]\x1b[0m" in view
    assert "[1: " not in view
    assert "{555" not in view


def test_a_draft_is_shown_the_same_each_time():
    assert shown(width=100, colour=True) == shown(width=100, colour=True)


def test_hostile_text_is_spelled_out():
    view = shown("\x1b]0;owned\x07Police held \x1b[31m12 people\u202e in Lindal [bold]now[/bold].\n", width=60)
    assert not {character for character in view if not character.isprintable()} - {"\n"}
    assert "[bold]now[/bold]" in words(view)


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 10), st.integers(0, 9)), max_size=6)


@given(st.text("ab 1\x1b\u202eé😀\n", min_size=30, max_size=45), SPANS)
def test_marks_never_change_the_words(text, spans):
    marks = sorted({Mark(start, start + length, number) for start, length, number in spans})
    plain = draw_passage(text, 0, len(text), [], Canvas(), "").plain
    coloured = draw_passage(text, 0, len(text), marks, Canvas(colour=True), "").plain
    bracketed = draw_passage(text, 0, len(text), marks, Canvas(), "").plain
    within = [mark for mark in marks if mark.end <= len(text)]
    assert bracketed.count("{") == sum(not mark.number for mark in within)
    assert bracketed.count("[") == sum(bool(mark.number) for mark in within)
    assert re.sub(r"\[\d: |[\]{} ]", "", bracketed) == plain.replace(" ", "")
    assert re.sub(r"\[\d\]| ", "", coloured) == plain.replace(" ", "")
