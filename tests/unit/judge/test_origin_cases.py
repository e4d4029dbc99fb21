"""Who stands behind a figure, as `tests/cases/origins.yaml` has it, through the whole pipeline."""

from pathlib import Path

import pytest
import yaml

from crosscheck.pipeline import check

ROWS = yaml.load((Path(__file__).parents[2] / "cases" / "origins.yaml").read_text("utf-8"), yaml.CBaseLoader)
OUTLETS = ("Gazette", "Herald", "Courier")
OF_CLAIM = ("said_by", "method", "place")


def write_project(folder, entries):
    (folder / "claims").mkdir()
    sources = []
    for number, entry in enumerate(entries, 1):
        about = {name: value for name, value in entry.items() if name not in OF_CLAIM}
        sources.append({"id": f"source-{number}", "publisher": OUTLETS[number - 1], **about})
        claim = {"id": f"c{number}", "claim": "Twelve people were killed.", "property": "killed", "value": "12"}
        claim |= {"place": "Northport", "time": "2021-05-01"} | {
            name: entry[name] for name in OF_CLAIM if name in entry
        }
        file = {"source": f"source-{number}", "claims": [claim]}
        (folder / "claims" / f"{number}.yaml").write_text(yaml.safe_dump(file, allow_unicode=True), "utf-8")
    declared = {"version": 1, "sources": sources}
    (folder / "sources.yaml").write_text(yaml.safe_dump(declared, allow_unicode=True), "utf-8")


def shortened(row):
    return f"{row['why']}: {row['of']}"[:100]


@pytest.mark.parametrize("row", ROWS, ids=shortened)
def test_origins_are_counted_as_a_fact_checker_would(tmp_path, row):
    write_project(tmp_path, row["of"])
    report = check(tmp_path).report
    (fact,) = report.facts
    assert fact.origins == int(row["origins"]), fact.behind


@pytest.mark.parametrize("row", [row for row in ROWS if "label" in row], ids=shortened)
def test_an_origin_is_called_what_a_reader_would_call_it(tmp_path, row):
    write_project(tmp_path, row["of"])
    (fact,) = check(tmp_path).report.facts
    assert row["label"] in fact.behind[0].split(", ")


def test_there_are_enough_rows():
    assert len(ROWS) >= 50
    assert sum(row["origins"] == "1" for row in ROWS) >= 20
