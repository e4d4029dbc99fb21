"""Where the words that an annotation marks stand in a source's text: at one place to the letter, or nowhere.

Line ends, the width of blanks and the shape of quotation marks differ between a page as shown and its text, so these
are made alike. Nothing else is: a look-alike is never taken, and words that stand at several places are taken at none
(what goes wrong else: Hypothesis' issues on annotations that moved to another sentence).
"""

import re
from typing import NamedTuple

from crosscheck.model.claim import Quote
from crosscheck.read.faults import SUSPECT

_BLANKS = re.compile(r"\s+")
_ALIKE = str.maketrans({"‘": "'", "’": "'", "‚": "'", "“": '"', "”": '"', "„": '"', "\u00ad": None})


class Anchored(NamedTuple):
    """The quote as the text has it; `None`, and why, where it does not stand there."""

    quote: Quote | None
    why: str = ""


class Anchorage:
    """A text, made ready to find quotes in."""

    def __init__(self, text: str) -> None:
        self._text = text
        pieces: list[str] = []
        self._starts: list[int] = []
        behind = 0
        for blank in _BLANKS.finditer(text):
            self._add(pieces, behind, blank.start())
            pieces.append(" ")
            self._starts.append(blank.start())
            behind = blank.end()
        self._add(pieces, behind, len(text))
        self._starts.append(len(text))
        self._plain = "".join(pieces)

    def _add(self, pieces: list[str], start: int, end: int) -> None:
        words = self._text[start:end]
        pieces.append(words.translate(_ALIKE))
        self._starts += [at for at, letter in enumerate(words, start) if letter != "\u00ad"]

    def find(self, quote: Quote, trust_start: bool) -> Anchored:
        """Return where a quote stands; its `start` tells places apart where it counts what ours count."""
        exact = _plain(quote.exact).strip()
        lead = _plain(quote.prefix + quote.exact[: len(quote.exact) - len(quote.exact.lstrip())]).lstrip()
        tail = _plain(quote.exact[len(quote.exact.rstrip()) :] + quote.suffix).rstrip()
        whole = lead + exact + tail
        places = self._places(whole)
        if not places:
            there = self._plain.find(exact) >= 0
            why = "stand in the text, but not between what should stand around them" if there else "are not in the text"
            return Anchored(None, f"its words {why}")
        at = [self._starts[place + len(lead)] for place in places]
        if len(places) > 1:
            if not trust_start or quote.start not in at:
                return Anchored(None, "its words stand in the text more than once, and nothing tells which are meant")
            places = [places[at.index(quote.start)]]
        return self._quoted(places[0], len(lead), len(exact), len(tail))

    def _places(self, whole: str) -> list[int]:
        places: list[int] = []
        at = self._plain.find(whole)
        while at >= 0 and len(places) < 1_000:
            places.append(at)
            at = self._plain.find(whole, at + 1)
        return places

    def _quoted(self, place: int, lead: int, size: int, tail: int) -> Anchored:
        ends = (place, place + lead, place + lead + size, place + lead + size + tail)
        before, start, end, behind = (self._starts[at] for at in ends)
        end = start + len(self._text[start:end].rstrip())
        exact = self._text[start:end]
        if SUSPECT.search(exact):
            return Anchored(None, "its words hold a character that cannot be seen")
        return Anchored(Quote(exact, start, *_visible(self._text[before:start], self._text[end:behind])))


def alike(words: str) -> str:
    """Return words with what may differ between a page and its text made alike: blanks, quotation marks."""
    return _plain(words).strip()


def unanchored(quote: Quote, trust_start: bool) -> Anchored:
    """Return a quote as it was given, for a source whose text is not at hand."""
    if SUSPECT.search(quote.exact):
        return Anchored(None, "its words hold a character that cannot be seen")
    start = quote.start if trust_start else None
    return Anchored(Quote(quote.exact, start, *_visible(quote.prefix, quote.suffix)))


def _visible(prefix: str, suffix: str) -> tuple[str, str]:
    """Return what of the context stands next to the quote without a character that cannot be seen."""
    before, behind = SUSPECT.split(prefix)[-1], SUSPECT.split(suffix)[0]
    return before, behind


def _plain(words: str) -> str:
    return _BLANKS.sub(" ", words.translate(_ALIKE))
