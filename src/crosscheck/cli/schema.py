"""`crosscheck schema`: the JSON Schemas of the files that a person writes, for editors and other tools."""

from enum import StrEnum
from typing import Annotated

import typer


class File(StrEnum):
    """The files that have a schema."""

    SOURCES = "sources"
    SOURCE_LINE = "source-line"
    CLAIMS = "claims"
    CLAIM_LINE = "claim-line"
    DECISIONS = "decisions"
    BASELINE = "baseline"


def schema(
    file: Annotated[File | None, typer.Argument(help="The schema of this file alone.")] = None,
) -> None:
    """Print the JSON Schemas of the files that you write."""
    from crosscheck.cli.terminal import stdout_canvas, write_out
    from crosscheck.read.schema import schemas
    from crosscheck.report.data.json_data import write_json

    found = schemas()
    write_out(write_json(found[file] if file else found, ascii_only=not stdout_canvas().is_unicode))
