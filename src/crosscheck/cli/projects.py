"""Running a project, with what is wrong with it said on stderr."""

from collections.abc import Collection
from datetime import date
from pathlib import Path

import typer

from crosscheck.cli.exits import Exit
from crosscheck.cli.machinery import Machinery, engine_for, is_in_pieces
from crosscheck.cli.options import Format
from crosscheck.cli.running import collect_seldom, is_file, tell_faults
from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.finding import Report
from crosscheck.model.location import Location
from crosscheck.pipeline import Outcome, check

WITHOUT_PAIRS = frozenset({Format.TABLE})
"""Formats that show no pair of a fact in words."""

PAIR_BY_PAIR = frozenset({Format.JSONL})
"""Formats that are written fact by fact, so that an archive's need not all be held."""

USUAL = Machinery()


def read_outcome(
    folder: Path, with_baseline: bool = True, asked: Machinery = USUAL, formats: Collection[Format] = frozenset(Format)
) -> Outcome:
    """Return what a run comes to; `formats` are those that it will be shown in."""
    outcome = run(folder, with_baseline, asked, formats)
    tell_faults(outcome.diagnostics, folder)
    return outcome


def read_report(folder: Path, formats: Collection[Format] = frozenset(Format)) -> Report:
    """Return the report, for what is shown as in these formats; input that cannot be used ends the command."""
    outcome = run(folder, formats=formats, linked=True)
    if outcome.report is None:
        tell_faults(outcome.diagnostics, folder)
        raise typer.Exit(Exit.UNUSABLE)
    return outcome.report


def run(
    folder: Path,
    with_baseline: bool = True,
    asked: Machinery = USUAL,
    formats: Collection[Format] = frozenset(Format),
    *,
    linked: bool = False,
) -> Outcome:
    """Return what a run comes to, without a word to anybody about what is wrong with the input.

    `linked` asks also of an archive what holds its facts together.
    """
    if is_file(folder):
        message, hint = f"{folder} is a file, not a folder", "Name the folder that it lies in."
        return Outcome(None, (Diagnostic("no-folder", Level.ERROR, message, hint, Location(str(folder), 1, 1)),))
    collect_seldom()
    worded = not WITHOUT_PAIRS.issuperset(formats)
    if is_in_pieces(asked, folder):
        held = worded and not (WITHOUT_PAIRS | PAIR_BY_PAIR).issuperset(formats)
        return _run_in_pieces(folder, with_baseline, asked, (worded, held, linked))
    return check(folder, today(), with_baseline, worded=worded)


def _run_in_pieces(folder: Path, with_baseline: bool, asked: Machinery, words: tuple[bool, bool, bool]) -> Outcome:
    from crosscheck.bulk.checking import check_in_bulk
    from crosscheck.bulk.running import Means
    from crosscheck.cli.progress import shown_progress

    with shown_progress() as watch, engine_for(asked) as engine:
        return check_in_bulk(folder, Means(engine, watch, *words), today(), with_baseline)


def today() -> date:
    """Return the day by its reader's calendar, as "until Friday" is meant."""
    return date.today()
