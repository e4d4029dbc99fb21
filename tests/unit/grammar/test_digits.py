"""Separators: one reading, two readings, none."""

from decimal import Decimal

import pytest

from crosscheck.grammar.quantities.digits import read_digits


@pytest.mark.parametrize(
    ("text", "mark", "amount", "decimals"),
    [
        ("1,200", ".", "1200", 0),
        ("1.200", ".", "1.200", 3),
        ("1.200", ",", "1200", 0),
        ("1,200", ",", "1.200", 3),
        ("70,76", ".", "70.76", 2),
        ("70.76", ",", "70.76", 2),
        ("12,34,567", ".", "1234567", 0),
        ("1.234.567", ".", "1234567", 0),
        ("1,234,567", ",", "1234567", 0),
        ("1.234.567,89", ".", "1234567.89", 2),
        ("1,234,567.89", ",", "1234567.89", 2),
        ("1'234'567.89", "", "1234567.89", 2),
        ("1 234 567,89", "", "1234567.89", 2),
        ("0.200", "", "0.200", 3),
        ("0", "", "0", 0),
        ("3·5", "", "3.5", 1),
        ("1٬234٫5", "", "1234.5", 1),
        ("1234,567", "", "1234.567", 3),
    ],
)
def test_one_reading(text: str, mark: str, amount: str, decimals: int) -> None:
    assert read_digits(text, mark) == (Decimal(amount), decimals, "")


@pytest.mark.parametrize(
    ("text", "mark", "fault"),
    [
        ("1.200", "", "can be read as 1200 or as 1.200"),
        ("1,200", "", "can be read as 1200 or as 1.200"),
        ("007", ".", "begins with a nought, as a code does"),
        ("1.2.3", ".", "is not a number as any language prints one"),
        ("09.06.2019", ".", "is not a number as any language prints one"),
        ("1,23,4", ".", "is not a number as any language prints one"),
        ("1,234.567.8", ".", "is not a number as any language prints one"),
        ("1'2", ".", "is not a number as any language prints one"),
        ("9" * 33, ".", "has more digits than a figure has"),
    ],
)
def test_no_reading(text: str, mark: str, fault: str) -> None:
    assert read_digits(text, mark).fault == fault
