"""`crosscheck review`."""

import typer


def review() -> None:
    """Not there yet."""
    raise typer.Exit(2)
