"""Lines of a file that gzip packed, unpacked as they are read, so that no more than one of them is held.

Several files packed one behind the other (members, RFC 1952) are one. What is damaged is told at the line up to which
it could be read.
"""

from collections.abc import Iterator
from gzip import BadGzipFile, GzipFile
from typing import BinaryIO
from zlib import error as DamagedError

from crosscheck.read.faults import Trouble
from crosscheck.read.files import cut_lines
from crosscheck.read.limits import MOST_LINES_BYTES, MOST_RATIO, RATIO_FROM

_PACK = "Pack it again: gzip -k FILE."


def read_packed_lines(file: BinaryIO, name: str) -> Iterator[bytes]:
    """Yield the lines of a packed file; `name` is what messages call it."""
    number = 0
    try:
        with GzipFile(fileobj=file, mode="rb") as unpacked:
            for line in cut_lines(_Bounded(file, unpacked, name)):
                number += 1
                yield line
    except EOFError:
        message = f"{name} breaks off here, before its end is packed"
        raise Trouble("broken-gzip", message, f"It may not have been copied whole. {_PACK}", (number + 1, 1)) from None
    except (BadGzipFile, DamagedError):
        what = "is damaged here" if number else "is not packed by gzip, or damaged"
        raise Trouble("broken-gzip", f"{name} {what}", _PACK, (number + 1, 1)) from None


class _Bounded:
    """Lines of what is unpacked, as long as it stays within its bounds."""

    def __init__(self, packed: BinaryIO, unpacked: GzipFile, name: str) -> None:
        self._packed = packed
        self._unpacked = unpacked
        self._name = name
        self._size = 0
        self._looked_at = RATIO_FROM

    def readline(self, size: int, /) -> bytes:
        """Return the next line, no more than `size` bytes of it."""
        line = self._unpacked.readline(size)
        self._size += len(line)
        if self._size > self._looked_at:
            self._look()
        return line

    def _look(self) -> None:
        self._looked_at = min(self._size + RATIO_FROM, max(MOST_LINES_BYTES, self._size))
        if self._size > MOST_LINES_BYTES:
            message = f"{self._name} unpacks to more than {MOST_LINES_BYTES:,} bytes, the most that is read"
            raise Trouble("too-large", message, "Split the project.")
        if self._size > MOST_RATIO * self._packed.tell():
            message = f"{self._name} unpacks to more than {MOST_RATIO} times its size, as no file of claims does"
            raise Trouble("broken-gzip", message, "Look at what is in it: zcat FILE | head -c 1000.")
