"""Pairs in columns are the pairs that were added, and what is taken out of them is no longer there."""

import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.match.comparison import Score
from crosscheck.match.edges import Edges
from crosscheck.model.linkage import Outcome

SURE = Score(4.0, 0.0, Outcome.SURE, "", ())
LIGHT = Score(3.0, 0.0, Outcome.SURE, "", ())
OPEN = Score(1.0, -1.0, Outcome.POSSIBLE, "", ())

some_edges = st.lists(
    st.tuples(st.tuples(st.integers(0, 99), st.integers(100, 2**32 - 1)), st.sampled_from([SURE, LIGHT, OPEN])),
    unique_by=lambda edge: edge[0],
)


def added(edges):
    found = Edges()
    for pair, score in edges:
        found.add(pair, score)
    return found


@given(some_edges)
def test_edges_are_those_that_were_added(edges):
    found = added(edges)
    assert list(found) == edges == list(found)
    assert len(found) == len(edges)


@given(some_edges)
def test_columns_tell_of_each_edge_its_two_and_its_score(edges):
    table, columns = Edges.of(edges).columns()
    assert [((left, right), table[place]) for left, right, place in columns] == edges
    assert len(table) == len({id(score) for _, score in edges})


@given(some_edges)
def test_what_is_taken_out_is_not_among_the_rest(edges):
    rest = added(edges)
    taken = rest.take_out(lambda score: score.outcome is Outcome.POSSIBLE)
    assert list(taken) == [edge for edge in edges if edge[1] is OPEN]
    assert list(rest) == [edge for edge in edges if edge[1] is not OPEN]


def test_a_pair_takes_few_bytes():
    count = 20_000
    tracemalloc.start()
    try:
        found = added(((left, left + 1000), SURE) for left in range(count))
        held = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert len(found) == count
    assert held < 16 * count
