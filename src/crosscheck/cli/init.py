"""`crosscheck init`: a new project, with comments that say what each key is for."""

from pathlib import Path
from shlex import quote
from typing import Annotated

import typer


def init(folder: Annotated[Path, typer.Argument(help="Where to put it.")] = Path()) -> None:
    """Write the files of a new project; never overwrites."""
    from crosscheck.cli.starter import STARTER
    from crosscheck.cli.terminal import fail, stderr_canvas, write_error

    try:
        if folder.exists() and not folder.is_dir():
            fail(f"'{folder}' is a file, not a folder", "Choose another name; init never overwrites.")
        existing = [folder / name for name in STARTER if (folder / name).exists()]
        if existing:
            fail(f"'{existing[0]}' exists already", "Choose another folder; init never overwrites.")
        for name, text in STARTER.items():
            _write(folder / name, text)
            write_error(stderr_canvas().show(f"wrote {folder / name}") + "\n")
    except OSError as error:
        fail(f"cannot write to '{folder}': {error.strerror}")
    write_error(stderr_canvas().show(f"Next: crosscheck check {quote(str(folder))}") + "\n")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
