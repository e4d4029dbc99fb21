"""`crosscheck import`: fact-checks and annotations to sources and claims that a person reviews."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli.exits import Exit

if TYPE_CHECKING:
    from crosscheck.importing.planning import Import
    from crosscheck.model.diagnostic import Diagnostic
    from crosscheck.model.record import Record


def import_(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="A page, JSON or JSON Lines; an address; - for stdin.")
    ],
    project: Annotated[
        Path, typer.Option("--project", "-C", metavar="FOLDER", help="The project to write into.")
    ] = Path(),
    source_id: Annotated[
        str, typer.Option("--id", metavar="ID", help="The source that annotations are of. [default: by its address]")
    ] = "",
    show: Annotated[bool, typer.Option("--show", help="Print what would be written; write nothing.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only say what is wrong.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Name every record and what became of it.")] = False,
) -> None:
    """Read fact-checks (ClaimReview) and annotations (W3C, Hypothesis), and write what they claim for you to review.

    Writes claims/ID.yaml and the sources' entries in sources.yaml; what you changed stays.
    """
    from crosscheck.cli.drafts import check_id
    from crosscheck.cli.running import collect_seldom, tell_faults
    from crosscheck.importing.planning import draft_records
    from crosscheck.model.diagnostic import Level

    check_id(source_id)
    collect_seldom()
    records, faults = _read(files)
    tell_faults(faults)
    made = draft_records(project, records, source_id)
    tell_faults(made.faults, project)
    unread = bool(made.faults) or any(fault.level is Level.ERROR for fault in faults)
    if not made.faults:
        unread |= not _finish(project, made, show=show, quiet=quiet, verbose=verbose)
    raise typer.Exit(Exit.UNUSABLE if unread else Exit.CLEAN)


def _read(files: list[str]) -> "tuple[list[Record], list[Diagnostic]]":
    """Return the records of all files, and what is wrong with these."""
    from crosscheck.cli.documents import load_bytes
    from crosscheck.read.linked.reading import read_records

    records: list[Record] = []
    faults: list[Diagnostic] = []
    for name in dict.fromkeys(files):
        raw, charset, found = load_bytes(name)
        if raw is not None:
            more, found = read_records(raw, name, charset)
            records += more
        faults += found
    return records, faults


def _finish(project: Path, made: "Import", *, show: bool, quiet: bool, verbose: bool) -> bool:
    """Write the drafts into the project or show them, say what became of them, and return whether all could be."""
    from crosscheck.cli.putting import put
    from crosscheck.cli.running import tell_faults
    from crosscheck.cli.terminal import stderr_canvas, write_error, write_out
    from crosscheck.drafting import as_yaml
    from crosscheck.importing.planning import plan_import
    from crosscheck.report.drafts.import_summary import render_import

    writing = None if show else plan_import(project, made)
    if writing:
        put(project, writing.files)
    if not quiet:
        write_error(render_import(made.taken, made.drafts, writing, stderr_canvas(), verbose))
    if writing is None:
        write_out(as_yaml(made.drafts) if made.drafts else "")
        return True
    tell_faults(writing.refused)
    tell_faults(writing.faults, project)
    return not (writing.refused or writing.faults)
