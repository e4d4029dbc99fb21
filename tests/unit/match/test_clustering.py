"""Clusters over scores made by hand: what joins, what parts, and what settles a tie."""

from crosscheck.match.clustering import HUB, SPEAKERS, cluster
from crosscheck.match.comparison import Score
from crosscheck.model.linkage import Outcome


def sure(weight=4.0):
    return Score(weight, 0.0, Outcome.SURE, "", ())


APART = Score(-9.0, -8.0, Outcome.APART, "", ())
BARRED = Score(5.0, -8.0, Outcome.APART, "place", ())
SILENT = Score(-6.5, 0.0, Outcome.APART, "", ())


def run(size, edges, others=None, default=APART, alike=None):
    others = others or {}

    def compare(left, right):
        return edges.get((left, right)) or others.get((left, right), default)

    return cluster(alike or list(range(size)), edges, compare)


def test_statements_without_a_pair_stand_alone():
    assert run(3, {}) == ((0,), (1,), (2,))


def test_a_pair_is_a_cluster():
    assert run(3, {(0, 2): sure()}) == ((0, 2), (1,))


def test_likes_of_likes_do_not_chain():
    assert run(3, {(0, 1): sure(5), (1, 2): sure(4)}) == ((0, 1), (2,))


def test_a_bar_outweighs_every_weight():
    edges = {(0, 1): sure(5), (1, 2): sure(5)}
    assert run(3, edges, {(0, 2): BARRED}) == ((0, 1), (2,))


def test_what_says_little_of_each_other_is_held_together_by_a_third():
    edges = {(0, 1): sure(5), (1, 2): sure(4)}
    assert run(3, edges, {(0, 2): SILENT}) == ((0, 1, 2),)


def test_what_fits_two_goes_to_the_one_with_more_links():
    edges = {(0, 1): sure(4), (1, 2): sure(4), (2, 3): sure(6), (1, 3): sure(4)}
    assert run(4, edges, {(0, 2): BARRED, (0, 3): BARRED}) == ((0,), (1, 2, 3))


def test_the_heaviest_pair_is_joined_first():
    edges = {(0, 1): sure(4), (1, 2): sure(5)}
    assert run(3, edges, {(0, 2): BARRED}) == ((0,), (1, 2))


def test_of_equal_pairs_the_first_in_order_is_joined():
    edges = {(0, 1): sure(4), (1, 2): sure(4)}
    assert run(3, edges, {(0, 2): BARRED}) == ((0, 1), (2,))


def test_a_hub_is_cut_where_pairs_are_not_sure_in_themselves():
    size = HUB + 10
    half = size // 2
    edges = {
        (left, right): sure(6)
        for left in range(size)
        for right in range(left + 1, size)
        if (left < half) == (right < half)
    }
    edges[half - 1, half] = sure(3)
    faint = Score(-0.5, 0.0, Outcome.POSSIBLE, "", ())
    assert run(size, edges, default=faint) == (tuple(range(half)), tuple(range(half, size)))


def test_a_large_cluster_of_one_question_stays_whole():
    size = HUB * 3
    edges = {(left, left + 1): sure() for left in range(size - 1)}
    assert run(size, edges, default=sure(), alike=[0] * size) == (tuple(range(size)),)


def test_of_many_questions_the_first_and_the_last_in_time_speak():
    size, reach = SPEAKERS * 4, SPEAKERS * 2
    edges = {(left, right): sure(6) for left in range(size) for right in range(left + 1, min(left + 3, size))}

    def compare(left, right):
        return sure(6) if right - left < reach else APART

    found = cluster(range(size), edges, compare, None, range(size))
    assert sum(map(len, found)) == size
    assert all(members[-1] - members[0] < reach for members in found)


def test_what_a_person_keeps_apart_stays_so_where_all_are_sure():
    edges = {(0, 1): sure(6), (0, 2): sure(5), (1, 2): sure(4)}
    found = cluster(range(3), edges, lambda left, right: edges[left, right], {1: {0: 0}, 2: {0: 1}})
    assert found == ((0, 1), (2,))
