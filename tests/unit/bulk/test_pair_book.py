"""Pairs come back in the order of their statements, put into words when they are taken or when they are read."""

from crosscheck.bulk.holding import Open
from crosscheck.bulk.pair_book import PairBook
from crosscheck.bulk.wire import encode
from crosscheck.match.comparison import Score
from crosscheck.model.linkage import Outcome, ScoredPair

REFS = ["a", "b", "c", "d"]


def scored(left, right, weight, outcome):
    return ScoredPair(left, right, (), weight, outcome, "")


def score(weight, outcome):
    return Score(weight, 0.0, outcome, "", (("place", "same"),))


def book(told):
    """Return a book of two pairs that come in words and two that do not; `told` gets those that it is asked for."""

    def tell(found):
        told.append(found)
        return scored(REFS[found.left], REFS[found.right], found.score.weight, found.score.outcome)

    made = PairBook(REFS.index, tell)
    made.take_open(Open(2, 3, score(2.5, Outcome.POSSIBLE)))
    made.take(encode(scored("a", "d", 1.5, Outcome.POSSIBLE)))
    made.take_open(Open(0, 2, score(3.5, Outcome.SURE)))
    made.take(encode(scored("a", "b", 4.5, Outcome.APART)))
    return made


def test_all_pairs_are_in_the_order_of_their_statements():
    found = [(pair.left + pair.right, pair.weight) for pair in book([]).all]
    assert found == [("ab", 4.5), ("ac", 3.5), ("ad", 1.5), ("cd", 2.5)]


def test_possible_pairs_have_the_most_evidence_first():
    assert [pair.left + pair.right for pair in book([]).possible] == ["cd", "ad"]


def test_a_pair_is_put_into_words_only_where_it_is_read():
    told = []
    made = book(told)
    assert (made.count(Outcome.SURE), len(made.all), len(made.possible)) == (1, 4, 2)
    assert told == []
    assert made.possible[0] == scored("c", "d", 2.5, Outcome.POSSIBLE)
    assert told == [Open(2, 3, score(2.5, Outcome.POSSIBLE))]
