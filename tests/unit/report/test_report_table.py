import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from report_builder import fact, pair, place, sample, source, statement
from report_builder import report as make_report
from rich.cells import cell_len

from crosscheck.model.diagnostic import Level
from crosscheck.model.fail_on import FailOn
from crosscheck.model.finding import Verdict
from crosscheck.model.linkage import Outcome
from crosscheck.report.canvas import Canvas
from crosscheck.report.choices import Layout
from crosscheck.report.terminal.table import TableStyle, render_table
from crosscheck.wording.said import as_said

ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def draw(report, canvas=None, facts=None, **style):
    return render_table(report, report.facts if facts is None else facts, canvas or Canvas(), TableStyle(**style))


def test_the_whole_table_with_a_column_per_source(report):
    assert draw(report).splitlines() == [
        "Verdict       Fact                  daily         wire           ngo",
        "─" * 99,
        "✗ conflict    Where he spoke from   London        France         -",
        "              [where]",
        "              Daily says London, Wire says France, of the same day.",
        "",
        "↑ update      killed                Fourteen      16             -",
        "              [killed]",
        "              Wire's 16 is a later count.",
        "",
        "◐ scope?      Held on election day  A around 500  A roughly 500  B around 1,000 (9 to 12 June 2019)",
        "              [held]",
        "              NGO's 'around 1,000' covers several days; the others' figures cover 9 June only.",
        "",
        "≈ compatible  Police hurt           a few         -              three",
        "              [hurt]",
        "✓ agree       Day of the election   2019-06-09    2019-06-09     -",
        "  1 origin    [day]",
        "",
        "· uncorroborated: said by one source only",
        "wire · 1 fact",
        "  Something          umpteen  wire-unread",
        "ngo · 1 fact",
        "  Share of the vote  70.96 %  ngo-share",
        "",
        "error   claims/ngo.yaml:30:5: 3 + 4 is not 8. [arithmetic]",
        "",
        "7 facts: 1 conflict, 1 update, 1 scope, 1 compatible, 1 agree, 2 uncorroborated",
        "13 claims from 3 sources; 1 value could not be read; 1 pair possibly the same, kept apart",
        "  possibly the same: crosscheck explain ngo-hurt wire-killed",
        "The run fails: 1 conflict and 1 finding (it fails on: conflict).",
    ]


def test_the_camps_where_columns_do_not_fit(report):
    assert draw(report, Canvas(60)).splitlines()[:17] == [
        "Verdict       Fact                  What the sources say",
        "─" * 60,
        "✗ conflict    Where he spoke from   A London (daily)",
        "              [where]               B France (wire)",
        "              Daily says London, Wire says France, of the",
        "              same day.",
        "",
        "↑ update      killed                A Fourteen (daily)",
        "              [killed]              B 16 (wire)",
        "              Wire's 16 is a later count.",
        "",
        "◐ scope?      Held on election day  A around 500 (daily),",
        "              [held]                  roughly 500 (wire)",
        "                                    B around 1,000 (9 to 12",
        "                                      June 2019) (ngo)",
        "              NGO's 'around 1,000' covers several days; the",
        "              others' figures cover 9 June only.",
    ]


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 120, 200, None])
@pytest.mark.parametrize("layout", list(Layout))
def test_no_value_and_no_id_is_ever_cut(report, width, layout):
    drawn = draw(report, Canvas(width), layout=layout)
    words = drawn.split()
    assert "…" not in drawn
    for each in report.statements:
        assert all(word in words or f"{word}," in words or f"{word};" in words for word in as_said(each).split())
    for each in report.facts:
        shown = each.statements[0] if each.verdict is Verdict.UNCORROBORATED else each.id
        assert shown in words or f"[{shown}]" in words


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_the_table_keeps_to_the_width(report, width):
    assert max(cell_len(line) for line in draw(report, Canvas(width)).splitlines()) <= width


def test_a_layout_that_is_asked_for_is_kept_to(report):
    assert "daily" in draw(report, Canvas(40), layout=Layout.COLUMNS).splitlines()[0]
    assert "What the sources say" in draw(report, Canvas(200), layout=Layout.CAMPS)


def test_a_table_too_wide_for_anybody_has_camps_also_in_a_pipe():
    many = [statement(f"c{n}", f"source-with-a-long-name-{n}", place("London")) for n in range(12)]
    one = fact("f", Verdict.AGREE, [[each.ref for each in many]])
    assert "What the sources say" in draw(make_report(many, [one]))


def test_one_source_alone_may_be_only_counted(report):
    drawn = draw(report, brief=True)
    assert "ngo · 1 fact\n" in drawn
    assert "70.96 %" not in drawn


def test_what_is_left_out_is_told(report):
    drawn = draw(report, facts=report.facts[:2])
    assert "Shown: 2 of 7 facts\n7 facts: 1 conflict" in drawn


def test_several_values_of_one_source_stand_below_one_another():
    claims = [statement("a", "daily", place("London")), statement("b", "daily", place("Paris"))]
    drawn = draw(make_report(claims, [fact("f", Verdict.CONFLICT, [["a"], ["b"]])]))
    assert [line.split() for line in drawn.splitlines()[2:4]] == [
        ["✗", "conflict", "f", "A", "London"],
        ["[f]", "B", "Paris"],
    ]


