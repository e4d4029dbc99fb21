"""Whether phrases hold together, on words built by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar.folding import fold
from crosscheck.judge.phrases import compare_phrases, has_joint, is_nobody, leaves_open
from crosscheck.judge.quantities import Holding
from crosscheck.judge.values import compare_values
from crosscheck.model.value import Text, Truth

STOPS = {"a", "an", "the", "of", "was", "were", "is", "to", "by"}


def text(words):
    return Text(words, tuple(word for word in fold(words).split() if word not in STOPS))


@pytest.mark.parametrize(
    ("left", "right", "holding"),
    [
        ("a gas leak", "the gas leak", Holding.SAME),
        ("a gas leak", "no gas leak", Holding.APART),
        ("gas leak", "gas leak in the cellar", Holding.POSSIBLE),
        ("no gas leak", "gas leak in the cellar", Holding.APART),
        ("gas leak", "not a gas leak in the cellar", Holding.UNCOMPARABLE),
        ("gas leak", "faulty wiring", Holding.UNCOMPARABLE),
        ("suicide", "murder", Holding.APART),
        ("possible suicide", "murder", Holding.UNCOMPARABLE),
        ("not suicide", "murder", Holding.POSSIBLE),
        ("not suicide", "not murder", Holding.APART),
        ("for the dam", "against the dam", Holding.APART),
        ("for the dam", "against the mine", Holding.UNCOMPARABLE),
        ("before the vote", "after the vote", Holding.APART),
        ("lost 40 trucks", "lost 14 trucks", Holding.APART),
        ("lost two trucks", "lost three trucks", Holding.APART),
        ("lost 40 trucks", "lost trucks", Holding.POSSIBLE),
        ("former editor", "editor", Holding.UNCOMPARABLE),
        ("unclear", "murder", Holding.UNCOMPARABLE),
        ("unclear", "Unclear", Holding.SAME),
        ("we shall never yield", "we shall yield", Holding.APART),
        ("", "murder", Holding.UNCOMPARABLE),
    ],
)
def test_phrases(left, right, holding):
    assert compare_phrases(text(left), text(right)).holding is holding
    assert compare_phrases(text(right), text(left)).holding is holding


def test_what_differs_is_named():
    likeness = compare_phrases(text("The work was exemplary"), text("The work was a model"))
    assert likeness.holding is Holding.POSSIBLE
    assert "“a model”, “exemplary”" in likeness.doubt


def test_a_yes_in_words_is_compared_by_its_words():
    assert compare_values(Truth(True, "approved"), text("approved with amendments")).holding is Holding.POSSIBLE
    assert compare_values(text("under investigation"), Truth(True, "yes")).holding is Holding.UNCOMPARABLE


def test_words_about_words():
    assert leaves_open("Under investigation")
    assert not leaves_open("an investigation")
    assert is_nobody("nobody")
    assert not is_nobody("nobody from the union")
    assert has_joint("Holt and Reyes")
    assert not has_joint("Holt")


WORDS = st.lists(
    st.sampled_from(
        "not no suicide murder accident possible gas leak for against the 40 14 former unclear and".split()  # noqa: SIM905
    ),
    max_size=7,
).map(" ".join)


@given(WORDS | st.text(max_size=20), WORDS | st.text(max_size=20))
def test_comparing_is_symmetric(left, right):
    assert compare_phrases(text(left), text(right)) == compare_phrases(text(right), text(left))


@given(WORDS)
def test_a_phrase_is_the_same_as_itself(words):
    assert compare_phrases(text(words), text(words)).holding is Holding.SAME
