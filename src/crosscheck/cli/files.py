"""Files, written so that the old one stays whole until the new one is."""

import os
from collections.abc import Sequence
from pathlib import Path

from crosscheck.cli.terminal import fail


def write_file(path: Path, text: str) -> None:
    """Write `text` to `path` in one step, so that an interrupted run leaves the old file whole."""
    write_files([(path, text.encode("utf-8", "backslashreplace"))])


def write_files(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write all files or, where one cannot be written, none: each is laid beside its place, then all are put there."""
    parts: list[tuple[Path, Path]] = []
    path = Path()
    try:
        for path, content in files:
            parts.append(_laid_beside(path.resolve(), content))
        for part, target in parts:
            part.replace(target)
    except OSError as error:
        fail(f"cannot write '{path}': {error.strerror or error}")
    finally:
        for part, _ in parts:
            part.unlink(missing_ok=True)


def _laid_beside(target: Path, content: bytes) -> tuple[Path, Path]:
    import tempfile  # most reports are printed

    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
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
