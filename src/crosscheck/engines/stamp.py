"""Which code answers: kept answers and workers of a cluster are trusted only where it is the same."""

from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from sysconfig import get_python_version

import crosscheck

LIBRARIES = ("anyascii", "msgspec", "numpy", "pyyaml", "rapidfuzz", "sentencex")
"""Whose versions an answer may depend on: what reads, writes and compares words on the way to a report."""

BUILT = "__pycache__"
"""The folder of what Python makes of the files beside it."""


@cache
def code_stamp() -> str:
    """Return versions and a digest of every file of this package, lexicons included; read once a process."""
    libraries = ", ".join(f"{name} {_version(name)}" for name in LIBRARIES)
    code = digest_of_files(Path(crosscheck.__file__).parent)
    return f"crosscheck {crosscheck.__version__}, Python {get_python_version()}, {libraries}, code {code}"


def digest_of_files(folder: Path) -> str:
    """Return a digest of the names and contents of all files in a folder."""
    paths = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.parent.name != BUILT}
    digest = blake2b(digest_size=8)
    for name, path in sorted(paths.items()):
        if path.is_file():
            content = path.read_bytes()
            digest.update(f"{name}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()


def differences(ours: str, theirs: str) -> str:
    """Return the parts of their stamp that are not in ours.

    >>> differences("crosscheck 2, Python 3.12", "crosscheck 1, Python 3.12")
    'crosscheck 1'
    """
    return ", ".join(part for part in theirs.split(", ") if part not in ours.split(", "))


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
