"""A person's word in the clustering: what joins whatever the weights say, what parts, and what stays behind."""

import pytest

from crosscheck.match.clustering import cluster
from crosscheck.match.comparison import Score
from crosscheck.match.matching import match_statements
from crosscheck.match.persons_word import PersonsWord
from crosscheck.model.decision import Decision, Ruling
from crosscheck.model.linkage import Outcome, ScoredPair
from crosscheck.model.location import Location

SURE = Score(4.0, 0.0, Outcome.SURE, "", ())
BARRED = Score(5.0, -8.0, Outcome.APART, "place", ())
SAME, NOT_SAME, SPLIT = Ruling.SAME, Ruling.NOT_SAME, Ruling.SPLIT


def decide(*rows, **more):
    return [Decision(ruling, tuple(refs), "", Location("decisions.yaml", 3, 5), **more) for ruling, refs in rows]


def grouped(refs, sure, *rows):
    """Return the clusters of one-letter statements of which some pairs are sure and all others barred."""
    positions = {ref: index for index, ref in enumerate(refs)}
    edges = {(positions[left], positions[right]): SURE for left, right in sure.split()}
    word = PersonsWord(decide(*rows), positions)
    found = cluster(range(len(refs)), edges.items(), lambda *pair: edges.get(pair, BARRED), word.sides)
    return " ".join("".join(refs[member] for member in members) for members in word.join(found))


@pytest.mark.parametrize(
    ("sure", "rows", "expected"),
    [
        ("", [], "a b c d e"),
        ("", [(SAME, "ab")], "ab c d e"),
        ("", [(SAME, "ab"), (SAME, "bc")], "abc d e"),
        ("ac bd", [(SAME, "ab")], "abcd e"),  # the facts become one, not only the two claims
        ("ab", [(NOT_SAME, "ab")], "a b c d e"),
        ("ab ac bc", [(NOT_SAME, "ab")], "ac b d e"),
        ("ab ac bc", [(SPLIT, "abc")], "a bc d e"),
        ("ab ac bc", [(NOT_SAME, "abc")], "a b c d e"),
        ("ac bd", [(SAME, "ab"), (NOT_SAME, "cd")], "abc d e"),  # what a person keeps apart stays behind
        ("ac be de bd", [(SAME, "ab"), (NOT_SAME, "cd")], "abde c"),  # of the two the larger part goes along
        ("ac bd", [(SAME, "ab"), (NOT_SAME, "ad")], "abc d e"),  # what holds of a holds of b, which is the same
        ("ac", [(SAME, "ab"), (NOT_SAME, "bc")], "ab c d e"),
        ("ab ac bc", [(SAME, "de")], "abc de"),
    ],
)
def test_decisions_win_over_weights(sure, rows, expected):
    assert grouped("abcde", sure, *rows) == expected
    assert grouped("abcde", sure, *rows[::-1]) == expected


def test_claims_that_are_not_there_are_passed_over():
    assert grouped("ab", "", (SAME, "axb"), (NOT_SAME, "xy")) == "ab"


def test_a_pair_says_what_was_decided_on_it():
    pair = ScoredPair("a", "b", (), -9.0, Outcome.APART, "Oslo is not Lyon")
    (same,) = decide((SAME, "abc"), owner="ana", decided="2026-11-20", reason="One of them is a slip.")
    marked = PersonsWord([same], {}).mark(pair)
    words = "ana decided on 20 November 2026 that these are one fact: One of them is a slip"
    assert (marked.outcome, marked.barred, marked.ruled) == (Outcome.SURE, "", words)
    (apart,) = decide((NOT_SAME, "ab"))
    marked = PersonsWord([apart], {}).mark(pair)
    assert (marked.outcome, marked.barred) == (Outcome.APART, "a person decided that these are not one fact")
    (split,) = decide((SPLIT, "cab"))
    assert PersonsWord([split], {}).mark(pair) == pair


def test_a_joined_pair_is_a_link_and_a_parted_one_is_no_see_also(desk):
    fields = {"property": "killed", "value": "23", "place": "Porto", "time": "2021-05-01"}
    claims = desk.statements(fields | {"id": "a"}, fields | {"id": "b"}, fields | {"id": "c", "place": "Lyon"})
    matching = match_statements(claims, decide((NOT_SAME, "ab"), (SAME, "bc")))
    assert [each.statements for each in matching.clusters] == [("a",), ("b", "c")]
    assert [(link.left, link.right, bool(link.ruled)) for link in matching.clusters[1].links] == [("b", "c", True)]
    assert matching.see_also == ()
