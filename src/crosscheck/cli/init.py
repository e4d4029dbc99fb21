"""`crosscheck init`: a new project, with comments that say what each key is for."""

from pathlib import Path
from typing import Annotated

import typer


def init(folder: Annotated[Path, typer.Argument(help="Where to put it.")] = Path()) -> None:
    """Write the files of a new project; never overwrites."""
    from crosscheck.cli.starter import STARTER
    from crosscheck.cli.terminal import fail, write_error

    existing = [name for name in STARTER if (folder / name).exists()]
    if existing:
        fail(f"'{folder / existing[0]}' exists already", "Choose another folder; init never overwrites.")
    for name, text in STARTER.items():
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except OSError as error:
            fail(f"cannot write '{path}': {error.strerror}")
        write_error(f"wrote {path}\n")
    write_error(f"Next: crosscheck check {folder}\n")
