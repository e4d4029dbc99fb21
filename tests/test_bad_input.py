"""Broken sources.yaml and claims files, and to the letter what is said about them."""

from pathlib import Path

import pytest
import yaml

from crosscheck.read.codes import CODES
from crosscheck.read.project import read_project

ROWS = yaml.safe_load((Path(__file__).parent / "cases" / "bad_input.yaml").read_text("utf-8"))
TWO_SOURCES = "version: 1\nsources:\n  - {id: a, publisher: The Gazette}\n  - {id: b, publisher: The Herald}\n"


def write_files(folder, row):
    for name, content in ({"sources.yaml": TWO_SOURCES} | row).items():
        if name in ("name", "expect") or content is None:
            continue
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        raw = content["bytes"].encode("latin-1") if isinstance(content, dict) else content.encode()
        path.write_bytes(raw)


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_every_fault_is_told_at_its_place(tmp_path, row):
    write_files(tmp_path, row)
    _, diagnostics = read_project(tmp_path)
    told = [f"{d.location}: {d.level}: {d.message} [{d.code}] / {d.hint}" for d in diagnostics]
    assert told == row["expect"].splitlines()


def test_rows_are_many_and_each_tells_of_something():
    assert len(ROWS) >= 60
    assert all(row["expect"] for row in ROWS)


def test_rows_meet_nearly_every_code():
    told = "".join(row["expect"] for row in ROWS)
    unmet = {code for code in CODES if f" [{code}] / " not in told}
    read_alone = {
        "no-folder",
        "file-not-found",
        "too-large",
        "too-long",
        "too-many-faults",
        "broken-gzip",
    }  # tests/unit/read
    documents = {"not-a-document", "missing-extra", "no-article", "locked-pdf", "broken-pdf", "not-fetched"}
    documents |= {
        "guessed-encoding",
        "bad-bytes",
        "cut-short",
        "no-records",
        "broken-archive",
    }  # tests/unit/read/{documents,linked}
    assert unmet == read_alone | documents | {
        "unread-check",
        "unknown-claim",
        "contradicting-decisions",
    }  # tests/unit/judge
