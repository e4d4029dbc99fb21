"""What other programs read, written by the command itself: complete on every path, and true about how it ended."""

import csv
import json
import sqlite3
from contextlib import closing

import pytest


@pytest.fixture(params=["conflicting", "agreeing", "broken"])
def ended(request, run, tmp_path):
    folder = request.getfixturevalue(request.param)
    names = {"json": "r.json", "jsonl": "r.jsonl", "csv": "r.csv", "tsv": "r.tsv", "sqlite": "r.db"}
    reports = [word for name, file in names.items() for word in ("--report", f"{name}={tmp_path / file}")]
    return run("check", folder, *reports).returncode, tmp_path


def test_every_format_says_how_the_run_ended(ended):
    code, folder = ended
    whole = json.loads((folder / "r.json").read_text("utf-8"))
    lines = [json.loads(line) for line in (folder / "r.jsonl").read_text("utf-8").splitlines()]
    with closing(sqlite3.connect(folder / "r.db")) as database:
        run = database.execute("SELECT exit_code, failed, facts FROM run").fetchall()
    assert whole["summary"]["exit_code"] == lines[-1]["exit_code"] == code
    assert run == [(code, int(code != 0), whole["summary"]["facts"])]


def test_a_row_is_a_claim_or_tells_what_was_wrong(ended):
    code, folder = ended
    whole = json.loads((folder / "r.json").read_text("utf-8"))
    with (folder / "r.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    told = whole["diagnostics"] if code == 2 else whole["claims"]
    assert len(rows) == len(told) > 0
    assert {row["verdict"] == "not checked" for row in rows} == {code == 2}
    assert (folder / "r.tsv").read_bytes().count(b"\n") == len(rows) + 1
