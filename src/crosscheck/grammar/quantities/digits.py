"""Printed digits to a figure, by the separators of the source's language.

Where only one reading is possible ("1.234.567", "70,76", "12.5") it is taken whatever the language; where two are
("1.200" in a language whose marks are not known) none is.
"""

from decimal import Decimal
from typing import NamedTuple

MOST_SIGNS = 32
"""More digits and marks than any figure of the news has; what is longer is a code."""

_ALWAYS_GROUPING = " '٬"
_ALWAYS_DECIMAL = "·٫"


class Printed(NamedTuple):
    """What digits stand for: the figure and the number of decimals printed; or, in `fault`, why they do not."""

    amount: Decimal
    decimals: int
    fault: str = ""


def read_digits(text: str, decimal_mark: str) -> Printed:
    """Read digits with their separators; `decimal_mark` is "." or ",", or "" where it is not known.

    >>> read_digits("1,200", ".").amount, read_digits("70,76", ".").amount
    (Decimal('1200'), Decimal('70.76'))
    >>> read_digits("1.200", "").fault
    'can be read as 1200 or as 1.200'
    """
    if len(text) > MOST_SIGNS:
        return _fault("has more digits than a figure has")
    if text.isdigit():
        codes = len(text) > 1 and text[0] == "0"
        return _fault("begins with a nought, as a code does") if codes else Printed(Decimal(text), 0)
    groups, marks = _split(text)
    mark = marks[-1]
    if len(set(marks)) == 1:
        return _one_mark(groups, mark, decimal_mark)
    if mark in marks[:-1] or len(set(marks)) > 2 or mark in _ALWAYS_GROUPING or not _grouped(groups[:-1], marks[0]):
        return _fault("is not a number as any language prints one")
    return _decimal(groups[:-1], groups[-1])


def _one_mark(groups: list[str], mark: str, decimal_mark: str) -> Printed:
    grouping = mark not in _ALWAYS_DECIMAL and _grouped(groups, mark)
    if len(groups) > 2 or mark in _ALWAYS_GROUPING:
        return _whole(groups) if grouping else _fault("is not a number as any language prints one")
    if not grouping or mark == decimal_mark:
        return _decimal(groups[:1], groups[1])
    if mark in ".," and not decimal_mark:
        return _fault(f"can be read as {''.join(groups)} or as {'.'.join(groups)}")
    return _whole(groups)


def _grouped(groups: list[str], mark: str) -> bool:
    """Whether the groups are thousands ("12,345,678") or, with commas, lakhs ("1,23,45,678")."""
    first, rest = groups[0], groups[1:]
    if not rest:
        return True
    if first[0] == "0" or len(first) > 3 or len(rest[-1]) != 3:
        return False
    if all(len(group) == 3 for group in rest):
        return True
    return mark == "," and len(first) < 3 and all(len(group) == 2 for group in rest[:-1])


def _split(text: str) -> tuple[list[str], list[str]]:
    groups, marks = [""], []
    for char in text:
        if char.isdigit():
            groups[-1] += char
        else:
            marks.append(char)
            groups.append("")
    return groups, marks


def _whole(groups: list[str]) -> Printed:
    return Printed(Decimal("".join(groups)), 0)


def _decimal(whole: list[str], fraction: str) -> Printed:
    return Printed(Decimal(f"{''.join(whole)}.{fraction}"), len(fraction))


def _fault(why: str) -> Printed:
    return Printed(Decimal(0), 0, why)
