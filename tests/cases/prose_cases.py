"""The labelled sentences of `prose_figures.yaml`, and how a figure that was found is compared with one expected."""

from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import yaml

TABLE = Path(__file__).with_name("prose_figures.yaml")
CLOSE = Fraction(1, 1_000_000)


class Expected(NamedTuple):
    """A figure of a sentence: where its words stand, its amount or the two ends of its range, and the rest."""

    start: int
    end: int
    low: Fraction | None
    high: Fraction | None
    ranged: bool
    unit: str
    hedge: str
    head: str


class Case(NamedTuple):
    """A sentence and the figures in it."""

    text: str
    figures: tuple[Expected, ...]


def read_cases() -> list[Case]:
    """Return all sentences."""
    return [_case(entry["text"], entry["figures"]) for entry in yaml.safe_load(TABLE.read_text("utf-8"))]


def _case(text: str, lines: list[str]) -> Case:
    figures, at = [], 0
    for line in lines:
        words, value, unit, hedge, head = [*(part.strip() for part in line.split("|")), "", "", ""][:5]
        start = text.index(words, at)
        at = start + len(words)
        ranged = ".." in value
        low, high = value.split("..") if ranged else (value, value)
        figures.append(Expected(start, at, number(low), number(high), ranged, unit, hedge or "exact", head))
    return Case(text, tuple(figures))


def number(words: str) -> Fraction | None:
    top, _, bottom = words.partition("/")
    return None if top == "inf" else Fraction(top) / Fraction(bottom or 1)


def same(wanted: Fraction | None, found: Decimal | Fraction | None) -> bool:
    if wanted is None or found is None:
        return wanted is found
    return abs(wanted - Fraction(found)) <= CLOSE * max(abs(wanted), CLOSE)
