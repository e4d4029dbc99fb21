import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.relate.strings import closeness, slips, token_similarity

SCORERS = (token_similarity, closeness)
WORDS = st.text(alphabet="abc de", max_size=12)


@pytest.mark.parametrize("score", SCORERS)
@given(left=WORDS, right=WORDS)
def test_scores_lie_between_0_and_1_and_have_no_sides(score, left, right):
    assert 0 <= score(left, right) <= 1
    assert score(left, right) == pytest.approx(score(right, left))
    assert score(left, left) == 1


@given(WORDS, WORDS)
def test_slips_have_no_sides(one, two):
    assert slips(one, one) == 0
    assert slips(one, two) == slips(two, one)


def test_beyond_the_bound_is_one_more():
    assert slips("abcdef", "uvwxyz", 2) == 3


def test_a_swap_is_one_slip():
    assert slips("sagutdinov", "sagudtinov") == 1


def test_the_order_of_words_does_not_count():
    assert token_similarity("election observers", "observers election") == 1


def test_what_only_one_text_says_counts_against_it():
    assert token_similarity("police", "police station burned") < 0.5
