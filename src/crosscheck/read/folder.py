"""The project folder: where it is, and which files of it hold claims."""

from collections.abc import Sequence
from itertools import chain, islice
from pathlib import Path

from crosscheck.read.faults import Faults, Trouble, shown
from crosscheck.read.limits import MOST_FILES

CLAIMS = "claims"

YAML_ENDINGS = (".yaml", ".yml")
LINES_ENDINGS = (".jsonl", ".jsonl.gz")
READ_ENDINGS = (*YAML_ENDINGS, *LINES_ENDINGS)
OTHER_ENDINGS = (".json", ".ndjson", ".csv", ".tsv", ".txt", ".gz", ".zst", ".xz", ".bz2", ".zip")
"""Endings under which claims may have been meant: such files are not read, and that is said."""

SOURCE_LINES = ("sources.jsonl", "sources.jsonl.gz")
"""Files of sources beside sources.yaml; the first that is there is read."""

MOST_BELOW = 20
"""Files in folders of claims/ that are told one by one."""


def find_root(folder: Path) -> Path:
    """Return the folder itself, links followed."""
    try:
        root = folder.resolve(strict=True)
    except (OSError, RuntimeError, ValueError):  # RuntimeError: a ring of links, before Python 3.13
        root = None
    if root is None or not root.is_dir():
        hint = "Check the name; “crosscheck init” begins a project."
        raise Trouble("no-folder", f"there is no folder {shown(str(folder))}", hint)
    return root


def claim_paths(root: Path, faults: Faults) -> list[str]:
    """Return the paths of the files with claims, sorted; tell of those that look as if they held some."""
    names = _names(root)
    if len(names) > MOST_FILES:
        message = f"there are more than {MOST_FILES:,} files in this folder, the most that are read"
        faults.add("too-large", message, "Put the claims of several sources into one .jsonl file.")
        del names[MOST_FILES:]
    for name in names:
        if name.lower().endswith(OTHER_ENDINGS) and not name.lower().endswith(READ_ENDINGS):
            hint = "Claims are read from files that end in .yaml, .yml, .jsonl or .jsonl.gz."
            faults.add("file-not-read", f"{shown(name)} is not read", hint)
    for name in _below(root, names):
        hint = f"Put it into {CLAIMS}/ itself: folders in there are not looked into."
        faults.add("file-not-read", f"{shown(name)} is not read", hint)
    return [name for name in names if name.lower().endswith(READ_ENDINGS)]


def find_source_lines(root: Path, faults: Faults) -> str | None:
    """Return the path of the file of sources in JSON Lines, `None` where there is none; tell of a second one."""
    there = [name for name in SOURCE_LINES if (root / name).is_symlink() or (root / name).exists()]
    if len(there) > 1:
        faults.add("file-not-read", f"“{there[1]}” is not read, as there is {there[0]}", "Keep one of the two.")
    return there[0] if there else None


def _below(root: Path, names: Sequence[str]) -> list[str]:
    """Return files in folders of claims/ that look as if they held claims, the first of them: such claims went lost."""
    folders = (root / name for name in names if not name.lower().endswith(READ_ENDINGS))
    inside = chain.from_iterable(folder.rglob("*") for folder in folders if folder.is_dir())  # follows no links
    paths = (path.relative_to(root) for path in islice(inside, MOST_FILES))
    like = [path.as_posix() for path in paths if path.name.lower().endswith(READ_ENDINGS) and not _is_hidden(path)]
    return sorted(like)[:MOST_BELOW]


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _names(root: Path) -> list[str]:
    """Return the paths of all in claims/ that is not hidden, sorted; none where there is no such folder."""
    try:
        folder = (root / CLAIMS).resolve(strict=True)
        names = [path.name for path in folder.iterdir()] if folder.is_relative_to(root) else None
    except FileNotFoundError:
        names = []
    except (OSError, RuntimeError):  # RuntimeError: a ring of links, before Python 3.13
        hint = "It must be a folder that you may read."
        raise Trouble("cannot-open", f"{shown(CLAIMS)} cannot be opened as a folder", hint) from None
    if names is None:
        hint = "Put the folder itself into the project folder, not a link to it."
        raise Trouble("outside-project", f"{shown(CLAIMS)} leads out of the project folder", hint)
    return sorted(f"{CLAIMS}/{name}" for name in names if not name.startswith("."))
