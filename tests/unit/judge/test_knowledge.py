"""When figures were known: days, hours, and what cannot be put in order."""

import pytest

from crosscheck.grammar.dates.reading import read_time
from crosscheck.judge.knowledge import WHOLE_DAY, _ordered, minutes_of_day
from crosscheck.lexicons.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("2024-05-05T20:30", (20 * 60 + 30, 20 * 60 + 30)),
        ("5 May 2024 at 9 pm", (21 * 60, 21 * 60)),
        ("9.40 p.m. on 5 May 2024", (21 * 60 + 40, 21 * 60 + 40)),
        ("12 a.m. on 5 May", (0, 0)),
        ("12:15 pm on 5 May", (12 * 60 + 15, 12 * 60 + 15)),
        ("Sunday evening", (17 * 60, 24 * 60 - 1)),
        ("5 May 2024", WHOLE_DAY),
        ("05.06.2024", WHOLE_DAY),
        ("9 August 2024", WHOLE_DAY),
        ("2024-05-05/2024-05-09", WHOLE_DAY),
        ("25:70", WHOLE_DAY),
    ],
)
def test_hours_are_told_from_dates(words, minutes):
    assert minutes_of_day(words) == minutes


@pytest.mark.parametrize(
    ("left", "right", "order"),
    [
        ("2024-05-05", "2024-05-06", "left first"),
        ("2024-05-06", "2024-05-05", "right first"),
        ("2024-05-05", "2024-05-05", "unknown"),
        ("2024-05", "2024-05-06", "unknown"),
        ("2024-04", "2024-05-06", "left first"),
        ("5 May 2024 at 9 am", "5 May 2024 at 8 pm", "left first"),
        ("5 May 2024 at 9 am", "5 May 2024", "unknown"),
        ("5 May 2024, afternoon", "5 May 2024, evening", "left first"),
        ("5 May 2024, evening", "5 May 2024, night", "unknown"),
        ("2024-05-05/..", "2024-05-01", "right first"),
        ("2024-05-05/..", "2024-05-09", "unknown"),
    ],
)
def test_only_what_ended_before_the_other_began_is_earlier(left, right, order):
    lexicon = load_lexicon("en")
    times = [read_time(words, lexicon) for words in (left, right)]
    found = _ordered("left", "right", *times)
    assert found == {"left first": ("left", "right"), "right first": ("right", "left"), "unknown": None}[order]
