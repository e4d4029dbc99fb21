"""The geometry of the drawings."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from report_builder import about, count, days, exactly, span, statement

from crosscheck.report.page.calendar import day_ticks
from crosscheck.report.page.drawing import LETTER_WIDTH, PLOT_WIDTHS, figure_ticks, forest_of, percent, ticks_of
from crosscheck.report.scale import GREATEST_EXPONENT, Bar, Scale, scale_of


def forest(*values, consensus=None):
    return forest_of([(f"c{at}", statement(f"c{at}", "gazette", value)) for at, value in enumerate(values)], consensus)


def number(part: str) -> Decimal:
    assert part.endswith("%")
    return Decimal(part[:-1])


def test_bars_lie_on_one_axis():
    drawn = forest(exactly(0), exactly(50), exactly(200))
    assert [each.point for each in drawn.rows] == ["0%", "25%", "100%"]
    assert [(each.at, each.label) for each in drawn.ticks] == [
        ("0%", "0"),
        ("25%", "50"),
        ("50%", "100"),
        ("75%", "150"),
        ("100%", "200"),
    ]


def test_what_is_said_lies_within_what_is_not_excluded():
    row, _ = forest(about(500, "about 500"), exactly(600)).rows
    assert number(row.thin[0]) < number(row.thick[0])
    assert number(row.thick[0]) + number(row.thick[1]) < number(row.thin[0]) + number(row.thin[1])
    assert (row.implied, row.possible, row.point) == ("450 to 550", "400 to 600", "")


def test_open_ends_are_marked():
    row, _ = forest(count("over 30", span(30, 40), span(30, None)), exactly(10)).rows
    assert (row.open_below, row.open_above) == (False, True)
    assert number(row.thin[0]) + number(row.thin[1]) == 100


def test_figures_far_apart_have_a_logarithmic_axis():
    drawn = forest(exactly(3), exactly(16000))
    assert drawn.is_logarithmic
    assert [each.label for each in drawn.ticks] == ["10", "100", "1,000", "10,000"]


def test_what_most_origins_hold_is_a_band():
    drawn = forest(exactly(0), exactly(100), consensus=span(25, 75))
    assert (drawn.band, drawn.band_end, drawn.band_words) == (("25%", "50%"), "75%", "25 to 75")


def test_days_are_said_as_their_source_dates_them():
    drawn = forest(days(date(2019, 1, 1), date(2019, 12, 31)), days(date(2021, 1, 1), date(2021, 12, 31)))
    assert [each.implied for each in drawn.rows] == ["2019", "2021"]
    assert [each.label for each in drawn.ticks] == ["2019", "2020", "2021"]


@pytest.mark.parametrize("values", [[exactly(5)], [exactly(5), exactly(5)], []])
def test_nothing_to_compare_is_not_drawn(values):
    assert forest(*values) is None


def test_a_hundred_rows_are_too_many():
    drawn = forest(*map(exactly, range(100)))
    assert (len(drawn.rows), drawn.left_out) == (40, 60)


figures = st.decimals(min_value=-(10**12), max_value=10**12, places=2)


@st.composite
def values(draw):
    ends = sorted(draw(st.lists(figures, min_size=4, max_size=4)))
    low, high = draw(st.booleans()), draw(st.booleans())
    possible = replace(span(0, 0), lower=None if low else ends[0], upper=None if high else ends[3])
    return count("said", replace(possible, lower=ends[1], upper=ends[2]), possible)


@settings(max_examples=60)
@given(st.lists(values(), min_size=2, max_size=5))
def test_everything_lies_within_the_drawing(drawn_of):
    drawn = forest(*drawn_of)
    if drawn is not None:
        for row in drawn.rows:
            for start, length in (row.thick, row.thin):
                assert 0 <= number(start) <= 100
                assert 0 <= number(start) + number(length) <= Decimal("100.01")
        assert all(0 <= number(each.at) <= 100 for each in drawn.ticks)


@given(st.lists(figures, min_size=2, max_size=6, unique=True))
def test_a_larger_figure_never_stands_further_left(found):
    drawn = forest(*(count("said", span(str(each), str(each))) for each in sorted(found)))
    places = [number(each.point) for each in drawn.rows]
    assert places == sorted(places)


@given(figures, figures)
def test_labels_never_run_into_each_other(one, other):
    scale = scale_of([Bar(span(str(each), str(each)), span(str(each), str(each))) for each in (one, other)])
    ticks = ticks_of(scale, figure_ticks(scale))
    for size, width in zip(("narrow", "wide"), PLOT_WIDTHS, strict=True):
        end = Decimal("-Infinity")
        for each in (tick for tick in ticks if tick.shown in ("both", size)):
            wide = Decimal(len(each.label) * LETTER_WIDTH)
            start = number(each.at) / 100 * width - {"start": 0, "middle": wide / 2, "end": wide}[each.anchor]
            assert start >= end
            end = start + wide


@given(st.dates(), st.integers(1, 400_000))
def test_days_are_named_within_the_axis_and_few(start, length):
    end = min(start.toordinal() + length, date.max.toordinal())
    scale = Scale(Decimal(start.toordinal()), Decimal(max(end, start.toordinal() + 1)), logarithmic=False)
    ticks = day_ticks(scale)
    assert all(scale.low <= day <= scale.high for day, _ in ticks)
    assert len(ticks) <= 8
    assert all(name for _, name in ticks)


def test_short_spans_name_days():
    start = date(2024, 5, 4)
    scale = Scale(Decimal(start.toordinal()), Decimal((start + timedelta(3)).toordinal()), logarithmic=False)
    assert [name for _, name in day_ticks(scale)] == ["4 May 2024", "5 May 2024", "6 May 2024", "7 May 2024"]


@given(st.decimals(0, 1))
def test_percentages_have_two_decimals(part):
    assert abs(number(percent(part)) - part * 100) <= Decimal("0.005")
    assert "E" not in percent(part)


def test_figures_beyond_any_axis_are_not_drawn():
    huge = count("x", span(f"1E+{GREATEST_EXPONENT + 1}", f"1E+{GREATEST_EXPONENT + 1}"))
    assert forest(huge, exactly(3)) is None
