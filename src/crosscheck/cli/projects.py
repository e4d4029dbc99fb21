"""Running a project, with what is wrong with it said on stderr."""

import gc
from pathlib import Path

import typer

from crosscheck.cli.exits import Exit
from crosscheck.cli.terminal import stderr_canvas, write_error
from crosscheck.model.finding import Report
from crosscheck.pipeline import Outcome, check
from crosscheck.report.diagnostics import render_diagnostics

NEW_OBJECTS = 100_000
"""Objects after which Python looks for garbage in rings; ours are frozen and form none, so that seldom is enough."""


def read_outcome(folder: Path) -> Outcome:
    """Return what a run comes to."""
    outcome = _run(folder)
    write_error(render_diagnostics(outcome.diagnostics, stderr_canvas(), str(folder)))
    return outcome


def read_report(folder: Path) -> Report:
    """Return the report; input that cannot be used ends the command."""
    outcome = _run(folder)
    if outcome.report is None:
        write_error(render_diagnostics(outcome.diagnostics, stderr_canvas(), str(folder)))
        raise typer.Exit(Exit.UNUSABLE)
    return outcome.report


def _run(folder: Path) -> Outcome:
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS)
    gc.enable()
    return check(folder)
