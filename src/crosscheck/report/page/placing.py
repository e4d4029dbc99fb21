"""Where the labels of a chart stand: inside it, and over no other label, figure or line; else there is none.

Widths are counted at the narrowest that a drawing has. It holds for wider ones too: as the drawing grows, all else only
moves away from a label that stays at its figure.
"""

import unicodedata
from collections.abc import Iterator, Sequence

from msgspec import Struct

from crosscheck.report.page.drawing import Widths

LETTER, WIDE_LETTER = 7.4, 13.0
"""Pixels that a letter of a label takes, rather more than less; those of East Asia are as wide as high."""

ASCENT, DESCENT = 11, 4
"""Pixels of a label above and below the line that it stands on."""


class Box(Struct, frozen=True):
    """A rectangle: from `left` to `right` in parts of the drawing's width, with pixels added, and pixels of height."""

    left: float
    right: float
    before: float
    after: float
    top: float
    foot: float

    def at(self, width: int) -> tuple[float, float]:
        """Return where it begins and ends at a width."""
        return self.left * width + self.before, self.right * width + self.after

    def meets(self, other: "Box", width: int) -> bool:
        """Whether the two have something in common at a width."""
        (start, end), (first, last) = self.at(width), other.at(width)
        return start < last and first < end and self.top < other.foot and other.top < self.foot


class Spot(Struct, frozen=True):
    """A figure that wants a label: the place it takes, what is said, and whose it is where that is told."""

    box: Box
    said: str
    voice: str


class Label(Struct, frozen=True):
    """A label that has room: `x` as a part of the width, `y` of the line it stands on; `shown` is at which widths."""

    x: str
    y: str
    anchor: str
    said: str
    voice: str
    shown: str


def placed(spots: Sequence[Spot], lines: Sequence[Box], widths: Widths, foot: float) -> tuple[Label, ...]:
    """Return the labels that have room in a drawing whose figures stand above `foot`, by the width of the drawing."""
    narrow, wide = (_fitting(spots, lines, width, foot) for width in widths)
    labels = []
    for at in range(len(spots)):
        if at in narrow and narrow.get(at) == wide.get(at):
            labels.append(_label(narrow[at], spots[at], "both"))
            continue
        for fitting, shown in ((narrow, "narrow"), (wide, "wide")):
            if at in fitting:
                labels.append(_label(fitting[at], spots[at], shown))
    return tuple(labels)


class _Place(Struct, frozen=True):
    y: float
    anchor: str
    has_voice: bool


def _label(place: _Place, spot: Spot, shown: str) -> Label:
    x, y = f"{spot.box.left * 100:.2f}%", f"{place.y:.1f}"
    return Label(x, y, place.anchor, spot.said, spot.voice if place.has_voice else "", shown)


def _fitting(spots: Sequence[Spot], lines: Sequence[Box], width: int, foot: float) -> dict[int, _Place]:
    """Return the first place of each label that is free, those of the newest figures first."""
    taken = [*lines, *(spot.box for spot in spots)]
    found: dict[int, _Place] = {}
    for at in reversed(range(len(spots))):
        spot = spots[at]
        for place, box in _places(spot, foot):
            start, end = box.at(width)
            if start >= 0 and end <= width and not any(box.meets(each, width) for each in taken):
                found[at] = place
                taken.append(box)
                break
    return found


def _places(spot: Spot, foot: float) -> Iterator[tuple[_Place, Box]]:
    """Yield where a label may stand, the best first: with its voice, then without; above its figure, then below."""
    heights = [spot.box.top - DESCENT]
    if (below := spot.box.foot + ASCENT) + DESCENT <= foot:
        heights.append(below)
    for voice in dict.fromkeys((spot.voice, "")):
        length = width_of(f"{spot.said} {voice}".strip())
        for y in heights:
            for anchor, before in (("middle", -length / 2), ("start", 0.0), ("end", -length)):
                left = spot.box.left
                box = Box(left, left, before, before + length, y - ASCENT, y + DESCENT)
                if box.top >= 0:
                    yield _Place(y, anchor, bool(voice)), box


def width_of(words: str) -> float:
    """Return how wide words are at most, in pixels.

    >>> width_of("40"), width_of("四十")
    (14.8, 26.0)
    """
    return sum(WIDE_LETTER if unicodedata.east_asian_width(each) in "WF" else LETTER for each in words)
