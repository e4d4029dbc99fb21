"""A cell of the table: one or several lines, each with the letter of its camp where that matters."""

from itertools import repeat

from msgspec import Struct
from rich.text import Text

from crosscheck.report.terminal.lines import Lines, indent, wrap

LETTER_WIDTH = 2
"""Cells of a camp's letter and the blank behind it."""


class Cell(Struct, frozen=True):
    """Lines that are safe to draw; `letters`, if there are any, has one for each of them."""

    lines: tuple[Text, ...]
    letters: tuple[str, ...] = ()

    @property
    def plain(self) -> str:
        """The words, to measure what width they need."""
        before = " " * LETTER_WIDTH if self.letters or len(self.lines) > 1 else ""
        return "\n".join(f"{before}{line.plain}" for line in self.lines)

    def fit(self, width: int) -> Lines:
        """Return the cell's lines, at most `width` cells wide; of several, what wraps is indented."""
        if len(self.lines) == 1 and not self.letters:
            return wrap(self.lines[0], width)
        fitted: Lines = []
        for letter, line in zip(self.letters or repeat(""), self.lines, strict=False):
            first, *rest = wrap(line, max(1, width - LETTER_WIDTH))
            fitted.append(Text().append(letter and letter.ljust(LETTER_WIDTH), "bold").append_text(first))
            fitted += indent(rest, LETTER_WIDTH)
        return fitted
