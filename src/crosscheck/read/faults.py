"""The faults of one file, gathered while it is read, and how they quote what was written."""

import re
from collections.abc import Collection
from typing import Protocol

from crosscheck.model.diagnostic import Diagnostic
from crosscheck.model.location import Location
from crosscheck.read.codes import CODES
from crosscheck.read.limits import MOST_FAULTS

Mark = tuple[int, int]
"""Line and column, from 1."""

Path = tuple[str | int, ...]
"""The way to a value inside a file: keys, and places in lists from 0."""

LONGEST_SHOWN = 60
"""Characters of what was written that a message repeats."""

MOST_OPTIONS = 300
"""Words among which a misspelt one is looked for; among more, looking costs more than it helps."""

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
"""Characters that no value may hold: they cannot be seen, and a terminal obeys some of them."""

BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that make the screen show another order than the file has."""

SUSPECT = re.compile(f"{CONTROL.pattern[:-1]}{BIDI.pattern[1:]}")
"""Both."""


class Trouble(Exception):
    """What stops the reading of a file or of a part of it."""

    def __init__(self, code: str, message: str, hint: str, mark: Mark = (1, 1)) -> None:
        super().__init__(message)
        self.code, self.message, self.hint, self.mark = code, message, hint, mark


class Spot(Protocol):
    """What knows where a value stands in a file."""

    def at(self, path: Path, key: bool = False) -> Mark:
        """Return where the value at the end of the way begins, or its key; as near as the file has it."""


class Faults:
    """The diagnostics of one file, each once, the first `MOST_FAULTS` of them."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._found: dict[Diagnostic, None] = {}
        self._settled: set[Mark] = set()
        self.overflowed = False

    def __bool__(self) -> bool:
        return bool(self._found)

    def add(self, code: str, message: str, hint: str, mark: Mark = (1, 1)) -> None:
        """Keep a fault, unless what stopped the reading there is known; its level is that of its code."""
        if mark in self._settled:
            return
        if len(self._found) < MOST_FAULTS:
            self._found[Diagnostic(code, CODES[code].level, message, hint, Location(self.path, *mark))] = None
        else:
            self.overflowed = True

    def report(self, trouble: Trouble, lines_before: int = 0) -> None:
        """Keep what stopped the reading, of a part of the file that has some lines before it."""
        mark = (trouble.mark[0] + lines_before, trouble.mark[1])
        self.add(trouble.code, trouble.message, trouble.hint, mark)
        self._settled.add(mark)

    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Return them in the order of the file, and a closing word if there are too many to list."""
        found = sorted(self._found, key=lambda fault: (fault.location, fault.code, fault.message))
        if self.overflowed:
            message = f"this file has more faults than the {MOST_FAULTS:,} listed"
            hint = "Correct these first, then run the check again."
            found.append(
                Diagnostic("too-many-faults", CODES["too-many-faults"].level, message, hint, found[-1].location)
            )
        return tuple(found)


def shown(words: str) -> str:
    r"""Return the words in quotation marks, cut and with everything unprintable spelled out.

    >>> print(shown("a" + chr(27) + "[31m"))
    “a\x1b[31m”
    """
    cut = words if len(words) <= LONGEST_SHOWN else words[: LONGEST_SHOWN - 1] + "…"
    return f"“{printable(cut)}”"


def printable(words: str) -> str:
    """Return the words with everything unprintable spelled out."""
    if words.isprintable():
        return words
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in words)


def suggestion(word: str, options: Collection[str]) -> str:
    """Return “Did you mean …?” for the option nearest to a misspelt word, "" where none is near.

    >>> suggestion("propery", ["property", "place"])
    'Did you mean “property”?'
    """
    if len(options) > MOST_OPTIONS:
        return ""
    from difflib import get_close_matches  # only a faulty project pays for it

    known = {option.casefold(): option for option in options}
    near = get_close_matches(word[:LONGEST_SHOWN].casefold(), known, 1, cutoff=0.6)
    return f"Did you mean {shown(known[near[0]])}?" if near else ""
