"""How much a PDF's pages hold when they are unpacked: a small file can hold gigabytes, and pdfium unpacks them all.

Looked at are streams that begin as drawings of a page do, whatever the file calls them; pictures and fonts may be
large. What is packed twice, or draws one form again and again, is not found here.
"""

import re
import zlib

from crosscheck.read.documents.bounds import MOST_PDF_CONTENT
from crosscheck.read.faults import Trouble

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_DRAWING = re.compile(rb"(?<![\w/])(?:BT|Tf|Td|Tj|TJ|Tm|cm|re|gs|Do|BDC|rg|RG)(?!\w)")
_HEAD = 4096
_CHUNK = 1024 * 1024


def check_unpacked(raw: bytes) -> None:
    """Raise `Trouble` if the drawings of a PDF's pages are larger than any that people read."""
    view = memoryview(raw)
    size = at = 0
    while found := _STREAM.search(raw, at):
        end = raw.find(b"endstream", found.end())
        at = len(raw) if end < 0 else end
        size += _unpacked(view[found.end() : at], MOST_PDF_CONTENT - size)
        if size > MOST_PDF_CONTENT:
            message = f"the pages of this PDF hold more than {MOST_PDF_CONTENT:,} bytes when they are unpacked"
            raise Trouble("too-large", message, "Print the pages with text to a new PDF.")


def _unpacked(stream: memoryview, most: int) -> int:
    """Return the size of a drawing, as far as it matters; 0 for another stream."""
    unpack = zlib.decompressobj()
    try:
        head = unpack.decompress(stream, _HEAD)
    except zlib.error:
        return len(stream) if _DRAWING.search(bytes(stream[:_HEAD])) else 0
    if not _DRAWING.search(head):
        return 0
    size = len(head)
    try:
        while size <= most and not unpack.eof and (piece := unpack.decompress(unpack.unconsumed_tail, _CHUNK)):
            size += len(piece)
    except zlib.error:
        return size
    return size
