"""The layout sections of the lexicons: every phrase can be found, and means one thing."""

import pytest

from crosscheck.extract.layout.phrases import words_of_phrase
from crosscheck.extract.layout.wording import layout_words
from crosscheck.lexicons.layout import Layout
from crosscheck.lexicons.lexicon import languages, load_section
from crosscheck.lexicons.vocabulary import split_words

LANGUAGES = ("und", *languages())


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_comes_below_furniture_is_a_list_or_the_rest(language: str) -> None:
    assert {entry.under for entry in load_section(language, Layout).furniture.values()} <= {"", "list", "rest"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrase_has_no_quotes_left_of_the_file(language: str) -> None:
    furniture = load_section(language, Layout).furniture.values()
    phrases = [
        phrase for entry in furniture for listing in (entry.lines, entry.starts) for phrase in split_words(listing)
    ]
    assert [phrase for phrase in phrases if '"' in phrase or not words_of_phrase(phrase)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_an_agency_is_found_as_that_agency(language: str) -> None:
    words = layout_words(language)
    names = {name: label for label, listing in words.layout.agencies.items() for name in split_words(listing)}
    assert {name: words.agencies.whole(words_of_phrase(name)) for name in names} == names
    assert {label: words.agencies.whole(words_of_phrase(label)) for label in set(names.values())} == {
        label: label for label in names.values()
    }
