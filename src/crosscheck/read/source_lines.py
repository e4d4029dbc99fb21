"""The file sources.jsonl: one source a line, with the keys that sources.yaml has, for those who have very many."""

from collections.abc import Iterable

from crosscheck.read.faults import Faults
from crosscheck.read.json_lines import Form, read_each
from crosscheck.read.schema import SourceEntry
from crosscheck.read.source_book import SourceBook

EXAMPLE = 'A line reads {"id": "…", "publisher": "…", "published": "…", "url": "…"}.'

_FORM = Form(SourceEntry, EXAMPLE)


def read_source_lines(lines: Iterable[bytes], book: SourceBook, faults: Faults) -> None:
    """Put the sources of a file into the book; stop where there are too many faults to go on."""
    for line in read_each(lines, _FORM, faults):
        entry = line.sound()
        if entry is None:
            plain = line.plain()
            book.is_whole &= plain is not None
            book.declare(plain and plain.get("id"))
            entry = line.convert(plain)
        else:
            book.declare(entry.id)
        if entry is not None:
            book.add(entry, line, faults)
    book.is_whole &= not faults.overflowed
