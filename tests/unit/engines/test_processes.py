"""What processes may do to each other and to a run: end at any moment."""

import os
import signal

import pytest
from engine_stages import DIE, DIE_ONCE, JOIN, NOTE, PRIMES, SEARCHES

from crosscheck.engines.making import make_engine
from crosscheck.engines.processes import TRIES, WORN
from crosscheck.engines.serial import SerialEngine
from crosscheck.engines.trouble import EngineTrouble


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_worker_that_is_killed_changes_nothing(tmp_path, jobs):
    payloads = [b"a", b"bad1", b"b", b"bad2", b"c", b"d", b"bad3"]
    with make_engine("processes", jobs) as engine:
        assert list(engine.run(DIE_ONCE, bytes(tmp_path), payloads)) == [payload.upper() for payload in payloads]
    assert {path.name for path in tmp_path.glob("died-*")} == {"died-bad1", "died-bad2", "died-bad3"}


def test_what_kills_every_worker_is_told_after_three(tmp_path):
    with make_engine("processes", 2) as engine:
        answers = engine.run(DIE, bytes(tmp_path), [b"good", b"bad", b"good"])
        assert next(answers) == b"good"
        with pytest.raises(
            EngineTrouble, match=r"3 worker processes in a row ended .* the same part of 'die'"
        ) as caught:
            next(answers)
        assert list(engine.run(JOIN, b"of", [b"1"])) == [b"of:1"]
    assert caught.value.code == "worker-lost"
    assert "signal 9" in caught.value.message
    assert "--jobs" in caught.value.hint
    assert (tmp_path / "deaths").read_text() == "x" * TRIES


def test_a_worker_killed_between_two_runs_is_replaced(tmp_path):
    with make_engine("processes", 1) as engine:
        assert list(engine.run(NOTE, bytes(tmp_path), [b"a"])) == [b"A"]
        os.kill(int((tmp_path / "prepared").read_text()), signal.SIGKILL)
        assert list(engine.run(NOTE, bytes(tmp_path), [b"b"])) == [b"B"]


def test_no_process_is_left_when_the_engine_is_over(tmp_path):
    with make_engine("processes", 2) as engine:
        list(engine.run(NOTE, bytes(tmp_path), [b"a", b"b", b"c", b"d"]))
        workers = {int(pid) for pid in (tmp_path / "prepared").read_text().split()}
    assert workers
    assert os.getpid() not in workers
    for pid in workers:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_a_worker_seldom_looks_for_garbage():
    with make_engine("processes", 1) as engine:
        assert int(next(engine.run(SEARCHES, b"", [b"500000"]))) <= 6


@pytest.mark.parametrize(("answers", "is_kept"), [(WORN - 1, True), (WORN, False)])
def test_a_worker_that_did_much_ends_with_its_run(tmp_path, answers, is_kept):
    with make_engine("processes", 1) as engine:
        for payloads in ([b"a"] * answers, [b"b"]):
            list(engine.run(NOTE, bytes(tmp_path), payloads))
        first, second = (tmp_path / "prepared").read_text().split()
    assert (first == second) is is_kept


def test_no_more_processes_than_payloads(tmp_path):
    with make_engine("processes", 4) as engine:
        list(engine.run(NOTE, bytes(tmp_path), [b"a"]))
    assert len((tmp_path / "prepared").read_text().split()) == 1


def test_real_work_gives_the_same_as_in_one_process():
    payloads = [b"%d" % limit for limit in range(0, 2000, 50)]
    with make_engine("processes", 2) as engine:
        assert list(engine.run(PRIMES, b"", payloads)) == list(SerialEngine().run(PRIMES, b"", payloads))
