"""The documents behind the files that `extract` reads, one after the other: a file is one, an archive holds many.

What becomes of one is a pure function of it and of what the caller tells, so that another process could work it out.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from crosscheck.cli.documents import Told, load_bytes_and_media
from crosscheck.cli.found import Found
from crosscheck.model.diagnostic import Diagnostic
from crosscheck.model.document import Document, Media
from crosscheck.model.draft import Draft, Wish
from crosscheck.read.documents.reading import read_document
from crosscheck.read.documents.web_archive import Latest, find_latest, read_captures
from crosscheck.read.faults import Faults, Trouble, printable


class Item(Struct, frozen=True):
    """A document as its bytes, and what its server says of it; `captured` is the day on which an archive took it."""

    name: str
    raw: bytes
    id: str = ""
    media: Media | None = None
    charset: str = ""
    captured: str = ""


class Step(Struct, frozen=True):
    """A document, or what is wrong, and how many bytes of all files have been read by then."""

    name: str
    read: int
    item: Item | None = None
    faults: tuple[Diagnostic, ...] = ()


class Drafted(Struct, frozen=True):
    """What became of a document: its draft, or that it is there already as it is; and what is to be told of it."""

    draft: Draft | None
    is_known: bool
    faults: tuple[Diagnostic, ...]
    is_captured: bool = False


Known = frozenset[tuple[str, str]]
"""The SHA-256 of texts that are there already, each with the address or the id of its source."""


def each_item(found: Sequence[Found], passed: Counter[str]) -> Iterator[Step]:
    """Yield the documents of all files; of pages in archives the last capture. Count what archives hold besides."""
    latest: Latest = {}
    for each in found:
        if each.is_archive:
            with suppress(OSError, Trouble), Path(each.name).open("rb") as file:  # told when it is read below
                find_latest(file, latest)
    before = 0
    for each in found:
        if each.is_archive:
            yield from _captures(each, latest, passed, before)
        else:
            raw, media, charset, faults = load_bytes_and_media(each.name)
            item = None if raw is None else Item(each.name, raw, each.id, media, charset)
            yield Step(each.name, before + each.size, item, faults)
        before += each.size


def _captures(found: Found, latest: Latest, passed: Counter[str], before: int) -> Iterator[Step]:
    faults = Faults(printable(found.name))
    try:
        with Path(found.name).open("rb") as file:
            for each in read_captures(file, latest, passed):
                read = before + min(file.tell(), found.size)
                if isinstance(each, Trouble):
                    yield Step(found.name, read, None, _told(found.name, each))
                else:
                    item = Item(each.url, each.raw, "", each.media, each.charset, each.day)
                    yield Step(each.url, read, item)
    except Trouble as trouble:
        faults.report(trouble)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        faults.add("cannot-open", f"this file cannot be read: {why}", "Check the name.")
    if faults:
        yield Step(found.name, before, None, faults.diagnostics())


def _told(name: str, trouble: Trouble) -> tuple[Diagnostic, ...]:
    faults = Faults(printable(name))
    faults.report(trouble)
    return faults.diagnostics()


def draft_item(item: Item, told: Told, wish: Wish, usual: str, known: Known = frozenset()) -> Drafted:
    """Return what a document comes to; nothing is read, written or remembered."""
    document, faults = read_document(
        item.raw, item.name, media=item.media, charset=item.charset, language=told.language
    )
    if document is None:
        return Drafted(None, False, faults)
    document = told.over(document)
    if known and _name_of(document, item) in known:
        return Drafted(None, True, faults)
    draft = draft_document(document, replace(wish, id=wish.id or item.id), usual)
    if item.captured:
        note = f"Captured on {item.captured}."
        draft = replace(draft, source=replace(draft.source, note=note))
    return Drafted(draft, False, faults, bool(item.captured))


def _name_of(document: Document, item: Item) -> tuple[str, str]:
    digest = sha256(document.text.encode("utf-8", "replace")).hexdigest()
    return digest, item.id or document.url


def draft_document(document: Document, wish: Wish, usual: str) -> Draft:
    """Return what a document says as claims, in its own language or, where it names none, as it seems."""
    from crosscheck.drafting import extract_document  # only what can be read pays for it
    from crosscheck.extract.drafts.languages import tongue_of

    return extract_document(document, wish, tongue_of(document.language, document.words, usual))
