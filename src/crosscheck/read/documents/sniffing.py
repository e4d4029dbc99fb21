"""What a file is made of, by its first bytes, and by its name where these do not tell."""

import re

from crosscheck.model.document import Media

SUFFIXES = {
    ".md": Media.MARKDOWN, ".markdown": Media.MARKDOWN, ".mdown": Media.MARKDOWN, ".mkd": Media.MARKDOWN,
    ".htm": Media.HTML, ".html": Media.HTML, ".xhtml": Media.HTML, ".shtml": Media.HTML,
    ".pdf": Media.PDF,
    ".txt": Media.TEXT, ".text": Media.TEXT, ".asc": Media.TEXT,
}  # fmt: skip
"""What a name's ending says."""

FOREIGN = (
    (b"PK\x03\x04", "an Office document, an e-book or another ZIP archive"),
    (b"PK\x05\x06", "a ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "a Rich Text document"),
    (b"%!PS", "a PostScript document"),
    (b"AT&TFORM", "a DjVu document"),
    (b"\x1f\x8b", "compressed (gzip)"),
    (b"BZh", "compressed (bzip2)"),
    (b"\xfd7zXZ\x00", "compressed (xz)"),
    (b"(\xb5/\xfd", "compressed (Zstandard)"),
    (b"7z\xbc\xaf'\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x89PNG\r\n\x1a\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture, a sound or a film"),
    (b"OggS", "a sound or a film"),
    (b"ID3", "a sound"),
    (b"SQLite format 3\x00", "a database"),
    (b"bplist00", "a web archive of Safari"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"WARC/", "a web archive (WARC)"),
)
"""First bytes of files that are not read, and what such a file is."""

PDF_MAGIC = b"%PDF-"
LOOKED_AT = 1024
"""Bytes in which the mark of a PDF may stand (ISO 32000-1, annex H), and in which the start of a page must."""

_PAGE = re.compile(
    rb"(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!--[^<>]{0,500}-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE
)
_MAIL = re.compile(
    rb"(?:[\w-]{1,40}:[^\r\n]{0,500}\r?\n(?:[ \t][^\r\n]{0,500}\r?\n){0,9}){0,20}MIME-Version:", re.IGNORECASE
)
_BOM = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def media_of(raw: bytes, name: str, stated: Media | None = None) -> Media:
    """Return what a file is made of: as its first bytes say, else as is stated, else as its name ends, else text.

    >>> media_of(b"<!DOCTYPE html><p>", "notes.txt")
    <Media.HTML: 'html'>
    >>> media_of(b"<p>Twelve", "page.html")
    <Media.HTML: 'html'>
    """
    head = raw[:LOOKED_AT]
    if PDF_MAGIC in head:
        return Media.PDF
    told = _by_name(name) if stated in (None, Media.PDF) else stated
    if told is not Media.MARKDOWN and _PAGE.match(_plain(head)):
        return Media.HTML
    return told or Media.TEXT


def foreign_kind(raw: bytes) -> str:
    """Return what a file is that is not read, "" if its first bytes do not say so."""
    for magic, kind in FOREIGN:
        if raw.startswith(magic):
            return kind
    head = raw[: 4 * LOOKED_AT]
    if _MAIL.match(head):
        return "a mail, or a web page saved as an archive (MHTML)"
    return "an XML document" if _plain(head).startswith(b"<?xml") and not _PAGE.match(_plain(head)) else ""


def _plain(head: bytes) -> bytes:
    """Return the first bytes without a mark of their order, and without the zeros of UTF-16 and UTF-32."""
    for bom in _BOM:
        head = head.removeprefix(bom)
    return head.replace(b"\x00", b"").lstrip()


def _by_name(name: str) -> Media:
    path = name.partition("?")[0].partition("#")[0] if "://" in name else name
    dot = path.rfind(".")
    known = SUFFIXES.get(path[dot:].lower()) if dot >= 0 else None
    return known or (Media.HTML if "://" in name else Media.TEXT)
