"""The reading order of a page: its columns one after the other, and what stands across them in between.

Programs mostly draw a page in the order in which it is read, one column after the other; that order is kept wherever
the pieces go down the page in it. What is drawn in rows across its columns, or in no order, is cut at its gutters. A
gutter is a strip that hardly any piece crosses, with enough full lines of text on both sides; what crosses it (a
headline, a picture's caption) ends the columns above it. Columns are cut again, so that three are found as two and
one. The cells of a table stand in columns too, but hold few words, and are left in their rows.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from crosscheck.read.documents.pdf_pieces import SAME_LINE, Piece

FEWEST_LINES = 4
"""Lines that a column has at least."""

FEWEST_WORDS = 3
"""Words in a full line of a column; cells of tables have fewer."""

MOST_CROSSING = 0.4
"""Pieces that cross a gutter, as a share of those on its thinner side."""

SHORTEST_LINE = 0.5
"""Width of a full line, as a share of the column's."""

FEWEST_CELLS = 3
"""Cells of a table's row that is told from the lines of two columns."""

MOSTLY = 0.6
"""The share of a column's letters that stand in full lines."""

NARROWEST_GUTTER = 0.5
"""Width of a gutter, in heights of a line."""

MOST_CUTS = 3
"""Times that columns are cut again."""

STRIPS = 300
"""Upright strips into which a page is cut to look for a gutter."""

FARTHEST_BELOW = 2.5
"""Space, in heights of a line, between two lines that are drawn one after the other and belong together."""

SHORTEST_RUN = 2.0
"""Lines in the mean run of a page that is drawn in the order in which it is read."""

Region = Sequence[Piece]


def reading_order(pieces: Region) -> list[list[Piece]]:
    """Return the regions of a page in the order in which they are read; within one, lines run across its width."""
    runs = _runs(pieces)
    lines = sum(1 + sum(not _on_line(*pair) for pair in pairwise(run)) for run in runs)
    if lines < SHORTEST_RUN * len(runs):
        return _cut(pieces, MOST_CUTS)
    return [region for run in runs for region in _cut(run, MOST_CUTS)]


def _runs(pieces: Region) -> list[list[Piece]]:
    """Return the pieces in runs that go down the page as they are drawn."""
    runs: list[list[Piece]] = []
    left = right = 0.0
    for piece in pieces:
        if runs and _follows(runs[-1][-1], piece, left, right):
            runs[-1].append(piece)
            left, right = min(left, piece.left), max(right, piece.right)
        else:
            runs.append([piece])
            left, right = piece.left, piece.right
    return runs


def _follows(last: Piece, piece: Piece, left: float, right: float) -> bool:
    """Whether a piece goes on a run that ends with another: further right on its line, or on the next line."""
    height = max(last.height, piece.height)
    if _on_line(last, piece):
        return piece.left > last.left
    return 0 < piece.bottom - last.bottom < FARTHEST_BELOW * height and piece.left < right and piece.right > left


def _on_line(last: Piece, piece: Piece) -> bool:
    overlap = min(last.bottom, piece.bottom) - max(last.top, piece.top)
    return overlap > SAME_LINE * min(last.height, piece.height)


def _cut(pieces: Region, cuts: int) -> list[list[Piece]]:
    """Return the columns of a region, and what stands across them."""
    gutter = _gutter(pieces) if cuts and len(pieces) >= 2 * FEWEST_LINES else None
    if gutter is None:
        return [list(pieces)] if pieces else []
    middle, rows = gutter, _rows_across(pieces, gutter)
    regions: list[list[Piece]] = []
    across: list[Piece] = []
    left: list[Piece] = []
    right: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: piece.top):
        if piece.left < middle < piece.right or id(piece) in rows:
            regions += _columns(left, right, cuts)
            left, right = [], []
            across.append(piece)
            continue
        if across:
            regions.append(across)
            across = []
        (left if piece.right <= middle else right).append(piece)
    return [*regions, *([across] if across else []), *_columns(left, right, cuts)]


