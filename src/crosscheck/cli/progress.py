"""How far a long run has come, on stderr where a person sits before it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from crosscheck.cli.terminal import stderr_canvas

Watch = Callable[[str, int, int], None]

FIRST = "reading files"
DOING = {"reading": "reading claims", "comparing": "comparing claims", "judging": "judging facts"}
"""What is being done, in the words of `bulk.running` and in those of the reader."""


@contextmanager
def shown_progress() -> Iterator[Watch]:
    """Yield what is told how many pieces of what are done; it draws bars with an estimate, or nothing in a pipe."""
    if not (sys.stderr and sys.stderr.isatty()):
        yield lambda _doing, _done, _total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

    canvas = stderr_canvas()
    console = Console(stderr=True, no_color=not canvas.colour, width=canvas.width, highlight=False)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(compact=True))
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task(FIRST, total=None)
        tasks: dict[str, TaskID] = {}

        def watch(doing: str, done: int, total: int) -> None:
            if not tasks:
                progress.remove_task(task)
            if doing not in tasks:
                tasks[doing] = progress.add_task(DOING[doing], total=total or None)
            progress.update(tasks[doing], completed=done)

        yield watch
