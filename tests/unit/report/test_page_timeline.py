"""How a figure changed, as a chart and as rows."""

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_builder import count, days, exactly, fact, name, report, span, statement, view

from crosscheck.model.finding import Judgement, Moment, Standing, Verdict
from crosscheck.model.value import Hedge
from crosscheck.report.page.chart import BOTTOM, CHART_WIDTHS, TOP
from crosscheck.report.page.lookup import Lookup
from crosscheck.report.page.placing import Box, Spot, placed, width_of
from crosscheck.report.page.timeline import timeline_of

CURRENT, SUPERSEDED, STALE = Standing.CURRENT, Standing.SUPERSEDED, Standing.STALE


def timeline(*told, updates=(), conflicts=()):
    """Return the timeline of figures, each with its day of May 2024, its standing and who is credited.

    `updates` are pairs of them of which one superseded the other, `conflicts` those that contradict.
    """
    claims, moments = [], []
    for at, (value, day, standing, *voice) in enumerate(told):
        known = days(date(2024, 5, day)) if day else None
        said_by = name(voice[0]) if voice else None
        claims.append(statement(f"c{at}", f"paper{at}", value, as_of=known, said_by=said_by))
        moments.append(Moment(f"c{at}", f"2024-05-{day:02d}" if day else "", standing))
    killed = fact(
        "killed",
        Verdict.UPDATE,
        [[each.ref] for each in claims],
        history=tuple(moments),
        judgements=(*map(superseding, updates), *map(conflicting, conflicts)),
    )
    made = report(claims, [killed])
    return timeline_of(killed, Lookup(view(made), made))


def superseding(pair):
    left, right = pair
    return Judgement(f"c{left}", f"c{right}", Verdict.UPDATE, "figure-superseded", "as_of", "One came later.")


def conflicting(pair):
    left, right = pair
    return Judgement(f"c{left}", f"c{right}", Verdict.CONFLICT, "values-conflict", "value", "Both cannot be.")


def at_least(figure):
    return count(f"at least {figure}", span(figure, figure + 2), span(figure, None), Hedge.AT_LEAST)


