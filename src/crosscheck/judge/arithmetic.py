"""The language of checks, `jailed + released == charged`: read and worked out in one pass, never run as code.

    check   = sum compare sum
    sum     = product (("+" | "-") product)*
    product = factor (("*" | "/") factor)*
    factor  = "-" factor | "(" sum ")" | number | claim

Ids may hold `-`, `.` and `/` (in `source/id`), so a minus or a slash inside a word belongs to the word.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from crosscheck.judge.figures import Figure, Unworkable, add, divide, multiply, negate, number, shared_measure, subtract

LONGEST_CHECK = 5_000
"""Characters of one check."""

DEEPEST = 50
"""Brackets and signs inside each other; a sum that a person writes needs two or three."""

LONGEST_SHOWN = 60
"""Characters of what was written that a message repeats."""

SPELLINGS = {"−": "-", "–": "-", "×": "*", "÷": "/", "=": "==", "≤": "<=", "≥": ">=", "≠": "!="}
"""Other ways of writing an operator."""

COMPARISONS = ("==", "!=", "<=", ">=", "<", ">")

HINT = "Write a check like “jailed + released == charged”: ids of claims, numbers, + - * / and ( ), one == or <=."

_TOKEN = re.compile(r"[A-Za-z0-9._][A-Za-z0-9._/-]*|[=!<>]=|[<>=≤≥≠+\-−–*×/÷()]|\S")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_WORD = re.compile(r"[A-Za-z0-9._]")


@dataclass(frozen=True, slots=True)
class Reckoning:
    """A check worked out: its words, which of them are claims, and what the two sides come to."""

    tokens: tuple[str, ...]
    comparison: str
    left: Figure
    right: Figure

    @property
    def holds(self) -> bool:
        """Whether some values within the two sides' intervals make the check true."""
        return may_hold(self.left, self.comparison, self.right)

    @property
    def lengths(self) -> tuple[int, int]:
        """Of how many words each side is made; one that is a single claim or number needs no working out."""
        at = next(i for i, token in enumerate(self.tokens) if SPELLINGS.get(token, token) in COMPARISONS)
        return at, len(self.tokens) - at - 1


def reckon(expression: str, look_up: Callable[[str], Figure]) -> Reckoning:
    """Work a check out, with `look_up` for the claims' figures; raise `Unworkable` where that cannot be done.

    >>> from decimal import Decimal
    >>> figures = {"jailed": number(Decimal(13)), "charged": number(Decimal(37))}
    >>> reckon("jailed + 24 == charged", figures.__getitem__).holds
    True
    """
    if len(expression) > LONGEST_CHECK:
        raise Unworkable(f"it is longer than {LONGEST_CHECK:,} characters", "Split it into several checks.")
    tokens = tuple(_TOKEN.findall(expression))
    return _Reader(tokens, look_up).check()


def is_claim(token: str) -> bool:
    """Whether a word of a check names a claim: it is neither an operator nor a number."""
    return _WORD.match(token) is not None and not _NUMBER.fullmatch(token)


def may_hold(left: Figure, comparison: str, right: Figure) -> bool:
    """Whether a comparison is true for some values of both sides."""
    a, b = left.interval, right.interval
    if comparison in (">", ">="):
        return may_hold(right, "<" if comparison == ">" else "<=", left)
    if comparison == "==":
        return a.overlaps(b)
    if comparison == "!=":
        return not (a.is_point and a == b)
    if a.lower is None or b.upper is None or a.lower < b.upper:
        return True
    return comparison == "<=" and a.lower == b.upper and not (a.lower_open or b.upper_open)


class _Reader:
    """Reads a check's words from left to right."""

    def __init__(self, tokens: tuple[str, ...], look_up: Callable[[str], Figure]) -> None:
        self._tokens = tokens
        self._look_up = look_up
        self._at = 0

    def check(self) -> Reckoning:
        left = self._sum(0)
        comparison = self._next()
        if comparison not in COMPARISONS:
            raise self._trouble("a comparison (==, !=, <, <=, >, >=) is missing")
        self._at += 1
        right = self._sum(0)
        if self._next():
            raise self._trouble("the check should end")
        shared_measure(left, right)
        return Reckoning(self._tokens, comparison, left, right)

    def _sum(self, depth: int) -> Figure:
        total = self._product(depth)
        while (sign := self._next()) in ("+", "-"):
            self._at += 1
            part = self._product(depth)
            total = add(total, part) if sign == "+" else subtract(total, part)
        return total

    def _product(self, depth: int) -> Figure:
        total = self._factor(depth)
        while (sign := self._next()) in ("*", "/"):
            self._at += 1
            part = self._factor(depth)
            total = multiply(total, part) if sign == "*" else divide(total, part)
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
        if not _WORD.match(word):
            raise self._trouble("a claim or a number is missing")
        self._at += 1
        return number(Decimal(word)) if _NUMBER.fullmatch(word) else self._look_up(word)

    def _next(self) -> str:
        """Return the next word, an operator in its plain spelling; "" at the end."""
        token = self._tokens[self._at] if self._at < len(self._tokens) else ""
        return SPELLINGS.get(token, token)

    def _trouble(self, why: str) -> Unworkable:
        token = self._tokens[self._at] if self._at < len(self._tokens) else ""
        return Unworkable(f"{why}, at “{token[:LONGEST_SHOWN]}”" if token else f"{why}, at its end", HINT)
