"""What is held in memory of each claim of an archive, counted in blocks of memory, since bytes are another Python's."""

import gc
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from crosscheck.bulk import listing
from crosscheck.bulk.checking import check_in_bulk
from crosscheck.bulk.running import Means
from crosscheck.cli.choosing import Wanted
from crosscheck.cli.views import view_outcome
from crosscheck.engines.serial import SerialEngine
from crosscheck.report.canvas import Canvas
from crosscheck.report.data.json_lines import render_json_lines
from crosscheck.report.terminal.table import TableStyle, render_table

sys.path.append(str(Path(__file__).parents[1] / "bench"))

from archive import write_archive

CLAIMS = 600
MOST = 5
"""Blocks a claim: its ref, a share in its source and in what every run holds. A fact held as it is takes some forty."""


def held_of(make: Callable[[], object]) -> int:
    """Return how many blocks of memory go when what was made goes."""
    made = [make()]
    gc.collect()
    before = sys.getallocatedblocks()
    made.clear()
    gc.collect()
    return before - sys.getallocatedblocks()


@pytest.mark.parametrize("worded", [False, True], ids=["table", "lines"])
def test_of_an_archive_hardly_more_than_its_refs_is_held(tmp_path, monkeypatch, worded):
    monkeypatch.setattr(listing, "KEPT", 4)
    write_archive(tmp_path / "archive", CLAIMS)
    folder = tmp_path / "archive"

    def check_and_show() -> object:
        with SerialEngine() as engine:
            outcome = check_in_bulk(folder, Means(engine, lambda *_: None, worded, held=False, linked=False))
        view = view_outcome(outcome, folder, Wanted())
        if worded:
            assert sum(1 for _ in render_json_lines(view, Canvas())) > CLAIMS
        else:
            assert render_table(view.report, view.facts, Canvas(), TableStyle(top=10))
        return outcome, view

    assert held_of(check_and_show) < MOST * CLAIMS
