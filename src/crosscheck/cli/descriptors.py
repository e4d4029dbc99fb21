"""Open descriptors that go by a path: /dev/stdout, /dev/fd/3, and what a shell puts in the place of `>(command)`."""

import os
import re
from pathlib import Path

NAMED = re.compile(r"/(?:dev|proc/self)/fd/([0-9]{1,9})", re.ASCII)
"""Names of descriptors; /dev/stdout is a link to one (Linux: proc_pid_fd(5))."""

MOST_LINKS = 40
"""Links that are followed, as many as Linux follows (path_resolution(7))."""


def descriptor_of(path: Path) -> int | None:
    """Return the descriptor that a path names, links followed; `None` where it names a file.

    >>> descriptor_of(Path("/dev/fd/3"))
    3
    >>> descriptor_of(Path("report.json"))
    """
    for _ in range(MOST_LINKS):
        if found := NAMED.fullmatch(os.path.abspath(path)):  # noqa: PTH100 (links are not followed)
            return int(found[1])
        if not path.is_symlink():
            return None
        path = path.parent / path.readlink()
    return None
