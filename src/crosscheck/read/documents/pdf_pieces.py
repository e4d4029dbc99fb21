"""A PDF's pages as pieces of text with their places, by pdfium.

A PDF has no lines or paragraphs, only characters with boxes, in the order in which some program drew them. A piece is
a run of them on one line without a gap. Places are those of the page as it is shown: turned pages are turned, and `top`
and `bottom` grow downwards. pypdfium2 is known to this file only.
"""

from collections.abc import Callable, Iterator
from ctypes import byref
from math import cos, radians
from typing import Any

from msgspec import Struct

from crosscheck.read.documents.bounds import MOST_PAGE_CHARACTERS, MOST_PDF_PAGES
from crosscheck.read.documents.html_page import missing_extra
from crosscheck.read.faults import Faults, Trouble

Handle = Any
"""An object of pypdfium2, which has no types."""

GAP = 0.9
"""Widths of space, in heights of the line, that end a piece."""

SAME_LINE = 0.5
"""The share of its height by which a character overlaps the one before it, if they stand on one line."""

LEVEL = 0.9
"""The cosine of the slope up to which a character stands on a line, and not on its side."""

HYPHENS = "\x02\ufffe"
"""What pdfium writes for a hyphen at the end of a line."""

_PASSWORD_WANTED = 4
"""FPDF_ERR_PASSWORD."""

_SECURITY_UNKNOWN = 5
"""FPDF_ERR_SECURITY."""

Box = tuple[float, float, float, float]


class Piece(Struct, frozen=True):
    """A run of characters on one line of a page."""

    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def height(self) -> float:
        """The height of the line, ascenders and descenders included."""
        return self.bottom - self.top


class RawPdf(Struct, frozen=True):
    """The pieces of each page, and what the file tells of itself."""

    pages: tuple[tuple[Piece, ...], ...]
    info: dict[str, str]
    language: str


def read_pieces(raw: bytes, faults: Faults) -> RawPdf:
    """Return the pieces of a PDF's pages; tell of pages that were left out."""
    try:
        from pypdfium2 import PdfDocument, PdfiumError
    except ImportError:
        raise missing_extra("PDF") from None
    try:
        pdf = PdfDocument(raw)
    except PdfiumError as error:
        raise _not_opened(getattr(error, "err_code", None), b"/Encrypt" in raw) from None
    try:
        count = len(pdf)
        if count > MOST_PDF_PAGES:
            message = f"this PDF has {count:,} pages; the first {MOST_PDF_PAGES:,} were read"
            faults.add("cut-short", message, "Split it to read the others.")
        pages = tuple(_read_page(pdf, number, faults) for number in range(min(count, MOST_PDF_PAGES)))
        return RawPdf(pages, dict(pdf.get_metadata_dict(skip_empty=True)), _language(pdf))
    finally:
        pdf.close()


def _not_opened(code: int | None, encrypted: bool) -> Trouble:
    if encrypted and code in (_PASSWORD_WANTED, _SECURITY_UNKNOWN):
        return Trouble("locked-pdf", "this PDF is encrypted", "Open it with its password, and print it to a new PDF.")
    message = "this PDF is broken: no reader can open it"
    return Trouble("broken-pdf", message, "Fetch it again from where it came; it may have been cut off.")


