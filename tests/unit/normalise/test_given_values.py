"""Values given outright are converted as those in words are."""

from decimal import Decimal

import pytest

from crosscheck.model.claim import GivenValue
from crosscheck.model.project import Project, Settings
from crosscheck.model.value import Quantity
from crosscheck.normalise.values import read_given
from crosscheck.normalise.vocabulary import make_vocabulary

VOCABULARY = make_vocabulary(Project("", Settings(), (), ()), "en")


@pytest.mark.parametrize(
    ("amount", "unit", "converted", "base"),
    [
        ("10", "miles", "16093.44", "metre"),
        ("50", "°F", "10", "celsius"),
        ("30", "cents", "0.3", "USD"),
        ("1.5", "years", "1.5", "year"),
        ("500", "person", "500", "person"),
        ("500", "", "500", ""),
    ],
)
def test_an_amount_with_its_unit(amount, unit, converted, base):
    value = read_given(GivenValue(amount=Decimal(amount), unit=unit), VOCABULARY)
    assert isinstance(value, Quantity)
    assert (value.amount, value.unit) == (Decimal(converted), base)
    assert value.implied.is_point


def test_both_ends_are_converted():
    value = read_given(GivenValue(lower=Decimal(32), upper=Decimal(50), unit="°F"), VOCABULARY)
    assert isinstance(value, Quantity)
    assert (value.possible.lower, value.possible.upper) == (0, 10)
    assert value.amount is None
