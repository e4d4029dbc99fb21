"""Quotes that no longer stand in their texts are found, each at its place, and the rest of the check goes on."""

from pathlib import Path

import pytest
import yaml

from crosscheck.pipeline import check

ROWS = yaml.safe_load((Path(__file__).parent / "cases" / "orphans.yaml").read_text("utf-8"))


def write_files(folder, row):
    for name, content in row.items():
        if name not in ("name", "expect"):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, "utf-8")


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_each_is_found_at_its_place(tmp_path, row):
    write_files(tmp_path, row)
    outcome = check(tmp_path)
    assert outcome.diagnostics == ()
    found = [
        f"{f.location}: {f.level}: {f.message} [{f.rule}] {' '.join(f.statements) or '-'}"
        for f in outcome.report.findings
        if not f.fact
    ]
    assert found == row["expect"].splitlines()
    assert outcome.report.facts
