"""Whether two values hold together, on figures built by hand."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from crosscheck.grammar.quantities.reading import read_quantity
from crosscheck.judge.values import Holding, compare_quantities, compare_values, says
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.interval import Interval
from crosscheck.model.value import Hedge, Quantity, QuantityKind, Text, Time, Truth


def figure(lower, upper, possible=None, kind=QuantityKind.COUNT, unit="person", words="", hedge=Hedge.EXACT):
    implied = Interval(Decimal(lower), None if upper is None else Decimal(upper))
    ends = (lower, upper) if possible is None else possible
    loose = Interval(Decimal(ends[0]), None if ends[1] is None else Decimal(ends[1]))
    return Quantity(kind, Decimal(lower), implied, loose, unit, hedge, words)


EXACT_500 = figure(500, 500)
AROUND_500 = replace(figure(450, 550, (400, 600), hedge=Hedge.APPROXIMATE), amount=Decimal(500))
A_FEW = figure(3, 7, (2, 9), hedge=Hedge.VAGUE)


@pytest.mark.parametrize(
    ("left", "right", "holding"),
    [
        (EXACT_500, EXACT_500, Holding.SAME),
        (AROUND_500, EXACT_500, Holding.SAME),
        (AROUND_500, figure(900, 1100, (800, 1200)), Holding.APART),
        (A_FEW, figure(3, 3), Holding.POSSIBLE),
        (A_FEW, A_FEW, Holding.SAME),
        (figure(23, 24, (23, None), hedge=Hedge.AT_LEAST), figure(26, 26), Holding.POSSIBLE),
        (figure(16000, 16000, (15500, 16500)), figure(16237, 16237), Holding.POSSIBLE),
        (figure(5, 5), figure(5, 5, kind=QuantityKind.PERCENT, unit="percent"), Holding.UNCOMPARABLE),
        (
            figure(5, 5, unit="USD", kind=QuantityKind.MONEY),
            figure(5, 5, unit="EUR", kind=QuantityKind.MONEY),
            Holding.UNCOMPARABLE,
        ),
        (figure(5, 5, unit=""), figure(5, 5), Holding.SAME),
        (figure(5, 5, unit="death"), figure(5, 5), Holding.SAME),
        (
            figure(6, 6, unit=""),
            figure(7, 7, kind=QuantityKind.MEASURE, unit="magnitude", words="7-magnitude"),
            Holding.APART,
        ),
        (
            figure(6, 6, unit=""),
            figure(6000, 6000, kind=QuantityKind.MEASURE, unit="metre", words="6 km"),
            Holding.UNCOMPARABLE,
        ),
    ],
)
def test_figures(left, right, holding):
    assert compare_quantities(left, right) is holding
    assert compare_quantities(right, left) is holding


@pytest.mark.parametrize(
    ("left", "right", "holding"),
    [
        ("about 74", "74", Holding.SAME),
        ("about 74", "75", Holding.SAME),
        ("about 74", "81", Holding.POSSIBLE),
        ("about 54,000", "54,610", Holding.SAME),
        ("about 54,000", "58,000", Holding.POSSIBLE),
        ("about 54,000", "70,000", Holding.APART),
        ("around 500", "540", Holding.SAME),
        ("around 500", "590", Holding.POSSIBLE),
        ("some 335,000", "334,678", Holding.SAME),
        ("some 335,000", "340,000", Holding.POSSIBLE),
        ("some 335,000", "281,607", Holding.APART),
    ],
)
def test_a_hedge_reaches_as_far_as_its_figure_is_round(left, right, holding):
    one, other = (read_quantity(words, load_lexicon("en")) for words in (left, right))
    assert compare_quantities(one, other) is holding


def test_dates_are_the_same_refine_each_other_or_share_no_day():
    june = Time(Interval(date(2019, 6, 1), date(2019, 6, 30)), "2019-06", "June 2019")
    ninth = Time(Interval(date(2019, 6, 9), date(2019, 6, 9)), "2019-06-09", "9 June 2019")
    tenth = Time(Interval(date(2019, 6, 10), date(2019, 6, 10)), "2019-06-10", "10 June 2019")
    assert compare_values(ninth, ninth).holding is Holding.SAME
    assert compare_values(june, ninth).holding is Holding.POSSIBLE
    assert compare_values(ninth, tenth).holding is Holding.APART


def told(lower, upper, approximate=False):
    return Time(Interval(date(2019, *lower), date(2019, *upper)), "", "", approximate)


@pytest.mark.parametrize(
    ("left", "right", "holding"),
    [
        (told((6, 9), (6, 9), approximate=True), told((6, 11), (6, 11)), Holding.POSSIBLE),
        (told((6, 9), (6, 9), approximate=True), told((6, 19), (6, 19)), Holding.APART),
        (told((6, 1), (6, 10), approximate=True), told((6, 21), (6, 30), approximate=True), Holding.APART),
        (told((6, 1), (6, 10), approximate=True), told((6, 12), (6, 12)), Holding.POSSIBLE),
        (told((6, 1), (6, 10), approximate=True), told((6, 20), (6, 20)), Holding.APART),
    ],
)
def test_an_approximate_date_may_be_off_by_a_hair(left, right, holding):
    assert compare_values(left, right).holding is compare_values(right, left).holding is holding


def test_a_count_above_zero_says_that_it_happened():
    assert compare_values(AROUND_500, Truth(True, "yes")).holding is Holding.POSSIBLE
    assert compare_values(Truth(False, "did not"), AROUND_500).holding is Holding.APART
    assert compare_values(figure(0, 0), Truth(False, "no")).holding is Holding.POSSIBLE


def test_words_that_differ_are_left_to_a_reader():
    likeness = compare_values(Text("out of fear", ("fear",)), Text("for repairs", ("repair",)))
    assert likeness.holding is Holding.UNCOMPARABLE
    assert "reader" in likeness.doubt


def test_no_value_is_not_zero():
    assert compare_values(None, figure(0, 0)).holding is Holding.UNCOMPARABLE


bounds = st.tuples(st.integers(0, 1000), st.integers(0, 1000)).map(sorted)
figures = st.tuples(bounds, st.integers(0, 50), st.integers(0, 50)).map(
    lambda t: figure(t[0][0], t[0][1], (t[0][0] - t[1], t[0][1] + t[2]))
)


@given(figures, figures)
def test_comparing_is_symmetric(left, right):
    assert compare_quantities(left, right) is compare_quantities(right, left)


@given(figures, figures, st.integers(0, 100))
def test_widening_a_figure_never_sets_it_apart(left, right, more):
    wider = Quantity(
        left.kind,
        None,
        left.implied,
        Interval(left.possible.lower - more, left.possible.upper + more),
        left.unit,
        left.hedge,
        "",
    )
    if compare_quantities(left, right) is not Holding.APART:
        assert compare_quantities(wider, right) is not Holding.APART


def test_what_says_a_figure():
    assert says(AROUND_500)
    assert says(figure(30, 40, hedge=Hedge.RANGE))
    assert not says(figure(1, 100, hedge=Hedge.RANGE))
    assert not says(A_FEW)
    assert not says(figure(30, None, hedge=Hedge.AT_LEAST))
