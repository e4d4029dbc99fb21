"""The language of checks, `jailed + released == charged`: read and worked out in one pass, never run as code.

    check   = sum compare sum [compare sum] | sum "in" sum ".." sum
    sum     = product (("+" | "-") product)*
    product = factor (("*" | "/") factor)*
    factor  = "-" factor | "(" sum ")" | number | number "%" | claim

Ids may hold `-`, `.` and `/` (in `source/id`), so a minus or a slash inside a word belongs to the word.
"""

import re
from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from crosscheck.judge.figures import (
    HUNDRED,
    PERCENT,
    Figure,
    Unworkable,
    add,
    divide,
    in_one_measure,
    multiply,
    negate,
    number,
    subtract,
)

LONGEST_CHECK = 5_000
"""Characters of one check."""

DEEPEST = 50
"""Brackets and signs inside each other; a sum that a person writes needs two or three."""

LONGEST_SHOWN = 60
"""Characters of what was written that a message repeats."""

SPELLINGS = {"−": "-", "–": "-", "×": "*", "÷": "/", "=": "==", "≤": "<=", "≥": ">=", "≠": "!="}
"""Other ways of writing an operator."""

WITHIN = "in"
RANGE = ".."
RANGES = (RANGE, "…", "to")
"""Ways of writing a range behind `in`: 10..15."""

MOST_SIDES = 3
"""Sides of a check: 5 <= jailed <= 9."""

COMPARISONS = ("==", "!=", "<=", ">=", "<", ">")

HINT = (
    "Write a check like “jailed + released == charged” or “jailed in 10..15”: claims, numbers, + - * / ( ), == or <=."
)

_TOKEN = r"[A-Za-z0-9._][A-Za-z0-9._/-]*|[=!<>]=|[<>=≤≥≠+\-−–*×/÷()]|\S"  # noqa: S105
_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_WORD = r"[A-Za-z0-9._]"


class Reckoning(Struct, frozen=True):
    """A check worked out: its words, which of them are claims, and what its two or three sides come to.

    `comparisons` stand between the sides; `lengths` are of how many words each side is made.
    """

    tokens: tuple[str, ...]
    claims: frozenset[str]
    comparisons: tuple[str, ...]
    sides: tuple[Figure, ...]
    lengths: tuple[int, ...]

    @property
    def holds(self) -> bool:
        """Whether some values within the sides' intervals make each comparison true."""
        between = zip(self.sides, self.comparisons, self.sides[1:], strict=False)
        return all(may_hold(left, comparison, right) for left, comparison, right in between)


def reckon(expression: str, look_up: Callable[[str], Figure]) -> Reckoning:
    """Work a check out, with `look_up` for the claims' figures; raise `Unworkable` where that cannot be done.

    >>> from decimal import Decimal
    >>> figures = {"jailed": number(Decimal(13)), "charged": number(Decimal(37))}
    >>> reckon("jailed + 24 == charged", figures.__getitem__).holds
    True
    """
    if len(expression) > LONGEST_CHECK:
        raise Unworkable(f"it is longer than {LONGEST_CHECK:,} characters", "Split it into several checks.")
    return _Reader(expression, look_up).check()


def may_hold(left: Figure, comparison: str, right: Figure) -> bool:
    """Whether a comparison is true for some values of both sides."""
    if comparison in (">", ">="):
        return may_hold(right, "<" if comparison == ">" else "<=", left)
    left, right = in_one_measure(left, right)
    a, b = left.interval, right.interval
    if comparison == "==":
        return a.overlaps(b)
    if comparison == "!=":
        return not (a.is_point and a == b)
    if a.lower is None or b.upper is None or a.lower < b.upper:
        return True
    return comparison == "<=" and a.lower == b.upper and not (a.lower_open or b.upper_open)


