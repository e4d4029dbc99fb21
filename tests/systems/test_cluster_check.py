"""`crosscheck check` on a real cluster: the report of one process, whatever happens to a worker or to the run."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from cluster_processes import DEADLINE, SRC, certificate, cluster, environment, wait_until

EVENTS, PAPERS = 25, 60
WIDTH = 4_000
"""Bytes of a line, most of them blanks: with 6 MB in claims/, the 1,500 claims go into 15 shards."""

SLOW = re.compile(r"note: (the cluster has no worker yet|no answer from the cluster)")


def row(number: int) -> dict[str, str]:
    event, paper = number % EVENTS, number // EVENTS
    value = f"{('', 'about ', 'more than ')[number % 3]}{event + 20 + paper % 4}"
    return {
        "source": f"s{paper}",
        "id": f"c{number}",
        "claim": f"{value} people were hurt when the mill in Tarn{event} burnt down.",
        "property": "injured",
        "place": f"Tarn{event}",
        "time": f"{1 + event % 28} January 2020",
        "value": value,
    }


@pytest.fixture(scope="module")
def archive(tmp_path_factory) -> Path:
    """A project of 1,500 claims by 60 papers on 25 events."""
    folder = tmp_path_factory.mktemp("archive")
    (folder / "claims").mkdir()
    papers = (f"  - {{id: s{n}, publisher: Paper {n}, published: 2020-02-{n % 28 + 1:02}}}\n" for n in range(PAPERS))
    (folder / "sources.yaml").write_text(f"version: 1\nsources:\n{''.join(papers)}", "utf-8")
    lines = (json.dumps(row(number)).ljust(WIDTH) + "\n" for number in range(EVENTS * PAPERS))
    (folder / "claims/archive.jsonl").write_text("".join(lines), "utf-8")
    return folder


@pytest.fixture(scope="module")
def two_workers(tmp_path_factory):
    with cluster(tmp_path_factory.mktemp("cluster")) as started:
        started.add(nanny=False)
        started.add(nanny=False)
        yield started


def begin(*args: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "crosscheck", "check", *map(str, args)]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "encoding": "utf-8"}
    return subprocess.Popen(command, env=environment(), **pipes, start_new_session=True)


def ended(running: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Wait for the end; return the exit code, the report and what was said beside it, but for notes on slow workers."""
    try:
        report, said = running.communicate(timeout=DEADLINE)
    except subprocess.TimeoutExpired:
        running.kill()
        report, said = running.communicate()
        pytest.fail(f"the run has not come to an end; it said: {said}")
    return running.returncode, report, "".join(line for line in said.splitlines(True) if not SLOW.match(line))


def on(address: str) -> list[str]:
    return ["--engine", "dask", "--scheduler", address]


@pytest.fixture(scope="module")
def alone(archive) -> str:
    """The report that one process writes."""
    code, report, said = ended(begin(archive, "-f", "json"))
    assert (code, said) == (1, "")
    assert len(json.loads(report)["facts"]) >= EVENTS
    return report


def kept(cache: Path) -> dict[str, int]:
    """The finished pieces in a cache, with what tells when each was made."""
    found = {}
    for path in cache.glob("??/*"):
        with suppress(FileNotFoundError):  # it was being written, and has its name now
            found[path.name] = path.stat().st_ino
    return {name: made for name, made in found.items() if not name.endswith(".part")}


def test_a_cluster_writes_what_one_process_writes(archive, alone, two_workers, tmp_path):
    run = begin(archive, "-f", "json", *on(two_workers.address), "--cache", tmp_path)
    assert ended(run) == (1, alone, "")
    assert len(kept(tmp_path)) >= 10


def test_a_cluster_made_for_the_run_writes_what_one_process_writes(archive, alone):
    assert ended(begin(archive, "-f", "json", "--engine", "dask", "-j", "2", "--no-cache")) == (1, alone, "")


def test_a_worker_killed_in_the_middle_changes_nothing(archive, alone, two_workers, tmp_path):
    two_workers.add(nanny=False)
    run = begin(archive, "-f", "json", *on(two_workers.address), "--cache", tmp_path)
    wait_until(lambda: kept(tmp_path))
    two_workers.workers[0].kill()
    until_then = kept(tmp_path)
    assert ended(run) == (1, alone, "")
    assert len(until_then) < len(kept(tmp_path))


def test_a_run_that_is_interrupted_goes_on_where_it_was(archive, alone, two_workers, tmp_path):
    cache, report = tmp_path / "cache", tmp_path / "report.json"
    report.write_text("old", "utf-8")
    command = [archive, *on(two_workers.address), "--cache", cache]
    run = begin(*command, "-o", report)
    wait_until(lambda: len(kept(cache)) >= 2)
    with asleep(two_workers.workers):  # so that the run cannot have ended before it is told to
        os.killpg(run.pid, signal.SIGINT)
        code, _, said = ended(run)
    assert (code, report.read_text("utf-8")) == (130, "old")
    assert "Traceback" not in said
    finished = kept(cache)
    assert ended(begin(*command, "-f", "json")) == (1, alone, "")
    assert finished.items() < kept(cache).items()


@contextmanager
def asleep(workers):
    """Let processes stand still within the block."""
    living = [worker for worker in workers if worker.poll() is None]
    for worker in living:
        worker.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        for worker in living:
            worker.send_signal(signal.SIGCONT)


def test_workers_with_other_code_are_refused(archive, tmp_path):
    shutil.copytree(SRC, tmp_path / "other", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "other/crosscheck/new.py").touch()
    with cluster(tmp_path) as started:
        started.add(tmp_path / "other", nanny=False)
        code, report, said = ended(begin(archive, "-f", "json", *on(started.address), "--no-cache"))
    assert (code, report) == (2, "")
    assert said.startswith("error: the worker at tcp://127.0.0.1:")
    assert "hint: install the same on every worker as here: crosscheck " in said.replace("\n", " ")
    assert "Traceback" not in said


def test_a_scheduler_that_is_not_there_is_told(archive):
    code, report, said = ended(begin(archive, *on("tcp://127.0.0.1:9")))
    assert (code, report) == (2, "")
    assert said.startswith("error: cannot connect to the scheduler at 'tcp://127.0.0.1:9'")
    assert "is it running there" in said.replace("\n", " ")
    assert "Traceback" not in said


def test_over_tls_with_certificates_of_our_own(archive, alone, tmp_path):
    ours = certificate(tmp_path, "newsroom")
    keys = ["--tls-ca-file", ours.ca_file, "--tls-cert", ours.certificate, "--tls-key", ours.key]
    with cluster(tmp_path, *keys, protocol="tls") as started:
        started.add(nanny=False)
        files = ["--tls-ca", ours.ca_file, "--tls-cert", ours.certificate, "--tls-key", ours.key]
        run = begin(archive, "-f", "json", *on(started.address), *files, "--no-cache")
        assert ended(run) == (1, alone, "")
