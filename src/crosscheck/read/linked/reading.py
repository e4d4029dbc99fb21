"""A file's bytes as records: the one way in, for pages, feeds, lists and lines.

Nothing is raised: what cannot be read is a diagnostic, and what is no record to take is a record that says why.
"""

from bisect import bisect_right
from collections import Counter
from itertools import accumulate

from crosscheck.model.diagnostic import Diagnostic, Level
from crosscheck.model.location import Location
from crosscheck.model.record import Record
from crosscheck.read.documents.encodings import decode_text
from crosscheck.read.documents.sniffing import foreign_kind
from crosscheck.read.faults import Faults, Trouble, printable
from crosscheck.read.linked.annotations import read_annotation
from crosscheck.read.linked.bounds import MOST_BYTES, MOST_RECORDS
from crosscheck.read.linked.contents import Read
from crosscheck.read.linked.finding import (
    ANNOTATION,
    CLAIM,
    MEDIA_REVIEW,
    OTHER,
    REVIEW,
    Found,
    Passed,
    find_records,
)
from crosscheck.read.linked.json_text import Faulty, Parsed, read_values
from crosscheck.read.linked.reviews import read_claim, read_review
from crosscheck.read.linked.scripts import Block, linked_blocks
from crosscheck.read.linked.things import types_of

READABLE = "ClaimReview or Claim (schema.org) or annotations (W3C, Hypothesis), as JSON, JSON Lines or in a page."


class _Lines:
    """Where the lines of a file begin."""

    def __init__(self, text: str) -> None:
        self._starts = list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))

    def at(self, path: str, offset: int) -> Location:
        line = bisect_right(self._starts, offset)
        return Location(path, line, offset - self._starts[line - 1] + 1)


def read_records(raw: bytes, name: str, charset: str = "") -> tuple[tuple[Record, ...], tuple[Diagnostic, ...]]:
    r"""Return the records of a file, and what is wrong with it; `charset` is what a server says of its encoding.

    >>> records, _ = read_records(b'{"@type": "ClaimReview", "claimReviewed": "The world is flat"}', "a.json")
    >>> records[0].name, records[0].missing[0]
    ('The world is flat', 'who claimed it')
    """
    faults = Faults(printable(name))
    try:
        text = _text(raw, charset, faults)
    except Trouble as trouble:
        faults.report(trouble)
        return (), faults.diagnostics()
    lines = _Lines(text)
    is_page = text.lstrip("\ufeff \t\r\n").startswith("<")
    blocks = list(linked_blocks(text)) if is_page else [Block(text, 0)]
    records: list[Record] = []
    seen: Counter[str] = Counter()
    rest: list[Diagnostic] = []
    for block in blocks:
        parsed = read_values(block.text)
        rest += [_fault(each, lines, faults.path, block.start) for each in parsed if isinstance(each, Faulty)]
        values = [each for each in parsed if isinstance(each, Parsed)]
        for found in find_records(values, every_thing=not is_page):
            if isinstance(found, Passed):
                seen[found.kind] += 1
            elif len(records) <= MOST_RECORDS:
                location = lines.at(faults.path, block.start + found.start)
                records.append(_record(found, location, len(records) + 1))
    if len(records) > MOST_RECORDS:
        records.pop()
        message = f"this file has more than {MOST_RECORDS:,} records, the most that are read"
        faults.add("too-large", message, "Split it; the first ones were read.")
    if not (records or rest or faults):
        rest.append(_nothing(faults.path, is_page, blocks, seen))
    return tuple(records), (*faults.diagnostics(), *rest)


def _text(raw: bytes, charset: str, faults: Faults) -> str:
    if len(raw) > MOST_BYTES:
        message = f"this file is larger than {MOST_BYTES:,} bytes, the most that is read"
        raise Trouble("too-large", message, "Split it.")
    if not raw.strip():
        raise Trouble("empty-file", "this file is empty", "There is nothing to read in it.")
    kind = foreign_kind(raw)
    text = None if kind else decode_text(raw, charset, faults)
    if text is None:
        raise Trouble(
            "not-a-document", f"this file is {kind or 'neither JSON nor a page'}", f"What is read: {READABLE}"
        )
    return text


def _fault(faulty: Faulty, lines: _Lines, path: str, start: int) -> Diagnostic:
    code, level, hint = "bad-json", Level.ERROR, "Correct it there; the other blocks and lines were read."
    if faulty.is_rest:
        level, hint = Level.WARNING, "They were left out."
    elif faulty.is_deep:
        code, hint = "too-deep", "Nothing of this block was read."
    return Diagnostic(code, level, printable(faulty.why), hint, lines.at(path, start + faulty.start))


def _nothing(path: str, is_page: bool, blocks: list[Block], seen: Counter[str]) -> Diagnostic:
    if is_page and not blocks:
        message = 'this page has no JSON-LD (script type="application/ld+json")'
    else:
        kinds = ", ".join(printable(kind)[:40] for kind, _ in seen.most_common(5))
        message = f"there is no record to import here{f', only: {kinds}' if kinds else ''}"
    return Diagnostic("no-records", Level.ERROR, message, f"What is read: {READABLE}", Location(path, 1, 1))


def _record(found: Found, location: Location, number: int) -> Record:
    read = _read(found)
    kind = (types_of(found.thing) or ("record",))[0] if found.kind == OTHER else found.kind
    return Record(location, number, printable(kind)[:40], read.name, read.content, read.missing, read.why)


def _read(found: Found) -> Read:
    if found.kind == REVIEW:
        return read_review(found.thing, found.by_id)
    if found.kind == CLAIM:
        return read_claim(found.thing, found.by_id)
    if found.kind == ANNOTATION:
        return read_annotation(found.thing)
    if found.kind == MEDIA_REVIEW:
        return Read(None, why="it reviews a picture or a film, not what is said in words")
    return Read(None, why="it holds no ClaimReview, no Claim and no Annotation")
