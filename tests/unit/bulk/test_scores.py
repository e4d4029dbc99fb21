"""Scores of pairs reach the judging as they left the sifting, and their bytes tell nothing of what else was sifted."""

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.bulk.scores import ScoreBook, Scores, pack_scores, unpack_scores
from crosscheck.bulk.wire import decode, encode
from crosscheck.match.comparison import Score
from crosscheck.model.linkage import Outcome

SURE = Score(7.25, -0.5, Outcome.SURE, "", (("kind", "same"), ("place", "nested")))
POSSIBLE = Score(0.1 + 0.2, -3.0, Outcome.POSSIBLE, "", (("kind", "same"),))
APART = Score(-8.0, -11.5, Outcome.APART, "kind", (("kind", "other unit"),))

some_scores = st.lists(st.sampled_from([SURE, POSSIBLE, APART]), max_size=12)


@given(some_scores)
def test_scores_come_back_as_they_left(scores):
    travelled = decode(encode(pack_scores(scores)), Scores)
    assert list(unpack_scores(travelled)) == scores


@given(some_scores, some_scores, st.data())
def test_a_book_gives_the_same_bytes_whatever_it_took_before(before, scores, data):
    book = ScoreBook()
    list(book.take(pack_scores(before)))
    numbers = list(book.take(pack_scores(scores)))
    places = data.draw(st.lists(st.integers(0, len(scores) - 1), unique=True) if scores else st.just([]))
    wanted = pack_scores([scores[place] for place in places])
    assert encode(book.give(numbers[place] for place in places)) == encode(wanted)


def test_equal_scores_stand_in_the_table_once():
    again = Score(*SURE)
    assert len(pack_scores([SURE, again, POSSIBLE, SURE]).table) == 2
