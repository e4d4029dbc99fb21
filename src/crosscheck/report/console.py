"""The one place that makes a rich console: all about the medium comes from the canvas, nothing from the world."""

from collections.abc import Iterable, Sequence
from io import StringIO

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from crosscheck.report.canvas import Canvas

UNLIMITED = 1_000_000
"""Cells that stand for "as wide as it takes"; what is drawn brings its own widths (see `grid`)."""

NARROWEST, READABLE = 20, 100
"""Cells that a line of prose has at least, and at most."""

NAME_WIDTH = 7
"""Cells for the name of an entry."""

GAP = 2
"""Cells between two columns."""


def draw(parts: Iterable[RenderableType], canvas: Canvas) -> str:
    """Return `parts` drawn one below the other, without blanks at line ends."""
    out = StringIO()
    console = Console(
        file=out,
        width=2 * UNLIMITED,
        height=100,  # without it rich looks at the terminal although the width is known
        force_terminal=canvas.colour,
        color_system="standard" if canvas.colour else None,
        no_color=not canvas.colour,
        force_jupyter=False,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for part in parts:
        console.print(part)
    return "".join(f"{line.rstrip(' ')}\n" for line in out.getvalue().split("\n")[:-1])


def ink(canvas: Canvas, words: str, style: str = "") -> Text:
    """Return words from anywhere as text that is safe to draw, in one paragraph.

    >>> ink(Canvas(), "[bold]x[/bold]").plain
    '[bold]x[/bold]'
    """
    return Text(canvas.show(words), style=style, overflow="fold")


def grid(widths: Sequence[int]) -> Table:
    """Return an empty table without lines whose columns have these widths."""
    table = Table.grid(padding=(0, GAP, 0, 0))
    for width in widths:
        table.add_column(width=width, overflow="fold")
    return table


def paragraph(canvas: Canvas, text: Text, indent: int = 0) -> Table:
    """Return `text` indented and wrapped to the canvas's width, or to a width that reads well if that is less."""
    width = UNLIMITED if canvas.width is None else max(NARROWEST, min(READABLE, canvas.width - indent))
    table = Table.grid(padding=0)
    if indent:
        table.add_column(width=indent)
    table.add_column(max_width=width, overflow="fold")
    table.add_row(*([""] if indent else []), text)
    return table


def entry(canvas: Canvas, name: Text, text: Text, indent: int = 0) -> Table:
    """Return `text` behind its name, wrapped clear of it: whatever it says, it cannot pass for a line of ours."""
    taken = indent + max(NAME_WIDTH, name.cell_len) + 1
    width = UNLIMITED if canvas.width is None else max(NARROWEST, min(READABLE, canvas.width) - taken)
    table = Table.grid(padding=0)
    table.add_column(width=taken)
    table.add_column(max_width=width, overflow="fold")
    table.add_row(Text(" " * indent).append_text(name), text)
    return table
