"""Phrases that say yes or no as a whole: the golden table, and what holds for any text."""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.grammar.truth import read_truth
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.value import Truth, Unread

ENGLISH = load_lexicon("en")
WORDS = ENGLISH.calendar.truth
CASES = Path(__file__).parents[2] / "cases" / "truth.en.csv"
ANSWERS = {"yes": True, "no": False}


def rows():
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["words"])
def test_reads_the_golden_table(row):
    read = read_truth(row["words"], ENGLISH)
    if row["holds"]:
        assert read == Truth(ANSWERS[row["holds"]], row["words"])
    else:
        assert isinstance(read, Unread), read
        assert read.why


@settings(deadline=None)
@given(st.sampled_from(split_words(WORDS.plain)), st.sampled_from(split_words(WORDS.negations)))
def test_negation_turns_a_plain_word_round(word, negation):
    assert read_truth(word, ENGLISH) == Truth(True, word)
    negated = f"did{negation} {word}" if negation.startswith("n't") else f"{negation} {word}"
    assert read_truth(negated, ENGLISH) == Truth(False, negated)


@settings(deadline=None)
@given(st.sampled_from(split_words(f"{WORDS.told},{WORDS.untrue}")), st.sampled_from(split_words(WORDS.negations)))
def test_negation_leaves_other_words_open(word, negation):
    assert isinstance(read_truth(word, ENGLISH), Truth)
    assert isinstance(read_truth(f"{negation} {word}", ENGLISH), Unread)


@settings(deadline=None)
@given(st.text())
def test_never_raises(words):
    assert isinstance(read_truth(words, ENGLISH), Truth | Unread)


@pytest.mark.parametrize("piece", ["not ", "n't", "didn't ", "'", "of the ", "a"])
def test_reads_no_endless_text(piece):
    assert isinstance(read_truth(piece * 100_000, ENGLISH), Unread)


def test_says_which_word_says_more():
    assert read_truth("denied entry", ENGLISH) == Unread("entry", "it says more than yes or no")
