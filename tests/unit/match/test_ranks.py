"""Pairs held by where those of each on their left begin, alike in arrays and in columns of numpy."""

from array import array

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.match import ranks
from crosscheck.match.profiles import NONE
from crosscheck.match.ranks import NUMBERS, RANKS, STARTS

SIZE = 8

in_order = st.lists(st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)), max_size=30).map(sorted)
sorts = pytest.mark.parametrize("sort", [array, lambda code, own: np.array(own, np.int64 if code == STARTS else "i4")])


def laid(sort, pairs):
    """Return pairs in columns of a sort."""
    starts = ranks.start_rows(array(RANKS, [left for left, _ in pairs]), SIZE)
    return sort(STARTS, starts), sort(RANKS, [right for _, right in pairs])


@sorts
@given(pairs=in_order)
def test_each_pair_has_its_owner(sort, pairs):
    starts, right = laid(sort, pairs)
    assert list(zip(ranks.owners(starts).tolist(), right.tolist(), strict=True)) == pairs
    assert ranks.find_owners(starts).tolist() == sorted({left for left, _ in pairs})


@sorts
@given(pairs=in_order, own=st.sets(st.integers(0, SIZE - 1)).map(sorted))
def test_the_pairs_of_some_are_found(sort, pairs, own):
    starts, _ = laid(sort, pairs)
    ones, places = ranks.spread(starts, sort(RANKS, own))
    wanted = [place for place, (left, _) in enumerate(pairs) if left in own]
    assert (list(ones), list(places)) == ([pairs[place][0] for place in wanted], wanted)


@sorts
@given(pairs=in_order, data=st.data())
def test_some_pairs_alone_are_held_alike(sort, pairs, data):
    kept = [data.draw(st.booleans()) for _ in pairs]
    starts, _ = laid(sort, pairs)
    numbers = ranks.fill(len(pairs), starts)
    told = array(NUMBERS, [0 if wanted else NONE for wanted in kept]).tobytes()
    numbers = ranks.put(numbers, sort(RANKS, range(len(pairs))), told, [1])
    left = ranks.owners(ranks.narrow(starts, ranks.find(numbers, [False, True])))
    assert list(left) == [pair[0] for pair, wanted in zip(pairs, kept, strict=True) if wanted]


@sorts
def test_numbers_of_any_size_are_held(sort):
    numbers = ranks.fill(3, sort(RANKS, []))
    for place, number in ((0, 7), (2, 70_000)):
        numbers = ranks.put(numbers, sort(RANKS, [place]), array(NUMBERS, [0]).tobytes(), [number])
    assert list(numbers) == [7, 0, 70_000]


def test_very_many_are_found_and_walked_piece_by_piece(monkeypatch):
    monkeypatch.setattr(ranks, "AT_ONCE", 2)
    numbers = np.array([1, 0, 2, 1, 1], np.uint16)
    assert ranks.find(numbers, [False, True, False]).tolist() == [0, 3, 4]
    assert list(ranks.walk(numbers, numbers)) == [(number, number) for number in numbers.tolist()]


@sorts
@given(pairs=in_order)
def test_pairs_are_laid_out_by_their_places_among_those_who_are_in_any(sort, pairs):
    left, right = (sort(RANKS, [pair[side] for pair in pairs]) for side in (0, 1))
    members = list(ranks.gather(left, right))
    assert members == sorted({one for pair in pairs for one in pair})
    laid_out = array(RANKS, ranks.lay_side_by_side(ranks.gather(left, right), left, right))
    assert [members[place] for place in laid_out] == [one for pair in pairs for one in pair]


@sorts
@given(numbers=st.lists(st.integers(0, 9)))
def test_distinct_numbers_come_in_order(sort, numbers):
    assert ranks.distinct(sort(RANKS, numbers)) == sorted(set(numbers))
