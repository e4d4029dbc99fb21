"""Running a project, with what is wrong with it said on stderr."""

from datetime import date
from pathlib import Path

import typer

from crosscheck.cli.exits import Exit
from crosscheck.cli.running import collect_seldom, is_file, tell_faults
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.finding import Report
from crosscheck.model.location import Location
from crosscheck.pipeline import Outcome, check


def read_outcome(folder: Path, with_baseline: bool = True) -> Outcome:
    """Return what a run comes to."""
    outcome = run(folder, with_baseline)
    tell_faults(outcome.diagnostics, folder)
    return outcome


def read_report(folder: Path) -> Report:
    """Return the report; input that cannot be used ends the command."""
    outcome = run(folder)
    if outcome.report is None:
        tell_faults(outcome.diagnostics, folder)
        raise typer.Exit(Exit.UNUSABLE)
    return outcome.report


def run(folder: Path, with_baseline: bool = True) -> Outcome:
    """Return what a run comes to, without a word to anybody."""
    if is_file(folder):
        message, hint = f"{folder} is a file, not a folder", "Name the folder that it lies in."
        return Outcome(None, (Diagnostic("no-folder", Level.ERROR, message, hint, Location(str(folder), 1, 1)),))
    collect_seldom()
    return check(folder, today(), with_baseline)


def today() -> date:
    """Return the day by its reader's calendar, as "until Friday" is meant."""
    return date.today()
