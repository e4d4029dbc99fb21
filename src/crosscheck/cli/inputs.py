"""What a project is read from, kept from being written over by a report."""

from collections.abc import Sequence
from pathlib import Path

from crosscheck.cli.targets import Target, is_same
from crosscheck.cli.terminal import fail


def spare_inputs(folder: Path, targets: Sequence[Target]) -> None:
    """End the command where a report would be written over the project's input, or among its claims."""
    paths = [target.path for target in targets if target.path]
    if not paths:
        return
    from crosscheck.read.folder import CLAIMS
    from crosscheck.read.project import read_input_paths

    inputs = read_input_paths(folder)
    for path in paths:
        if _is_below(path, folder / CLAIMS) or any(is_same(path, each) for each in inputs):
            fail(f"'{path}' is read as this project's input", "Write the report to another file.")


def _is_below(path: Path, folder: Path) -> bool:
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):  # RuntimeError: a ring of links, before Python 3.13
        return False
