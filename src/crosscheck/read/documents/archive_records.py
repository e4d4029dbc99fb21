"""The records of a web archive (WARC), one after the other, past any place that is damaged."""

import zlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, BinaryIO, Literal, Protocol

from crosscheck.read.documents.bounds import MOST_FILE_BYTES
from crosscheck.read.faults import Trouble, shown

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

GZIP = b"\x1f\x8b\x08"
"""The first bytes of a packed record (RFC 1952, deflate)."""

PLAIN = b"\nWARC/1."
"""What stands before and at the beginning of a record that is not packed."""

HEAD = 64 * 1024
"""Bytes of a record that are looked at to know whether it is read: the server's headers have 32 KB at most."""

MOST_RECORD_BYTES = MOST_FILE_BYTES + HEAD

MOST_DAMAGED = 100
"""Damaged places of one archive past which the rest is not read."""

_CHUNK = 1024 * 1024
Coding = Literal["none", "content", "all"]
"""What of an answer's codings is undone."""

CODINGS: tuple[Coding, ...] = ("all", "content", "none")

_GET_AGAIN = "Get it again, if you can"
DAMAGED = "is no web archive, or is damaged from its beginning"
BREAKS_OFF = "breaks off: its last record is not whole"


class Reader(Protocol):
    """What bytes are read from."""

    def read(self, size: int, /) -> bytes:
        """Return the next bytes."""


class Block:
    """One record: what its headers say, and as much of what it holds as was asked for.

    `status` and `content_type` are those of the HTTP answer in it; `when` is the date of the capture in ISO 8601.
    """

    def __init__(self, record: "WarcRecord", first: bytes) -> None:
        self.kind = str(record.record_type)
        self.url = (record.headers.get("WARC-Target-URI") or "").strip().removeprefix("<").removesuffix(">")
        self.when = (record.headers.get("WARC-Date") or "").strip()
        self.is_whole = False
        self.status, self.content_type, self.charset, self.body_start = 0, "", "", b""
        self.raw = first
        if self.kind == "response" and (message := _message(first, "none")):
            self.status = message.http_headers.status_code or 0
            self.content_type = message.http_headers.get("Content-Type") or ""
            self.charset = message.http_charset or ""
            self.body_start = _read(message.reader, 1024) or b""

    def fill(self, raw: bytes) -> None:
        """Give it the rest of what the record holds."""
        self.raw, self.is_whole = self.raw + raw, True

    def body(self, most: int) -> bytes | None:
        """Return the first bytes of the body, unpacked; `None` where that cannot be done.

        What some archives hold was unpacked already when it was captured, whatever the server's headers say.
        """
        for coding in CODINGS:
            message = _message(self.raw, coding)
            body = _read(message.reader, most) if message else None
            if body is not None:
                return body
        return None


def read_blocks(file: BinaryIO, is_wanted: Callable[[Block], bool]) -> Iterator[Block | Trouble]:
    """Yield the records of an archive, those that are wanted as a whole, and what is wrong."""
    is_packed, damaged, is_told, is_read = _is_packed(file), 0, False, False
    at: int | None = 0
    while at is not None:
        steps = _Steps(file, at, is_packed)
        for block in steps.blocks(is_wanted):
            is_told, is_read = False, True
            yield block
        if steps.damage is None:
            return
        at = _next_start(file, steps.at + 1, is_packed)
        if not is_told:
            yield _damage(steps, at, is_read=is_read)
            is_told = True
        damaged += 1
        if damaged > MOST_DAMAGED:
            message = f"this file is damaged at more than {MOST_DAMAGED} places; the rest is not read"
            yield Trouble("broken-archive", message, f"{_GET_AGAIN}.")
            return


def _is_packed(file: BinaryIO) -> bool:
    """Whether the records are packed, by the first bytes, or by those of the first record where these are neither's."""
    first = file.read(len(PLAIN) - 1)
    if first.startswith(GZIP) or first == PLAIN[1:]:
        return first.startswith(GZIP)
    return _next_start(file, 0, is_packed=True) is not None


def _damage(steps: "_Steps", behind: int | None, *, is_read: bool) -> Trouble:
    """Return what is wrong at a place, and what is read all the same; `behind` is where the next record begins."""
    damage = steps.damage
    if is_read:
        place = f"behind byte {steps.at:,}" if steps.at else "in its first record or right behind it"
        last = damage == BREAKS_OFF and behind is None
        message = damage if last else f"is damaged {place}"
        what = "its last record is not read, the others are" if last else "what stands there is not read, the rest is"
        return _broken(f"this file {message}", f"{_GET_AGAIN}: {what}.")
    if behind is not None:
        return _broken("this file is damaged at its beginning", f"{_GET_AGAIN}: it is read from byte {behind:,} on.")
    how = "breaks off in its first record" if damage == BREAKS_OFF else damage
    return _broken(f"this file {how}", "Check that it is a web archive (WARC), or get it again: nothing of it is read.")


