"""`crosscheck demo`: the built-in example, which needs nothing but the installed program."""

import typer

from crosscheck.cli.options import FormatOption


def demo(format: FormatOption = None) -> None:  # noqa: A002 (the option's name)
    """Show a small built-in example."""
    from crosscheck.cli.choosing import Wanted
    from crosscheck.cli.projects import read_outcome
    from crosscheck.cli.rendering import Style
    from crosscheck.cli.targets import read_targets
    from crosscheck.cli.views import view_outcome
    from crosscheck.cli.writing import write_targets
    from crosscheck.demo import FOLDER

    targets = read_targets(None, format, ())
    write_targets(view_outcome(read_outcome(FOLDER), FOLDER, Wanted()), targets, Style())
    raise typer.Exit
