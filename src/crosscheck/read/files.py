"""Files of the project folder as bytes and text: none outside the folder, none that is not a file, none endless.

Every reason for not reading one is a `Trouble`; line ends are made one, so that lines count as in an editor.
"""

import codecs
from collections.abc import Collection, Iterator
from itertools import islice
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Protocol

from crosscheck.read.faults import BIDI, CONTROL, SUSPECT, Faults, Mark, Trouble, shown
from crosscheck.read.limits import MOST_LINE_BYTES, MOST_LINES_BYTES

PACKED = ".gz"
"""The ending of files that are unpacked as they are read (gzip, RFC 1952)."""

MOST_ALIKE = 20
"""Faulty characters of one file that are told one by one."""

REPLACEMENT = "\ufffd"
"""What stands where a bad byte or character stood, so that all else keeps its place."""


class Lines(Protocol):
    """What gives lines."""

    def readline(self, size: int, /) -> bytes:
        """Return the next line, no more than `size` bytes of it; nothing at the end."""


_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def resolve_inside(folder: Path, name: str) -> Path:
    """Return the file that a path inside the (resolved) folder leads to, links followed."""
    if PurePosixPath(name).is_absolute() or PureWindowsPath(name).anchor or ".." in name.replace("\\", "/").split("/"):
        raise _outside(name)
    try:
        path = (folder / name).resolve(strict=True)
    except FileNotFoundError:
        raise Trouble("file-not-found", f"there is no file {shown(name)}", "Check the name and the folder.") from None
    except (OSError, RuntimeError, ValueError):  # RuntimeError: a ring of links, before Python 3.13
        raise Trouble("cannot-open", f"{shown(name)} cannot be followed to a file", "Check the name.") from None
    if not path.is_relative_to(folder):
        raise _outside(name)
    if not path.is_file():
        raise Trouble("cannot-open", f"{shown(name)} is not a file", "Only plain files are read.")
    return path


def _outside(name: str) -> Trouble:
    hint = "Put the file into the project folder, and give its path from there, for example texts/report.txt."
    return Trouble("outside-project", f"{shown(name)} leads out of the project folder", hint)


def read_bytes(folder: Path, name: str, most: int) -> bytes:
    """Return a file's bytes, if it has no more of them than `most`."""
    path = resolve_inside(folder, name)
    try:
        with path.open("rb") as file:
            raw = file.read(most + 1)
    except OSError as error:
        raise _unreadable(name, error) from None
    if len(raw) > most:
        hint = "Split it, or leave out what is not needed; very many claims belong in a .jsonl file."
        raise Trouble("too-large", f"{shown(name)} is larger than {most:,} bytes, the most that is read", hint)
    return raw


def _unreadable(name: str, error: OSError) -> Trouble:
    why = error.strerror or "unknown reason"
    return Trouble("cannot-open", f"{shown(name)} cannot be opened: {why}", "Check who may read it.")


def read_lines(folder: Path, name: str) -> Iterator[bytes]:
    """Yield a file's lines, unpacked if need be; one longer than its limit is cut, by which its reader finds it so."""
    path = resolve_inside(folder, name)
    if path.stat().st_size > MOST_LINES_BYTES:
        message = f"{shown(name)} is larger than {MOST_LINES_BYTES:,} bytes, the most that is read"
        raise Trouble("too-large", message, "Split the project.")
    try:
        with path.open("rb") as file:
            if name.lower().endswith(PACKED):
                from crosscheck.read.packed_lines import read_packed_lines  # only who has such a file pays for it

                yield from read_packed_lines(file, shown(name))
            else:
                yield from cut_lines(file)
    except OSError as error:
        raise _unreadable(name, error) from None


def cut_lines(file: Lines) -> Iterator[bytes]:
    """Yield lines, without the rest of one that is longer than its limit."""
    while line := file.readline(MOST_LINE_BYTES + 1):
        yield line
        while len(line) > MOST_LINE_BYTES and not line.endswith(b"\n"):
            line = file.readline(MOST_LINE_BYTES + 1)


def decode(raw: bytes, faults: Faults) -> str | None:
    """Return a file's text, with every bad byte or character told and replaced; `None` if it is no text."""
    if raw.startswith(_UTF16):
        faults.add("not-utf8", "this file is UTF-16", "Save it again as UTF-8.")
        return None
    text = decode_bytes(raw.removeprefix(codecs.BOM_UTF8), faults)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return screen(text, faults)


def decode_bytes(raw: bytes, faults: Faults, first_line: int = 1) -> str:
    """Return bytes as text; tell of the first that is not UTF-8, and replace all such."""
    try:
        return raw.decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        line, column = mark_of(before, len(before))
        where = "file" if first_line == 1 else "line"
        message = f"byte 0x{raw[error.start]:02X} at offset {error.start} of the {where} is not UTF-8"
        hint = "Save the file again as UTF-8."
        faults.add("not-utf8", message, hint, (line + first_line - 1, column))
        return raw.decode(errors="replace")


def mark_of(text: str, offset: int) -> Mark:
    r"""Return line and column of an offset.

    >>> mark_of("ab\ncd", 4)
    (2, 2)
    """
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def screen(text: str, faults: Faults) -> str:
    """Tell of the characters that cannot be seen or that reorder the screen, and replace the former."""
    for found in islice(SUSPECT.finditer(text), MOST_ALIKE):
        _tell(found[0], faults, mark_of(text, found.start()))
    return CONTROL.sub(REPLACEMENT, text)


def screen_value(words: str, faults: Faults, mark: Mark, told: Collection[str] = ()) -> str:
    """Do the same for one value, whose characters may have been written as escapes; `told` are those known already."""
    for found in islice(CONTROL.finditer(words), MOST_ALIKE):
        _tell(found[0], faults, mark)
    if reordering := [each for each in dict.fromkeys(BIDI.findall(words)) if each not in told]:
        _tell_reordering(reordering, faults, mark)
    return CONTROL.sub(REPLACEMENT, words)


def _tell(character: str, faults: Faults, mark: Mark) -> None:
    if BIDI.match(character):
        _tell_reordering([character], faults, mark)
    else:
        code_point = f"U+{ord(character):04X}"
        message = f"there is a character here that cannot be seen or printed ({code_point})"
        faults.add("control-character", message, "Delete it; it often comes with text copied from elsewhere.", mark)


def _tell_reordering(characters: Collection[str], faults: Faults, mark: Mark) -> None:
    code_points = ", ".join(f"U+{ord(character):04X}" for character in characters)
    message = f"there is a hidden character here that reorders what the screen shows ({code_points})"
    faults.add("bidi-character", message, "Delete it, unless the source itself has it.", mark)
