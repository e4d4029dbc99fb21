"""Pieces of work are of like size, in statements and in pairs, and hold together what is compared."""

from array import array
from collections import Counter
from itertools import combinations

import numpy as np
import pytest

from crosscheck.bulk.partition import MOST_PAIRS, OWN, PIECE, deal_pairs, homes_by_vicinity
from crosscheck.match.ranks import RANKS, start_rows


def in_numpy(column):
    return np.array(column, np.int64)


sorts = pytest.mark.parametrize("sort", [lambda column: column, in_numpy], ids=["arrays", "numpy"])


def laid(sort, pairs, size):
    starts = start_rows(array(RANKS, [left for left, _ in pairs]), size)
    return sort(starts), sort(array(RANKS, [right for _, right in pairs]))


def groups_of(members, size):
    """Return all pairs within groups of so many."""
    return [pair for first in range(0, size, members) for pair in combinations(range(first, first + members), 2)]


def homes(pairs, size, sort=in_numpy, days=None):
    return homes_by_vicinity([f"r{rank:06}" for rank in range(size)], days or [0] * size, *laid(sort, pairs, size))


def weight_of(pairs):
    """Return what all pairs and those on the left of any weigh."""
    return len(pairs) + len({left for left, _ in pairs}) * OWN


@sorts
def test_those_who_are_compared_share_a_piece(sort):
    size = 3 * PIECE
    pairs = groups_of(6, size)
    found = homes(pairs, size, sort)
    starts, right = laid(sort, pairs, size)
    pieces = [piece for _, piece in deal_pairs(sort(found), starts, right)]
    assert len(pieces) > 1
    assert sum(len(piece.members) for piece in pieces) == size


def test_pieces_weigh_what_they_may():
    size = 12 * PIECE
    pairs = groups_of(6, size)
    found = homes(pairs, size)
    shares = Counter(found[left] for left, _ in pairs)
    assert len(shares) == 8  # the next power of two
    assert max(shares.values()) < 2 * len(pairs) / len(shares)
    assert weight_of(pairs) / len(shares) < MOST_PAIRS


def test_a_large_vicinity_goes_to_several_pieces_in_order_of_time():
    size = 1000
    pairs = groups_of(size, size)
    days = [rank * 7919 % size for rank in range(size)]
    found = homes(pairs, size, days=days)
    assert len(set(found)) == -(-weight_of(pairs) // MOST_PAIRS)
    in_time = [found[rank] for rank in sorted(range(size), key=days.__getitem__)]
    assert in_time == sorted(in_time)
    assert max(Counter(found[left] for left, _ in pairs).values()) < MOST_PAIRS + size


@sorts
def test_no_statements_have_no_pieces(sort):
    assert list(homes([], 0, sort)) == []
    assert list(homes([], 2, sort)) == [0, 0]
