from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_builder import span

from crosscheck.model.interval import Interval
from crosscheck.report.terminal.range_plot import DRAWN, PLAIN, Bar, plot_ranges
from crosscheck.wording.values import figure_words


def exact(figure) -> Bar:
    return Bar(span(figure, figure), span(figure, figure))


def lines(*bars: Bar, width: int = 41) -> list[str]:
    plot = plot_ranges(bars, width, PLAIN, figure_words)
    return [*plot.bars, plot.axis, plot.labels]


def test_said_is_thick_and_not_excluded_is_thin():
    assert lines(Bar(span(450, 550), span(400, 600)), exact(800)) == [
        "-----===========-----                    ",
        "                                        o",
        "+---------+---------+---------+---------+",
        "400      500       600       700      800",
    ]


def test_open_ends_point_on():
    bars = Bar(span(30, 40), span(30, None)), Bar(span(10, 20), span(None, 20))
    plot = plot_ranges(bars, 40, DRAWN, figure_words)
    assert plot.bars[0].endswith("→")
    assert plot.bars[1].startswith("←")
    assert plot.bars[0].strip()[0] == "━"


def test_figures_far_apart_are_drawn_on_a_logarithmic_axis():
    *_, labels = lines(exact(3), exact(16000))
    assert labels.split() == ["10", "100", "1,000", "10,000"]


@pytest.mark.parametrize("figure", [0, 14, -3, "0.001", 10**20])
def test_one_figure_alone_has_a_place(figure):
    bar, axis, labels = lines(exact(figure))
    assert bar.count("o") == 1
    assert "+" in axis
    assert labels.strip()


def test_counts_from_zero_have_no_axis_below_zero():
    assert "-" not in lines(exact(0))[2]


@pytest.mark.parametrize("figure", ["1E+400000", "-1E+31", "1E-31", "NaN", "Infinity"])
def test_what_no_axis_can_hold_is_not_drawn(figure):
    assert plot_ranges([exact(figure), exact(3)], 40, PLAIN, figure_words) is None


def test_nothing_known_is_not_drawn():
    assert plot_ranges([Bar(span(None, None), span(None, None))], 40, PLAIN, figure_words) is None


figures = st.decimals(min_value=-(10**9), max_value=10**9, places=2)


@st.composite
def bars(draw):
    ends = sorted(draw(st.lists(figures, min_size=4, max_size=4)))
    lowest, highest = draw(st.booleans()), draw(st.booleans())
    possible = Interval(None if lowest else ends[0], None if highest else ends[3])
    return Bar(Interval(ends[1], ends[2]), possible)


@given(st.lists(bars(), min_size=1, max_size=6), st.integers(20, 100))
def test_every_line_is_as_wide_as_the_plot(drawn, width):
    plot = plot_ranges(drawn, width, DRAWN, figure_words)
    assert {len(line) for line in plot.bars} == {len(plot.axis)} == {width}
    assert len(plot.labels) >= width


@given(st.lists(figures, min_size=2, max_size=6, unique=True))
def test_a_larger_figure_never_stands_further_left(found):
    plot = plot_ranges([exact(figure) for figure in sorted(found)], 60, PLAIN, figure_words)
    columns = [line.index("o") for line in plot.bars]
    assert columns == sorted(columns)


@given(bars())
def test_what_is_said_lies_within_what_is_not_excluded(bar):
    line = lines(bar)[0].strip()
    assert line.strip("=o<>-") == ""
    assert "=" in line or "o" in line


def test_days_have_whole_ticks():
    plot = plot_ranges([exact(1), exact(3)], 41, PLAIN, str, whole=True)
    assert plot.labels.split() == ["1", "2", "3"]


def test_ticks_are_decimal():
    assert all(Decimal(tick) for tick in lines(exact("70.96"), exact(71))[-1].split())
