"""`crosscheck import`."""

import typer


def import_() -> None:
    """Not there yet."""
    raise typer.Exit(2)
