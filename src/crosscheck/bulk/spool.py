"""Records of bytes that lie on disk and are found again by their number."""

from array import array
from io import BufferedRandom
from tempfile import TemporaryFile
from typing import cast

WAITING = 1 << 16
"""Bytes that wait in memory to be written together."""


class Spool:
    """An unnamed file of records, gone with this object; the system keeps in memory what is read often."""

    def __init__(self) -> None:
        self._file = cast("BufferedRandom", TemporaryFile(buffering=WAITING))  # noqa: SIM115 (it lives as long as this)
        self._unbuffered = self._file.raw  # records are read in no order, and would fill a buffer each for itself
        self._ends = array("Q", [0])
        self._is_adding = True

    def __len__(self) -> int:
        return len(self._ends) - 1

    def add(self, record: bytes | memoryview) -> int:
        """Append a record; return its number, from 0."""
        ends = self._ends
        if not self._is_adding:
            self._unbuffered.seek(ends[-1])  # where the buffer left it
            self._is_adding = True
        self._file.write(record)
        ends.append(ends[-1] + len(record))
        return len(ends) - 2

    def read(self, number: int) -> bytes:
        """Return a record."""
        if self._is_adding:
            self._file.flush()
            self._is_adding = False
        start = self._ends[number]
        self._unbuffered.seek(start)
        return self._unbuffered.read(self._ends[number + 1] - start) or b""

    def __del__(self) -> None:
        self._file.close()