def _rows_across(pieces: Region, middle: float) -> set[int]:
    """Return what stands in rows of a table that a gutter cuts: several on a line, and none a full line of text."""
    width = max(piece.right for piece in pieces) - min(piece.left for piece in pieces)
    across: set[int] = set()
    row: list[Piece] = []
    for piece in [*sorted(pieces, key=lambda piece: piece.top + piece.bottom), None]:
        if piece and row and piece.top < (row[0].top + row[0].bottom) / 2:
            row.append(piece)
            continue
        cells = len(row) >= FEWEST_CELLS and not any(_is_full(cell, width / 2) for cell in row)
        if cells and any(cell.right <= middle for cell in row) and any(cell.left >= middle for cell in row):
            across |= set(map(id, row))
        row = [piece] if piece else []
    return across


def _is_full(piece: Piece, width: float) -> bool:
    """Whether a piece is a full line of a column so wide."""
    return piece.right - piece.left >= SHORTEST_LINE * width and piece.text.count(" ") >= FEWEST_WORDS - 1


def _columns(left: list[Piece], right: list[Piece], cuts: int) -> list[list[Piece]]:
    return [*_cut(left, cuts - 1), *_cut(right, cuts - 1)]


def _gutter(pieces: Region) -> float | None:
    """Return the middle of the widest strip that parts two columns, `None` where there is none."""
    start, end = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    width = (end - start) / STRIPS
    if width <= 0:
        return None
    height = median(piece.height for piece in pieces)
    strips = _crossings(pieces, start, width)
    best: tuple[float, float] | None = None
    for first, last, crossing in _valleys(strips, len(pieces)):
        strip = (last - first) * width
        middle = start + (first + last) / 2 * width
        if strip >= NARROWEST_GUTTER * height and _parts_columns(pieces, middle, crossing):
            best = max(best or (0.0, 0.0), (strip, middle))
    return best[1] if best else None


def _crossings(pieces: Region, start: float, width: float) -> list[int]:
    """Return how many pieces cover each strip."""
    steps = [0] * (STRIPS + 2)
    for piece in pieces:
        steps[max(0, min(STRIPS, int((piece.left - start) / width)))] += 1
        steps[max(0, min(STRIPS, int((piece.right - start) / width))) + 1] -= 1
    covered: list[int] = []
    for step in steps[: STRIPS + 1]:
        covered.append((covered[-1] if covered else 0) + step)
    return covered


def _valleys(strips: list[int], count: int) -> list[tuple[int, int, int]]:
    """Return the runs of strips that are covered least, each as first, end and how many pieces cover it."""
    valleys: list[tuple[int, int, int]] = []
    first = 0
    for at in range(1, len(strips) + 1):
        if at < len(strips) and strips[at] == strips[first]:
            continue
        lower = first and strips[first - 1] > strips[first]
        if lower and at < len(strips) and strips[at] > strips[first] and strips[first] * 2 < count:
            valleys.append((first, at, strips[first]))
        first = at
    return valleys


def _parts_columns(pieces: Region, middle: float, crossing: int) -> bool:
    left = [piece for piece in pieces if piece.right <= middle]
    right = [piece for piece in pieces if piece.left >= middle]
    if min(len(left), len(right)) < FEWEST_LINES or crossing > MOST_CROSSING * min(len(left), len(right)):
        return False
    top, bottom = max(_top(left), _top(right)), min(_bottom(left), _bottom(right))
    height = median(piece.height for piece in pieces)
    return bottom - top >= FEWEST_LINES * height * 0.8 and _is_column(left) and _is_column(right)


def _is_column(side: list[Piece]) -> bool:
    """Whether most of what stands on a side is full lines of text."""
    width = max(piece.right for piece in side) - min(piece.left for piece in side)
    full = [piece for piece in side if _is_full(piece, width)]
    letters = sum(len(piece.text) for piece in side)
    return len(full) >= FEWEST_LINES and sum(len(piece.text) for piece in full) >= MOSTLY * letters


def _top(side: list[Piece]) -> float:
    return min(piece.top for piece in side)


def _bottom(side: list[Piece]) -> float:
    return max(piece.bottom for piece in side)
