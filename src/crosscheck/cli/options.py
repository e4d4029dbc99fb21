"""The options of the commands, and what they may be set to."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from crosscheck.cli import completion
from crosscheck.report.choices import Layout, Sort


class Format(StrEnum):
    """The formats of a report."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    HTML = "html"
    MARKDOWN = "markdown"
    SUMMARY = "summary"
    CSV = "csv"
    TSV = "tsv"
    SQLITE = "sqlite"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"
    GITLAB = "gitlab"
    CLAIMREVIEW = "claimreview"
    ANNOTATIONS = "annotations"


class Shape(StrEnum):
    """The formats of what is shown of one fact or one pair."""

    TABLE = "table"
    JSON = "json"


class DiffFormat(StrEnum):
    """The formats of what changed between two reports."""

    TABLE = "table"
    JSON = "json"
    MARKDOWN = "markdown"


class Severity(StrEnum):
    """How severe something is at least."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class EngineName(StrEnum):
    """What can be asked for by name; processes are asked for by their number."""

    DASK = "dask"


FolderOption = Annotated[Path, typer.Option("--folder", "-C", metavar="FOLDER", help="The project's folder.")]

FormatOption = Annotated[Format | None, typer.Option("--format", "-f", help="How to show it. [default: table]")]

ShapeOption = Annotated[Shape | None, typer.Option("--format", "-f", help="How to show it. [default: table]")]

Reports = Annotated[
    list[str] | None,
    typer.Option("--report", "-r", metavar="FORMAT=FILE", help="Write a report to a file as well; repeatable."),
]

LeastOption = Annotated[
    Severity | None, typer.Option("--min-severity", help="Show only what is at least this severe. [default: all]")
]

Only = Annotated[
    list[str] | None,
    typer.Option(
        *("--only",),
        metavar="VERDICT",
        help="Show only facts with this verdict; repeatable, or several with commas.",
        autocompletion=completion.verdicts,
    ),
]

Sources = Annotated[
    list[str] | None,
    typer.Option(
        *("--source", "-s"),
        metavar="ID",
        help="Show only facts that this source speaks of; repeatable, or several with commas.",
        autocompletion=completion.source_ids,
    ),
]

LayoutOption = Annotated[Layout, typer.Option(help="A column per source, a column of camps, or what fits.")]

SortOption = Annotated[Sort, typer.Option(help="What the facts are ordered by.")]

USUAL_TOP = 1000
"""Rows of a table that somebody may still read; more are for programs."""

Top = Annotated[int, typer.Option("--top", metavar="N", min=0, help="Show the first N facts in a table; 0 for all.")]

Brief = Annotated[bool, typer.Option("--brief", "-b", help="Only count what one source alone says.")]

Jobs = Annotated[
    int | None,
    typer.Option("--jobs", "-j", metavar="N", min=1, max=1024, help="Work in N processes. [default: as the size asks]"),
]

EngineOption = Annotated[EngineName | None, typer.Option("--engine", help="Work on a cluster.")]

Scheduler = Annotated[
    str, typer.Option("--scheduler", metavar="ADDRESS", help="The cluster's scheduler. [default: a cluster made here]")
]

TlsCa = Annotated[Path | None, typer.Option("--tls-ca", metavar="FILE", help="Who vouches for a tls:// scheduler.")]
TlsCert = Annotated[Path | None, typer.Option("--tls-cert", metavar="FILE", help="Our certificate for it.")]
TlsKey = Annotated[Path | None, typer.Option("--tls-key", metavar="FILE", help="The key of our certificate.")]

CacheOption = Annotated[
    Path | None, typer.Option("--cache", metavar="FOLDER", help="Where finished work is kept. [default: of the user]")
]

NoCache = Annotated[bool, typer.Option("--no-cache", help="Keep no finished work, and use none.")]
