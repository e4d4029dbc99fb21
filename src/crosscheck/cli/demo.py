"""`crosscheck demo`: the built-in example, which needs nothing but the installed program."""

import typer

from crosscheck.cli.options import Format, FormatOption


def demo(format: FormatOption = None) -> None:  # noqa: A002 (the option's name)
    """Show a small built-in example."""
    from crosscheck.cli.projects import read_outcome
    from crosscheck.cli.rendering import render_outcome
    from crosscheck.cli.terminal import stdout_canvas, write_out
    from crosscheck.demo import FOLDER
    from crosscheck.report.choices import Layout

    outcome = read_outcome(FOLDER)
    facts = outcome.report.facts if outcome.report else ()
    write_out(render_outcome(outcome, facts, format or Format.TABLE, stdout_canvas(), Layout.AUTO, brief=False))
    raise typer.Exit
