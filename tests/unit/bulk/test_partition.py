"""Pieces of work are of like size, in statements and in pairs."""

from collections import Counter

from crosscheck.bulk.partition import MOST_PAIRS, PIECE, homes_by_day

DAYS = [day for day in range(40) for _ in range(PIECE // 4)]


def sizes(pairs):
    return sorted(Counter(homes_by_day(DAYS, pairs)).values())


def test_a_piece_has_as_many_statements_as_its_size():
    assert sizes(0) == [PIECE] * 10


def test_where_pairs_are_many_a_piece_has_fewer_statements():
    pieces = len(DAYS) // PIECE
    assert sizes(MOST_PAIRS * pieces) == [PIECE] * 10
    assert sizes(MOST_PAIRS * pieces + 1) == [PIECE // 2] * 20
    assert sizes(3 * MOST_PAIRS * pieces) == [PIECE // 4] * 40


def test_a_day_of_very_many_goes_to_several_pieces():
    crowded = [7] * (20 * PIECE)
    assert len(set(homes_by_day(crowded))) == 5
    assert len(set(homes_by_day(crowded, 40 * MOST_PAIRS))) == 10


def test_no_statements_have_no_pieces():
    assert list(homes_by_day([])) == []
