"""A dask scheduler and its workers as programs of their own, as a person starts them by hand."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from threading import Event

import pytest

from crosscheck.engines.tls import Tls

HERE = Path(__file__).parent
SRC = Path(__file__).parents[2] / "src"
DEADLINE = 60
LOOPBACK = ["--host", "127.0.0.1", "--no-dashboard", "--dashboard-address", "127.0.0.1:0"]


def environment(*first: Path) -> dict[str, str]:
    """Where Python looks: in the folders named first, then among our stages and in our code."""
    path = [str(folder) for folder in (*first, HERE, SRC)] + [folder for folder in sys.path if folder]
    return os.environ | {"PYTHONPATH": os.pathsep.join(path)}


def wait_until(condition):
    """Look again and again until the condition holds, and return what it gave; fail when that takes too long."""
    clock = Event()
    for _ in range(DEADLINE * 50):
        if found := condition():
            return found
        clock.wait(0.02)
    return pytest.fail("this has taken too long")


class Cluster:
    """A scheduler, and workers that come and go."""

    def __init__(self, folder: Path, *options: str, protocol: str = "tcp") -> None:
        self._folder = folder
        self._options = options
        self._started = ExitStack()
        self.workers: list[subprocess.Popen] = []
        address_file = folder / "scheduler.json"
        self.scheduler = self._start(
            "scheduler", *LOOPBACK, "--protocol", protocol, "--port", "0", "--scheduler-file", address_file, *options
        )
        self.address = wait_until(lambda: _address(address_file))

    def add(self, *first: Path, nanny: bool = True, threads: int = 1) -> subprocess.Popen:
        """Start a worker that looks for code in these folders first."""
        where = [self.address, *LOOPBACK, "--nthreads", str(threads), "--local-directory", self._folder / "scratch"]
        worker = self._start("worker", *where, "--nanny" if nanny else "--no-nanny", *self._options, first=first)
        self.workers.append(worker)
        return worker

    def close(self) -> None:
        self._started.close()

    def _start(self, kind, *arguments, first=()) -> subprocess.Popen:
        log = self._started.enter_context((self._folder / f"{kind}.log").open("a"))
        command = [sys.executable, "-m", "dask", kind, *map(str, arguments)]
        running = subprocess.Popen(command, env=environment(*first), stdout=log, stderr=log, cwd=self._folder)
        self._started.callback(end, running)
        return running


def end(running: subprocess.Popen) -> None:
    running.terminate()
    try:
        running.wait(DEADLINE)
    except subprocess.TimeoutExpired:
        running.kill()
        running.wait()


def certificate(folder: Path, name: str) -> Tls:
    """Make a certificate that is its own authority."""
    key, made = folder / f"{name}.key", folder / f"{name}.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={name}"]
    subprocess.run([*command, "-keyout", key, "-out", made], check=True, capture_output=True)
    return Tls(made, made, key)


def _address(path: Path) -> str:
    import json

    try:
        return json.loads(path.read_text())["address"]
    except (FileNotFoundError, ValueError):
        return ""


@contextmanager
def cluster(folder: Path, *options: str, protocol: str = "tcp") -> Iterator[Cluster]:
    """A scheduler without workers, until the end of the block."""
    started = Cluster(folder, *options, protocol=protocol)
    try:
        yield started
    finally:
        started.close()
