"""Planned files into the project's folder: all of them or none, and none outside of it."""

from collections.abc import Sequence
from pathlib import Path

from crosscheck.cli.files import write_files
from crosscheck.cli.terminal import fail


def put(folder: Path, files: Sequence[tuple[str, bytes]]) -> None:
    """Write files by their path in the folder, in their order; the folder is made if need be."""
    targets = [(_inside(folder, name), content) for name, content in files]
    try:
        for target, _ in targets:
            target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        fail(f"cannot write to '{folder}': {error.strerror or error}")
    write_files(targets)


def _inside(folder: Path, name: str) -> Path:
    """Return where a file goes, links followed; a link out of the folder ends the command."""
    try:
        root = folder.resolve()
        target = (root / name).resolve()
    except (OSError, RuntimeError) as error:
        fail(f"cannot write '{folder / name}': {error}")
    if not target.is_relative_to(root):
        fail(f"'{folder / name}' leads out of the project folder", "Put a folder or a file in place of the link.")
    return target
