"""Lines of styled text, laid out: wrapped, beside one another, indented; and written for a canvas.

rich's texts carry the styles and its console writes the escapes; the layout is ours because rows here have lines that
run across columns, no word or id may be cut, and building rich tables took a fifth of a whole run.
"""

import re
from collections.abc import Iterable, Sequence
from io import StringIO

from rich.cells import cell_len
from rich.text import Text

from crosscheck.report.canvas import Canvas

GAP = 2
"""Cells between two columns."""

NARROWEST, READABLE = 20, 100
"""Cells that a line of prose has at least, and at most."""

NAME_WIDTH = 8
"""Cells for the name of an entry, with a blank behind it."""

_WORD = re.compile(" *[^ ]+ *")

Lines = list[Text]


def ink(canvas: Canvas, words: str, style: str = "") -> Text:
    """Return words from anywhere as text that is safe to draw, in one paragraph; it is never read as markup.

    >>> ink(Canvas(), "[bold]x[/bold]").plain
    '[bold]x[/bold]'
    """
    return Text(canvas.show(words), style=style)


def wrap(text: Text, width: int | None) -> Lines:
    """Return `text` in lines of at most `width` cells, broken at blanks; only a word that is longer is broken itself.

    >>> [line.plain for line in wrap(Text("around 1,000 people"), 12)]
    ['around 1,000', 'people']
    """
    if width is None or text.cell_len <= width:
        return [text]
    lines = list(text.divide(_breaks(text.plain, max(1, width))))
    for line in lines:
        line.rstrip()
    return lines


def beside(cells: Sequence[Lines], widths: Sequence[int]) -> Lines:
    """Return cells of lines as the lines of one row, each column as wide as `widths` says."""
    rows = []
    for at in range(max(len(cell) for cell in cells)):
        row, behind = Text(), 0
        for cell, width in zip(cells, widths, strict=True):
            if at < len(cell):
                row.append(" " * behind).append_text(cell[at])
                behind = max(0, width - cell[at].cell_len) + GAP
            else:
                behind += width + GAP
        rows.append(row)
    return rows


def indent(lines: Lines, cells: int) -> Lines:
    """Return lines moved to the right."""
    return [Text(" " * cells).append_text(line) for line in lines]


def paragraph(canvas: Canvas, text: Text, at: int = 0) -> Lines:
    """Return `text` indented, and wrapped to the canvas's width or to one that reads well if that is less."""
    return indent(wrap(text, _prose_width(canvas, at)), at)


def entry(canvas: Canvas, name: Text, text: Text, at: int = 0) -> Lines:
    """Return `text` behind its name and wrapped clear of it: whatever it says, it cannot pass for a line of ours."""
    width = max(NAME_WIDTH, name.cell_len + 1)
    lines = wrap(text, _prose_width(canvas, at + width))
    head = Text(" " * at).append_text(name).append(" " * (width - name.cell_len)).append_text(lines[0])
    return [head, *indent(lines[1:], at + width)]


def write(lines: Iterable[Text], canvas: Canvas) -> str:
    """Return the lines as the canvas takes them: with its escapes where it has colours, without blanks at line ends."""
    if not canvas.colour:
        return "".join(f"{line.plain.rstrip(' ')}\n" for line in lines)
    from rich.console import Console

    out = StringIO()
    console = Console(
        file=out,
        width=READABLE,
        height=READABLE,  # without both rich looks at the terminal
        force_terminal=True,
        color_system="standard",
        no_color=False,
        force_jupyter=False,
        legacy_windows=False,
    )
    console.print(Text("\n").join(lines), soft_wrap=True, highlight=False)
    return out.getvalue()


def _prose_width(canvas: Canvas, taken: int) -> int | None:
    return None if canvas.width is None else max(NARROWEST, min(READABLE, canvas.width) - taken)


def _breaks(plain: str, width: int) -> list[int]:
    """Return the offsets at which lines begin, but for the first."""
    offsets, used = [], 0
    for match in _WORD.finditer(plain):
        cells = cell_len(match[0].rstrip(" "))
        if used and used + cells > width:
            offsets.append(match.start())
            used = 0
        if cells > width:
            folds = _folds(plain, match.start(), match.end(), width)
            offsets += folds
            used = cell_len(plain[folds[-1] : match.end()])
        else:
            used += cell_len(match[0])
    return offsets


def _folds(plain: str, start: int, end: int, width: int) -> list[int]:
    """Return the offsets at which a word that is longer than a line goes on in the next."""
    folds, used = [], 0
    for at in range(start, end):
        cells = cell_len(plain[at])
        if used + cells > width and used:
            folds.append(at)
            used = 0
        used += cells
    return folds
