"""Reading the documents of one call of `extract`, and saying on stderr what was read."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from crosscheck.cli.documents import Told, is_address, load, size_of
from crosscheck.cli.extract import DraftFormat
from crosscheck.cli.found import has_many
from crosscheck.cli.items import draft_document
from crosscheck.cli.running import collect_seldom, tell_faults
from crosscheck.cli.terminal import fail, stderr_canvas, write_error
from crosscheck.model.diagnostic import Diagnostic
from crosscheck.model.draft import Draft, Wish
from crosscheck.model.writing import Writing
from crosscheck.read.dates import date_fault
from crosscheck.read.forms import EDTF

LONG_WORK = 1_000_000
"""Bytes from which work is long enough to show how far it is."""

FORMATS = {".json": DraftFormat.JSON, ".jsonl": DraftFormat.JSONL, ".yaml": DraftFormat.YAML, ".yml": DraftFormat.YAML}

_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,99}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")


def check_options(
    files: Sequence[str], told: Told, wish: Wish, output: Path | None, asked: DraftFormat | None
) -> DraftFormat | None:
    """Return the format to print in, `None` for writing into the project; end the command at what cannot be meant."""
    many = "there are many" if has_many(files) else f"there are {len(files)} files" if len(files) > 1 else ""
    for name, words in (("--id", wish.id), ("--title", told.title), ("--url", told.url)):
        if words and many:
            fail(f"{name} is of one source, and {many}", "Read them one by one.")
    check_id(wish.id)
    if told.published:
        fault = date_fault(told.published) if re.match(EDTF, told.published) else "it is not written year first"
        if fault:
            fail(f"--published {told.published!r}: {fault}", "Write 2019-06-09, 2019-06 or 2019.")
    if told.language and not _LANGUAGE.fullmatch(told.language):
        fail(f"{told.language!r} is no code of a language", "For example en, kk or pt-BR.")
    if told.url and not is_address(told.url):
        fail(f"--url {told.url!r} does not begin with http:// or https://")
    return _format_of(output, asked)


def check_id(source_id: str) -> None:
    """End the command at an id that no source can have; "" is none."""
    if source_id and not _ID.fullmatch(source_id):
        fail(f"{source_id!r} is no id", "Up to 100 of a-z, 0-9, '.', '_', '-', the first a letter or a digit.")


def _format_of(output: Path | None, asked: DraftFormat | None) -> DraftFormat | None:
    if output is None:
        return asked
    name = output.name.lower()
    by_name = FORMATS.get(Path(name.removesuffix(".gz") if name.endswith(".jsonl.gz") else name).suffix)
    if by_name is None:
        fail(f"cannot tell the format of '{output}' by its extension", f"Known are: {', '.join(FORMATS)}.")
    if asked not in (None, by_name):
        fail(f"'{output}' is written as {by_name}, not as {asked}", "Leave --format out, or change the extension.")
    return by_name


def draft_all(
    files: Sequence[str], told: Told, wish: Wish, usual: str, quiet: bool
) -> tuple[list[Draft], tuple[Diagnostic, ...]]:
    """Return a draft of each file that can be read, and what is wrong with the files, which is told as well."""
    collect_seldom()
    drafts: list[Draft] = []
    found: list[Diagnostic] = []
    with _progress(files, quiet) as advance:
        for name in dict.fromkeys(files):
            document, faults = load(name, told)
            tell_faults(faults)
            found += faults
            if document:
                drafts.append(draft_document(document, wish, usual))
            advance(name)
    return drafts, tuple(found)


def tell(drafts: Sequence[Draft], writing: Writing | None, quiet: bool, verbose: bool) -> None:
    """Say what was read and what became of it."""
    if drafts and not quiet:
        from crosscheck.report.drafts.draft_summary import render_summary

        write_error(render_summary(drafts, writing, stderr_canvas(), verbose))


@contextmanager
def _progress(files: Sequence[str], quiet: bool) -> Iterator[Callable[[str], None]]:
    """Show on a terminal how far long work is."""
    import sys

    is_long = len(files) > 1 or sum(map(size_of, files)) > LONG_WORK
    if quiet or not is_long or not sys.stderr or not sys.stderr.isatty() or not stderr_canvas().colour:
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[name]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=len(files), name="")
        yield lambda name: bar.update(task, advance=1, name=stderr_canvas().show(name))