class _Reader:
    """Reads a check's words from left to right."""

    def __init__(self, expression: str, look_up: Callable[[str], Figure]) -> None:
        found = list(re.finditer(_TOKEN, expression))
        self._tokens = tuple(match.group() for match in found)
        self._columns = [match.start() + 1 for match in found]
        self._look_up = look_up
        self._at = 0
        self._claims: set[str] = set()

    def check(self) -> Reckoning:
        sides, lengths, comparisons = [self._sum(0)], [self._at], [self._next()]
        if comparisons[0] == WITHIN:
            self._part_range()
        elif comparisons[0] not in COMPARISONS:
            raise self._trouble("a comparison (==, !=, <, <=, >, >=, in) is missing")
        while comparisons[len(sides) - 1 :]:
            start = self._at = self._at + 1
            sides.append(self._sum(0))
            lengths.append(self._at - start)
            if len(sides) < MOST_SIDES and comparisons[0] == WITHIN and self._next() not in RANGES:
                raise self._trouble("the range needs its two ends (10..15)")
            if len(sides) < MOST_SIDES and self._next() in (RANGES if comparisons[0] == WITHIN else COMPARISONS):
                comparisons.append(self._next())
        if self._next():
            raise self._trouble("the check should end")
        return self._reckoning(sides, lengths, comparisons)

    def _reckoning(self, sides: list[Figure], lengths: list[int], comparisons: list[str]) -> Reckoning:
        if comparisons[0] == WITHIN:  # x in 10..15 is 10 <= x <= 15
            value, lower, upper = sides
            comparisons, sides = ["<=", "<="], [lower, value, upper]
            lengths = [lengths[1], lengths[0], lengths[2]]
        for left, right in pairwise(sides):
            in_one_measure(left, right)
        return Reckoning(self._tokens, frozenset(self._claims), tuple(comparisons), tuple(sides), tuple(lengths))

    def _part_range(self) -> None:
        """Part the first word behind `in` that holds the two ends of a range, which ids could as well be."""
        for at in range(self._at + 1, len(self._tokens)):
            lower, dots, upper = self._tokens[at].partition(RANGE)
            if dots and (lower or upper):
                pieces = tuple(piece for piece in (lower, dots, upper) if piece)
                self._tokens = self._tokens[:at] + pieces + self._tokens[at + 1 :]
                self._columns[at : at + 1] = [self._columns[at]] * len(pieces)
                return

    def _sum(self, depth: int) -> Figure:
        total = self._product(depth)
        while (sign := self._next()) in ("+", "-"):
            self._at += 1
            part = self._product(depth)
            total = add(total, part) if sign == "+" else subtract(total, part)
        return total

    def _product(self, depth: int) -> Figure:
        total = self._factor(depth)
        is_part = False
        while (sign := self._next()) in ("*", "/"):
            self._at += 1
            factor = self._factor(depth)
            if is_part and sign == "/" and factor == number(HUNDRED):
                raise Unworkable("a percentage is already a part of 100", "Leave out the “/ 100”.")
            is_part |= (total.measure == PERCENT) != (factor.measure == PERCENT)
            total = multiply(total, factor) if sign == "*" else divide(total, factor)
        return total

    def _factor(self, depth: int) -> Figure:
        if depth > DEEPEST:
            raise Unworkable(f"brackets are nested deeper than {DEEPEST}", "Split it into several checks.")
        word = self._next()
        if word == "-":
            self._at += 1
            return negate(self._factor(depth + 1))
        if word == "(":
            self._at += 1
            inner = self._sum(depth + 1)
            if self._next() != ")":
                raise self._trouble("a closing bracket is missing")
            self._at += 1
            return inner
        if not re.match(_WORD, word) or word == RANGE:
            raise self._trouble("a claim or a number is missing")
        self._at += 1
        if not re.fullmatch(_NUMBER, word):
            self._claims.add(word)
            return self._look_up(word)
        if self._next() != "%":
            return number(Decimal(word))
        self._at += 1
        return Figure(number(Decimal(word)).interval, PERCENT)

    def _next(self) -> str:
        """Return the next word, an operator in its plain spelling; "" at the end."""
        token = self._tokens[self._at] if self._at < len(self._tokens) else ""
        return SPELLINGS.get(token, token)

    def _trouble(self, why: str) -> Unworkable:
        token = self._tokens[self._at] if self._at < len(self._tokens) else ""
        if not token:
            return Unworkable(f"{why}, at its end", HINT)
        return Unworkable(f"{why}, at “{token[:LONGEST_SHOWN]}” (character {self._columns[self._at]})", HINT)
