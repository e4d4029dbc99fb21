"""The sweep finds what looking at every point finds."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.judge.support import Vote, widest_support
from crosscheck.model.interval import Interval

ENDS = st.one_of(st.none(), st.integers(0, 6).map(Decimal))


@st.composite
def votes(draw):
    ends = draw(st.tuples(st.integers(0, 6).map(Decimal), ENDS))
    lower, upper = sorted(ends) if ends[1] is not None else ends
    interval = Interval(lower, upper, draw(st.booleans()) and lower != upper, draw(st.booleans()) and lower != upper)
    return Vote(draw(st.sampled_from("abcd")), interval, date(2021, 5, draw(st.integers(1, 4))))


def by_looking_everywhere(cast):
    """Return what most origins share, found by asking every vote at every lower end."""
    found = []
    for start in sorted({vote.interval.lower for vote in cast}):
        holding = [vote for vote in cast if vote.interval.holds(start)]
        shared = Interval(None, None)
        for vote in holding:
            shared = shared.intersect(vote.interval)
        if holding:
            found.append((len({vote.origin for vote in holding}), max(vote.known for vote in holding), shared))
    most = max((count for count, _, _ in found), default=0)
    best = sorted((each for each in found if each[0] == most), key=lambda each: each[1], reverse=True)
    return most, [shared for _, _, shared in best]


@given(st.lists(votes(), min_size=1, max_size=12).filter(lambda cast: by_looking_everywhere(cast)[0] > 0))
def test_the_sweep_finds_what_looking_everywhere_finds(cast):
    assert widest_support(cast) == by_looking_everywhere(cast)


def test_of_equal_ends_the_last_is_given_as_it_is_written():
    day, round_, plain = date(2021, 5, 1), Decimal("1E+2"), Decimal("100")
    cast = [Vote(origin, Interval(end, end), day) for origin, end in (("a", round_), ("b", plain))]
    assert [str(end) for each in widest_support(cast)[1] for end in (each.lower, each.upper)] == ["100", "100"]
