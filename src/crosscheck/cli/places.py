"""Where a project lies in its repository: services that read a report look for its files from there."""

from os.path import exists  # it never raises, as `Path.exists` does at a name that is too long
from pathlib import Path

MARK = ".git"
"""What the root of a repository holds: a folder, or in a work tree of its own a file."""


def place_of(folder: Path) -> str:
    """Return the path of a project's folder from the root of its repository, "" where it is that root.

    Outside of any repository the working directory stands for it; a folder outside of that is its own root.
    """
    try:
        whole = folder.resolve()
    except (OSError, RuntimeError, ValueError):  # RuntimeError: a ring of links, before Python 3.13
        return ""  # a folder that is not there; that is told elsewhere
    root = next((each for each in (whole, *whole.parents) if exists(each / MARK)), Path.cwd())  # noqa: PTH110 (see above)
    return "" if whole == root or not whole.is_relative_to(root) else whole.relative_to(root).as_posix()
