"""What a project says of its sources: sources.yaml, and sources.jsonl or sources.jsonl.gz beside it."""

from functools import partial
from pathlib import Path

from crosscheck.read.faults import Faults, Trouble
from crosscheck.read.files import decode, read_bytes, read_lines
from crosscheck.read.folder import SOURCE_LINES, find_source_lines
from crosscheck.read.limits import MOST_YAML_BYTES
from crosscheck.read.source_book import SourceBook
from crosscheck.read.source_list import SourceList, read_source_list

SOURCES = "sources.yaml"


def read_listing(root: Path, faults: Faults) -> tuple[SourceList | None, Faults]:
    """Return what is said of the sources, with the faults of the second file; those of the first go into `faults`."""
    beside = Faults(SOURCE_LINES[0])
    try:
        text = decode(read_bytes(root, SOURCES, MOST_YAML_BYTES), faults)
    except Trouble as trouble:
        if trouble.code == "file-not-found":
            trouble = Trouble("no-sources-file", "this folder has no sources.yaml", _hint_where_none(root))
        faults.report(trouble)
        return None, beside
    if text is None:
        return None, beside
    name = find_source_lines(root, faults)
    if name is None:
        return read_source_list(text, faults), beside
    beside = Faults(name)
    return read_source_list(text, faults, partial(_read_source_lines, root, name, beside)), beside


def files_of(root: Path) -> tuple[str, ...]:
    """Return the names of the files that list sources, the one that very many stand in last."""
    lines = find_source_lines(root, Faults(SOURCES))
    return (SOURCES, lines) if lines else (SOURCES,)


def _hint_where_none(root: Path) -> str:
    other = next((name for name in ("sources.yml", "source.yaml") if (root / name).exists()), None)
    if other:
        return f"Rename {other} to {SOURCES}."
    if lines := find_source_lines(root, Faults(SOURCES)):
        return f"Put one beside {lines}; “version: 1” is all that it needs to hold."
    return "Run “crosscheck init” to begin a project here."


def _read_source_lines(root: Path, name: str, faults: Faults, book: SourceBook) -> None:
    from crosscheck.read.source_lines import read_source_lines  # only a project with such a file pays for it

    try:
        read_source_lines(read_lines(root, name), book, faults)
    except Trouble as trouble:
        book.is_whole = False
        faults.report(trouble)
