"""Ctrl-C at a real program: it ends at once, silently, with nothing left running and nothing lost."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from crosscheck.engines.store import Store

HERE = Path(__file__).parent
SRC = Path(__file__).parents[3] / "src"
ENVIRONMENT = os.environ | {"PYTHONPATH": os.pathsep.join((str(SRC), str(HERE), *filter(None, sys.path)))}
DEADLINE = 30
PAYLOADS = ["a", "b", "c", "stay", "d", "e"]


def start(engine, folder):
    command = [sys.executable, "-W", "error", HERE / "interrupted_run.py", engine, folder, folder / "store", *PAYLOADS]
    return subprocess.Popen(
        command,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        start_new_session=True,  # a group of its own, which gets the signal as the terminal's group does
    )


def calls(folder):
    return sorted((folder / "calls").read_text().split())


def wait_until(condition):
    """Look again and again until the condition holds, or fail when that takes too long."""
    clock = Event()
    for _ in range(DEADLINE * 50):
        if condition():
            return
        clock.wait(0.02)
    pytest.fail("this has taken too long")


def group_is_gone(group):
    """Tell whether no process of the group runs; one that has ended may still wait to be counted."""
    listed = subprocess.run(["ps", "-A", "-o", "pgid=,stat="], capture_output=True, encoding="utf-8", check=True)
    rows = (line.split() for line in listed.stdout.splitlines())
    return not any(int(of) == group and not state.startswith("Z") for of, state in rows)


@pytest.mark.parametrize("engine", ["serial", "processes"])
def test_interrupted_and_resumed(engine, tmp_path):
    running = start(engine, tmp_path)
    finished = ["a", "b", "c"] if engine == "serial" else ["a", "b", "c", "d", "e"]
    wait_until(lambda: (tmp_path / "at-stay").exists() and calls(tmp_path) == finished)
    os.killpg(running.pid, signal.SIGINT)
    told, complaints = running.communicate(timeout=DEADLINE)
    assert (running.returncode, complaints) == (130, "")
    assert told.split() == ["A", "B", "C"]
    wait_until(lambda: group_is_gone(running.pid))

    (tmp_path / "go").touch()
    resumed = start(engine, tmp_path)
    told, complaints = resumed.communicate(timeout=DEADLINE)
    assert (resumed.returncode, complaints) == (0, "")
    assert told.split() == ["A", "B", "C", "STAY", "D", "E"]
    # "e" may have been on its way when the signal came; "d" was there, behind an answer that nobody had yet
    again = calls(tmp_path)
    assert [again.count(payload) for payload in ("a", "b", "c", "d", "stay")] == [1, 1, 1, 1, 1]
    assert Store(tmp_path / "store", 1).size().files == len(PAYLOADS)


def test_workers_end_when_the_driver_is_killed(tmp_path):
    running = start("processes", tmp_path)
    wait_until((tmp_path / "at-stay").exists)
    running.kill()
    _, complaints = running.communicate(timeout=DEADLINE)
    assert complaints == ""
    wait_until(lambda: group_is_gone(running.pid))
    assert not (tmp_path / "go").exists()
