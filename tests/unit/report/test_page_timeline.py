"""How a figure changed, as a chart and as rows."""

from datetime import date
from decimal import Decimal

import pytest
from report_builder import about, count, days, exactly, fact, name, report, span, statement, view

from crosscheck.model.finding import Moment, Standing, Verdict
from crosscheck.report.page.lookup import Lookup
from crosscheck.report.page.timeline import BOTTOM, TOP, timeline_of

CURRENT, SUPERSEDED, STALE = Standing.CURRENT, Standing.SUPERSEDED, Standing.STALE


def timeline(*told):
    """Return the timeline of figures, each with its day of May 2024, its standing and who is credited."""
    claims, moments = [], []
    for at, (value, day, standing, *voice) in enumerate(told):
        known = days(date(2024, 5, day)) if day else None
        said_by = name(voice[0]) if voice else None
        claims.append(statement(f"c{at}", f"paper{at}", value, as_of=known, said_by=said_by))
        moments.append(Moment(f"c{at}", f"2024-05-{day:02d}" if day else "", standing))
    killed = fact("killed", Verdict.UPDATE, [[each.ref] for each in claims], history=tuple(moments))
    made = report(claims, [killed])
    return timeline_of(killed, Lookup(view(made), made))


def test_rows_tell_the_day_the_figure_and_its_standing():
    found = timeline((exactly(12), 5, SUPERSEDED), (exactly(30), 6, CURRENT), (exactly(12), 7, STALE))
    assert [(each.day, each.said, each.mark, each.standing) for each in found.rows] == [
        ("5 May 2024", "12", "○", "superseded"),
        ("6 May 2024", "30", "●", "current"),
        ("7 May 2024", "12", "▲", "stale"),
    ]
    assert found.title == "How the figure grew"


def test_days_run_to_the_right_and_figures_upwards_from_nothing():
    chart = timeline((exactly(15), 5, SUPERSEDED), (exactly(30), 9, CURRENT)).chart
    assert [each.x for each in chart.dots] == ["0%", "100%"]
    low, high = (Decimal(each.y) for each in chart.dots)
    assert (low, high) == ((TOP + BOTTOM) / 2, TOP)


def test_a_figure_holds_until_the_next_one_and_a_stale_one_holds_nothing():
    chart = timeline((exactly(15), 5, SUPERSEDED), (exactly(10), 6, STALE), (exactly(30), 9, CURRENT)).chart
    flat, upright = chart.steps
    assert (flat.x1, flat.x2, flat.y1) == ("0%", "100%", flat.y2)
    assert (upright.x1, upright.x2) == ("100%", "100%")


def test_each_voice_has_a_line_of_its_own():
    chart = timeline(
        (exactly(10), 5, SUPERSEDED, "police"),
        (exactly(50), 5, SUPERSEDED, "doctors"),
        (exactly(20), 9, CURRENT, "police"),
        (exactly(60), 9, CURRENT, "doctors"),
    ).chart
    assert len(chart.steps) == 4
    assert chart.steps[0].y1 == chart.dots[0].y
    assert chart.steps[2].y1 == chart.dots[1].y


def test_figures_far_apart_grow_by_multiplying():
    assert timeline((exactly(3), 5, SUPERSEDED), (exactly(5000), 9, CURRENT)).chart.is_logarithmic


def test_labels_that_would_meet_are_left_to_the_rows():
    chart = timeline((exactly(30), 5, CURRENT), (exactly(30), 5, CURRENT), (exactly(31), 30, CURRENT)).chart
    assert [each.label for each in chart.dots] == ["30", "", "31"]


@pytest.mark.parametrize(
    "told",
    [
        [(exactly(3), 5, SUPERSEDED), (exactly(4), 5, CURRENT)],
        [(exactly(3), 0, SUPERSEDED), (exactly(4), 0, CURRENT)],
        [(exactly(-3), 5, SUPERSEDED), (exactly(4), 6, CURRENT)],
        [(exactly(0), 5, SUPERSEDED), (exactly(0), 6, CURRENT)],
        [(None, 5, SUPERSEDED), (None, 6, CURRENT)],
        [(count("x", span("1E+99", "1E+99")), 5, SUPERSEDED), (exactly(4), 6, CURRENT)],
    ],
)
def test_without_days_or_figures_there_are_rows_only(told):
    found = timeline(*told)
    assert found.chart is None
    assert len(found.rows) == 2


def test_a_range_stands_at_the_least_that_it_says():
    chart = timeline((count("a few", span(3, 7)), 5, SUPERSEDED), (about(30, "about 30"), 6, CURRENT)).chart
    assert [each.label for each in chart.dots] == ["3", "30"]


def test_no_history_no_timeline():
    made = report([statement("a", "gazette", exactly(3))], [fact("held", Verdict.UNCORROBORATED, [["a"]])])
    assert timeline_of(made.facts[0], Lookup(view(made), made)) is None


def test_of_very_many_moments_the_newest_are_told():
    found = timeline(*((exactly(at), at % 28 + 1, SUPERSEDED) for at in range(100)))
    assert (len(found.rows), found.left_out) == (60, 40)
    assert found.rows[-1].said == "99"


def test_voices_are_named_where_there_are_several():
    several = timeline(
        (exactly(10), 5, SUPERSEDED, "police"),
        (exactly(50), 6, CURRENT, "doctors"),
        (exactly(20), 9, CURRENT, "police"),
    )
    assert [each.voice for each in several.chart.dots] == ["police", "doctors", ""]
    one = timeline((exactly(10), 5, SUPERSEDED, "police"), (exactly(20), 9, CURRENT, "police"))
    assert [each.voice for each in one.chart.dots] == ["", ""]