def as_many_as(figure):
    return count(f"as many as {figure}", span(figure // 2, figure), span(0, figure), Hedge.AT_MOST)


DOZENS = count("dozens", span(24, 99), span(12, None), Hedge.VAGUE)


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
    assert [each.x for each in chart.shapes] == ["0%", "100%"]
    low, high = (each.y for each in chart.shapes)
    assert (low, high) == ((TOP + BOTTOM) / 2, TOP)


def test_a_figure_holds_until_the_next_of_its_voice_and_a_stale_one_holds_nothing():
    told = [(15, 5, SUPERSEDED), (10, 6, STALE), (30, 9, CURRENT)]
    chart = timeline(*((exactly(figure), day, standing, "police") for figure, day, standing in told)).chart
    flat, upright = chart.steps
    assert (flat.x1, flat.x2, flat.y1) == ("0%", "100%", flat.y2)
    assert (upright.x1, upright.x2) == ("100%", "100%")


def test_no_line_joins_the_figures_of_two_voices():
    chart = timeline((exactly(15), 5, SUPERSEDED, "police"), (exactly(30), 9, CURRENT, "doctors")).chart
    assert chart.steps == ()
    assert timeline((exactly(15), 5, SUPERSEDED), (exactly(30), 9, CURRENT)).chart.steps == ()


def test_no_line_leads_to_or_from_words_that_name_no_figure():
    chart = timeline((at_least(15), 5, SUPERSEDED, "police"), (as_many_as(30), 9, CURRENT, "police")).chart
    assert chart.steps == ()


def test_a_line_ends_at_what_superseded_its_figure():
    chart = timeline(
        (exactly(15), 1, SUPERSEDED, "police"),
        (exactly(30), 6, CURRENT, "prosecutors"),
        (exactly(20), 11, CURRENT, "police"),
        updates=[(0, 1)],
    ).chart
    assert [(each.x1, each.x2) for each in chart.steps] == [("0%", "50%")]


@pytest.mark.parametrize(
    ("value", "opens_up"),
    [(at_least(20), True), (as_many_as(40), False), (DOZENS, True), (count("20 to 30", span(20, 30)), False)],
)
def test_what_names_no_figure_is_a_bar_of_what_it_says(value, opens_up):
    bar, dot = timeline((value, 5, SUPERSEDED), (exactly(25), 9, CURRENT)).chart.shapes
    assert (bar.is_bar, bar.opens_up, bar.opens_down) == (True, opens_up, False)
    assert bar.foot > bar.y
    assert not dot.is_bar


def test_labels_are_the_words_as_said():
    chart = timeline((DOZENS, 5, CURRENT), (exactly(25, "Twenty-five"), 25, CURRENT)).chart
    assert {each.said for each in chart.labels} == {"dozens", "Twenty-five"}


def test_a_figure_that_nobody_named_did_not_grow():
    assert timeline((at_least(5), 5, SUPERSEDED), (DOZENS, 6, CURRENT)).title == "How the figure changed"


def test_each_voice_has_a_line_of_its_own():
    chart = timeline(
        (exactly(10), 5, SUPERSEDED, "police"),
        (exactly(50), 5, SUPERSEDED, "doctors"),
        (exactly(20), 9, CURRENT, "police"),
        (exactly(60), 9, CURRENT, "doctors"),
    ).chart
    assert len(chart.steps) == 4
    assert chart.steps[0].y1 == str(chart.shapes[0].y)
    assert chart.steps[2].y1 == str(chart.shapes[1].y)


def test_figures_far_apart_grow_by_multiplying():
    assert timeline((exactly(3), 5, SUPERSEDED), (exactly(5000), 9, CURRENT)).chart.is_logarithmic


def test_labels_that_would_meet_are_left_to_the_rows():
    figures = [
        (exactly(30), 5, CURRENT),
        (exactly(30), 5, CURRENT),
        (exactly(30), 5, CURRENT),
        (exactly(31), 30, CURRENT),
    ]
    assert sorted(each.said for each in timeline(*figures).chart.labels) == ["30", "30", "31"]


spots = st.builds(
    lambda part, top, tall, said, voice: Spot(Box(part, part, -6, 6, top, min(top + tall, 128)), said, voice),
    st.floats(0, 1),
    st.floats(10, 110),
    st.floats(12, 60),
    st.text("0123456789 ab四", min_size=1, max_size=26),
    st.sampled_from(["", "police", "the ministry of the interior"]),
)


@given(st.lists(spots, max_size=12), st.integers(0, 500))
def test_labels_stand_inside_the_drawing_and_over_nothing(found, wider):
    line = Box(0.2, 0.6, 0, 0, 59, 61)
    for shown, narrowest in zip(("narrow", "wide"), CHART_WIDTHS, strict=True):
        boxes = [box_of(each) for each in placed(found, [line], CHART_WIDTHS, BOTTOM) if each.shown in ("both", shown)]
        width = narrowest + wider
        assert all(each.at(width)[0] >= 0 and each.at(width)[1] <= width and each.top >= 0 for each in boxes)
        taken = [line, *(spot.box for spot in found)]
        assert not any(each.meets(other, width) for each in boxes for other in taken)
        assert not any(one.meets(other, width) for one, other in itertools.combinations(boxes, 2))


def box_of(label):
    """Return the place of a label, less a hair for rounding."""
    length = width_of(f"{label.said} {label.voice}".strip())
    start = {"start": 0, "middle": -length / 2, "end": -length}[label.anchor]
    part, y = float(label.x.removesuffix("%")) / 100, float(label.y)
    return Box(part, part, start + 0.2, start + length - 0.2, y - 10.9, y + 3.9)


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
    assert {each.voice for each in several.chart.labels} == {"police", "doctors", ""}
    one = timeline((exactly(10), 5, SUPERSEDED, "police"), (exactly(20), 9, CURRENT, "police"))
    assert [each.voice for each in one.chart.labels] == ["", ""]


def test_a_figure_that_another_contradicts_is_no_current_one():
    found = timeline(
        (exactly(12), 5, SUPERSEDED), (exactly(30), 6, CURRENT), (exactly(99), 7, CURRENT), conflicts=[(0, 1), (1, 2)]
    )
    assert [row.meaning for row in found.rows] == ["superseded", *["in conflict, and not overtaken"] * 2]
