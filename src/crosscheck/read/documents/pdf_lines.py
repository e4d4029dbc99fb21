"""The lines of a PDF's pages, without what stands on every page: running heads, feet, the numbers of pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.read.documents.pdf_columns import reading_order
from crosscheck.read.documents.pdf_pieces import SAME_LINE, Piece

CELLS = " | "
CELL_GAP = 1.8
"""Space between two pieces of one line, in its heights, that parts cells of a table."""

MARGIN = 0.12
"""The share of a page's height, above and below, in which heads and feet stand."""

FEWEST_PAGES = 2
"""Pages on which a line must stand to be one that is repeated."""

SHARE_OF_PAGES = 0.4
"""The share of a document's pages on which it must (a left and a right page may differ)."""

MOST_CORNERS = 4
"""Corners of a page."""

FULL = 0.1
"""The share of a region's width that a full line leaves free at most."""

FEWEST_LINES = 3
"""Lines from which on a region shows how wide its lines are."""

_DIGITS = re.compile(r"(?<!\d)\d{1,4}(?!\d)")
_PAGE_NUMBER = re.compile(r"[\W_]*(?:[^\W\d_]{1,10}\.?\s)?[\W_]*(\d{1,4})(?:\s*(?:/|[^\W\d_]{1,4})\s*\d{1,4})?[\W_]*")
_PRINTED = re.compile(
    r"(?:https?|file)://\S{1,2000}|\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?"
)
"""What a browser puts into the corners of a page that it prints: the address, the minute of printing."""

Pages = Sequence[Sequence[Piece]]


class Line(Struct, frozen=True):
    """A line of text with its place.

    `is_row` if it has cells; `opens` if it begins a region of the page, `fills` if it reaches the region's right side.
    """

    left: float
    top: float
    right: float
    bottom: float
    text: str
    is_row: bool = False
    opens: bool = False
    fills: bool = False

    @property
    def height(self) -> float:
        """The height of the line."""
        return self.bottom - self.top


def regions_of(pages: Pages) -> Iterator[list[Line]]:
    """Yield the lines of each region of the pages, in the order in which they are read."""
    for page in without_furniture(pages):
        for region in reading_order(page):
            rows = list(_rows(region))
            lines = [_line(row, _gaps(above) + _gaps(below)) for above, row, below in _neighbours(rows)]
            left, right = min(line.left for line in lines), max(line.right for line in lines)
            edge = right - FULL * (right - left) if len(lines) >= FEWEST_LINES else right + 1
            lines = [replace(line, fills=line.right >= edge) for line in lines]
            yield [replace(lines[0], opens=True), *lines[1:]]


def without_furniture(pages: Pages) -> list[list[Piece]]:
    """Return the pages without running heads and feet and without their numbers."""
    margins = [{id(piece): _keys(piece, number) for piece in _in_margins(page)} for number, page in enumerate(pages, 1)]
    seen = Counter(key for page in margins for key in set(chain.from_iterable(page.values())))
    most = max(FEWEST_PAGES, SHARE_OF_PAGES * len(pages))
    kept = []
    for number, (page, keys) in enumerate(zip(pages, margins, strict=True), 1):
        furniture = {
            id(piece)
            for piece in page
            if any(seen[key] >= most for key in keys.get(id(piece), ()))
            or (id(piece) in keys and _is_number(piece, number))
        }
        corners = [piece for piece in page if id(piece) in keys and _PRINTED.fullmatch(piece.text)][:MOST_CORNERS]
        furniture.update(
            id(piece) for piece in page if id(piece) in keys and any(_on_line(corner, piece) for corner in corners)
        )
        kept.append([piece for piece in page if id(piece) not in furniture])
    return kept


def _in_margins(page: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a page's first and last lines that stand apart, or near the edge of what is printed."""
    if not page:
        return []
    top, bottom = min(piece.top for piece in page), max(piece.bottom for piece in page)
    margin = MARGIN * max(bottom - top, 1.0)
    return [piece for piece in page if piece.bottom <= top + margin or piece.top >= bottom - margin]


def _keys(piece: Piece, number: int) -> set[tuple[str, int]]:
    """Return what a running head has in common with those of other pages: its words, but for the page's number."""
    found = [match.span() for match in _DIGITS.finditer(piece.text)]
    texts = {piece.text}
    for spans in (found[:1], found[-1:], found):
        text = piece.text
        for start, end in reversed(spans):
            text = f"{text[:start]}#{int(text[start:end]) - number}{text[end:]}"
        texts.add(text)
    return {(text.casefold(), round(piece.top / 6)) for text in texts}


def _is_number(piece: Piece, number: int) -> bool:
    """Whether a piece is nothing but the number of its page."""
    found = _PAGE_NUMBER.fullmatch(piece.text) if len(piece.text) <= 30 else None
    return found is not None and int(found[1]) == number


def _rows(region: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Yield the pieces of each line of a region from above, each from the left."""
    row: list[Piece] = []
    for piece in sorted(region, key=lambda piece: (piece.top + piece.bottom, piece.left)):
        if row and not _on_line(row[0], piece):
            yield sorted(row, key=lambda piece: piece.left)
            row = []
        row.append(piece)
    if row:
        yield sorted(row, key=lambda piece: piece.left)


def _neighbours(rows: list[list[Piece]]) -> Iterator[tuple[list[Piece], list[Piece], list[Piece]]]:
    yield from zip([[], *rows[:-1]], rows, [*rows[1:], []], strict=True)


def _gaps(row: list[Piece]) -> list[tuple[float, float]]:
    """Return the wide gaps of a line."""
    return [
        (before.right, piece.left)
        for before, piece in pairwise(row)
        if piece.left - before.right > CELL_GAP * piece.height
    ]


def _on_line(first: Piece, piece: Piece) -> bool:
    overlap = min(first.bottom, piece.bottom) - max(first.top, piece.top)
    return overlap > SAME_LINE * min(first.height, piece.height)


def _line(row: list[Piece], around: list[tuple[float, float]]) -> Line:
    """Put a line together; wide gaps part cells where the line above or below has them too, else only words."""
    words = [row[0].text]
    is_row = False
    for before, piece in pairwise(row):
        gap = piece.left - before.right
        cell = gap > CELL_GAP * piece.height and any(
            min(piece.left, end) - max(before.right, start) > piece.height for start, end in around
        )
        is_row = is_row or cell
        words += [CELLS if cell else " " if gap > 0.1 * piece.height else "", piece.text]
    tallest = max(row, key=lambda piece: len(piece.text))
    return Line(row[0].left, tallest.top, row[-1].right, tallest.bottom, "".join(words), is_row)
