"""A passage of a text with its values marked in place: by colour and a number, or by brackets without colour."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.text import Text

from crosscheck.report.canvas import Canvas

VALUE, NUMBER, PASSED = "bold cyan", "cyan", "dim"

_BLANKS = re.compile(" {2,}")


class Mark(NamedTuple):
    """A stretch to mark; `number` is that of its note, 0 for a number that was not taken."""

    start: int
    end: int
    number: int


class _Sign(NamedTuple):
    """What is put in before an offset: ends before beginnings, inner before outer ends."""

    at: int
    is_begin: bool
    size: int
    mark: Mark


def draw_passage(words: str, start: int, end: int, marks: Sequence[Mark], canvas: Canvas, style: str) -> Text:
    """Return the passage in one line, safe to draw, with its marks."""
    text, behind, open_marks = Text(), start, list[Mark]()
    for sign in _signs(start, end, marks):
        _add(text, words[behind : sign.at], canvas, _style(open_marks, style, canvas))
        behind = sign.at
        if sign.is_begin:
            open_marks.append(sign.mark)
            text.append(_opening(sign.mark, canvas), NUMBER if sign.mark.number else PASSED)
        else:
            open_marks.remove(sign.mark)
            text.append(_closing(sign.mark, canvas), NUMBER if sign.mark.number else PASSED)
    _add(text, words[behind:end], canvas, style)
    return text


def _signs(start: int, end: int, marks: Sequence[Mark]) -> Iterator[_Sign]:
    within = [mark for mark in marks if start <= mark.start < mark.end <= end]
    begins = [_Sign(mark.start, True, -(mark.end - mark.start), mark) for mark in within]
    ends = [_Sign(mark.end, False, mark.end - mark.start, mark) for mark in within]
    yield from sorted(begins + ends)


def _add(text: Text, words: str, canvas: Canvas, style: str) -> None:
    shown = _BLANKS.sub(" ", canvas.show(words))
    if text.plain.endswith(" ") or not text.plain:
        shown = shown.removeprefix(" ")
    text.append(shown, style)


def _style(open_marks: Sequence[Mark], style: str, canvas: Canvas) -> str:
    if not canvas.colour or not open_marks:
        return style
    return VALUE if any(mark.number for mark in open_marks) else PASSED


def _opening(mark: Mark, canvas: Canvas) -> str:
    if canvas.colour:
        return ""
    return f"[{mark.number}: " if mark.number else "{"


def _closing(mark: Mark, canvas: Canvas) -> str:
    if canvas.colour:
        return f"[{mark.number}]" if mark.number else ""
    return "]" if mark.number else "}"
