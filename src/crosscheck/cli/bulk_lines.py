"""`extract --format jsonl`: claims a line each as they are found, and their sources beside them if asked for."""

import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from msgspec.structs import replace

from crosscheck.cli.bulk_run import Ids, Run, Wanted
from crosscheck.cli.drafts import tell
from crosscheck.cli.files import Content, write_files
from crosscheck.cli.found import has_many
from crosscheck.cli.terminal import stdout_canvas, write_error, write_out
from crosscheck.report.drafts.draft_json import render_lines, render_source_line
from crosscheck.wording.values import count_words

GZIP = 16 + zlib.MAX_WBITS
"""What makes zlib write the head and the foot of a gzip file (zlib manual, deflateInit2)."""


def print_lines(wanted: Wanted, output: Path | None, sources: Path | None) -> bool:
    """Write the claims of all documents, document by document; return whether all could be read.

    A file is put into its place when it is whole. The sources' lines name no text, as none is kept.
    """
    run = Run(wanted)
    listed: list[str] = []
    files: list[tuple[Path, Content]] = []
    if output:
        files.append((output, _bytes(_claims(run, listed, ascii_only=False), output)))
    else:
        for lines in _claims(run, listed, ascii_only=not stdout_canvas().is_unicode):
            write_out(lines)
    if sources:
        files.append((sources, _bytes(listed, sources)))
    write_files(files)
    if has_many(wanted.files) and not wanted.is_quiet:
        write_error(f"read {count_words(len(listed), 'document')}; wrote {count_words(run.claims, 'claim')}\n")
    run.tell_passed()
    return run.is_sound


def _claims(run: Run, listed: list[str], *, ascii_only: bool) -> Iterator[str]:
    """Yield the claims of each document as lines; put a line for each source into a list."""
    with closing(run.drafts(Ids(None))) as drafts:
        for draft in drafts:
            if run.wanted.is_told_each:
                tell([draft], None, run.wanted.is_quiet, run.wanted.is_verbose)
            run.claims += len(draft.claims)
            listed.append(render_source_line(replace(draft.source, text="")))
            yield render_lines([draft], ascii_only)


def _bytes(texts: Iterable[str], path: Path) -> Iterator[bytes]:
    """Yield texts as a file has them, packed if its name says so."""
    encoded = (text.encode("utf-8", "backslashreplace") for text in texts)
    if not path.name.lower().endswith(".gz"):
        yield from encoded
        return
    packer = zlib.compressobj(wbits=GZIP)
    yield from map(packer.compress, encoded)
    yield packer.flush()
