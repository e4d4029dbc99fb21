"""The longest phrase at a token."""

import pytest

from crosscheck.grammar.quantities.tokens import tokenize
from crosscheck.grammar.quantities.tries import Trie

TRIE = Trie([("more than", 1), ("more", 2), ("percentage point", 3), ("U.S. dollar", 4)])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("more than 5", (1, 2)),
        ("More 5", (2, 1)),
        ("percentage-point lead", (3, 3)),
        ("percentage - point", None),
        ("u.s. dollar", (4, 5)),
        ("percentage", None),
        ("", None),
    ],
)
def test_longest(text: str, found: tuple[int, int] | None) -> None:
    assert TRIE.longest(tokenize(text), 0) == found


def test_case_counts_where_it_is_asked_for() -> None:
    exact = Trie([("m", "metre"), ("MW", "megawatt")], exact=True)
    assert exact.longest(tokenize("M"), 0) is None
    assert exact.longest(tokenize("MW"), 0) == ("megawatt", 1)


def test_the_last_meaning_of_a_phrase_counts() -> None:
    assert Trie([("a", 1), ("a", 2)]).longest(tokenize("a"), 0) == (2, 1)
