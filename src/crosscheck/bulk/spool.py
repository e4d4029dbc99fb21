"""Records of bytes that lie on disk and are found again by their number."""

from array import array
from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile


class Spool:
    """An unnamed file of records, gone with this object; the system keeps in memory what is read often."""

    def __init__(self) -> None:
        self._file = TemporaryFile()  # noqa: SIM115 (it lives as long as this does)
        self._ends = array("Q", [0])
        self._written = True

    def __len__(self) -> int:
        return len(self._ends) - 1

    def add(self, record: bytes) -> int:
        """Append a record; return its number, from 0."""
        if not self._written:
            self._file.seek(self._ends[-1])
            self._written = True
        self._file.write(record)
        self._ends.append(self._ends[-1] + len(record))
        return len(self) - 1

    def read(self, number: int) -> bytes:
        """Return a record."""
        self._written = False
        start = self._ends[number]
        self._file.seek(start)
        return self._file.read(self._ends[number + 1] - start)

    def read_all(self, numbers: Iterable[int]) -> Iterator[bytes]:
        """Yield records in the order asked for."""
        return map(self.read, numbers)

    def __del__(self) -> None:
        self._file.close()
