"""A project that is worked on in pieces comes to the same report, byte for byte, as one that is held in memory."""

import json
import sys
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest
from msgspec.structs import replace

from crosscheck.bulk import partition, routing
from crosscheck.bulk.checking import check_in_bulk
from crosscheck.bulk.running import Means
from crosscheck.cli.choosing import Wanted
from crosscheck.cli.views import view_outcome
from crosscheck.engines.serial import SerialEngine
from crosscheck.model.finding import Verdict
from crosscheck.pipeline import Outcome, check
from crosscheck.report.canvas import Canvas
from crosscheck.report.choices import Layout
from crosscheck.report.data.json_data import render_json
from crosscheck.report.data.json_lines import render_json_lines
from crosscheck.report.terminal.table import TableStyle, render_table

sys.path.append(str(Path(__file__).parent / "projects"))

from project_cases import read_cases, write_project

ROOT = Path(__file__).parents[1]
CASES = read_cases("work")
TODAY = date(2024, 6, 1)


@pytest.fixture(autouse=True)
def _many_small_pieces(monkeypatch):
    monkeypatch.setattr(routing, "SHARD_BYTES", 300)
    monkeypatch.setattr(routing, "PIECE", 2)
    monkeypatch.setattr(partition, "PIECE", 3)
    monkeypatch.setattr(partition, "MOST_PAIRS", 5)


def in_pieces(folder: Path, *, worded: bool = True, held: bool = True, with_baseline: bool = True) -> Outcome:
    with SerialEngine() as engine:
        return check_in_bulk(folder, Means(engine, lambda *_: None, worded, held), TODAY, with_baseline)


def as_json(outcome: Outcome, folder: Path) -> str:
    return render_json(view_outcome(outcome, folder, Wanted()), Canvas())


def as_table(outcome: Outcome) -> str:
    report = outcome.report
    return render_table(report, report.facts, Canvas(), TableStyle())


def assert_same(folder: Path) -> Outcome:
    """Compare both ways in all that is shown; return the outcome."""
    whole, parts = check(folder, TODAY), in_pieces(folder)
    assert as_json(parts, folder) == as_json(whole, folder)
    if whole.report is None:
        assert parts.diagnostics == whole.diagnostics
        return whole
    streamed = view_outcome(in_pieces(folder, held=False), folder, Wanted())
    lines = render_json_lines(view_outcome(whole, folder, Wanted()), Canvas())
    assert list(render_json_lines(streamed, Canvas())) == list(lines)
    assert as_table(in_pieces(folder, worded=False)) == as_table(whole) == as_table(check(folder, TODAY, worded=False))
    return whole


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_labelled_projects(case, tmp_path):
    write_project(case, tmp_path / "project")
    assert assert_same(tmp_path / "project").report.facts


@pytest.mark.parametrize("case", CASES[::4], ids=[case.name for case in CASES[::4]])
def test_labelled_projects_where_numpy_is_missing(case, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "numpy", None)
    write_project(case, tmp_path / "project")
    assert assert_same(tmp_path / "project").report.facts


def test_the_projects_own_folder_where_numpy_is_missing(monkeypatch):
    monkeypatch.setitem(sys.modules, "numpy", None)
    assert len(assert_same(ROOT).report.project.claims) > 100


def test_the_projects_own_folder():
    assert len(assert_same(ROOT).report.project.claims) > 100


def test_rows_of_camps_are_shown_without_their_claims():
    report = replace(in_pieces(ROOT, worded=False).report, by_ref=MappingProxyType({"none": None}))
    shared = [fact for fact in report.facts if fact.verdict is not Verdict.UNCORROBORATED]
    table = render_table(report, shared, Canvas(), TableStyle(Layout.CAMPS))
    whole = check(ROOT, TODAY).report
    assert table == render_table(whole, whole.facts[: len(shared)], Canvas(), TableStyle(Layout.CAMPS))


