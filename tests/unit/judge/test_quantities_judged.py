"""How figures hold together as they are printed: rounding, whole prices, units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar.quantities.reading import read_quantity
from crosscheck.judge.quantities import compare_quantities
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.value import Quantity


def read(words):
    quantity = read_quantity(words, load_lexicon("en"))
    assert isinstance(quantity, Quantity), quantity
    return quantity


@pytest.mark.parametrize(
    ("left", "right", "holding"),
    [
        # rounded alike, and two
        ("16,000", "17,000", "apart"),
        ("1.2 million", "1.3 million", "apart"),
        ("54 %", "55 %", "apart"),
        ("5 km", "6 km", "apart"),
        ("26 people", "27 people", "apart"),
        # one is rounded further than the other
        ("16,000", "16,237", "possible"),
        ("16,000", "16,500", "possible"),
        ("54 %", "54.3 %", "possible"),
        ("54 %", "54.5 %", "possible"),
        ("54 %", "54.7 %", "apart"),
        ("5 km", "5.2 km", "possible"),
        ("5 km", "5.7 km", "apart"),
        ("$5 million", "$5.4 million", "possible"),
        # whole prices
        ("$26", "$25.57", "possible"),
        ("$26", "$26.50", "possible"),
        ("$26", "$26.60", "apart"),
        ("$26", "$27", "apart"),
        ("$1,234", "$1,233.70", "possible"),
        ("$60 a barrel", "$59.80 a barrel", "possible"),
        ("£25.57", "£25.58", "apart"),
        # units
        ("10 miles", "16 km", "same"),
        ("60 mph", "100 km/h", "possible"),
        ("300 minutes", "5 hours", "same"),
        ("86 °F", "30 °C", "same"),
        ("10 miles", "10 km", "apart"),
        # a month and a year have no number of days, but bounds
        ("90 days", "three months", "possible"),
        ("30 days", "a month", "possible"),
        ("365 days", "one year", "possible"),
        ("730 days", "2 years", "possible"),
        ("six weeks", "three months", "apart"),
        ("3 weeks", "3 years", "apart"),
        ("5 %", "5 percentage points", "uncomparable"),
        ("$5 million", "€5 million", "uncomparable"),
    ],
)
def test_figures_as_printed(left, right, holding):
    assert compare_quantities(read(left), read(right)) == holding
    assert compare_quantities(read(right), read(left)) == holding


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_two_plain_counts_of_one_precision_hold_together_only_if_equal(ours, theirs):
    left, right = read(f"{ours} thousand"), read(f"{theirs} thousand")
    if ours % 10 and theirs % 10:
        assert (compare_quantities(left, right) == "apart") is (ours != theirs)
