"""A real scheduler and real workers: the answers are those of one process, whatever happens to a worker."""

import os
import shutil
import signal
import subprocess
import sys

import pytest
from cluster_processes import DEADLINE, HERE, SRC, certificate, cluster, end, environment, wait_until
from cluster_stages import DIE, DIE_ONCE, JOIN, NOTE, PRIMES, REFUSE

from crosscheck.engines.making import make_engine
from crosscheck.engines.serial import SerialEngine
from crosscheck.engines.stamp import code_stamp
from crosscheck.engines.store import Store
from crosscheck.engines.trouble import EngineTrouble

PAYLOADS = [b"%d" % number for number in range(60)]


@pytest.fixture(scope="module")
def two_workers(tmp_path_factory):
    with cluster(tmp_path_factory.mktemp("cluster")) as started:
        started.add()
        started.add()
        yield started


@pytest.fixture
def engine(two_workers):
    with make_engine("dask", scheduler=two_workers.address) as engine:
        yield engine


def test_answers_are_those_of_one_process_in_their_order(engine):
    for stage, payloads in ((JOIN, PAYLOADS), (PRIMES, [b"%d" % limit for limit in range(0, 1000, 50)])):
        assert list(engine.run(stage, b"of", payloads)) == list(SerialEngine().run(stage, b"of", payloads))


def test_payloads_are_drawn_only_as_they_are_needed(engine):
    drawn = 0

    def payloads():
        nonlocal drawn
        for drawn in range(1, 1001):
            yield b"%d" % drawn

    answers = engine.run(JOIN, b"of", payloads())
    for told in range(1, 20):
        next(answers)
        assert told <= drawn <= told + 8


def test_each_worker_prepares_once_a_run(engine, tmp_path):
    list(engine.run(NOTE, bytes(tmp_path), PAYLOADS))
    prepared = (tmp_path / "prepared").read_text().split()
    assert 1 <= len(prepared) <= 2
    assert len(set(prepared)) == len(prepared)


def test_an_error_of_the_work_comes_as_it_is(engine):
    answers = engine.run(REFUSE, b"", [b"good", b"bad"])
    assert next(answers) == b"good"
    with pytest.raises(ValueError, match="this payload cannot be read"):
        next(answers)


def test_large_bytes_pass_whole(engine):
    shared, large = "sh" * 10_000_000, "l" * 20_000_000
    answers = engine.run(JOIN, shared.encode(), [large.encode(), b"small"])
    assert list(answers) == [f"{shared}:{large}".encode(), f"{shared}:small".encode()]


def test_workers_that_are_killed_change_nothing(engine, tmp_path):
    payloads = [b"a", b"bad1", b"b", b"bad2", *PAYLOADS]
    assert list(engine.run(DIE_ONCE, bytes(tmp_path), payloads)) == [payload.upper() for payload in payloads]
    assert {path.name for path in tmp_path.glob("died-*")} == {"died-bad1", "died-bad2"}


def test_what_kills_every_worker_is_told(engine):
    with pytest.raises(EngineTrouble, match="4 workers in a row ended while they worked on the same part") as caught:
        list(engine.run(DIE, b"", [b"bad"]))
    assert caught.value.code == "worker-lost"


def test_a_second_run_works_on_what_is_new_only(two_workers, tmp_path):
    store = Store(tmp_path / "store", 1 << 20)
    for payloads in ([b"a", b"b"], [b"a", b"new", b"b"]):
        with make_engine("dask", scheduler=two_workers.address, store=store) as engine:
            assert list(engine.run(NOTE, bytes(tmp_path), payloads)) == [payload.upper() for payload in payloads]
    assert sorted((tmp_path / "calls").read_text().split()) == ["a", "b", "new"]


