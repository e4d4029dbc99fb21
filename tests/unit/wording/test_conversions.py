"""Conversions as a reader is told them, in the unit words of the two sources."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar.quantities.reading import read_quantity
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.value import Printed, Quantity
from crosscheck.wording.conversions import conversion_words, in_unit_of, short, unit_words


def read(words):
    quantity = read_quantity(words, load_lexicon("en"))
    assert isinstance(quantity, Quantity), quantity
    return quantity


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        ("10 miles", "16 km", "10 miles is 16.09 km"),
        ("about 10 miles", "16 km", "10 miles is 16.09 km"),
        ("16 km", "10 miles", "16 km is 9.942 miles"),
        ("1 mile", "2 km", "1 mile is 1.609 km"),
        ("86 °F", "30 °C", "86 °F is 30 °C"),
        ("30 °C", "90 degrees Fahrenheit", "30 °C is 86 degrees Fahrenheit"),
        ("13 feet", "4 metres", "13 feet is 3.962 metres"),
        ("5ft 7in", "170 cm", "5ft 7in is 170.2 cm"),
        ("300 minutes", "5 hours", "300 minutes is 5 hours"),
        ("5 km", "5,000 m", "5 km is 5,000 m"),
        ("250 kg", "500 pounds of cocaine", "250 kg is 551.2 pounds"),
        ("40 hectares", "100 acres", "40 hectares is 98.84 acres"),
        ("60 mph", "100 km/h", "60 mph is 96.56 km/h"),
        ("500 MW", "0.5 GW", "500 MW is 0.5 GW"),
        ("120,000 square metres", "12 hectares", "120,000 square metres is 12 hectares"),
        ("18 months", "2 years", "18 months is 1.5 years"),
        ("5 km", "6 kilometres", ""),
        ("5 km", "6 km", ""),
        ("$5 million", "€5 million", ""),
        ("5 km", "5 kg", ""),
        ("500", "600", ""),
        ("between 4 and 7 miles", "16 km", ""),
    ],
)
def test_a_conversion_in_words(left, right, words):
    assert conversion_words(read(left), read(right)) == words


@given(st.decimals(min_value=1, max_value=10**9, places=3), st.sampled_from(["1609.344", "0.3048", "0.45359237"]))
def test_there_and_back_is_exact(amount, times):
    unit = Printed(None, "unit", Decimal(times))
    assert in_unit_of(amount * unit.times, unit) == amount


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=5))
def test_what_is_told_is_near(amount):
    assert abs(short(amount) - amount) <= abs(amount) / 1000


@pytest.mark.parametrize(
    ("amount", "unit", "words"),
    [
        (2, "inch", "2 inches"),
        (1, "inch", "1 inch"),
        (3, "km", "3 km"),
        (3, "percentage points", "3 percentage points"),
    ],
)
def test_a_figure_with_its_unit(amount, unit, words):
    assert unit_words(Decimal(amount), unit) == words
