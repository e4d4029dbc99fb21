"""The texts of the sources that have one at hand, with which their quotes are checked."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from crosscheck.model.diagnostic import Diagnostic
from crosscheck.model.location import Location
from crosscheck.model.project import ChangedText
from crosscheck.model.source import Source
from crosscheck.read.faults import Faults, Trouble, printable
from crosscheck.read.files import decode_bytes, read_bytes
from crosscheck.read.limits import MOST_TEXT_BYTES, MOST_TEXTS_BYTES
from crosscheck.read.quotes import text_has_changed
from crosscheck.read.source_book import Listed


class Texts(Struct, frozen=True):
    """The text of each source that has one, those that are not as they were noted, and what is wrong inside them."""

    by_source: dict[str, str]
    changed: tuple[ChangedText, ...]
    diagnostics: tuple[Diagnostic, ...]


def read_texts(root: Path, listed: Iterable[Listed]) -> Texts:
    """Return the texts of the sources."""
    texts: dict[str, str] = {}
    changed: list[ChangedText] = []
    diagnostics: list[Diagnostic] = []
    left = MOST_TEXTS_BYTES
    for each in listed:
        source = each.source
        if not source.text:
            continue
        try:
            raw = _read_text(root, source, left)
        except Trouble as trouble:
            code = "text-not-found" if trouble.code == "file-not-found" else trouble.code
            each.tell(code, trouble.message, trouble.hint, "text")
            continue
        left -= len(raw)
        found = Faults(printable(source.text))
        texts[source.id] = decode_bytes(raw, found)
        diagnostics += found.diagnostics()
        if source.sha256 and text_has_changed(raw, source.sha256):
            location = Location(each.faults.path, *each.spot.at(("sha256",)))
            changed.append(ChangedText(source.id, printable(source.text), location))
    return Texts(texts, tuple(changed), tuple(diagnostics))


def _read_text(root: Path, source: Source, left: int) -> bytes:
    raw = read_bytes(root, source.text, MOST_TEXT_BYTES)
    if len(raw) > left:
        message = f"the texts up to this one have more than {MOST_TEXTS_BYTES:,} bytes together, the most that are read"
        raise Trouble("too-large", message, "Remove “text” where the quotes have been checked; “sha256” may stay.")
    return raw
