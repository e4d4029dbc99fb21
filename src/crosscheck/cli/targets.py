"""Where the reports of a run go, and in which formats: `--format`, `--output`, and any number of `--report`."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from crosscheck.cli.descriptors import descriptor_of
from crosscheck.cli.options import Format
from crosscheck.cli.terminal import fail, hint_at

BY_ENDING = {
    ".sarif.json": Format.SARIF,
    ".sarif": Format.SARIF,
    ".json": Format.JSON,
    ".jsonl": Format.JSONL,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".md": Format.MARKDOWN,
    ".csv": Format.CSV,
    ".tsv": Format.TSV,
    ".db": Format.SQLITE,
    ".sqlite": Format.SQLITE,
    ".sqlite3": Format.SQLITE,
    ".xml": Format.JUNIT,
    ".txt": Format.TABLE,
}
"""The format that a file's name stands for; the first ending that fits."""

FILE_ONLY = frozenset({Format.SQLITE})
"""Formats that are no text, and so nothing for the standard output."""

STDOUT = "-"


class Target(Struct, frozen=True):
    """One report to write: to a file, or to the standard output (`None`)."""

    format: Format
    path: Path | None = None


def read_targets(output: Path | None, asked: Format | None, reports: Sequence[str]) -> tuple[Target, ...]:
    """Return what to write, the main report first; what cannot be meant ends the command."""
    targets = (_main(output, asked), *_named(reports))
    paths = [target.path for target in targets if target.path]
    for index, path in enumerate(paths):
        if any(is_same(path, other) for other in paths[:index]):
            fail(f"'{path}' would be written twice", "Give each report a file of its own.")
    return targets


def is_same(path: Path, other: Path) -> bool:
    """Return whether two paths lead to one file, there or not there yet, links followed; a device takes any number."""
    try:
        if descriptor_of(path) is not None or path.is_char_device():
            return False
        return path.resolve() == other.resolve() or (path.exists() and other.exists() and path.samefile(other))
    except (OSError, RuntimeError):  # RuntimeError: a ring of links, before Python 3.13
        return path.absolute() == other.absolute()


def _main(output: Path | None, asked: Format | None) -> Target:
    if output is None or str(output) == STDOUT:
        if asked in FILE_ONLY:
            fail(f"{asked} is no text", f"Name a file for it: --report {asked}=FILE.")
        return Target(asked or Format.TABLE)
    by_name = _by_ending(output)
    if by_name is None and asked is None:
        known = ", ".join(BY_ENDING)
        fail(f"cannot tell the format of '{output}' by its ending", f"Add --format, or end it in one of {known}.")
    return Target(asked or by_name or Format.TABLE, output)


def _named(reports: Sequence[str]) -> Iterator[Target]:
    known = [each.value for each in Format]
    for words in reports:
        name, equals, path = words.partition("=")
        if not equals or not path:
            fail(f"--report {words!r} is not FORMAT=FILE", f"For example --report html=report.html; {_listed(known)}")
        if name not in known:
            fail(f"there is no format {name!r}", hint_at(name, known) or _listed(known))
        if path == STDOUT:
            fail(f"--report {words} names no file", f"For the standard output write --format {name}.")
        yield Target(Format(name), Path(path))


def _listed(known: Sequence[str]) -> str:
    return f"Formats: {', '.join(known)}."


def _by_ending(path: Path) -> Format | None:
    name = path.name.lower()
    return next((chosen for ending, chosen in BY_ENDING.items() if name.endswith(ending)), None)
