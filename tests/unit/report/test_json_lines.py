import json

import pytest
from report_builder import fact, pair, sample, source, statement, view
from report_builder import report as make_report

from crosscheck.model.finding import Reprint, Verdict
from crosscheck.report.canvas import Canvas
from crosscheck.report.data.json_data import render_json
from crosscheck.report.data.json_lines import TYPES, render_json_lines

BAD = view(None, diagnostics=sample().diagnostics)


def records(shown):
    return [json.loads(line) for line in render_json_lines(shown, Canvas())]


def test_the_first_line_says_what_it_is_and_the_last_that_it_is_whole():
    lines = records(view(sample()))
    assert lines[0] == {"type": "report", "schema_version": 1}
    assert lines[-1]["type"] == "summary"
    assert [each["type"] for each in lines].count("summary") == 1


def test_records_come_by_type_in_a_fixed_order():
    types = dict.fromkeys(each["type"] for each in records(view(sample())))
    assert list(types) == ["report", "source", "claim", "fact", "finding", "diagnostic", "see_also", "summary"]


@pytest.mark.parametrize("shown", [view(sample()), view(sample(), ()), BAD], ids=["all", "no fact", "bad input"])
def test_it_holds_what_the_json_report_holds(shown):
    whole, lines = json.loads(render_json(shown, Canvas())), records(shown)
    for key, name in TYPES.items():
        held = [{k: v for k, v in each.items() if k != "type"} for each in lines if each["type"] == name]
        assert held == (whole[key] if isinstance(whole[key], list) else [whole[key]])
    assert set(whole) == {"schema_version", *TYPES}


def test_bad_input_is_told_between_the_same_two_lines():
    lines = records(BAD)
    assert [each["type"] for each in lines] == ["report", "diagnostic", "summary"]
    assert (lines[1]["level"], lines[2]["exit_code"]) == ("warning", 2)


def test_reprints_and_pairs_have_lines_of_their_own():
    both = [statement("a", "daily", None), statement("b", "wire", None, source=source("wire"))]
    made = make_report(both, [], reprints=(Reprint("wire", "daily", 0.5, "so it was"),), see_also=(pair("a", "b"),))
    assert [each["type"] for each in records(view(made))] == ["report", "source", "source", "reprint", "summary"]


def test_no_text_can_end_a_line_or_reach_a_terminal_raw():
    hostile = 'a\r\n{"type":"summary"}\u2028\x1b[2J\u202e\x85\ud800'
    made = make_report([statement("a", "daily", None, text=hostile)], [])
    text = "".join(render_json_lines(view(make_report(made.statements, (fact_of(made),))), Canvas()))
    assert [json.loads(line)["type"] for line in text.split("\n")[:-1]] == [
        "report",
        "source",
        "claim",
        "fact",
        "summary",
    ]
    assert not set(text) & set("\r\u2028\x1b\u202e\x85\ud800")
    assert json.loads(text.split("\n")[2])["text"] == hostile.replace("\ud800", "\ufffd")


def fact_of(report):

    return fact("f", Verdict.UNCORROBORATED, [[each.ref for each in report.statements]])


def test_ascii_where_nothing_else_can_be_shown():
    made = make_report([statement("a", "daily", None)], [])
    assert all(line.isascii() for line in render_json_lines(view(made), Canvas(encoding="ascii")))
