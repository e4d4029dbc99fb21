"""`crosscheck diff`."""

import typer


def diff() -> None:
    """Not there yet."""
    raise typer.Exit(2)
