"""Which statements hang together: the same for pairs one by one and for columns of them."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.match.components import find_components

pairs = st.integers(1, 40).flatmap(
    lambda size: st.tuples(
        st.just(size), st.lists(st.tuples(st.integers(0, size - 1), st.integers(0, size - 1)), max_size=60)
    )
)


def naive(size, given_pairs):
    component = list(range(size))
    for _ in range(size):
        for left, right in given_pairs:
            component[left] = component[right] = min(component[left], component[right])
    return component


@settings(deadline=None)
@given(pairs)
def test_each_position_goes_by_the_least_that_it_hangs_together_with(drawn):
    size, given_pairs = drawn
    left, right = [one for one, _ in given_pairs], [other for _, other in given_pairs]
    plain = find_components(size, left, right)
    assert list(plain) == naive(size, given_pairs)
    assert find_components(size, np.array(left, np.int32), np.array(right, np.int32)) == plain


@pytest.mark.parametrize("step", [1, -1])
def test_a_long_chain_is_one_component(step):
    size = 50_000
    left = list(range(size - 1))[::step]
    right = [one + 1 for one in left]
    assert set(find_components(size, left, right)) == {0}
    assert set(find_components(size, np.array(left), np.array(right))) == {0}


def test_without_pairs_each_is_alone():
    assert list(find_components(3, [], [])) == [0, 1, 2]
    assert list(find_components(3, np.empty(0, np.int32), np.empty(0, np.int32))) == [0, 1, 2]
    assert list(find_components(0, [], [])) == []
