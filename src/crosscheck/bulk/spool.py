"""Records of bytes that lie on disk and are found again by their number."""

import os
from array import array
from tempfile import TemporaryFile

CAN_READ_AT = hasattr(os, "pread")
"""Whether the system reads at any place at once; Windows goes there first."""


class Spool:
    """An unnamed file of records, gone with this object; the system keeps in memory what is read often."""

    def __init__(self) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 (it lives as long as this does)
        self._ends = array("Q", [0])
        self._is_adding = True

    def __len__(self) -> int:
        return len(self._ends) - 1

    def add(self, record: bytes | memoryview) -> int:
        """Append a record; return its number, from 0."""
        ends = self._ends
        if not self._is_adding:
            self._file.seek(ends[-1])
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
        size = self._ends[number + 1] - start
        if CAN_READ_AT:
            return os.pread(self._file.fileno(), size, start)
        self._file.seek(start)
        return self._file.read(size)

    def __del__(self) -> None:
        self._file.close()
