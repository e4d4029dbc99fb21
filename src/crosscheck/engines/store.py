"""Finished answers in a folder, each under the digest of what it answers: what makes a second run cheap.

Any number of runs may use one store at once: an entry is written beside its place and moved there in one step, two
runs that write the same entry write the same bytes, and one that is torn, altered or gone is only work done again.
A store that cannot be written never stops a run: `trouble` tells it afterwards.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple

from crosscheck.engines.trouble import EngineTrouble

CHECK_SIZE = 16
"""How many bytes of digest stand before each entry's data."""

PART = ".part"
"""How an entry's name ends while it is being written."""

ABANDONED = 3600
"""How many seconds older than the newest file a half-written one is when nobody is writing it any more."""

SPARE = 0.9
"""To which part of the bound a sweep goes down, so that the next answer does not call for the next sweep."""

_FOLDER = re.compile(r"[0-9a-f]{2}")
_ENTRY = re.compile(r"[0-9a-f]{62}(\.[^.]*\.part)?")
_TAG = "CACHEDIR.TAG"
_TAG_TEXT = "Signature: 8a477f597d28d172789f06886806bc55\n"
"""What tells backups that a folder may be left out (bford.info/cachedir)."""


class Amount(NamedTuple):
    """So many files, and their bytes."""

    files: int
    bytes: int


@dataclass(frozen=True, slots=True)
class _Entry:
    path: Path
    size: int
    used: float


class Store:
    """Answers by key, bounded: what was not used for longest goes first.

    The bound is seen to at the end of a run and whenever as much as it allows has been written.
    """

    def __init__(self, folder: Path, bound: int) -> None:
        self._folder = folder
        self._bound = bound
        self._written = 0
        self.trouble: EngineTrouble | None = None

    def get(self, key: str) -> bytes | None:
        """Return what is kept under the key, if it is whole."""
        path = self._path(key)
        try:
            content = path.read_bytes()
            check, data = content[:CHECK_SIZE], content[CHECK_SIZE:]
            if check != _check(data):
                return None
        except OSError:
            return None
        with suppress(OSError):  # a store that may only be read serves as well
            path.touch(0o600)
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep an answer; once that has failed, do nothing."""
        if self.trouble is not None:
            return
        try:
            self._write(self._path(key), data)
        except OSError as error:
            self.trouble = EngineTrouble(
                "store-unwritable",
                f"finished work cannot be kept in '{self._folder}': {error.strerror or error}",
                "the run goes on without; make room or name a folder that can be written",
            )
            return
        self._written += len(data)
        if self._written > self._bound:
            self.sweep()

    def sweep(self) -> Amount:
        """Remove what was not used for longest until the rest is well within the bound; return what was removed."""
        if not self._written:
            return Amount(0, 0)
        self._written = 0
        entries = sorted(self._entries(), key=lambda entry: entry.used)
        left = sum(entry.size for entry in entries)
        goal = left if left <= self._bound else int(self._bound * SPARE)
        removed = []
        for entry in entries:
            if entry.path.suffix == PART:
                if entry.used > entries[-1].used - ABANDONED:
                    continue  # another run is writing it
            elif left <= goal:
                continue
            if _remove(entry.path):
                left -= entry.size
                removed.append(entry.size)
        return Amount(len(removed), sum(removed))

    def size(self) -> Amount:
        """Return how much is kept."""
        sizes = [entry.size for entry in self._entries()]
        return Amount(len(sizes), sum(sizes))

    def clear(self) -> Amount:
        """Remove everything that a store wrote, and nothing else; return how much it was."""
        removed = [entry.size for entry in self._entries() if _remove(entry.path)]
        for folder in self._folders():
            with suppress(OSError):  # another run has just written there
                folder.rmdir()
        return Amount(len(removed), sum(removed))

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key[2:]

    def _write(self, path: Path, data: bytes) -> None:
        for last in (False, True):
            try:
                self._make_folder(path.parent)
                file = NamedTemporaryFile(dir=path.parent, prefix=f"{path.name}.", suffix=PART, delete=False)  # noqa: SIM115
                break
            except FileNotFoundError:  # another run has just cleared the store
                if last:
                    raise
        part = Path(file.name)
        try:
            with file:
                file.write(_check(data))
                file.write(data)
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise

    def _make_folder(self, folder: Path) -> None:
        if folder.is_dir():
            return
        if not self._folder.is_dir():
            self._folder.mkdir(0o700, parents=True, exist_ok=True)
            (self._folder / _TAG).write_text(_TAG_TEXT, "ascii")
        folder.mkdir(0o700, exist_ok=True)

    def _folders(self) -> Iterator[Path]:
        with suppress(OSError):
            yield from (path for path in self._folder.iterdir() if _FOLDER.fullmatch(path.name))

    def _entries(self) -> Iterator[_Entry]:
        """Return every file that is one of ours by its name; what another run removes meanwhile is passed over."""
        for folder in self._folders():
            with suppress(OSError):
                for path in folder.iterdir():
                    if _ENTRY.fullmatch(path.name):
                        with suppress(OSError):
                            stat = path.stat()
                            yield _Entry(path, stat.st_size, stat.st_mtime)


def _check(data: bytes) -> bytes:
    return blake2b(data, digest_size=CHECK_SIZE).digest()


def _remove(path: Path) -> bool:
    try:
        path.unlink()
    except OSError:  # another run was quicker, or (on Windows) is reading it
        return False
    return True
