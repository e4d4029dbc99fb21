"""What each command imports: time to start is kept by lists, since milliseconds are another machine's."""

import subprocess
import sys

import pytest
from cli_projects import environment

COMMAND = ["-m", "crosscheck"]

ARGUMENTS = {"typer", "shellingham", "annotated_doc"}
"""typer and what it brings along."""

PIPELINE = {"yaml", "msgspec", "rapidfuzz"}
"""anyascii is missing: it is imported for names beyond ASCII only."""

NOBODYS = {"typing_extensions", "org", "package"}
"""What msgspec takes if it is there, what Python's `copy` looks for in vain, and the title of the list of imports."""

PINNED = [
    (["--version"], set()),
    (["--help"], ARGUMENTS),
    (["check"], ARGUMENTS | PIPELINE | {"rich"}),
    (["check", "--format", "json"], ARGUMENTS | PIPELINE),
    (["explain", "gazette-killed"], ARGUMENTS | PIPELINE | {"rich"}),
    (["explain", "gazette-killed", "herald-killed"], ARGUMENTS | PIPELINE | {"rich"}),
    (["explain", "gazette-killed", "--format", "json"], ARGUMENTS | PIPELINE),
    (["schema"], ARGUMENTS | {"msgspec"}),
    (["check", "--only", "conflcit"], ARGUMENTS | {"msgspec"}),
    (["extract", "--help"], ARGUMENTS),
    (["extract", "none.txt"], ARGUMENTS | {"yaml", "msgspec"}),
    (["cache"], ARGUMENTS | {"msgspec"}),
    (["check", "--jobs", "2", "--no-cache"], ARGUMENTS | PIPELINE | {"rich", "numpy"}),
]

COMPLETED = [
    ("crosscheck exp", ARGUMENTS),
    ("crosscheck check --only co", ARGUMENTS | {"msgspec"}),
    ("crosscheck check --source ga", ARGUMENTS | {"yaml", "msgspec"}),
    ("crosscheck explain ga", ARGUMENTS | PIPELINE),
]


def imported(args, cwd, **changes):
    """Return the names of all modules that a call of Python imports."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *args],
        cwd=cwd,
        env=environment(**changes),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode in (0, 1, 2)
    return {line.rpartition("|")[2].strip() for line in done.stderr.splitlines() if line.startswith("import time:")}


@pytest.fixture(scope="session")
def before(tmp_path_factory):
    """Return what this Python imports before it does anything (an environment's own start-up files)."""
    return imported(["-c", ""], tmp_path_factory.mktemp("empty"))


def packages(modules):
    """Return the packages that are neither Python's nor ours."""
    return {name.partition(".")[0] for name in modules} - set(sys.stdlib_module_names) - NOBODYS - {"crosscheck"}


@pytest.mark.parametrize(("args", "pinned"), PINNED, ids=[" ".join(args) for args, _ in PINNED])
def test_a_command_imports_only_what_it_needs(conflicting, before, args, pinned):
    assert packages(imported([*COMMAND, *args], conflicting) - before) == pinned


@pytest.mark.parametrize(("words", "pinned"), COMPLETED)
def test_completion_imports_only_what_it_needs(conflicting, before, words, pinned):
    found = imported(
        COMMAND, conflicting, _CROSSCHECK_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(words.count(" "))
    )
    assert packages(found - before) == pinned


def test_the_version_imports_nothing_that_takes_time(conflicting, before):
    found = imported([*COMMAND, "--version"], conflicting) - before
    assert {name for name in found if name.startswith("crosscheck")} == {"crosscheck"}
    assert not found & {"typing", "dataclasses", "enum", "re", "json", "pathlib", "importlib.metadata"}


def test_a_pipe_needs_no_console(conflicting):
    assert "rich.console" not in imported([*COMMAND, "check"], conflicting)
    assert "rich.console" in imported([*COMMAND, "check"], conflicting, FORCE_COLOR="1")
