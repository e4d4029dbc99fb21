"""The golden table of English quantities, one row one test.

The expectations were written from the design's table of hedges, before the grammar was run. An interval is written as
`[450, 550]`, `(30, inf)`, or as one figure where it holds nothing else.
"""

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from crosscheck.grammar.quantities.reading import read_quantity
from crosscheck.grammar.quantities.spans import read_interval
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.interval import Interval
from crosscheck.model.value import Quantity, Unread

TABLE = Path(__file__).with_name("quantities.en.csv")
ROWS = list(csv.DictReader(TABLE.read_text("utf-8").splitlines()))
FIGURES = [row for row in ROWS if row["kind"] != "unread"]
NEAR_MISSES = [row for row in ROWS if row["kind"] == "unread"]


def interval(notation: str) -> Interval[Decimal]:
    if notation[0] not in "[(":
        return Interval(Decimal(notation), Decimal(notation))
    read = read_interval(notation)
    return read if read.upper is not None else Interval(read.lower, None, read.lower_open)


def shown(found: Interval[Decimal]) -> Interval[Decimal]:
    return found if found.upper is not None else Interval(found.lower, None, found.lower_open)


@pytest.mark.parametrize("row", FIGURES, ids=lambda row: row["phrase"])
def test_a_phrase_is_read(row: dict[str, str]) -> None:
    found = read_quantity(row["phrase"], load_lexicon("en"))
    assert isinstance(found, Quantity), found
    assert found.kind.value == row["kind"]
    assert found.amount == (Decimal(row["amount"]) if row["amount"] else None)
    assert shown(found.implied) == interval(row["implied"])
    assert shown(found.possible) == interval(row["possible"])
    assert found.unit == row["unit"]
    assert found.hedge.value == row["hedge"]
    assert (found.change.value if found.change else "") == row["change"]
    assert found.words == row["phrase"]


@pytest.mark.parametrize("row", NEAR_MISSES, ids=lambda row: row["phrase"])
def test_a_near_miss_is_refused(row: dict[str, str]) -> None:
    found = read_quantity(row["phrase"], load_lexicon("en"))
    assert isinstance(found, Unread), found
    assert found.words
    assert found.why


def test_the_table_is_large_enough() -> None:
    assert len(FIGURES) >= 400
    assert len(NEAR_MISSES) >= 80
