"""Runs a command in a process of its own and says what it cost: time, CPU, and the memory of all its processes.

The memory of a tree is the sum of its processes' proportional set sizes (proc(5), smaps_rollup: what several share
counts once), looked at up to ten times a second; where the system has none of that, only the largest process is known.
"""

import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
EVERY = 0.1
SELDOM = 50
"""A look takes longer the more memory there is, and holds up who is looked at: they are so many times as far apart."""

MB = 1024


class Cost(NamedTuple):
    """What a run cost and what it printed; memory in megabytes, `tree` 0 where it is not known."""

    wall: float
    cpu: float
    tree: float
    largest: float
    code: int
    output: str
    errors: str


def run(arguments: list[str], folder: Path = ROOT) -> Cost:
    """Run Python with arguments, our source and this folder on its path, and wait for it."""
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT / "bench"), os.environ.get("PYTHONPATH", "")))
    }
    start = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    printed: dict[str, str] = {}
    readers = [
        threading.Thread(target=lambda name, pipe: printed.update({name: pipe.read().decode()}), args=(name, pipe))
        for name, pipe in (("output", process.stdout), ("errors", process.stderr))
    ]
    peak, over = [0.0], threading.Event()
    watcher = threading.Thread(target=_watch, args=(process.pid, peak, over))
    for thread in (*readers, watcher):
        thread.start()
    _, status, usage = os.wait4(process.pid, 0)  # with what its own children came to, once it has waited for them
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    over.set()
    for thread in (*readers, watcher):
        thread.join()
    cpu = usage.ru_utime + usage.ru_stime
    return Cost(wall, cpu, peak[0], usage.ru_maxrss / MB, process.returncode, printed["output"], printed["errors"])


def _watch(root: int, peak: list[float], over: threading.Event) -> None:
    looked = 0.0
    while not over.wait(max(EVERY, SELDOM * looked)):
        start = time.perf_counter()
        peak[0] = max(peak[0], sum(map(_proportional, _tree(root))) / MB)
        looked = time.perf_counter() - start


def _tree(root: int) -> list[int]:
    """Return a process and all that descend from it."""
    found = [root]
    for process in found:
        for children in Path(f"/proc/{process}/task").glob("*/children"):
            try:
                found += map(int, children.read_text().split())
            except OSError:
                continue  # it has just ended
    return found


def _proportional(process: int) -> int:
    """Return a process's proportional set size in kilobytes, 0 where it has ended or nothing tells."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