@pytest.mark.parametrize("kind", ["local", "started by hand"])
def test_interrupted_and_resumed(kind, tmp_path, two_workers):
    where = "local" if kind == "local" else two_workers.address
    command = [sys.executable, HERE / "cluster_run.py", where, tmp_path, tmp_path / "store", "a,b", "stay,c"]
    options = {"env": environment(), "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "encoding": "utf-8"}
    running = subprocess.Popen(command, **options, start_new_session=True)
    wait_until((tmp_path / "at-stay").exists)
    wait_until(lambda: Store(tmp_path / "store", 1).size().files >= 2)
    os.killpg(running.pid, signal.SIGINT)
    told, complaints = running.communicate(timeout=DEADLINE)
    assert (told.split(), running.returncode, complaints) == (["A", "B"], 130, "")
    (tmp_path / "go").touch()
    if kind != "local":  # a task cannot be stopped from afar: whoever interrupts frees the worker by ending it
        end_tasks_of(two_workers)
    resumed = subprocess.run(command, **options, timeout=DEADLINE, check=False)
    assert (resumed.stdout.split(), resumed.stderr) == (["A", "B", "STAY", "C"], "")
    calls = (tmp_path / "calls").read_text().split()
    assert [calls.count(payload) for payload in ("a", "b", "stay")] == [1, 1, 1]


def end_tasks_of(running):
    """Have the nannies of a cluster end its workers and start new ones."""
    from distributed import Client

    with Client(running.address, set_as_default=False) as client:
        client.restart()


def test_a_worker_that_runs_other_code_is_refused_before_any_work(tmp_path):
    shutil.copytree(SRC, tmp_path / "other", ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / "other" / "crosscheck" / "engines" / "stage.py").open("a") as file:
        file.write("# another day's code\n")
    with cluster(tmp_path) as started:
        started.add(tmp_path / "other")
        with pytest.raises(EngineTrouble, match=r"the worker at tcp://127.0.0.1:\d+ runs code [0-9a-f]+") as caught:
            make_engine("dask", scheduler=started.address).__enter__()
    assert caught.value.code == "other-code"
    assert code_stamp() in caught.value.hint


def test_a_worker_without_crosscheck_is_refused_before_any_work(tmp_path):
    package = tmp_path / "other" / "crosscheck"
    package.mkdir(parents=True)  # a crosscheck of before there were engines, which is all that these workers find
    (package / "__init__.py").write_text("__version__ = '0.0.1'\n")
    with cluster(tmp_path) as started:
        started.add(tmp_path / "other")
        with pytest.raises(EngineTrouble, match="has no crosscheck, or one without engines") as caught:
            make_engine("dask", scheduler=started.address).__enter__()
    assert caught.value.code == "other-code"


def test_a_worker_that_joins_later_with_other_code_does_no_work(tmp_path):
    shutil.copytree(SRC, tmp_path / "other", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "other" / "crosscheck" / "new.py").touch()
    with cluster(tmp_path) as started:
        first = started.add(nanny=False)
        with make_engine("dask", scheduler=started.address) as engine:
            assert list(engine.run(NOTE, bytes(tmp_path), [b"a"])) == [b"A"]
            started.add(tmp_path / "other", nanny=False)
            end(first)
            with pytest.raises(EngineTrouble, match="a worker runs code") as caught:
                list(engine.run(NOTE, bytes(tmp_path), [b"b"]))
    assert caught.value.code == "other-code"
    assert (tmp_path / "calls").read_text().split() == ["a"]


def test_a_scheduler_that_ends_is_told(tmp_path):
    with cluster(tmp_path) as started:
        started.add()
        with make_engine("dask", scheduler=started.address) as engine:
            answers = engine.run(JOIN, b"of", PAYLOADS)
            assert next(answers) == b"of:0"
            started.scheduler.kill()
            started.scheduler.wait()
            with pytest.raises(EngineTrouble, match="the connection to the scheduler has ended") as caught:
                list(answers)
    assert caught.value.code == "scheduler-lost"


def test_over_tls_with_the_right_keys_only(tmp_path):
    ours, others = certificate(tmp_path, "newsroom"), certificate(tmp_path, "stranger")
    files = [ours.ca_file, ours.certificate, ours.key]
    options = [part for pair in zip(("--tls-ca-file", "--tls-cert", "--tls-key"), files, strict=True) for part in pair]
    with cluster(tmp_path, *options, protocol="tls") as started:
        started.add()
        assert started.address.startswith("tls://")
        with make_engine("dask", scheduler=started.address, tls=ours) as engine:
            assert list(engine.run(JOIN, b"of", PAYLOADS)) == list(SerialEngine().run(JOIN, b"of", PAYLOADS))
        with pytest.raises(EngineTrouble) as caught:
            make_engine("dask", scheduler=started.address, tls=others).__enter__()
    assert caught.value.code == "scheduler-unreachable"


def test_a_cluster_of_our_own_is_silent_and_leaves_nothing(tmp_path):
    code = (
        "from cluster_stages import NOTE\n"
        "from crosscheck.engines.making import make_engine\n"
        "if __name__ == '__main__':\n"
        "    with make_engine('dask', 2) as engine:\n"
        f"        print(*engine.run(NOTE, {str(tmp_path)!r}.encode(), [b'a', b'b']))\n"
    )
    (tmp_path / "program.py").write_text(code)
    command = [sys.executable, tmp_path / "program.py"]
    done = subprocess.run(command, env=environment(), capture_output=True, encoding="utf-8", check=False)
    assert (done.stdout, done.stderr) == ("b'A' b'B'\n", "")
    for pid in (tmp_path / "prepared").read_text().split():
        wait_until(lambda pid=pid: not running(int(pid)))


def running(pid: int) -> bool:
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, encoding="utf-8", check=False)
    return state.stdout.strip()[:1] not in ("", "Z")