def _language(pdf: Handle) -> str:
    """Return the language that the catalogue names, "" for none."""
    from ctypes import create_string_buffer

    from pypdfium2 import raw as pdfium

    get = getattr(pdfium, "FPDFCatalog_GetLanguage", None)  # not in pypdfium2 before 5.2
    if get is None:
        return ""
    buffer = create_string_buffer(64)
    size = get(pdf.raw, None, 0)
    if not 2 < size <= len(buffer):
        return ""
    from ctypes import POINTER, cast

    get(pdf.raw, cast(buffer, POINTER(pdfium.FPDF_WCHAR)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")


def _read_page(pdf: Handle, number: int, faults: Faults) -> tuple[Piece, ...]:
    from pypdfium2 import PdfiumError

    try:
        page = pdf[number]
        textpage = page.get_textpage()
    except PdfiumError:
        faults.add("cut-short", f"page {number + 1} of this PDF is broken and was left out", "Fetch the PDF again.")
        return ()
    rotation = page.get_rotation()
    turn = _turn(rotation, *page.get_size())
    count = textpage.count_chars()
    if count > MOST_PAGE_CHARACTERS:
        message = f"page {number + 1} has {count:,} characters; the first {MOST_PAGE_CHARACTERS:,} were read"
        faults.add("cut-short", message, "Split the page to read the others.")
    pieces = tuple(_pieces(textpage, min(count, MOST_PAGE_CHARACTERS), turn, radians(rotation)))
    textpage.close()
    page.close()
    return pieces


def _turn(rotation: int, width: float, height: float) -> Callable[[Box], Box]:
    """Return what puts a box (left, bottom, right, top) where it is shown: as left, top, right, bottom from above."""
    if rotation == 90:
        return lambda box: (box[1], box[0], box[3], box[2])
    if rotation == 180:
        return lambda box: (width - box[2], box[1], width - box[0], box[3])
    if rotation == 270:
        return lambda box: (width - box[3], height - box[2], width - box[1], height - box[0])
    return lambda box: (box[0], height - box[3], box[2], height - box[1])


def _pieces(textpage: Handle, count: int, turn: Callable[[Box], Box], turned: float) -> Iterator[Piece]:
    """Yield the pieces of a page, in the order in which they are drawn."""
    run: list[str] = []
    first = last = (0.0, 0.0, 0.0, 0.0)
    for character, box in _characters(textpage, count, turn, turned):
        if not character:
            yield from _piece(run, first, last)
            run = []
        elif character == " ":
            run += " " if run else ""
        elif run and _goes_on(last, box):
            if run[-1] != " " and box[0] - last[2] > 0.25 * (box[3] - box[1]):
                run.append(" ")
            run.append(character)
            first = (first[0], min(first[1], box[1]), 0.0, max(first[3], box[3]))
            last = box
        else:
            yield from _piece(run, first, last)
            run, first, last = [character], box, box
    yield from _piece(run, first, last)


def _piece(run: list[str], first: Box, last: Box) -> Iterator[Piece]:
    text = "".join(run).strip()
    if text:
        yield Piece(first[0], first[1], last[2], first[3], text)


def _goes_on(last: Box, box: Box) -> bool:
    """Whether a character stands on the line of the one before it, not far behind it."""
    height = min(last[3] - last[1], box[3] - box[1])
    overlap = min(last[3], box[3]) - max(last[1], box[1])
    if overlap < SAME_LINE * height:
        return False
    gap = box[0] - last[2]
    return -0.5 * height < gap < GAP * max(last[3] - last[1], box[3] - box[1])


def _characters(textpage: Handle, count: int, turn: Callable[[Box], Box], turned: float) -> Iterator[tuple[str, Box]]:
    """Yield each character with its box, "" for the end of a line; characters that stand on their side are left out."""
    from pypdfium2 import raw as pdfium

    rectangle = pdfium.FS_RECTF()
    high = 0
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(textpage.raw, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        high = 0
        if code in (10, 13):
            yield "", (0.0, 0.0, 0.0, 0.0)
        elif code in (32, 9):
            yield " ", (0.0, 0.0, 0.0, 0.0)
        elif code and pdfium.FPDFText_GetLooseCharBox(textpage.raw, index, byref(rectangle)):
            angle = pdfium.FPDFText_GetCharAngle(textpage.raw, index)
            if cos(angle + turned) > LEVEL:
                yield chr(code), turn((rectangle.left, rectangle.bottom, rectangle.right, rectangle.top))
