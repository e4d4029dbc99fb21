"""The words by which a text takes a figure back, or calls it an early one; and words that look like them."""

import pytest

from crosscheck.judge.corrections import is_one_of, properties_that_are, says_one_of
from crosscheck.lexicons.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("The ministry revised its count to 36.", "corrections"),
        ("Officials corrected the toll, which was previously given as 41.", "corrections"),
        ("Some bodies had been counted twice, the coroner found.", "corrections"),
        ("Double-counting had swollen the list; 36 are dead.", "corrections"),
        ("The company restated its profit for last year.", "corrections"),
        ("The toll is 36, down from 41.", "swaps"),
        ("The death toll was revised downwards to 36.", "corrections"),
        ("In a correction the agency gives 36.", "corrections"),
        ("Three of the dead had been mistakenly listed twice.", "corrections"),
        ("The launch was pushed back to May.", "moved"),
        ("An initial toll of 41 came from the mayor.", "firsts"),
        ("Initially 41 were thought to have died.", "firsts"),
        ("The provisional tally stood at 51.2 percent.", "firsts"),
        ("With two thirds of the ballots counted she had 51.2 percent.", "unfinished"),
        ("She leads with 51.2 percent, 80 percent of precincts reporting.", "unfinished"),
    ],
)
def test_words_of_knowledge_are_heard(text, sort):
    assert says_one_of(text, sort)


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("The toll of 36 has not been revised.", "corrections"),
        ("They lowered the flag for the 36 victims.", "corrections"),
        ("Under the revised law 36 were detained.", "corrections"),
        ("The drug reduced the risk by 36 percent.", "corrections"),
        ("Thirty-six held by the Department of Correction went free.", "corrections"),
        ("The airliner with 36 aboard was brought down.", "corrections"),
        ("At a preliminary hearing 36 were charged.", "firsts"),
        ("The initial public offering brought in $36 million.", "firsts"),
        ("Her family is originally from Oslo; 36 came.", "firsts"),
        ("Thirty-six people died, the seasonally adjusted figures show.", "corrections"),
        ("Thirty-six people died at the First Baptist church.", "firsts"),
        ("Every vote counts, she said.", "unfinished"),
        ("", "corrections"),
        ("— … —", "firsts"),
    ],
)
def test_words_that_look_like_them_are_not(text, sort):
    assert not says_one_of(text, sort)


def test_every_property_that_moves_is_one_that_the_lexicon_knows():
    known = set(load_lexicon("en").vocabulary.properties.known)
    listed = frozenset().union(
        *(properties_that_are(sort) for sort in ("stocks", "levels", "statistics", "counted", "ages"))
    )
    assert listed
    assert listed <= known


def test_a_property_within_one_that_moves_moves_too(make_property):
    assert is_one_of(make_property("missing at sea", "missing"), "stocks")
    assert not is_one_of(make_property("killed"), "stocks")


@pytest.fixture
def make_property():
    from crosscheck.model.statement import Property

    def make(key, *within):
        return Property(key, key, None, additive=True, cumulative=False, known=not within, within=within)

    return make
