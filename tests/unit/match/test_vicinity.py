"""Vicinities are the same in arrays and in columns of numpy, and no larger than two steps reach."""

from array import array

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.match import vicinity
from crosscheck.match.ranks import RANKS, start_rows
from crosscheck.match.vicinity import find_vicinities

SIZE = 8
PAIRS = st.sets(st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)).filter(lambda pair: pair[0] < pair[1]))


def within_two_steps(pairs, one):
    near = {one}
    for _ in range(2):
        near |= {other for pair in pairs for other in pair if near & set(pair)}
    return near


@pytest.mark.parametrize("at_once", [1, 3, 100])
@given(pairs=PAIRS.map(sorted))
def test_each_goes_by_the_first_within_two_steps(at_once, pairs):
    starts = start_rows(array(RANKS, [left for left, _ in pairs]), SIZE)
    right = array(RANKS, [right for _, right in pairs])
    expected = [min(within_two_steps(pairs, one)) for one in range(SIZE)]
    assert list(find_vicinities(starts, right)) == expected
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(vicinity, "AT_ONCE", at_once)
        assert list(find_vicinities(np.asarray(starts).astype(np.int64), np.asarray(right))) == expected
