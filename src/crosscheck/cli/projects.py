"""Running a project, with what is wrong with it said on stderr."""

import gc
import os
from collections.abc import Sequence
from pathlib import Path

import typer

from crosscheck.cli.exits import Exit
from crosscheck.cli.terminal import stderr_canvas, write_error
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.finding import Report
from crosscheck.model.location import Location
from crosscheck.pipeline import Outcome, check
from crosscheck.report.diagnostics import render_diagnostics

NEW_OBJECTS = 100_000
"""Objects after which Python looks for garbage in rings; ours are frozen and form none, so that seldom is enough."""


def read_outcome(folder: Path) -> Outcome:
    """Return what a run comes to."""
    outcome = _run(folder)
    _tell(outcome, folder)
    return outcome


def read_report(folder: Path) -> Report:
    """Return the report; input that cannot be used ends the command."""
    outcome = _run(folder)
    if outcome.report is None:
        _tell(outcome, folder)
        raise typer.Exit(Exit.UNUSABLE)
    return outcome.report


def tell_faults(faults: Sequence[Diagnostic], folder: Path = Path()) -> None:
    """Say what is wrong with the input, at paths that lead there from here."""
    root = "." if _is_file(folder) else str(folder)
    write_error(render_diagnostics(faults, stderr_canvas(), root))


def _tell(outcome: Outcome, folder: Path) -> None:
    tell_faults(outcome.diagnostics, folder)


def _is_file(folder: Path) -> bool:
    """Whether `folder` is there but no folder; what cannot even be looked at is not."""
    return os.path.exists(folder) and not os.path.isdir(folder)  # noqa: PTH110, PTH112 (these never raise)


def _run(folder: Path) -> Outcome:
    if _is_file(folder):
        message, hint = f"{folder} is a file, not a folder", "Name the folder that it lies in."
        return Outcome(None, (Diagnostic("no-folder", Level.ERROR, message, hint, Location(str(folder), 1, 1)),))
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS)
    gc.enable()
    return check(folder)