@pytest.mark.parametrize(
    ("fail_on", "ending"),
    [
        (FailOn.CONFLICT, "The run fails: 1 conflict and 1 finding (it fails on: conflict)."),
        (FailOn.NEVER, "The run passes (it fails on: never)."),
    ],
)
def test_the_table_says_whether_the_run_fails_and_on_what(report, fail_on, ending):
    assert ending in draw(report, fail_on=fail_on).splitlines()


def test_nothing_is_a_closing_line_only():
    ending = "The run passes (it fails on: conflict)."
    assert draw(make_report([], [])) == f"0 facts\n0 claims from 0 sources\n{ending}\n"


def test_ascii_needs_no_other_character(report):
    drawn = draw(report, Canvas(encoding="ascii"))
    assert drawn.isascii()
    marks = [line[0] for line in drawn.splitlines() if re.match(r"\S (conf|upd|scope|comp|agree|uncorr)", line)]
    assert marks == ["x", "^", "/", "~", "=", "."]


def test_colour_changes_nothing_but_the_colour(report):
    plain, coloured = draw(report, Canvas(100)), draw(report, Canvas(100, colour=True))
    assert "\x1b" not in plain
    assert "\x1b[1;31m✗ conflict" in coloured
    stripped = "".join(f"{line.rstrip()}\n" for line in ESCAPE.sub("", coloured).splitlines())
    assert stripped == plain


def test_the_same_report_gives_the_same_table():
    assert draw(sample()) == draw(sample())


HOSTILE = "[bold]x[/bold]\x1b[31m\u202e\x9b2J\u200b\r\nforged: 1:1 \x07[link=http://a]b[/link]"


def hostile_report(words):
    claims = [
        statement("a", "daily", None, words=words, source=source("daily", publisher=words)),
        statement("b", "wire", place(words), words=words),
        statement("c", "wire", None, words=words),
    ]
    facts = [
        fact(*("f", Verdict.CONFLICT, [["a"], ["b"]]), label=words, explanation=words),
        fact("g", Verdict.UNCORROBORATED, [["c"]], label=words),
    ]
    made = make_report(claims, facts, uncompared=(words,))
    finding = replace(sample().findings[1], message=words, rule=words)
    return replace(made, findings=(finding,))


@pytest.mark.parametrize("width", [40, 80, None])
def test_hostile_words_stay_words(width):
    drawn = draw(hostile_report(HOSTILE), Canvas(width))
    assert not set(drawn) & set("\x1b\x9b\x07\r\u202e\u200b")
    assert not any(line.startswith("forged") for line in drawn.splitlines())
    assert "[bold]x[/bold]" in drawn
    assert "[link=http://a]" in drawn


@settings(max_examples=60)
@given(st.text(max_size=60), st.sampled_from([None, 30, 80]), st.sampled_from(["utf-8", "ascii"]))
def test_any_words_can_be_drawn(words, width, encoding):
    drawn = draw(hostile_report(words), Canvas(width, encoding=encoding))
    assert "\x1b" not in drawn
    assert drawn.encode(encoding).decode(encoding) == drawn
    assert drawn.endswith("\n")


def test_the_likeliest_pairs_that_were_kept_apart_are_named_as_they_can_be_typed(report):
    possible = [pair(f"a{index}", "z", weight=index / 2, outcome=Outcome.POSSIBLE) for index in range(7)]
    cut = pair("cut", "z", weight=9, outcome=Outcome.SURE)
    project = replace(report.project, root="my story")
    drawn = draw(replace(report, project=project, see_also=(*possible, cut)))
    named = [line for line in drawn.splitlines() if "crosscheck explain" in line]
    assert named == [f"  possibly the same: crosscheck explain a{index} z -C 'my story'" for index in (6, 5, 4, 3, 2)]
    assert "7 pairs possibly the same, kept apart; 1 matching pair kept apart by other claims" in drawn
    assert drawn.splitlines()[-2] == "  … and 2 more"


def test_groups_that_were_not_compared_are_counted_and_the_first_named(report):
    drawn = draw(replace(report, uncompared=("one", "another")))
    last = "In 2 groups of similar claims not every pair was compared (uncompared in --format json)"
    assert drawn.splitlines()[-4:-1] == [last, "  one", "  another"]


def with_notes(made, notes, errors=0):
    finding = next(each for each in sample().findings if not each.fact)
    spelt = [replace(finding, rule="name-spelt-twice", level=Level.NOTE, message=f"spelling {n}") for n in range(notes)]
    others = [replace(finding, message=f"sum {n}") for n in range(errors)]
    return replace(made, findings=(*spelt, *others))


def test_notes_of_one_rule_are_folded_after_a_few(report):
    drawn = draw(with_notes(report, 42, errors=9), top=1000)
    assert [n for n in range(42) if f"spelling {n} " in drawn] == [0, 1, 2, 3, 4]
    assert "… and 37 more: name-spelt-twice (--top 0 shows all, -o FILE.jsonl writes all)\n" in drawn
    assert all(f"sum {n} " in drawn for n in range(9))  # what fails a run is never folded
    assert "Shown:" not in drawn


@pytest.mark.parametrize(("notes", "top"), [(42, 0), (6, 1000)])
def test_notes_are_told_one_by_one_where_all_are_asked_for_or_there_are_few(report, notes, top):
    drawn = draw(with_notes(report, notes), top=top)
    assert all(f"spelling {n} " in drawn for n in range(notes))
    assert "more: name-spelt-twice" not in drawn
