"""How a table's columns share the width there is: no word is ever cut, and what is over goes where it is needed."""

from collections.abc import Iterable, Sequence

from msgspec import Struct
from rich.cells import cell_len

LONGEST_UNBROKEN = 40
"""Cells up to which a word is kept whole on a terminal; longer ones (an address, an attack) go on in the next line."""

LONGEST_UNBROKEN_IN_PIPE = 200
"""The same where there is no width, so that one word does not make every line of a table endless."""


class Need(Struct, frozen=True):
    """The cells a column needs: at least (its longest word), to read well, and for no line to be wrapped."""

    least: int
    good: int
    full: int


def measure(cells: Iterable[str], good: int, bounded: bool) -> Need:
    """Return what a column of such cells needs; `good` is the width from which wrapping does not hurt.

    >>> measure(["around 500", "roughly 1,000"], good=9, bounded=True)
    Need(least=7, good=9, full=13)
    """
    longest = LONGEST_UNBROKEN if bounded else LONGEST_UNBROKEN_IN_PIPE
    lines = [line for cell in cells for line in cell.split("\n")]
    full = max((cell_len(line) - (0 if bounded else _beyond(line, longest)) for line in lines), default=0)
    word = max((_longest_word(line) for line in lines), default=0)
    least = max(1, min(word, longest))
    return Need(least, max(least, min(good, full)), max(least, full))


def share(width: int | None, needs: Sequence[Need], gap: int) -> list[int]:
    """Return each column's width; together with the gaps they keep to `width` if the longest words allow it.

    >>> share(20, [Need(5, 5, 5), Need(4, 8, 30)], gap=1)
    [5, 14]
    >>> share(None, [Need(5, 5, 5), Need(4, 8, 30)], gap=1)
    [5, 30]
    """
    if width is None:
        return [need.full for need in needs]
    left = width - gap * (len(needs) - 1)
    widths = [need.least for need in needs]
    for wanted in ([need.good for need in needs], [need.full for need in needs]):
        widths = _grow(widths, wanted, left)
    return widths


def fits(width: int, needs: Sequence[Need], gap: int) -> bool:
    """Whether columns can stand side by side and read well."""
    return sum(need.good for need in needs) + gap * (len(needs) - 1) <= width


def _grow(widths: list[int], wanted: list[int], left: int) -> list[int]:
    """Hand out what is left of the width, one cell each in turn, until all have what they want."""
    spare = left - sum(widths)
    short = [want - width for width, want in zip(widths, wanted, strict=True)]
    level = 0
    while spare >= (hungry := sum(1 for missing in short if missing > level)) > 0:
        spare -= hungry
        level += 1
    return [width + min(level, max(0, missing)) for width, missing in zip(widths, short, strict=True)]


def _beyond(line: str, longest: int) -> int:
    """Return the cells by which words are longer than they are kept whole."""
    return sum(max(0, cell_len(word) - longest) for word in line.split()) if len(line) * 2 > longest else 0


def _longest_word(line: str) -> int:
    """Return the cells of the longest word, with what the line is indented by."""
    indent = len(line) - len(line.lstrip(" "))
    return indent + max((cell_len(word) for word in line.split()), default=0)