def write(folder: Path, **files: str) -> Path:
    (folder / "claims").mkdir(parents=True)
    for name, text in files.items():
        path = folder / ("claims/all.jsonl" if name == "claims" else f"{name}.yaml")
        path.write_text(text, "utf-8")
    return folder


def claim(source: str, ident: str, value: str, **fields: str) -> str:
    usual = {"claim": f"{value} were detained.", "property": "detained", "place": "Oslo", "time": "9 June 2019"}
    return json.dumps({"source": source, "id": ident, **usual, "value": value, **fields})


SOURCES = "version: 1\nsources:\n" + "".join(
    f"  - {{id: {name}, publisher: {name.title()}, published: 2019-06-{day}}}\n"
    for day, name in enumerate(("gazette", "herald", "ledger", "monitor"), 10)
)


def test_ids_that_several_sources_use(tmp_path):
    lines = [claim("gazette", "one", "500"), claim("herald", "one", "about 500"), claim("ledger", "two", "1,000")]
    report = assert_same(write(tmp_path / "p", sources=SOURCES, claims="\n".join(lines))).report
    assert [each.ref for each in report.statements] == ["gazette/one", "herald/one", "two"]


def test_abbreviations_that_another_source_spells_out(tmp_path):
    lines = [
        claim("gazette", "a", "500", said_by="Norwegian Red Cross (NRC)"),
        claim("herald", "b", "about 500", said_by="NRC"),
        claim("ledger", "c", "1,000", said_by="NRC"),
    ]
    report = assert_same(write(tmp_path / "p", sources=SOURCES, claims="\n".join(lines))).report
    assert report.facts[0].origins == 1


def test_money_in_several_currencies(tmp_path):
    sources = f"{SOURCES}settings: {{rates: [1 USD = 0.5 EUR]}}\n"
    sums = {"gazette": "2 million dollars", "herald": "1 million euros", "ledger": "3 million euros"}
    lines = [claim(name, name[0], value, property="cost", subject="Oslo Tunnel") for name, value in sums.items()]
    report = assert_same(write(tmp_path / "p", sources=sources, claims="\n".join(lines))).report
    assert {each.value.unit for each in report.statements} == {"EUR"}
    assert len(report.facts) == 1


def test_what_a_person_has_said(tmp_path):
    lines = [claim("gazette", "a", "500"), claim("herald", "b", "1,000"), claim("ledger", "c", "40", place="Bergen")]
    decisions = """version: 1
decisions:
  - same: [a, c]
    by: ana
  - not_same: [a, b]
    because: They count different days.
    by: ana
"""
    folder = write(tmp_path / "p", sources=SOURCES, claims="\n".join(lines), decisions=decisions)
    outcome = assert_same(folder)
    assert outcome.report is not None, outcome.diagnostics
    assert len(outcome.report.decisions) == 2


def test_sums_of_one_source_and_a_word_that_nobody_can_read(tmp_path):
    lines = [
        claim("gazette", "a", "500", property="killed"),
        claim("gazette", "b", "300", property="killed", group="police officers"),
        claim("gazette", "c", "300", property="killed", group="protesters"),
        claim("herald", "d", "some blorps of it", property="cost"),
        claim("monitor", "e", "5", time="the day after the fair"),
    ]
    assert assert_same(write(tmp_path / "p", sources=SOURCES, claims="\n".join(lines))).report.diagnostics


def test_faults_stop_the_run_in_the_same_words(tmp_path):
    lines = [claim("gazette", "a", "500"), claim("gazette", "a", "600"), claim("nobody", "b", "5"), "{", "[]"]
    outcome = assert_same(write(tmp_path / "p", sources=SOURCES, claims="\n".join(lines)))
    assert outcome.report is None
    assert len(outcome.diagnostics) == 4


def test_no_claims_and_no_project(tmp_path):
    assert assert_same(write(tmp_path / "p", sources=SOURCES)).report is None
    assert assert_same(tmp_path / "nowhere").report is None
