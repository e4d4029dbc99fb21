"""The files that `extract` is to read: those that were named, and all texts, pages and archives below named folders."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from crosscheck.cli.documents import STDIN, is_address, size_of
from crosscheck.extract.drafts.ids import slug
from crosscheck.read.documents.sniffing import SUFFIXES
from crosscheck.read.documents.web_archive import ENDINGS

HIDDEN, LINKS, OWN, CLOSED = "hidden", "links, which are not followed", "this project's own texts", "folders not opened"
"""What is passed over, as it is said."""

LONGEST_ID = 80
MOST_WORDS = 12


class Found(Struct, frozen=True):
    """A file to read, how many bytes it has, and the id that its source goes by, "" where it tells that itself."""

    name: str
    size: int
    id: str = ""
    is_archive: bool = False


def has_many(names: Sequence[str]) -> bool:
    """Whether any of the names is a folder or a web archive."""
    return any(_is_folder(name) or is_archive(name) for name in names)


def is_archive(name: str) -> bool:
    """Whether a name is that of a file that is a web archive."""
    return name.lower().endswith(ENDINGS) and not is_address(name)


def find_files(names: Sequence[str], spared: frozenset[str], passed: Counter[str]) -> list[Found]:
    """Return the files behind names, those of a folder by their names; count what in it is passed over.

    `spared` are the paths of texts that extraction itself keeps.
    """
    found: dict[str, Found] = {}
    for name in dict.fromkeys(names):
        one = Found(name, size_of(name), is_archive=is_archive(name))
        for each in _inside(Path(name), spared, passed) if _is_folder(name) else (one,):
            found.setdefault(_identity(each.name), each)
    return list(found.values())


def _identity(name: str) -> str:
    """Return what a file that goes by two names has in common."""
    try:
        return name if name == STDIN or is_address(name) else str(Path(name).resolve())
    except (OSError, RuntimeError, ValueError):  # RuntimeError: a ring of links, before Python 3.13
        return name


def _inside(folder: Path, spared: frozenset[str], passed: Counter[str]) -> Iterator[Found]:
    def count_closed(_: OSError) -> None:
        passed[CLOSED] += 1

    for place, folders, files in os.walk(folder, onerror=count_closed):
        here = Path(place)
        shown = sorted(name for name in folders if not name.startswith("."))
        passed[HIDDEN] += len(folders) - len(shown)
        folders[:] = [name for name in shown if not (here / name).is_symlink()]
        passed[LINKS] += len(shown) - len(folders)
        for name in sorted(files):
            path = here / name
            if why := _why_not(path, spared):
                passed[why] += 1
            else:
                below = path.relative_to(folder).with_suffix("").as_posix()
                known = slug(below.replace("/", " "), MOST_WORDS)[:LONGEST_ID].strip("-") or "source"
                yield Found(str(path), size_of(str(path)), known, is_archive(name))


def _why_not(path: Path, spared: frozenset[str]) -> str:
    if path.name.startswith("."):
        return HIDDEN
    if path.is_symlink():
        return LINKS
    if str(path.resolve()) in spared:
        return OWN
    ending = path.suffix.lower()
    if ending in SUFFIXES or is_archive(path.name):
        return "" if path.is_file() else "no files"
    return f"files in {ending}" if ending else "files without an ending"


def _is_folder(name: str) -> bool:
    try:
        return name != STDIN and not is_address(name) and Path(name).is_dir()
    except (OSError, ValueError):
        return False
