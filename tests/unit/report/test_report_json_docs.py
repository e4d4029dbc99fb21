import json
import re
from datetime import date
from pathlib import Path

import pytest
from report_builder import days, fact, name, place, sample, statement, view
from report_builder import report as make_report

from crosscheck.model.finding import Verdict
from crosscheck.model.value import Text, Truth
from crosscheck.report.canvas import Canvas
from crosscheck.report.data.json_data import render_fact_json, render_json, render_pair_json
from crosscheck.report.data.json_lines import TYPES

PAGE = (Path(__file__).parents[3] / "docs" / "formats.md").read_text("utf-8")
SECTION = re.search(r"^## The JSON report\n(.*?)^## ", PAGE, re.MULTILINE | re.DOTALL)[1]
VALUES = (days(date(2019, 6, 9)), name("Jo"), place("Oslo"), Truth(True, "yes"), Text("so", ("so",)))


def keys_of(data):
    if isinstance(data, dict):
        return {*data, *(key for each in data.values() for key in keys_of(each))}
    return {key for each in data for key in keys_of(each)} if isinstance(data, list) else set()


def written():
    report = sample()
    held, links = report.facts[2], report.facts[2].links
    statements = [statement(f"s{index}", "daily", value) for index, value in enumerate(VALUES)]
    of_every_kind = make_report(statements, [fact("f", Verdict.AGREE, [[each.ref for each in statements]])])
    yield render_json(view(report), Canvas())
    yield render_json(view(None, diagnostics=report.diagnostics), Canvas())
    yield render_json(view(of_every_kind), Canvas())
    yield render_fact_json(report, held)
    yield render_pair_json(report, links[0], held.judgements[0])
    yield render_pair_json(report, report.see_also[0], held.judgements[0])


def test_every_type_of_line_is_documented():
    section = re.search(r"^## JSON Lines\n(.*?)^## ", PAGE, re.MULTILINE | re.DOTALL)[1]
    assert [name for name in ("report", *TYPES.values()) if f"`{name}`" not in section] == []


@pytest.mark.parametrize("text", list(written()), ids=["report", "no report", "values", "fact", "pair", "apart"])
def test_every_key_that_occurs_is_documented(text):
    keys = keys_of(json.loads(text))
    assert len(keys) > 10
    assert [key for key in sorted(keys) if f"`{key}`" not in SECTION] == []
