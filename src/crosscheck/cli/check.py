"""`crosscheck check`: where the sources of a project agree, where they conflict, and why."""

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli.exits import Exit
from crosscheck.cli.options import Brief, FormatOption, LayoutOption, Only, SortOption, Sources
from crosscheck.model.project import FailOn
from crosscheck.report.choices import Layout, Sort


def check(
    folder: Annotated[Path, typer.Argument(help="The project's folder.")] = Path(),
    format: FormatOption = None,  # noqa: A002 (the option's name)
    only: Only = None,
    source: Sources = None,
    layout: LayoutOption = Layout.AUTO,
    sort: SortOption = Sort.GRAVITY,
    brief: Brief = False,
    fail_on: Annotated[
        FailOn | None,
        typer.Option(help="The least grave verdict that makes the run fail. [default: as sources.yaml says]"),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file: .json or .txt.")
    ] = None,
) -> None:
    """Show where the sources agree, where they conflict, and why.

    Ends with exit code 1 if any fact is as grave as --fail-on, whether it is shown or not.
    """
    from crosscheck.cli.choosing import choose, read_verdicts
    from crosscheck.cli.files import format_of, write_file

    chosen = format_of(output, format)
    verdicts = read_verdicts(only or [])  # wrong usage is told before anything heavy is imported

    from crosscheck.cli.projects import read_outcome
    from crosscheck.cli.rendering import render_outcome
    from crosscheck.cli.terminal import file_canvas, stdout_canvas, write_out
    from crosscheck.report.summary import fails

    outcome = read_outcome(folder)
    facts = choose(outcome.report, verdicts, source or [], sort) if outcome.report else ()
    canvas = file_canvas() if output else stdout_canvas()
    text = render_outcome(outcome, facts, chosen, canvas, layout, brief)
    if output and text:
        write_file(output, text)
    else:
        write_out(text)
    if outcome.report is None:
        raise typer.Exit(Exit.UNUSABLE)
    failing = fails(outcome.report, fail_on or outcome.report.project.settings.fail_on)
    raise typer.Exit(Exit.FINDINGS if failing else Exit.CLEAN)
