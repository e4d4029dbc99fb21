"""Changes of a text that keep all else as it is, line ends included."""

from bisect import bisect_left
from collections.abc import Iterable

from msgspec import Struct

from crosscheck.model.layout import File

MARK = "\ufeff"


class Edit(Struct, frozen=True):
    """What stands from `start` to `end` becomes `words`; offsets are those of the text with plain line ends.

    Of several at one place the first comes first.
    """

    start: int
    end: int
    words: str


def apply(file: File, edits: Iterable[Edit]) -> str:
    r"""Return the file's new content: its byte order mark, and the line ends that it has most of.

    >>> apply(File("a", "x\ny\n", "x\r\ny\r\n"), [Edit(2, 3, "z\nw")])
    'x\r\nz\r\nw\r\n'
    """
    raw, double = file.raw, _double_ends(file)
    newline = "\r\n" if 2 * len(double) > file.text.count("\n") else "\n"
    pieces = [MARK if file.mark else ""]
    behind = 0
    for edit in sorted(edits, key=_place):
        start, end = (at + bisect_left(double, at) for at in (edit.start, edit.end))
        pieces += (raw[behind:start], edit.words.replace("\n", newline))
        behind = end
    return "".join((*pieces, raw[behind:]))


def changed(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with plain line ends as it will be."""
    pieces: list[str] = []
    behind = 0
    for edit in sorted(edits, key=_place):
        pieces += (text[behind : edit.start], edit.words)
        behind = edit.end
    return "".join((*pieces, text[behind:]))


def _place(edit: Edit) -> tuple[int, int]:
    return edit.start, edit.end


def _double_ends(file: File) -> list[int]:
    """Return the offsets of line ends that are two characters in the file."""
    if "\r\n" not in file.raw:
        return []
    found: list[int] = []
    at = file.raw.find("\r\n")
    while at >= 0:
        found.append(at - len(found))
        at = file.raw.find("\r\n", at + 2)
    return found
