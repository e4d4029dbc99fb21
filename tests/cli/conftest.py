"""Real processes on small projects. `project(files)` writes a folder, `run(args)` calls the command.

The projects that most tests share are written once, and a call that was made before is not made again: a process takes
half a second.
"""

import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import pytest
from cli_projects import AGREEING, BROKEN, CONFLICTING, environment

Run = Callable[..., subprocess.CompletedProcess[str]]


def write(folder: Path, files: Mapping[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    return lambda files: write(tmp_path / "project", files)


@pytest.fixture(scope="session")
def conflicting(tmp_path_factory) -> Path:
    return write(tmp_path_factory.mktemp("conflicting"), CONFLICTING)


@pytest.fixture(scope="session")
def agreeing(tmp_path_factory) -> Path:
    return write(tmp_path_factory.mktemp("agreeing"), AGREEING)


@pytest.fixture(scope="session")
def broken(tmp_path_factory) -> Path:
    return write(tmp_path_factory.mktemp("broken"), BROKEN)


@cache
def call(args: tuple[str, ...], cwd: Path | None, changes: tuple[tuple[str, str], ...]) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, "-m", "crosscheck", *args],
        cwd=cwd,
        env=environment(**dict(changes)),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture(scope="session")
def run() -> Run:
    def run(*args: object, cwd: Path | None = None, **changes: str) -> subprocess.CompletedProcess[str]:
        return call(tuple(map(str, args)), cwd, tuple(changes.items()))

    return run
