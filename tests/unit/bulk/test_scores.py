"""Scores of pairs reach the judging as they left the sifting, and their bytes tell nothing of what else was sifted."""

from array import array
from itertools import chain

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Raw

from crosscheck.bulk.scores import ScoreBook, Scores, unpack_scores
from crosscheck.bulk.wire import decode, encode
from crosscheck.match.comparison import Score
from crosscheck.match.ranks import RANKS
from crosscheck.model.linkage import Outcome

SURE = Score(7.25, -0.5, Outcome.SURE, "", (("kind", "same"), ("place", "nested")))
POSSIBLE = Score(0.1 + 0.2, -3.0, Outcome.POSSIBLE, "", (("kind", "same"),))
APART = Score(-8.0, -11.5, Outcome.APART, "kind", (("kind", "other unit"),))

some_scores = st.lists(st.sampled_from([SURE, POSSIBLE, APART]), max_size=12)
columns = pytest.mark.parametrize("column", [lambda own: array(RANKS, own), lambda own: np.array(own, np.int32)])


def entered(book, scores):
    return book.enter([Raw(encode(each)) for each in scores])


@columns
@given(some_scores)
def test_scores_come_back_as_they_left(column, scores):
    book = ScoreBook()
    pairs = [(place, place + 1) for place in range(len(scores))]
    travelled = decode(encode(book.give(column(entered(book, scores)))), Scores)
    found = unpack_scores(array(RANKS, chain.from_iterable(pairs)).tobytes(), travelled)
    assert list(found) == list(zip(pairs, scores, strict=True))


@columns
@given(some_scores, some_scores)
def test_a_book_gives_the_same_bytes_whatever_it_took_before(column, before, scores):
    book, fresh = ScoreBook(), ScoreBook()
    entered(book, before)
    given_ = book.give(column(entered(book, scores)))
    assert encode(given_) == encode(fresh.give(column(entered(fresh, scores))))


def test_equal_scores_have_one_number():
    book = ScoreBook()
    numbers = entered(book, [SURE, Score(*SURE), POSSIBLE])
    assert numbers == [1, 1, 2]
    assert book.score(2) == POSSIBLE
    assert book.find(Outcome.SURE) == [False, True, False]
