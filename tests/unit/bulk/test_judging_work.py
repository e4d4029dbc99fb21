"""What it takes to judge a bucket: each statement read once, and the same bytes where nothing of it can be held."""

import sys
from pathlib import Path

import pytest

import crosscheck
from crosscheck.bulk import wire
from crosscheck.bulk.alike import Alike
from crosscheck.bulk.buckets import REDUCE_BUCKET, Bucket
from crosscheck.bulk.checking import check_in_bulk
from crosscheck.bulk.running import Means
from crosscheck.engines.serial import SerialEngine
from crosscheck.judge import ledger
from crosscheck.match import matching


class Listening(SerialEngine):
    """Runs a stage here and keeps what it was given."""

    def __init__(self):
        super().__init__()
        self.heard = {}

    def run(self, stage, shared, payloads, **watched):
        kept = list(payloads)
        self.heard[stage.name] = shared, kept
        return super().run(stage, shared, iter(kept), **watched)


@pytest.fixture(scope="module", params=[False, True], ids=["for a table", "with all words"])
def judging(request):
    """How the demo is judged, and its one bucket."""
    with Listening() as engine:
        means = Means(engine, lambda *_: None, worded=request.param, held=False, linked=request.param)
        assert check_in_bulk(Path(crosscheck.__file__).parent / "demo", means).report is not None
        shared, (bucket,) = engine.heard[REDUCE_BUCKET.name]
        return REDUCE_BUCKET.prepare(shared), bucket


def test_what_is_let_go_is_made_again(judging, monkeypatch):
    expected = REDUCE_BUCKET.work(*judging)
    monkeypatch.setattr(wire, "HELD", 1)
    monkeypatch.setattr(matching, "MOST_HELD", 1)
    monkeypatch.setattr(ledger, "MOST_SCOPES", 0)
    assert REDUCE_BUCKET.work(*judging) == expected


def test_a_statement_is_read_once(judging):
    reads = 0

    def see(frame, event, _):
        nonlocal reads
        reads += event == "call" and frame.f_code is Alike.read.__code__

    sys.setprofile(see)
    try:
        REDUCE_BUCKET.work(*judging)
    finally:
        sys.setprofile(None)
    assert reads == len(wire.decode(judging[1], Bucket).crowd.raw)