def _broken(message: str, hint: str) -> Trouble:
    return Trouble("broken-archive", message, hint)


class _Steps:
    """The records from a place on, up to one that is damaged: then `damage` says how, and `at` is where it begins."""

    def __init__(self, file: BinaryIO, at: int, is_packed: bool) -> None:
        self.at = at
        self.damage: str | None = None
        self._file = file
        self._is_packed = is_packed

    def blocks(self, is_wanted: Callable[[Block], bool]) -> Iterator[Block | Trouble]:
        """Yield the records up to one that is damaged."""
        archive_iterator = _library().ArchiveIterator
        self._file.seek(self.at)
        length = -1
        try:
            for record in archive_iterator(self._file, parse_http=False):
                self.at, length = record.stream_pos, record.content_length
                block = Block(record, _read_all(record.reader, min(HEAD, length)))
                if is_wanted(block) and length > MOST_RECORD_BYTES:
                    yield _too_large(block.url)
                    continue
                if is_wanted(block):
                    block.fill(_read_all(record.reader, length - len(block.raw)))
                yield block
        except (OSError, ValueError):
            self.damage = DAMAGED
            return
        if length < 0:
            self.damage = "is no web archive: it has no record"
        elif _breaks_off(self._file, self.at, length, self._is_packed):
            self.damage = BREAKS_OFF


def _library() -> Any:  # noqa: ANN401 (a module that is loaded only where it is needed)
    try:
        from fastwarc import warc
    except ImportError:
        message = "web archives are read with a package that is not installed"
        raise Trouble("missing-extra", message, "Run: pip install 'crosscheck-claims[archive]'") from None
    return warc


def _message(raw: bytes, coding: Coding) -> "WarcRecord | None":
    """Return an HTTP answer by itself, so that what is wrong with it stays with it; `None` where it is none."""
    library = _library()
    message: WarcRecord = library.WarcRecord()
    message.init_headers(record_type=library.WarcRecordType.response)
    message.is_http = True
    message.set_bytes_content(raw)
    try:
        message.parse_http(auto_decode=coding)
    except (OSError, ValueError):
        return None
    return message


def _read_all(reader: BinaryIO, size: int) -> bytes:
    """Return so many bytes; fewer are damage."""
    raw = _read(reader, size)
    if raw is None or len(raw) < size:
        raise OSError
    return raw


def _read(reader: "Reader", most: int) -> bytes | None:
    """Return up to so many bytes, `None` where they cannot be unpacked."""
    pieces: list[bytes] = []
    left = most
    try:
        while left > 0 and (piece := reader.read(left)):
            pieces.append(piece)
            left -= len(piece)
    except OSError:
        return None
    return b"".join(pieces)


def _too_large(url: str) -> Trouble:
    message = f"the capture of {shown(url)} is larger than {MOST_RECORD_BYTES:,} bytes, the most that is read"
    return Trouble("too-large", message, "The other captures are read.")


def _next_start(file: BinaryIO, start: int, is_packed: bool) -> int | None:
    """Return where the next record begins, `None` where there is none."""
    mark = GZIP if is_packed else PLAIN
    file.seek(start)
    base, held = start, b""
    while chunk := file.read(_CHUNK):
        held += chunk
        at = held.find(mark)
        while at >= 0:
            if not is_packed:
                return base + at + 1
            if _unpacks_to_record(held[at : at + HEAD]):
                return base + at
            at = held.find(mark, at + 1)
        kept = len(mark) - 1 if not is_packed else HEAD
        base, held = base + len(held) - kept, held[-kept:]
    return None


def _unpacks_to_record(packed: bytes) -> bool:
    try:
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(packed, 8).startswith(b"WARC/")
    except zlib.error:
        return False


def _breaks_off(file: BinaryIO, at: int, length: int, is_packed: bool) -> bool:
    """Tell whether something stands behind the last record that was read which is not a whole one."""
    file.seek(at)
    if is_packed:
        return _is_cut(file)
    head = file.read(HEAD)
    end = head.find(b"\r\n\r\n")
    if end < 0:
        return True
    file.seek(at + end + 4 + length)
    return bool(file.read(HEAD).strip())


def _is_cut(file: BinaryIO) -> bool:
    """Tell whether what gzip packed ends before its end; one that was packed as a whole is looked at from its start."""
    if file.read(len(GZIP)) != GZIP:
        file.seek(0)
    else:
        file.seek(-len(GZIP), 1)
    unpack = zlib.decompressobj(16 + zlib.MAX_WBITS)
    packed = b""
    try:
        while packed := packed or file.read(HEAD):
            if unpack.eof:
                unpack = zlib.decompressobj(16 + zlib.MAX_WBITS)
            unpack.decompress(packed, _CHUNK)
            packed = unpack.unused_data if unpack.eof else unpack.unconsumed_tail
    except zlib.error:
        return True
    return not unpack.eof
