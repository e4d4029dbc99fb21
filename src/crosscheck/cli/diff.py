"""`crosscheck diff`: what is new, gone or changed between two reports, projects or revisions."""

from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli.exits import Exit
from crosscheck.cli.options import DiffFormat, FolderOption
from crosscheck.model.fail_on import FailOn


def diff(
    old: Annotated[
        str, typer.Argument(help="A JSON report, a project's folder, or a git revision; MAIN...BRANCH for both sides.")
    ],
    new: Annotated[
        str, typer.Argument(help="The same; - reads a report from stdin. [default: the project as it is]")
    ] = "",
    folder: FolderOption = Path(),
    format: Annotated[  # noqa: A002 (the option's name)
        DiffFormat | None, typer.Option("--format", "-f", help="How to show it. [default: table]")
    ] = None,
    fail_on: Annotated[
        FailOn | None,
        typer.Option(help="The least grave verdict that makes the run fail. [default: the stricter of OLD and NEW]"),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to a file; its ending tells the format."),
    ] = None,
) -> None:
    """Say what is new, gone or changed since OLD, and whether it got worse.

    Ends with exit code 1 if something has come to fail that did not.
    """
    from msgspec.structs import replace

    from crosscheck.cli.diff_formats import chosen_format, write_difference
    from crosscheck.cli.sides import apart, changed_gate, read_sides, stricter
    from crosscheck.report.differences.difference import compare
    from crosscheck.report.differences.trend import difference_fails

    shape = chosen_format(format, output)
    before, after = read_sides(*apart(old, new, folder), folder)
    fails_on = fail_on or stricter(before.fail_on, after.fail_on)
    difference = replace(compare(before.recorded, after.recorded), fail_on=changed_gate(before.fail_on, after.fail_on))
    write_difference(difference, (before.name, after.name), fails_on, shape, output)
    raise typer.Exit(Exit.FINDINGS if difference_fails(difference, fails_on) else Exit.CLEAN)
