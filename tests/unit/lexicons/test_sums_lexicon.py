"""The section of sums names only what the vocabulary or the section itself knows."""

import pytest

from crosscheck.lexicons.lexicon import load_section
from crosscheck.lexicons.sums import Sums
from crosscheck.lexicons.vocabulary import Vocabulary, split_words

SUMS = load_section("en", Sums)
VOCABULARY = load_section("en", Vocabulary)
ASKED = {
    *(role for row in SUMS.adding for role in (row.whole, *split_words(row.parts))),
    *(role for row in SUMS.shares for role in (row.share, row.base, row.count)),
    *(role for row in SUMS.differences for role in (row.difference, row.of, row.less)),
    *(role for row in SUMS.dates for role in (row.first, row.then, row.between or row.first)),
    *(role for words in SUMS.chambers.values() for role in split_words(words)),
    *SUMS.chambers,
    *(
        role
        for words in (SUMS.exclusive, SUMS.margins, SUMS.ends, SUMS.prices, SUMS.numbers, SUMS.totals)
        for role in split_words(words)
    ),
    *(role for words in (SUMS.ages, SUMS.births, SUMS.deaths, SUMS.ages_at_death) for role in split_words(words)),
}


@pytest.mark.parametrize("role", sorted(ASKED))
def test_every_role_is_a_property_or_has_words(role):
    assert role in SUMS.roles or role in VOCABULARY.properties.known


@pytest.mark.parametrize("role", sorted(SUMS.roles))
def test_every_role_is_asked_for_in_some_sum(role):
    assert role in ASKED


@pytest.mark.parametrize("row", SUMS.wholes, ids=lambda row: f"{row.whole}: {row.parts}")
def test_groups_that_make_up_another_are_known_and_lie_in_it(row):
    known = VOCABULARY.groups.known
    for part in split_words(row.parts):
        above, wider = [], known[part].within
        while wider:
            above.append(wider)
            wider = known[wider].within
        assert row.whole in above


@pytest.mark.parametrize("row", [row for row in SUMS.adding if row.every], ids=lambda row: row.whole)
def test_what_makes_up_another_has_two_parts_or_more(row):
    assert len(split_words(row.parts)) > 1


def test_the_week_has_its_days_from_monday():
    assert len(split_words(SUMS.weekdays)) == 7
    assert split_words(SUMS.weekdays)[0] == "Monday"
