"""Clusters over scores made by hand: what joins, what parts, and what settles a tie."""

import sys
import tracemalloc
from collections import Counter
from heapq import heappush
from itertools import combinations, product

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.match.clustering import FIRST, HUB, SPEAKERS, cluster
from crosscheck.match.comparison import Score
from crosscheck.match.edges import Edges
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

    return cluster(alike or list(range(size)), edges.items(), compare)


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

    found = cluster(range(size), edges.items(), compare, None, range(size))
    assert sum(map(len, found)) == size
    assert all(members[-1] - members[0] < reach for members in found)


def test_what_a_person_keeps_apart_stays_so_where_all_are_sure():
    edges = {(0, 1): sure(6), (0, 2): sure(5), (1, 2): sure(4)}
    found = cluster(range(3), edges.items(), lambda left, right: edges[left, right], {1: {0: 0}, 2: {0: 1}})
    assert found == ((0, 1), (2,))


def pair_by_pair(size, edges, others):
    """Return clusters by the rule alone: whatever pair of clusters ranks first is joined, or parted for good."""
    inside = {member: [member] for member in range(size)}
    links = {pair: (-score.weight - FIRST, -score.weight) for pair, score in edges.items()}
    while links:
        (one, other), _ = min(links.items(), key=lambda link: (*link[1], *link[0]))
        del links[one, other]
        across = [(min(pair), max(pair)) for pair in product(inside[one], inside[other])]
        if any(pair not in edges and others.get(pair, APART) is APART for pair in across):
            continue
        degrees = Counter(each for pair in links for each in pair)
        kept, gone = (one, other) if degrees[one] >= degrees[other] else (other, one)
        inside[kept] += inside.pop(gone)
        for pair in [pair for pair in links if gone in pair]:
            best, total = links.pop(pair)
            (third,) = {*pair} - {gone}
            pair = min(kept, third), max(kept, third)
            first, more = links.get(pair, (0, 0))
            links[pair] = min(best, first), total + more
    return tuple(sorted(tuple(sorted(found)) for found in inside.values()))


@given(st.data())
def test_clusters_are_those_of_the_rule_whatever_is_looked_at(data):
    size = data.draw(st.integers(3, 9))
    kinds = [sure(weight) for weight in (3, 4, 5)] + [APART, SILENT]
    scores = {pair: data.draw(st.sampled_from(kinds)) for pair in combinations(range(size), 2)}
    edges = {pair: score for pair, score in scores.items() if score.outcome is Outcome.SURE}
    others = {pair: score for pair, score in scores.items() if pair not in edges}
    assert run(size, edges, others) == pair_by_pair(size, edges, others)


def test_a_crowd_waits_by_its_statements_and_not_by_its_pairs():
    size, waited = 60, 0
    edges = {pair: sure() for pair in combinations(range(size), 2) if pair != (0, size - 1)}

    def count(_frame, event, called):
        nonlocal waited
        waited += event == "c_call" and called is heappush

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        found = run(size, edges)
    finally:
        sys.setprofile(before)
    assert sorted(map(len, found)) == [1, size - 1]
    assert 0 < waited <= 4 * size  # of 1,769 pairs


def test_a_pair_of_a_large_component_takes_few_bytes():
    size, beside = 400, 50
    edges, score = Edges(), sure()
    for left in range(size):
        for right in range(left + 1, min(left + beside, size)):
            edges.add((left, right), score)
    tracemalloc.start()
    try:
        found = cluster(range(size), edges, lambda *_: BARRED, None, range(size))
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert sorted(member for members in found for member in members) == list(range(size))
    assert most < 180 * len(edges)  # in two rows, and twice among what waits to be joined: 148 when this was set
