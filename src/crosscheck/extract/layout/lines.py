"""A text to its lines, and lines that were broken at a fixed width to paragraphs.

A line belongs to the next one where the next one's first word would not have fitted on it, or where it stops in the
middle of a sentence. The width is told by the text itself: where lines end wherever they like, there is none.
"""

import re
from itertools import pairwise

from msgspec import Struct

from crosscheck.extract.layout.markers import behind_marker
from crosscheck.grammar.quantities.tokens import Kind, Tokens

_BREAKS = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CELLS = re.compile(r"\t| {3}|\|")

NARROWEST, WIDEST = 40, 132
"""Columns; old wire copy, mail and terminals break lines between them."""

FEWEST = 3
"""Lines followed directly by another that it takes to tell a width."""

SHARE = 0.6
"""Of the lines that another follows, those that must be full; the others end paragraphs. Half of the full ones must not
end like a sentence: paragraphs of one line each, by chance of one length, do."""

SLACK = 4
"""Columns by which a full line may fall short, for hyphens, double spaces and a ragged edge."""

_DASHES = frozenset("-–—")
_END_SIGNS = frozenset('.!?:;…"”’»)')


class Line(Struct, frozen=True):
    """A line with words: its tokens, its columns, and whether a blank line stands before it."""

    first: int
    last: int
    indent: int
    width: int
    gap: bool
    row: bool


class Stretch(Struct, frozen=True):
    """The tokens of a paragraph, whether a blank line stands before it, and whether it looks like a table row."""

    first: int
    last: int
    gap: bool
    row: bool


def find_stretches(text: str, tokens: Tokens) -> list[Stretch]:
    """Cut a text into its paragraphs."""
    lines = split_lines(text, tokens)
    width = width_of(tokens, lines)
    stretches: list[Stretch] = []
    for i, line in enumerate(lines):
        before = lines[i - 1] if i else None
        if (
            before is not None
            and not line.gap
            and _belongs(tokens, before, line, width, tokens[stretches[-1].first].raw)
        ):
            opened = stretches[-1]
            stretches[-1] = Stretch(opened.first, line.last, opened.gap, row=False)
        else:
            stretches.append(Stretch(line.first, line.last, line.gap, line.row))
    return stretches


def split_lines(text: str, tokens: Tokens) -> list[Line]:
    """Return the lines that have tokens."""
    lines: list[Line] = []
    at, k, gap = 0, 0, False
    for end in (*(match.start() for match in _BREAKS.finditer(text)), len(text)):
        first = k
        while k < len(tokens) and tokens[k].start < end:
            k += 1
        if k > first:
            start, stop = tokens[first].start, tokens[k - 1].end
            lines.append(Line(first, k, start - at, stop - at, gap, row=len(_CELLS.findall(text, start, stop)) > 1))
            gap = False
        elif at < end or text[at : at + 1] != "\n" or text[at - 1 : at] != "\r":
            gap = True
        at = end + 1
    return lines


def width_of(tokens: Tokens, lines: list[Line]) -> int:
    """Return the width at which the lines were broken, 0 where they were not."""
    followed = [(line, after) for line, after in pairwise(lines) if not after.gap]
    if len(followed) < FEWEST:
        return 0
    widths = sorted(line.width for line, _ in followed)
    width = widths[len(widths) * 19 // 20]
    if not NARROWEST <= width <= WIDEST:
        return 0
    full = [line for line, after in followed if _is_full(tokens, line, after, width)]
    broken = sum(tokens[line.last - 1].raw not in _END_SIGNS for line in full)
    return width if len(full) >= SHARE * len(followed) and 2 * broken >= len(full) else 0


def _is_full(tokens: Tokens, line: Line, after: Line, width: int) -> bool:
    """Tell whether the first word of the next line would not have fitted."""
    first = after.first
    while first + 1 < after.last and tokens[first + 1].start == tokens[first].end:
        first += 1
    word = tokens[first].end - tokens[after.first].start
    return line.width + 1 + word > width - SLACK


def _belongs(tokens: Tokens, before: Line, line: Line, width: int, head: str) -> bool:
    """Tell whether a line goes on with the paragraph of the one before it, which begins with `head`."""
    if before.row or line.row:
        return False
    opening = tokens[line.first]
    stops = tokens[before.last - 1].raw in _END_SIGNS
    full = width > 0 and _is_full(tokens, before, line, width)
    if behind_marker(tokens, line.first, line.last) > line.first:
        inside = opening.kind is Kind.NUMBER or (opening.raw in _DASHES and opening.raw != head)
        return full and not stops and inside
    if width and line.indent > before.indent + 1 and stops:
        return False
    if full:
        return True
    return before.width >= NARROWEST and not stops and opening.kind is Kind.WORD and opening.raw[0].islower()
