"""How far the reading of many documents is, on a terminal."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from crosscheck.cli.found import Found
from crosscheck.cli.terminal import stderr_canvas


@contextmanager
def shown_progress(found: Sequence[Found], quiet: bool) -> Iterator[Callable[[int, str], None]]:
    """Show a bar with an estimate: the bytes that have been read, of those of all files."""
    if quiet or not sys.stderr or not sys.stderr.isatty() or not stderr_canvas().colour:
        yield lambda _, __: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("reading"),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[name]}", markup=False),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=max(1, sum(each.size for each in found)), name="")
        yield lambda read, name: bar.update(task, completed=read, name=stderr_canvas().show(name))
