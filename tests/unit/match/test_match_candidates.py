"""Matching in parts and without words gives what matching at once and with words does."""

import pytest

from crosscheck.match import matching
from crosscheck.match.blocking import find_candidates
from crosscheck.match.edges import Edges
from crosscheck.match.matching import match_candidates, match_scored, match_statements, word_links
from crosscheck.match.outlines import outline_of
from crosscheck.match.profiles import NONE
from crosscheck.match.sifting import sift_candidates
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.location import Location


@pytest.fixture(scope="module")
def statements(labelled):
    """All statements of the labelled pairs, by ref."""
    return sorted((each for case in labelled for each in case["statements"]), key=lambda each: each.ref)


@pytest.fixture(scope="module")
def decisions(labelled):
    """A word of a person on some pairs: some are one, some are not."""
    return [
        Decision((Ruling.SAME, Ruling.NOT_SAME)[number % 2], tuple(each.ref for each in case["statements"]), "", HERE)
        for number, case in enumerate(labelled[::5])
    ]


HERE = Location("decisions.yaml", 1, 1)


def positions(statements):
    return list(find_candidates([outline_of(statement) for statement in statements]).pairs)


def unworded(pair):
    return pair.left, pair.right, pair.weight, pair.outcome, pair.barred, pair.ruled


def test_without_words_everything_but_the_comparisons_is_there(statements, decisions):
    worded = match_statements(statements, decisions)
    bare = match_statements(statements, decisions, worded=False)
    assert [each.statements for each in bare.clusters] == [each.statements for each in worded.clusters]
    for found, expected in zip((*bare.clusters,), worded.clusters, strict=True):
        assert [unworded(link) for link in found.links] == [unworded(link) for link in expected.links]
    assert [unworded(pair) for pair in bare.see_also] == [unworded(pair) for pair in worded.see_also]
    assert bare.uncompared == worded.uncompared
    assert all(pair.comparisons == () for pair in (*bare.see_also, *(x for each in bare.clusters for x in each.links)))


def test_words_come_back_as_they_would_have_been(statements, decisions):
    worded = match_statements(statements, decisions)
    bare = match_statements(statements, decisions, worded=False)
    assert worded.see_also
    assert word_links(bare.see_also, by_ref(statements), decisions) == worded.see_also
    links = [link for each in worded.clusters for link in each.links]
    assert list(word_links([x for each in bare.clusters for x in each.links], by_ref(statements), decisions)) == links


def test_candidates_found_elsewhere_give_the_same(statements, decisions):
    whole = match_statements(statements, decisions)
    found = match_candidates(statements, positions(statements), decisions)
    assert (found.clusters, found.see_also, found.uncompared) == (whole.clusters, whole.see_also, ())


def by_ref(statements):
    return {each.ref: each for each in statements}


def edges_of(statements, pairs):
    """Return the pairs that sifting leaves, each with its score."""
    sifted, edges = sift_candidates(statements, pairs), Edges()
    for pair, at in zip(pairs, sifted.places, strict=True):
        if at != NONE:
            edges.add(pair, sifted.table[at])
    return edges


def test_candidates_compared_elsewhere_give_the_same(statements, decisions):
    pairs = positions(statements)
    found = match_scored(by_ref(statements), edges_of(statements, pairs), decisions)
    assert found == match_candidates(statements, pairs, decisions)


def test_links_that_nobody_asks_for_are_not_there(statements, decisions):
    pairs = positions(statements)
    linked = match_scored(by_ref(statements), edges_of(statements, pairs), decisions)
    bare = match_scored(by_ref(statements), edges_of(statements, pairs[::-1]), decisions, linked=False)
    assert [each.statements for each in bare.clusters] == [each.statements for each in linked.clusters]
    assert bare.see_also == linked.see_also
    assert not any(each.links for each in bare.clusters)


def parts_of(size, pairs):
    """Return positions that pairs hold together, in order."""
    home = list(range(size))
    for left, right in pairs:
        old, new = sorted((home[left], home[right]), reverse=True)
        home = [new if each == old else each for each in home]
    return [[position for position in range(size) if home[position] == top] for top in sorted(set(home))]


def test_what_is_matched_beside_it_changes_nothing(statements):
    pairs = positions(statements)
    whole = match_candidates(statements, pairs)
    clusters, see_also = [], []
    for part in parts_of(len(statements), pairs):
        own = [(part.index(left), part.index(right)) for left, right in pairs if left in part]
        found = match_candidates([statements[position] for position in part], own)
        clusters += found.clusters
        see_also += found.see_also
    assert sorted(clusters, key=lambda each: each.statements) == sorted(
        whole.clusters, key=lambda each: each.statements
    )
    assert sorted(see_also, key=unworded) == sorted(whole.see_also, key=unworded)


def test_the_order_of_statements_changes_nothing(statements):
    assert match_statements(statements[::-1], worded=False) == match_statements(statements, worded=False)


def test_many_candidates_are_compared_at_once_and_come_to_the_same(statements, decisions, monkeypatch):
    one_by_one = match_statements(statements, decisions)
    monkeypatch.setattr(matching, "MANY", 1)
    assert match_statements(statements, decisions) == one_by_one


def test_profiles_made_again_come_to_the_same(statements, decisions, monkeypatch):
    pairs = positions(statements)
    expected = match_candidates(statements, pairs, decisions)
    monkeypatch.setattr(matching, "MOST_HELD", 2)
    assert match_scored(by_ref(statements), edges_of(statements, pairs), decisions) == expected
