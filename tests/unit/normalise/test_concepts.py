"""Questions read into concepts, and the thesaurus that they are read by."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar.folding import fold
from crosscheck.lexicons.lexicon import load_lexicon, load_section
from crosscheck.lexicons.thesaurus import Thesaurus
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.normalise.concept_index import ConceptIndex
from crosscheck.normalise.concepts import LONGEST, read_meaning
from crosscheck.normalise.vocabulary import Vocabulary, wordbook

BOOK = wordbook("en")
ENGLISH = Vocabulary(load_lexicon("en"), BOOK, load_lexicon("en"))
THESAURUS = load_section("en", Thesaurus)
ENTRIES = [
    line.partition(": ")
    for block in THESAURUS.concepts.values()
    for line in block.replace("\n  ", " ").split("\n")
    if line
]


def asks(asked: str, *about: str) -> set[str]:
    return set(read_meaning(asked, about, (), ENGLISH).asks)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dwellings razed", "homes destroyed"),  # each word by its concept
        ("destroyed homes", "homes destroyed"),  # in any order
        ("homes that were destroyed", "homes destroyed"),  # small words inside
        ("total number of homes destroyed", "homes destroyed"),  # what says nothing of its own
        ("prison terms", "prison term"),
    ],
)
def test_a_phrase_is_found_in_other_words(one: str, other: str) -> None:
    assert asks(one) == asks(other)
    assert len(asks(one)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("votes against", "votes"),
        ("votes against the motion", "votes for the motion"),
        ("killed by police", "police killed"),
        ("exports to", "exports from"),
        ("born in", "born"),
        ("in prison", "prison"),
        ("homes being built", "homes built"),
        ("officials dismissed", "official figure, dismissed"),
        ("not vaccinated", "vaccinated"),
        ("no injuries", "injuries"),
        ("died without treatment", "died, treatment"),
        ("found guilty", "founded"),
        ("income before tax", "income, tax"),
    ],
)
def test_small_words_and_forms_count_where_they_tell(one: str, other: str) -> None:
    assert asks(one) != asks(other)


@pytest.mark.parametrize(
    ("asked", "about", "whole"),
    [
        ("destroyed", "houses in the valley", "homes destroyed"),
        ("walked", "marchers", "crowd size"),
        ("number", "marchers", "marchers"),
        ("made", "arrests", "arrests"),
    ],
)
def test_a_phrase_may_go_across_property_and_subject(asked: str, about: str, whole: str) -> None:
    assert asks(asked, about) == asks(whole)


def test_what_bounds_a_question_is_no_part_of_what_it_is_said_of() -> None:
    meaning = read_meaning("cost", ("repairs",), ("Harbour Fire",), ENGLISH)
    assert "fire" not in {concept.rstrip("s") for concept in meaning.about}
    assert meaning.context
    assert meaning.context <= meaning.whole


def test_a_small_word_ends_a_phrase_inside_a_question_only_where_it_tells_by_itself() -> None:
    assert asks("voted against the motion") > asks("votes against")
    assert asks("died in the flood") > asks("deaths")


def test_only_concepts_are_listed() -> None:
    meaning = read_meaning("zorbing deaths", (), (), ENGLISH)
    assert meaning.listed == {"killed"}
    assert len(meaning.asks) == 2


def test_what_was_read_before_does_not_matter() -> None:
    wordings = [phrase for _, _, words in ENTRIES for phrase in split_words(words) if " " in phrase][::400]
    used = ConceptIndex(THESAURUS, BOOK)
    for wording in wordings:
        fresh = ConceptIndex(THESAURUS, BOOK)
        assert used.read(wording) == fresh.read(wording)
        assert used.phrase(used.key(used.read(wording))) == fresh.phrase(fresh.key(fresh.read(wording)))


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_words_can_be_read(asked: str, about: str) -> None:
    meaning = read_meaning(asked, (about,), (), ENGLISH)
    assert meaning.listed <= meaning.asks


def test_words_without_a_language_are_read_by_their_stems() -> None:
    vocabulary = Vocabulary(load_lexicon("xx"), wordbook("xx"), load_lexicon("xx"))
    assert read_meaning("tote menschen", (), (), vocabulary).asks == {"tote", "menschen"}


def test_the_thesaurus_names_each_concept_once() -> None:
    assert [name for name, times in Counter(name for name, _, _ in ENTRIES).items() if times > 1] == []
    assert len(ENTRIES) >= 500


def test_no_wording_stands_for_two_concepts() -> None:
    wordings = Counter(phrase for name, _, words in ENTRIES for phrase in {name, *split_words(words)})
    assert [wording for wording, times in wordings.items() if times > 1] == []


@pytest.mark.parametrize("block", THESAURUS.concepts, ids=str)
def test_wordings_are_plain_and_short(block: str) -> None:
    lines = THESAURUS.concepts[block].replace("\n  ", " ").split("\n")
    assert [line for line in lines if line.count(",") != line.count(", ") or "  " in line] == []
    assert [line for line in lines if line and not line.partition(": ")[2]] == []
    wordings = [phrase.removeprefix("=") for line in lines for phrase in split_words(line.partition(": ")[2])]
    assert [phrase for phrase in wordings if fold(phrase) != phrase] == []
    assert [phrase for phrase in wordings if len(BOOK.stemmer.content_words(phrase)) > LONGEST] == []
