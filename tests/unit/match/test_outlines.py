"""What decides with whom a statement is compared: plain data, the same wherever it is made."""

import msgspec
import pytest

from crosscheck.match.comparison import Comparer
from crosscheck.match.outlines import Outline, ask_apart, count_apart, lie_apart, outline_of, seat_of
from crosscheck.match.profiles import LAST_DAY, NONE

HELD = {"property": "detained", "value": "1", "place": "Porto"}
MAY_FIRST = 737911


def test_an_outline_comes_back_from_bytes(desk):
    outline = outline_of(desk.statement(**HELD, subject="police officers", time="2021-05-01", event="dock strike"))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(outline), type=Outline) == outline


@pytest.mark.parametrize(
    ("fields", "days"),
    [
        ({"time": "2021-05-01"}, (MAY_FIRST, MAY_FIRST, MAY_FIRST)),
        ({"time": "2021-05"}, (MAY_FIRST, MAY_FIRST, MAY_FIRST + 30)),
        ({"time": "about 1 May 2021"}, (MAY_FIRST, NONE, LAST_DAY)),
        ({"published": "2021-05-01"}, (MAY_FIRST, NONE, LAST_DAY)),
        ({"published": None}, (NONE, NONE, LAST_DAY)),
    ],
)
def test_where_a_statement_stands_in_time_and_which_days_it_may_be_true_of(desk, fields, days):
    outline = outline_of(desk.statement(**HELD, **fields))
    assert (outline.day, outline.begin, outline.end) == days


def test_a_day_that_is_the_answer_bounds_nothing(desk):
    answer = {"property": "date of birth", "subject": "Ada Berg", "value": {"time": "1961-05-01"}, "time": "1961"}
    outline = outline_of(desk.statement(**answer))
    assert (outline.begin, outline.end) == (NONE, LAST_DAY)


def test_who_leaves_open_who_is_counted_sits_beside_who_counts_everybody(desk):
    def seat(subject):
        statement = desk.statement(**HELD, subject=subject)
        return seat_of(statement.group, statement.subject)

    silent, people, women, protesters = map(seat, (None, "people", "women", "protesters"))
    assert silent < people < min(women, protesters)
    assert seat("women") == women
    assert 0 <= max(women, protesters) < 2**63


def test_spellings_of_one_name_sit_side_by_side(desk):
    names = ["Kassym-Jomart Tokayev", "Nils Holm", "Kasym-Zhomart Tokaev", "Ada Berg"]
    statements = [desk.statement(property="age", value="61", subject=name) for name in names]
    seated = sorted(range(4), key=lambda number: seat_of(statements[number].group, statements[number].subject))
    assert abs(seated.index(0) - seated.index(2)) == 1


def test_a_thing_is_never_told_apart_from_itself(labelled):
    outlines = [outline_of(statement) for case in labelled for statement in case["statements"]]
    assert not any(ask_apart(each.asked, each.asked) for each in outlines)
    assert not any(lie_apart(each.place, each.place) for each in outlines if each.place)
    assert not any(count_apart(each.group, each.group) for each in outlines if each.group)


def test_what_bars_a_pair_at_a_glance_bars_it_in_the_comparison(labelled):
    comparer = Comparer()
    for case in labelled:
        left, right = map(outline_of, case["statements"])
        if left.begin > right.end or right.begin > left.end:
            score = comparer.score(*map(comparer.profile, case["statements"]))
            assert score.barred == "time", case["id"]
