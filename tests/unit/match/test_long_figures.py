"""One figure in two claims, too long to be chance: digits, roundings, hedges and units."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.match.figures import long_figure, relate_figures
from crosscheck.model.interval import Interval
from crosscheck.model.value import Direction, Hedge, Quantity, QuantityKind, Truth


def figure(amount, unit="", hedge=Hedge.EXACT, kind=QuantityKind.COUNT, change=None):
    """Return a quantity; `None` for an amount is a range or a vague word."""
    amount = None if amount is None else Decimal(amount)
    around = Interval(amount, amount)
    return Quantity(kind, amount, around, around, unit, hedge, str(amount), change)


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("14382", "14382", "long"),
        ("14382", "14400", "long"),
        ("14382", "14380", "long"),
        ("14382", "14000", "short"),
        ("14382", "10000", ""),
        ("14382", "14383", ""),
        ("14382", "14300", ""),
        ("14382", "14500", ""),
        ("14382", "15000", ""),
        ("14382", "1438", ""),
        ("1250000", "1.25E+6", "long"),
        ("12.5", "12.45", "long"),
        ("12.5", "12.5", "long"),
        ("12.5", "12.50", "long"),
        ("105", "105", "long"),
        ("12", "12", "short"),
        ("12000", "12000", "short"),
        ("7", "7", ""),
        ("100", "100", ""),
        ("5000", "5000", ""),
        ("0", "0", ""),
        ("0", "14382", ""),
        ("-2.45", "-2.45", "long"),
        ("-245", "245", ""),
    ],
)
def test_three_digits_are_long_and_a_rounding_has_those_of_the_rounder(left, right, level):
    assert relate_figures(figure(left), figure(right)) == level
    assert relate_figures(figure(right), figure(left)) == level


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        (Hedge.EXACT, Hedge.APPROXIMATE, "long"),
        (Hedge.APPROXIMATE, Hedge.APPROXIMATE, "long"),
        (Hedge.EXACT, Hedge.MORE_THAN, ""),
        (Hedge.AT_LEAST, Hedge.AT_LEAST, ""),
        (Hedge.NEARLY, Hedge.EXACT, ""),
        (Hedge.AT_MOST, Hedge.EXACT, ""),
        (Hedge.LESS_THAN, Hedge.EXACT, ""),
    ],
)
def test_a_bound_names_no_figure(left, right, level):
    assert relate_figures(figure("14382", hedge=left), figure("14382", hedge=right)) == level


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (figure("245", "house"), figure("245", "car")),
        (figure("245", "EUR", kind=QuantityKind.MONEY), figure("245", "USD", kind=QuantityKind.MONEY)),
        (figure("24.5", "percent", kind=QuantityKind.PERCENT), figure("24.5")),
        (figure("24.5", "percent", kind=QuantityKind.PERCENT), figure("24.5", "point", kind=QuantityKind.POINTS)),
        (figure("245", change=Direction.UP), figure("245")),
        (figure("245", change=Direction.UP), figure("245", change=Direction.DOWN)),
        (figure(None, hedge=Hedge.RANGE), figure("245")),
        (figure(None, hedge=Hedge.VAGUE), figure(None, hedge=Hedge.VAGUE)),
        (Truth(holds=True, words="yes"), figure("245")),
        (None, figure("245")),
        (None, None),
    ],
    ids=str,
)
def test_figures_of_other_things_are_not_one(left, right):
    assert relate_figures(left, right) == relate_figures(right, left) == ""


@pytest.mark.parametrize(("left", "right"), [("house", "house"), ("", "house"), ("", "")])
def test_a_unit_that_is_left_out_may_be_the_others(left, right):
    assert relate_figures(figure("245", left), figure("245", right)) == "long"


def test_two_changes_one_way_are_one_figure():
    up = figure("245", change=Direction.UP)
    assert relate_figures(up, up) == "long"


@pytest.mark.parametrize(
    ("value", "digits"),
    [
        (figure("14382"), "143"),
        (figure("12.45"), "124"),
        (figure("105"), "105"),
        (figure("12000"), ""),
        (figure("7"), ""),
        (figure("0"), ""),
        (figure("14382", hedge=Hedge.APPROXIMATE), "143"),
        (figure("14382", hedge=Hedge.AT_LEAST), ""),
        (figure(None, hedge=Hedge.RANGE), ""),
        (Truth(holds=True, words="yes"), ""),
        (None, ""),
    ],
    ids=str,
)
def test_a_long_figure_is_found_by_its_first_digits(value, digits):
    assert long_figure(value) == digits


AMOUNTS = st.decimals(-10_000_000, 10_000_000, places=2) | st.integers(-10_000, 10_000).map(Decimal)
FIGURES = st.builds(
    figure, AMOUNTS, st.sampled_from(["", "house", "car"]), st.sampled_from(Hedge), st.sampled_from(QuantityKind)
)
PLAIN = st.builds(figure, AMOUNTS)


@settings(max_examples=100, deadline=None)
@given(FIGURES, FIGURES)
def test_which_is_first_does_not_matter(left, right):
    assert relate_figures(left, right) == relate_figures(right, left)


@settings(max_examples=100, deadline=None)
@given(PLAIN)
def test_a_figure_is_as_long_as_its_digits_tell(value):
    level = relate_figures(value, value)
    digits = len(str(int(abs(value.amount) * 100)).strip("0"))
    assert level == ("long" if digits >= 3 else "short" if digits == 2 else "")
    assert (level == "long") == bool(long_figure(value))


@settings(max_examples=100, deadline=None)
@given(st.integers(100, 10_000_000), st.integers(1, 5))
def test_a_figure_and_its_rounding_are_one_for_as_many_digits_as_it_keeps(amount, dropped):
    rounded = round(Decimal(amount), -dropped)
    kept = len(rounded.normalize().as_tuple().digits) if rounded else 0
    assert relate_figures(figure(amount), figure(rounded)) == ("long" if kept >= 3 else "short" if kept == 2 else "")
