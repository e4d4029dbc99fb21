"""docs/formats.md leaves nothing out, and its examples are read without a fault."""

import re
from pathlib import Path

import pytest
from msgspec.structs import fields

from crosscheck.model.decision import Ruling
from crosscheck.read import limits
from crosscheck.read.baseline_schema import BaselineFile, FactEntry, FindingEntry
from crosscheck.read.codes import CODES
from crosscheck.read.decision_schema import DecisionEntry, DecisionsFile
from crosscheck.read.project import read_project
from crosscheck.read.schema import (
    ClaimEntry,
    ClaimsFile,
    QuoteEntry,
    SettingsEntry,
    SourceEntry,
    SourcesFile,
    ValueEntry,
)

DOC = (Path(__file__).parents[3] / "docs" / "formats.md").read_text("utf-8")
SOURCES, SOURCE, CLAIMS, CLAIM, VALUES, QUOTES, DECISIONS, BASELINE = re.findall(r"```yaml\n(.*?)```", DOC, re.DOTALL)
LINES = re.search(r"```json\n(.*?)```", DOC, re.DOTALL)[1]
SECTIONS = {
    SourcesFile: "## sources.yaml",
    SettingsEntry: "| key of `settings`",
    SourceEntry: "### A source",
    ClaimsFile: "## claims/*.yaml",
    ClaimEntry: "### A claim",
    ValueEntry: "### A value",
    QuoteEntry: "### A quote",
    DecisionsFile: "## decisions.yaml",
    DecisionEntry: "| key of a decision | must it be there",
    BaselineFile: "## baseline.yaml",
    FactEntry: "| key of an accepted fact",
    FindingEntry: "| key of an accepted finding",
}


@pytest.mark.parametrize(
    ("struct", "field"),
    [(struct, field) for struct in SECTIONS for field in fields(struct)],
    ids=lambda part: getattr(part, "name", None) or part.__name__,
)
def test_every_key_has_a_row_that_says_whether_it_must_be_there(struct, field):
    section = DOC.split(SECTIONS[struct], 1)[1]
    row = re.search(rf"^\| `{field.name}` \| (.*)$", section, re.MULTILINE)
    assert row
    assert row[1].startswith("yes |") is field.required


def test_the_table_of_diagnostics_is_the_table_in_the_code():
    rows = re.findall(r"^\| `([a-z0-9-]+)` \| (error|warning|note) \| (.*) \|$", DOC, re.MULTILINE)
    assert rows == [(name, str(code.level), code.meaning) for name, code in CODES.items()]


@pytest.mark.parametrize("name", [name for name in vars(limits) if name.isupper()])
def test_every_limit_is_stated(name):
    section = DOC.split("## Limits", 1)[1].split("## Diagnostics", 1)[0]
    assert f"{getattr(limits, name):,} " in section.replace("|", " ").replace(";", " ")


def claims_file(lines):
    one = "  - id: c{number}\n    claim: Something.\n    property: p\n{line}\n"
    claims = "".join(one.format(number=number, line=line) for number, line in enumerate(lines))
    return f"source: herald\nclaims:\n{claims}"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("gazette.yaml", CLAIMS),
        ("gazette.yaml", f"source: gazette\nclaims:\n{CLAIM}"),
        ("values.yaml", claims_file(VALUES.splitlines())),
        ("quotes.yaml", claims_file(QUOTES.splitlines())),
        ("lines.jsonl", LINES),
    ],
    ids=["claims", "claim", "values", "quotes", "lines"],
)
def test_every_example_is_read_without_a_fault(tmp_path, name, content):
    (tmp_path / "claims").mkdir()
    (tmp_path / "sources.yaml").write_text(SOURCES + SOURCE.replace("text: texts/herald.txt", ""), "utf-8")
    (tmp_path / "claims" / name).write_text(content, "utf-8")
    project, diagnostics = read_project(tmp_path)
    assert diagnostics == ()
    assert project.claims
    assert {source.id for source in project.sources} == {"gazette", "herald"}


def test_the_example_of_decisions_shows_every_ruling_and_every_key(tmp_path):
    (tmp_path / "sources.yaml").write_text(SOURCES, "utf-8")
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "gazette.yaml").write_text(CLAIMS, "utf-8")
    (tmp_path / "decisions.yaml").write_text(DECISIONS, "utf-8")
    project, diagnostics = read_project(tmp_path)
    assert diagnostics == ()
    assert {decision.ruling for decision in project.decisions} == set(Ruling)
    assert [field.name for field in fields(DecisionEntry) if f" {field.name}: " not in DECISIONS] == []


def test_the_claim_that_shows_every_key_shows_every_key():
    assert [
        field.name for field in fields(ClaimEntry) if f"    {field.name}: " not in CLAIM and field.name != "id"
    ] == []


def test_the_example_of_a_baseline_shows_every_key(tmp_path):
    (tmp_path / "sources.yaml").write_text(SOURCES, "utf-8")
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "gazette.yaml").write_text(CLAIMS, "utf-8")
    (tmp_path / "baseline.yaml").write_text(BASELINE, "utf-8")
    project, faults = read_project(tmp_path)
    assert [fault.code for fault in faults] == []
    for struct in (BaselineFile, FactEntry, FindingEntry):
        for field in fields(struct):
            assert re.search(rf"\b{field.name}:", BASELINE)
    assert (len(project.baseline.facts), len(project.baseline.findings)) == (1, 1)
