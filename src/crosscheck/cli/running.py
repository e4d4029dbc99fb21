"""What every command that reads files does: tell what is wrong with them, and keep Python from looking for garbage."""

import gc
import os
from collections.abc import Sequence
from pathlib import Path

from crosscheck.cli.terminal import stderr_canvas, write_error
from crosscheck.model.diagnostic import Diagnostic
from crosscheck.report.terminal.diagnostics import render_diagnostics

NEW_OBJECTS = 100_000
"""Objects after which Python looks for garbage in rings; ours are frozen and form none, so that seldom is enough."""


def tell_faults(faults: Sequence[Diagnostic], folder: Path = Path()) -> None:
    """Say what is wrong with the input, at paths that lead there from here."""
    root = "." if is_file(folder) else str(folder)
    write_error(render_diagnostics(faults, stderr_canvas(), root))


def is_file(folder: Path) -> bool:
    """Whether `folder` is there but no folder; what cannot even be looked at is not."""
    return os.path.exists(folder) and not os.path.isdir(folder)  # noqa: PTH110, PTH112 (these never raise)


def collect_seldom() -> None:
    """Let Python look for garbage, but seldom."""
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS)
    gc.enable()
