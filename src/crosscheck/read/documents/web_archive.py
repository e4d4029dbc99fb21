"""Web archives (WARC, ISO 28500) as a stream of the pages that were captured, whatever size the archive has.

Nothing in an archive ends its reading: a place that is damaged is told, and the reading goes on at the next record that
begins behind it. The records are found and their bodies unpacked by FastWARC.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import BinaryIO

from msgspec import Struct

from crosscheck.model.document import Media
from crosscheck.read.documents.archive_records import Block, read_blocks
from crosscheck.read.documents.bounds import MOST_FILE_BYTES
from crosscheck.read.documents.sniffing import media_of
from crosscheck.read.documents.stated import MEDIA
from crosscheck.read.faults import Trouble, shown

ENDINGS = (".warc", ".warc.gz")

REVISITS, EARLIER, ANSWERS, KINDS, RECORDS = (
    "captures of what had not changed",
    "earlier captures of a page",
    "answers other than 200",
    "bodies that are no text, HTML or PDF",
    "records that are no captures",
)
"""What is passed over, as it is said."""

_UNTOLD = frozenset(("application/octet-stream", "binary/octet-stream", "unknown/unknown", ""))
"""Content types that say nothing."""


class Capture(Struct, frozen=True):
    """A page as a server sent it: its body, unpacked, and what the server said of it. `day` is that of the capture."""

    url: str
    day: str
    raw: bytes
    media: Media
    charset: str


TAKEN = "~"
"""Stands behind every date: no capture is later than one that was read."""

Latest = dict[str, str]
"""Of each address, when it was captured last."""


def find_latest(file: BinaryIO, latest: Latest) -> None:
    """Note of each page in an archive when it was captured last; what is wrong with the archive is told elsewhere."""
    for block in read_blocks(file, lambda _: False):
        if isinstance(block, Block) and _why_not(block) is None:
            latest[block.url] = max(block.when, latest.get(block.url, ""))


def read_captures(file: BinaryIO, latest: Latest, passed: Counter[str]) -> Iterator[Capture | Trouble]:
    """Yield the last capture of each page, and what is wrong; count what is passed over.

    What has been yielded is taken out of `latest`, so that of two captures in one second one is read.
    """
    for block in read_blocks(file, _is_wanted(latest)):
        if isinstance(block, Trouble):
            yield block
        elif why := _why_not(block):
            passed[why] += 1
        elif not block.is_whole:
            passed[EARLIER] += 1
        else:
            latest[block.url] = TAKEN
            yield _capture(block)


def _is_wanted(latest: Latest) -> Callable[[Block], bool]:
    return lambda block: _why_not(block) is None and block.when >= latest.get(block.url, "")


def _why_not(block: Block) -> str | None:
    """Return why a record holds no page that is read, `None` if it holds one."""
    if block.kind == "revisit":
        return REVISITS
    if block.kind != "response" or not _is_page(block.url):
        return RECORDS
    if block.status != 200:
        return ANSWERS
    return None if _media(block) else KINDS


def _is_page(url: str) -> bool:
    if not url.startswith(("http://", "https://")) or not url.isprintable() or " " in url:
        return False
    return url.partition("://")[2].partition("/")[2].partition("?")[0] != "robots.txt"


def _media(block: Block) -> Media | None:
    told = block.content_type.partition(";")[0].strip().lower()
    if told not in _UNTOLD:
        return MEDIA.get(told)
    found = media_of(block.body_start, "")
    return found if found is not Media.TEXT else None


def _capture(block: Block) -> Capture | Trouble:
    raw = block.body(MOST_FILE_BYTES + 1)
    if raw is None:
        message = f"the capture of {shown(block.url)} is damaged: its body cannot be unpacked"
        return Trouble("broken-archive", message, "The other captures are read.")
    return Capture(block.url, block.when[:10], raw, _media(block) or Media.HTML, block.charset)
