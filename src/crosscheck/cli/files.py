"""Files, written so that the old one stays whole until the new one is; a pipe or a device is written into as it is."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from crosscheck.cli.descriptors import descriptor_of
from crosscheck.cli.terminal import fail

REFUSED = {stat.S_IFDIR: "it is a folder", stat.S_IFSOCK: "it is a socket"}
"""What nothing can be written to."""


def write_file(path: Path, text: str) -> None:
    """Write `text` to `path` in one step, so that an interrupted run leaves the old file whole."""
    write_files([(path, text.encode("utf-8", "backslashreplace"))])


Content = bytes | Iterator[bytes]
"""What is written to a file, whole or in parts."""


def write_files(files: Iterable[tuple[Path, Content]]) -> None:
    """Write all files or, where one cannot be written, none: each is laid beside its place, then all are put there.

    What stands there and is no regular file (a pipe, a device, an open descriptor) is written into, and never replaced.
    """
    parts: list[tuple[Path, Path]] = []
    path = Path()
    try:
        streams: list[tuple[Path, Content]] = []
        for path, content in files:
            if _is_stream(path):
                streams.append((path, content))
            else:
                parts.append(_laid_beside(path.resolve(), content))
        for path, content in streams:
            _write_into(path, content)
        for part, path in parts:
            part.replace(path)
    except (OSError, RuntimeError) as error:  # RuntimeError: a ring of links, before Python 3.13
        fail(f"cannot write '{path}': {getattr(error, 'strerror', '') or error}")
    finally:
        for part, _ in parts:
            part.unlink(missing_ok=True)


def _is_stream(path: Path) -> bool:
    """Whether something stands there that must not be replaced; nothing can be written to a folder or a socket."""
    if descriptor_of(path) is not None:
        return True
    try:
        kind = stat.S_IFMT(path.stat().st_mode)
    except FileNotFoundError:
        return False
    if why := REFUSED.get(kind):
        raise OSError(errno.EINVAL, why)
    return kind != stat.S_IFREG


def _write_into(path: Path, content: Content) -> None:
    """Write to what stands there; a reader that stops early is no error, as it is none on the standard output."""
    known = descriptor_of(path)
    # Opened neither to be made nor to be emptied: it is there, and Linux lets nobody "make" another's pipe in /tmp.
    handle = os.open(path, os.O_WRONLY) if known is None else os.dup(known)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines([content] if isinstance(content, bytes) else content)
    except BrokenPipeError:
        pass


def _laid_beside(target: Path, content: Content) -> tuple[Path, Path]:
    import tempfile  # most reports are printed

    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines([content] if isinstance(content, bytes) else content)
        part.chmod(_mode_of(target))
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return part, target


def _mode_of(target: Path) -> int:
    """Return the permissions that the file has, or that a new file would get."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
