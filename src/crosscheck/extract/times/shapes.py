"""Shapes of dates, compiled: expressions over the names of parts to patterns over one letter a part.

A phrase is matched as a short string with one letter for each of its parts, so that a shape is a plain regular
expression; phrases are cut to a few parts (`items.MOST_ITEMS`), which bounds every match.
"""

import re
from collections.abc import Mapping

from msgspec import Struct

FIRST_LETTER = 0x4E00
"""From here on letters are no signs of a regular expression."""

_NAMES = re.compile(r"[a-z_]+")


class Shapes(Struct, frozen=True):
    """The letter of each name, the pattern of each way of reading, and one that fits wherever one of them does."""

    letters: Mapping[str, str]
    readings: Mapping[str, re.Pattern[str]]
    anything: re.Pattern[str]

    def longest(self, codes: str, start: int) -> list[tuple[int, str]]:
        """Return where the shapes that begin at `start` end, and how each is read, the longest first."""
        if not self.anything.match(codes, start):
            return []
        found = [(match.end(), name) for name, shape in self.readings.items() if (match := shape.match(codes, start))]
        found.sort(key=lambda pair: -pair[0])
        return found


def compile_shapes(names: tuple[str, ...], shapes: Mapping[str, str], readings: Mapping[str, str]) -> Shapes:
    """Compile shapes, each of which may use the ones before it, and the readings that use them.

    >>> shapes = compile_shapes(("day", "month"), {"date": "day month | month day?"}, {"dates": "date"})
    >>> shapes.longest(shapes.letters["month"] + shapes.letters["day"], 0)
    [(2, 'dates')]
    """
    letters = {name: chr(FIRST_LETTER + at) for at, name in enumerate(names)}
    known = dict(letters)
    for name, expression in shapes.items():
        known[name] = f"(?:{_compile(expression, known)})"
    patterns = {name: _compile(words, known) for name, words in readings.items()}
    anything = re.compile("|".join(patterns.values()) or "(?!)")
    return Shapes(letters, {name: re.compile(pattern) for name, pattern in patterns.items()}, anything)


def _compile(expression: str, known: Mapping[str, str]) -> str:
    plain = expression.replace("(", "(?:")
    return "".join(_NAMES.sub(lambda match: known[match.group()], plain).split())
