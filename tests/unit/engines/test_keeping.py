"""A store before an engine: a second run does only what is new, and a spoilt entry is only work."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from engine_stages import DIE, JOIN, NOTE, REFUSE, as_folder, note
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.engines.keeping import KeepingEngine
from crosscheck.engines.making import make_engine
from crosscheck.engines.serial import SerialEngine
from crosscheck.engines.stage import Stage
from crosscheck.engines.store import Store
from crosscheck.engines.trouble import EngineTrouble

HERE = Path(__file__).parent
SRC = Path(__file__).parents[3] / "src"
PAYLOADS = [b"a", b"b", b"c", b"d"]
UPPER = [b"A", b"B", b"C", b"D"]


def calls(folder):
    path = folder / "calls"
    return sorted(path.read_text().split()) if path.exists() else []


@pytest.fixture
def work(tmp_path):
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "store", 1 << 20)


@pytest.mark.parametrize("name", ["serial", "processes"])
def test_a_second_run_works_on_what_is_new_only(name, store, work):
    with make_engine(name, 2, store=store) as engine:
        assert list(engine.run(NOTE, bytes(work), PAYLOADS)) == UPPER
    with make_engine(name, 2, store=store) as engine:
        assert list(engine.run(NOTE, bytes(work), [b"a", b"new", b"b", b"c", b"d"])) == [b"A", b"NEW", *UPPER[1:]]
    assert calls(work) == ["a", "b", "c", "d", "new"]


def test_a_run_over_what_is_kept_prepares_nothing_and_starts_no_process(store, work):
    with make_engine("serial", store=store) as engine:
        list(engine.run(NOTE, bytes(work), PAYLOADS))
    (work / "prepared").unlink()
    with make_engine("processes", 2, store=store) as engine:
        assert list(engine.run(NOTE, bytes(work), PAYLOADS)) == UPPER
    assert not (work / "prepared").exists()


def test_who_watches_is_told_of_kept_answers_too(store, work):
    told = []
    with make_engine("serial", store=store) as engine:
        list(engine.run(NOTE, bytes(work), PAYLOADS[:2]))
        list(engine.run(NOTE, bytes(work), PAYLOADS, total=4, watch=lambda *progress: told.append(progress)))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_another_stage_stamp_or_shared_bytes_is_another_question(store, work, tmp_path):
    renamed, other = Stage("renamed", as_folder, note), tmp_path / "other"
    other.mkdir()
    with KeepingEngine(SerialEngine(), store, "one") as engine:
        list(engine.run(NOTE, bytes(work), [b"a"]))
        list(engine.run(renamed, bytes(work), [b"a"]))
        list(engine.run(NOTE, bytes(other), [b"a"]))
    with KeepingEngine(SerialEngine(), store, "two") as engine:
        list(engine.run(NOTE, bytes(work), [b"a"]))
    assert (calls(work), calls(other)) == (["a", "a", "a"], ["a"])


def test_stamp_and_shared_bytes_are_not_run_together(store):
    with KeepingEngine(SerialEngine(), store, "stamp") as engine:
        assert list(engine.run(JOIN, b"ab", [b"c"])) == [b"ab:c"]
        assert list(engine.run(JOIN, b"a", [b"bc"])) == [b"a:bc"]
        assert list(engine.run(JOIN, b"", [b"abc"])) == [b":abc"]


def test_a_spoilt_entry_is_worked_on_again(store, work, tmp_path):
    with make_engine("serial", store=store) as engine:
        list(engine.run(NOTE, bytes(work), PAYLOADS))
    spoilt = sorted(path for path in (tmp_path / "store").glob("??/*"))[2]
    spoilt.write_bytes(spoilt.read_bytes()[:-1])
    with make_engine("serial", store=store) as engine:
        assert list(engine.run(NOTE, bytes(work), PAYLOADS)) == UPPER
    assert len(calls(work)) == 5
    assert store.get(spoilt.parent.name + spoilt.name) in UPPER


def test_what_fails_is_not_kept_and_what_was_finished_is(store):
    with make_engine("serial", store=store) as engine, pytest.raises(ValueError, match="cannot be read"):
        list(engine.run(REFUSE, b"", [b"good", b"bad"]))
    assert store.size().files == 1


def test_answers_that_wait_behind_one_that_fails_are_kept(store, work):
    with make_engine("processes", 2, store=store) as engine, pytest.raises(EngineTrouble):
        list(engine.run(DIE, bytes(work), [b"bad", b"one"]))
    assert store.size().files == 1


def test_a_store_that_cannot_be_written_breaks_no_run(work, tmp_path):
    (tmp_path / "file").touch()
    store = Store(tmp_path / "file", 1000)
    with make_engine("serial", store=store) as engine:
        assert list(engine.run(NOTE, bytes(work), PAYLOADS)) == UPPER
    assert store.trouble is not None
    assert store.trouble.code == "store-unwritable"


def test_the_bound_is_kept_at_the_end_of_a_run(work, tmp_path):
    store = Store(tmp_path / "small", 100)
    with make_engine("serial", store=store) as engine:
        assert list(engine.run(NOTE, bytes(work), [b"%d" % number * 10 for number in range(10)]))
    assert 0 < store.size().bytes <= 100


def test_two_programs_on_one_store_at_once(work, tmp_path):
    """Neither disturbs the other, and afterwards everything is there, whole, once."""
    payloads = [f"{number:03}" for number in range(100)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(SRC), str(HERE), *filter(None, sys.path)))}
    command = [sys.executable, HERE / "interrupted_run.py", "serial", work, tmp_path / "store", *payloads]
    both = [
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        for _ in range(2)
    ]
    told = [running.communicate(timeout=60) for running in both]
    assert told == [("".join(f"{payload}\n" for payload in payloads), "")] * 2
    assert Store(tmp_path / "store", 1 << 20).size().files == 100
    assert set(calls(work)) == set(payloads)


@given(
    runs=st.lists(st.lists(st.binary(max_size=3), max_size=12), min_size=1, max_size=3),
    shared=st.sampled_from(["", "x", "xy"]),
)
def test_with_a_store_or_without_the_answers_are_the_same(tmp_path_factory, runs, shared):
    store = Store(tmp_path_factory.mktemp("store"), 1 << 20)
    hexed = [[json.dumps(payload.hex()).encode() for payload in run] for run in runs]
    for run in hexed:
        with KeepingEngine(SerialEngine(), store, "stamp") as engine:
            kept = list(engine.run(JOIN, shared.encode(), run))
        assert kept == list(SerialEngine().run(JOIN, shared.encode(), run))
    assert store.size().files == len({payload for run in hexed for payload in run})
