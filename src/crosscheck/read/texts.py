"""The texts of the sources that have one at hand, with which their quotes are checked."""

from pathlib import Path

from crosscheck.model.diagnostic import Diagnostic
from crosscheck.model.source import Source
from crosscheck.read.faults import Faults, Trouble, printable
from crosscheck.read.files import decode_bytes, read_bytes
from crosscheck.read.limits import MOST_TEXT_BYTES, MOST_TEXTS_BYTES
from crosscheck.read.quotes import text_has_changed
from crosscheck.read.source_list import SourceList


def read_texts(root: Path, listed: SourceList, faults: Faults) -> tuple[dict[str, str], list[Diagnostic]]:
    """Return the text of each source that has one, and what is wrong inside these."""
    texts: dict[str, str] = {}
    diagnostics: list[Diagnostic] = []
    left = MOST_TEXTS_BYTES
    for index, source in listed.sources.items():
        if not source.text:
            continue
        try:
            raw = _read_text(root, source, left)
        except Trouble as trouble:
            code = "text-not-found" if trouble.code == "file-not-found" else trouble.code
            faults.add(code, trouble.message, trouble.hint, listed.spot.at(("sources", index, "text")))
            continue
        left -= len(raw)
        found = Faults(printable(source.text))
        texts[source.id] = decode_bytes(raw, found)
        diagnostics += found.diagnostics()
        if source.sha256 and text_has_changed(raw, source.sha256):
            hint = "Check its quotes against the text, then note its new SHA-256."
            mark = listed.spot.at(("sources", index, "sha256"))
            faults.add("text-changed", "the text has changed since its quotes were taken", hint, mark)
    return texts, diagnostics


def _read_text(root: Path, source: Source, left: int) -> bytes:
    raw = read_bytes(root, source.text, MOST_TEXT_BYTES)
    if len(raw) > left:
        message = f"the texts up to this one have more than {MOST_TEXTS_BYTES:,} bytes together, the most that are read"
        raise Trouble("too-large", message, "Remove “text” where the quotes have been checked; “sha256” may stay.")
    return raw
