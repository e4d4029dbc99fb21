"""What `extract` is given to read: files, addresses, and `-` for what comes through a pipe."""

import sys
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.document import Document, Media
from crosscheck.model.location import Location
from crosscheck.read.documents.bounds import MOST_FILE_BYTES
from crosscheck.read.documents.reading import read_document

STDIN = "-"


class Told(Struct, frozen=True):
    """What the caller tells of documents, "" for what they are to tell themselves."""

    publisher: str = ""
    published: str = ""
    title: str = ""
    url: str = ""
    language: str = ""

    def over(self, document: Document) -> Document:
        """Return a document with what the caller tells in the place of what it tells itself."""
        known = {key: words for key in ("publisher", "published", "title", "url") if (words := getattr(self, key))}
        return replace(document, **known)


def load(name: str, told: Told) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """Return the document that a name stands for, with what the caller tells of it, and what is wrong with it."""
    if is_address(name):
        document, faults = _fetched(name, told)
    else:
        try:
            raw = _read(name)
        except OSError as error:
            return None, (_unreadable(name, error),)
        document, faults = read_document(raw, name, language=told.language)
    return (told.over(document) if document else None), faults


def load_bytes(name: str) -> tuple[bytes | None, str, tuple[Diagnostic, ...]]:
    """Return the bytes that a name stands for, the encoding that a server says they have, and what is wrong."""
    raw, _, charset, faults = load_bytes_and_media(name)
    return raw, charset, faults


def load_bytes_and_media(name: str) -> tuple[bytes | None, Media | None, str, tuple[Diagnostic, ...]]:
    """Return the same, with what a server says that the bytes are."""
    from crosscheck.read.faults import Trouble

    try:
        if is_address(name):
            from crosscheck.cli.fetching import fetch  # only who names an address pays for it

            page = fetch(name)
            return page.raw, page.media, page.charset, ()
        return _read(name), None, "", ()
    except Trouble as trouble:
        return None, None, "", (_fault(name, trouble.code, trouble.message, trouble.hint),)
    except OSError as error:
        return None, None, "", (_unreadable(name, error),)


def is_address(name: str) -> bool:
    """Whether a name is that of a page and not of a file."""
    return name.lower().startswith(("http://", "https://"))


def size_of(name: str) -> int:
    """Return how many bytes there are to read, as far as that is known beforehand."""
    try:
        return 0 if name == STDIN or is_address(name) else Path(name).stat().st_size
    except (OSError, ValueError):
        return 0


def _read(name: str) -> bytes:
    if name == STDIN:
        return sys.stdin.buffer.read(MOST_FILE_BYTES + 1) if sys.stdin else b""
    try:
        with Path(name).open("rb") as file:
            return file.read(MOST_FILE_BYTES + 1)
    except ValueError as error:  # a name with a null character
        raise OSError(str(error)) from None


def _fetched(address: str, told: Told) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    from crosscheck.cli.fetching import fetch  # only who names an address pays for it
    from crosscheck.read.faults import Trouble

    try:
        page = fetch(address)
    except Trouble as trouble:
        return None, (_fault(address, trouble.code, trouble.message, trouble.hint),)
    return read_document(page.raw, page.url, media=page.media, charset=page.charset, language=told.language)


def _unreadable(name: str, error: OSError) -> Diagnostic:
    hint = "Name the files in it." if isinstance(error, IsADirectoryError) else "Check the name."
    hint = "Addresses begin with http:// or https://." if "://" in name else hint
    why = (error.strerror or str(error)).lower()
    return _fault(name, "cannot-open", f"this file cannot be read: {why}", hint)


def _fault(name: str, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(code, Level.ERROR, message, hint, Location(name, 1, 1))
