"""`crosscheck extract`: articles to claims that a person reviews."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crosscheck.cli.exits import Exit
from crosscheck.cli.options import Jobs
from crosscheck.model.source_kind import SourceKind

if TYPE_CHECKING:
    from crosscheck.cli.bulk_run import Wanted
    from crosscheck.model.diagnostic import Diagnostic
    from crosscheck.model.draft import Draft


class DraftFormat(StrEnum):
    """The formats of drafted claims."""

    YAML = "yaml"
    JSON = "json"
    JSONL = "jsonl"


def extract(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE...", help="Text, Markdown, HTML, PDF, WARC; a folder; an address; - for stdin."),
    ],
    project: Annotated[
        Path, typer.Option("--project", "-C", metavar="FOLDER", help="The project to write into.")
    ] = Path(),
    source_id: Annotated[
        str, typer.Option("--id", metavar="ID", help="The source's id. [default: from the file's name]")
    ] = "",
    publisher: Annotated[str, typer.Option("--publisher", metavar="WORDS", help="Who published it.")] = "",
    published: Annotated[str, typer.Option("--published", metavar="DATE", help="When: 2019-06-09, or 2019-06.")] = "",
    title: Annotated[str, typer.Option("--title", metavar="WORDS", help="Its headline.")] = "",
    url: Annotated[str, typer.Option("--url", metavar="URL", help="Where it was published.")] = "",
    language: Annotated[str, typer.Option("--language", "-l", metavar="TAG", help="Its language: en, pt-BR.")] = "",
    kind: Annotated[SourceKind | None, typer.Option("--kind", help="What sort of text it is.")] = None,
    derived_from: Annotated[
        str, typer.Option("--derived-from", metavar="WORDS", help="What it reprints or rewrites: an id, or an agency.")
    ] = "",
    format: Annotated[  # noqa: A002 (the option's name)
        DraftFormat | None, typer.Option("--format", "-f", help="Print the claims instead of writing them.")
    ] = None,
    stdout: Annotated[
        bool, typer.Option("--stdout", help="Print the claims instead of writing them, as YAML.")
    ] = False,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write to a file: .yaml, .json, .jsonl or .jsonl.gz."),
    ] = None,
    sources: Annotated[
        Path | None, typer.Option("--sources", metavar="FILE", help="With jsonl: write the sources too, as .jsonl.")
    ] = None,
    jobs: Jobs = None,
    again: Annotated[
        bool, typer.Option("--again", help="Of folders and archives: read also what is there unchanged.")
    ] = False,
    show: Annotated[
        bool, typer.Option("--show", help="Show the text with what was understood; write nothing.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Only say what is wrong.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Name every number that was not taken.")] = False,
) -> None:
    """Read articles, and write what they claim for you to review.

    Writes claims/ID.yaml, the source's entry in sources.yaml and the text that was read; what you changed stays.
    """
    from crosscheck.cli.bulk_run import Wanted, gather
    from crosscheck.cli.documents import Told
    from crosscheck.cli.drafts import check_options, draft_all, tell
    from crosscheck.cli.found import has_many
    from crosscheck.model.diagnostic import Level
    from crosscheck.model.draft import Wish
    from crosscheck.read.project import read_usual_language

    told, wish = Told(publisher, published, title, url, language), Wish(source_id, kind, derived_from)
    chosen = check_options(files, told, wish, output, format)
    printing = chosen or (DraftFormat.YAML if stdout else None)
    _check_sources(sources, printing)
    wanted = Wanted(files, told, wish, read_usual_language(project), jobs or 1, quiet, verbose)
    if not show and (printing is DraftFormat.JSONL or (has_many(files) and not printing)):
        is_sound = _stream(project, wanted, printing, output, sources, again)
        raise typer.Exit(Exit.CLEAN if is_sound else Exit.UNUSABLE)
    drafts, faults = gather(wanted) if has_many(files) else draft_all(files, told, wish, wanted.usual, quiet)
    unread = any(fault.level is Level.ERROR for fault in faults)
    if show:
        _show(drafts)
    elif printing:
        tell(drafts, None, quiet, verbose)
        _print(drafts, faults, printing, output)
    elif drafts:
        unread |= not _write(project, drafts, named=bool(source_id), quiet=quiet, verbose=verbose)
    raise typer.Exit(Exit.UNUSABLE if unread else Exit.CLEAN)


def _check_sources(sources: Path | None, printing: DraftFormat | None) -> None:
    from crosscheck.cli.terminal import fail

    if sources and printing is not DraftFormat.JSONL:
        fail("--sources goes with claims in JSON Lines", "Add --format jsonl, or -o claims.jsonl.")


def _stream(
    project: Path,
    wanted: "Wanted",
    printing: DraftFormat | None,
    output: Path | None,
    sources: Path | None,
    again: bool,
) -> bool:
    """Work through the documents one by one, and return whether all could be read and written."""
    if printing:
        from crosscheck.cli.bulk_lines import print_lines

        return print_lines(wanted, output, sources)
    from crosscheck.cli.bulk import write_many

    return write_many(project, wanted, again=again)


def _write(project: Path, drafts: "list[Draft]", *, named: bool, quiet: bool, verbose: bool) -> bool:
    """Write the drafts into the project, and return whether all of them could be."""
    from crosscheck.cli.drafts import tell
    from crosscheck.cli.putting import put
    from crosscheck.cli.running import tell_faults
    from crosscheck.drafting import plan_writing

    writing = plan_writing(project, [(draft, named) for draft in drafts])
    put(project, writing.files)
    tell(drafts, writing, quiet, verbose)
    tell_faults(writing.refused)
    tell_faults(writing.faults, project)
    return not (writing.refused or writing.faults)


def _print(drafts: "list[Draft]", faults: "tuple[Diagnostic, ...]", chosen: DraftFormat, output: Path | None) -> None:
    """Print the drafts, or write them to a file; in JSON with what is wrong with the files."""
    from crosscheck.cli.files import write_file
    from crosscheck.cli.terminal import stdout_canvas, write_out
    from crosscheck.drafting import as_project, as_yaml

    ascii_only = not output and not stdout_canvas().is_unicode
    if chosen is DraftFormat.YAML:
        text = as_yaml(drafts) if drafts else ""
    else:
        from crosscheck.pipeline import normalise
        from crosscheck.report.drafts.draft_json import render_drafts

        statements, unread = normalise(as_project(drafts))
        text = render_drafts(drafts, statements, (*faults, *unread), ascii_only)
    if output:
        write_file(output, text)
    else:
        write_out(text)


def _show(drafts: "list[Draft]") -> None:
    from crosscheck.cli.terminal import stdout_canvas, write_out
    from crosscheck.drafting import as_project
    from crosscheck.pipeline import normalise
    from crosscheck.report.drafts.draft_view import render_draft

    for number, draft in enumerate(drafts):
        statements, _ = normalise(as_project([draft]))
        write_out(("\n" if number else "") + render_draft(draft, statements, stdout_canvas()))
