"""Lines to paragraphs: what was broken to fit a column is put together again, a hyphenated word included."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from statistics import median

from crosscheck.read.documents.pdf_lines import Line
from crosscheck.read.documents.pdf_pieces import HYPHENS

PITCH = 1.3
"""How far apart two lines of a paragraph are at most, in distances of the region's middling lines."""

INDENT = 0.6
"""How far a paragraph's first line is set in at least, in heights of a line."""

SAME_SIZE = 1.12
"""How much higher one line is than the next at most within a paragraph."""

SHORT_LINE = 0.85
"""The share of a region's width that a line fills unless a paragraph ends in it."""

VERY_SHORT_LINE = 0.6
"""The share up to which a line is a heading, an item or a paragraph's end, whatever it ends with."""

_ITEM = re.compile(r"(?:[•‣▪●◦·*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+\S")
_ENDED = re.compile(r"[.!?…:;。！？।][\"'”’»)\]]*$")
_LINE_END = re.compile(rf"(\w+)([-\u2010\xad{HYPHENS}])$")
_WORD = re.compile(r"\w+(?:[-\u2010]\w+)+")

Region = Sequence[Line]
IsCompound = Callable[[str], bool]


def paragraphs_of(regions: Iterable[Region], is_compound: IsCompound) -> str:
    """Return text with paragraphs apart by a blank line, rows and items each on a line.

    `is_compound` tells words that keep their hyphen whatever the document has ("twenty-five").
    """
    blocks = [block for region in regions for block in _blocks(region)]
    blocks = _joined_over_regions(blocks)
    known = {word.casefold() for block in blocks for line in block for word in _WORD.findall(line.text[:-1])}
    texts = [_text(block, lambda word: word.casefold() in known or is_compound(word)) for block in blocks]
    pieces: list[str] = texts[:1]
    for (before, block), text in zip(pairwise(blocks), texts[1:], strict=True):
        tight = _is_tight(before) and _is_tight(block) and before[0].is_row is block[0].is_row
        pieces += ["\n" if tight else "\n\n", text]
    return "".join([*pieces, "\n"]) if pieces else ""


def _blocks(region: Region) -> list[list[Line]]:
    """Return the lines of each paragraph of a region."""
    left, right = min(line.left for line in region), max(line.right for line in region)
    pitches = [below.bottom - line.bottom for line, below in pairwise(region)]
    pitch = median(pitches) if len(pitches) > 2 else 1.4 * median(line.height for line in region)
    blocks = [[region[0]]]
    for line, below in pairwise(region):
        if _ends(line, below, (left, right), min(pitch, 2.2 * line.height)):
            blocks.append([below])
        else:
            blocks[-1].append(below)
    return blocks


def _ends(line: Line, below: Line, sides: tuple[float, float], pitch: float) -> bool:
    """Whether a paragraph ends between two lines of a region."""
    if line.is_row or below.is_row or _ITEM.match(below.text):
        return True
    if below.bottom - line.bottom > PITCH * pitch or not _same_size(line, below):
        return True
    if _LINE_END.search(line.text):
        return False
    left, right = sides
    indent = INDENT * below.height
    if below.left - left > indent and line.left - left <= indent and not _ITEM.match(line.text):
        return _ENDED.search(line.text) is not None or below.left - line.left > indent
    if below.text[0].islower():
        return False
    filled = (line.right - left) / max(right - left, 1.0)
    return filled < VERY_SHORT_LINE or (filled < SHORT_LINE and _ENDED.search(line.text) is not None)


def _joined_over_regions(blocks: list[list[Line]]) -> list[list[Line]]:
    """Put together a paragraph that a column or a page was too short for."""
    joined: list[list[Line]] = []
    for block in blocks:
        if joined and block[0].opens and _goes_on(joined[-1][-1], block[0]):
            joined[-1].extend(block)
        else:
            joined.append(list(block))
    return joined


def _goes_on(last: Line, first: Line) -> bool:
    if last.is_row or first.is_row or not _same_size(last, first) or _ITEM.match(first.text):
        return False
    if _LINE_END.search(last.text):
        return True
    return not _ENDED.search(last.text) and (first.text[0].islower() or (last.fills and first.top < last.top))


def _same_size(line: Line, other: Line) -> bool:
    low, high = sorted((line.height, other.height))
    return high <= SAME_SIZE * low


def _is_tight(block: list[Line]) -> bool:
    return block[0].is_row or _ITEM.match(block[0].text) is not None


def _text(block: list[Line], is_compound: IsCompound) -> str:
    pieces = [block[0].text]
    for line in block[1:]:
        broken = _LINE_END.search(pieces[-1])
        if broken is None:
            pieces += [" ", line.text]
            continue
        pieces[-1] = pieces[-1][: broken.start(2)] + _hyphen(broken[1], line.text, is_compound)
        pieces.append(line.text)
    return "".join(pieces)


def _hyphen(head: str, rest: str, is_compound: IsCompound) -> str:
    """Return the hyphen of a word that a line's end broke, "" if it is only there for that."""
    tail = re.match(r"\w*", rest)
    word = tail[0] if tail else ""
    if not head[-1].isalpha() or not word[:1].islower() or is_compound(f"{head}-{word}"):
        return "-"
    return ""
