"""Reports into files: the format follows the extension, and the old file stays whole until the new one is."""

import os
import tempfile
from pathlib import Path

from crosscheck.cli.options import Format
from crosscheck.cli.terminal import fail

FORMATS = {".json": Format.JSON, ".txt": Format.TABLE}


def format_of(output: Path | None, asked: Format | None) -> Format:
    """Return the format to write, by the file's extension where there is one; the two must not differ."""
    if output is None:
        return asked or Format.TABLE
    by_name = FORMATS.get(output.suffix.lower())
    if by_name is None:
        known = ", ".join(FORMATS)
        fail(f"cannot tell the format of '{output}' by its extension", f"The extensions that are known: {known}.")
    if asked not in (None, by_name):
        fail(f"'{output}' is written as {by_name}, not as {asked}", "Leave --format out, or change the extension.")
    return by_name


def write_file(path: Path, text: str) -> None:
    """Write `text` to `path` in one step, so that an interrupted run leaves the old file whole."""
    try:
        target = path.resolve()
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.", suffix=".part")
        part = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
                file.write(text)
            part.chmod(_mode_of(target))
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        fail(f"cannot write '{path}': {error.strerror or error}")


def _mode_of(target: Path) -> int:
    """Return the permissions that the file has, or that a new file would get."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
