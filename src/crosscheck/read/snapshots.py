"""The text that a source's quotes point into, as far as it is there, and whether another one may take its place."""

import re
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from crosscheck.model.source import Source
from crosscheck.read.faults import Trouble, shown
from crosscheck.read.files import read_bytes
from crosscheck.read.limits import MOST_TEXT_BYTES

LEAST_SHARED = 0.25
"""The share of sentences from which two texts are taken for versions of one article."""

_SENTENCE_ENDS = re.compile(r"[.!?\n]+")


class Place(Struct, frozen=True):
    """Where the text of a source is to stand, and whether it has to be written."""

    path: str
    is_new: bool


def place_snapshot(root: Path, entry: Source | None, source: Source, raw: bytes, named: bool) -> Place:
    """Return where a source's text goes; raise `Trouble` where that would put another text under its quotes.

    `entry` is what sources.yaml says of it, if anything; `named` tells that its id was given, not guessed.
    """
    path = entry.text if entry and entry.text else source.text
    there = _read(root, path)
    if there == raw:
        return Place(path, is_new=False)
    digest = entry.sha256.lower() if entry else ""
    if there is None:
        if digest and digest != source.sha256:
            message = f"sources.yaml has another text (SHA-256) for {shown(source.id)}, and it is not there to compare"
            raise Trouble("other-text", message, "Give another --id; or remove “sha256” from its entry.")
        return Place(path, is_new=True)
    if digest != sha256(there).hexdigest():
        hint = "Give another --id; or move that file away."
        raise Trouble("other-text", f"{shown(path)} is there already and holds another text", hint)
    if not (named or alike(there.decode(errors="replace"), raw.decode(errors="replace"))):
        message = f"{shown(source.id)} is the id of another text, {shown(path)}"
        raise Trouble("other-text", message, f"Give another --id; or --id {source.id} if this is a new version of it.")
    return Place(path, is_new=True)


def alike(left: str, right: str) -> bool:
    """Whether two texts look like versions of one article: whether they share sentences.

    >>> alike("Twelve were held. Rain fell.", "Rain fell. Thirteen were held."), alike("Rain fell.", "Snow fell.")
    (True, False)
    """
    first, second = _sentences(left), _sentences(right)
    return len(first & second) >= LEAST_SHARED * max(1, min(len(first), len(second)))


def _sentences(text: str) -> set[str]:
    return {words for part in _SENTENCE_ENDS.split(text) if (words := part.strip())}


def _read(root: Path, path: str) -> bytes | None:
    try:
        return read_bytes(root, path, MOST_TEXT_BYTES)
    except Trouble as trouble:
        if trouble.code == "file-not-found" and not (root / path).is_symlink():
            return None
        raise
