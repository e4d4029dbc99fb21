"""A cell of the table: one or several lines, each with the letter of its camp where that matters."""

from dataclasses import dataclass

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

LETTER_WIDTH = 2
"""Cells of a camp's letter and the blank behind it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines that are safe to draw; `letters`, if there are any, has one for each of them."""

    lines: tuple[Text, ...]
    letters: tuple[str, ...] = ()

    @property
    def plain(self) -> str:
        """The words, to measure what width they need."""
        if self.letters:
            return "\n".join(f"{' ' * LETTER_WIDTH}{line.plain}" for line in self.lines)
        return "\n".join(line.plain for line in self.lines)

    def fit(self, width: int) -> RenderableType:
        """Return the cell `width` cells wide; what wraps stays clear of the letters."""
        if not self.letters:
            return Text("\n", overflow="fold").join(self.lines)
        table = Table.grid(padding=0)
        table.add_column(width=LETTER_WIDTH, style="bold")
        table.add_column(width=max(1, width - LETTER_WIDTH), overflow="fold")
        for letter, line in zip(self.letters, self.lines, strict=True):
            table.add_row(letter, line)
        return table
