"""The calendars of all languages: each entry is read as its examples say, and no words stand twice."""

import pytest

from crosscheck.grammar.dates.reading import read_time
from crosscheck.grammar.truth import read_truth
from crosscheck.lexicons.calendar import Part
from crosscheck.lexicons.lexicon import languages, load_lexicon
from crosscheck.lexicons.vocabulary import split_words
from crosscheck.model.value import Time, Truth

MADE_BY_THE_GRAMMAR = {Part.YEAR, Part.PERIOD, Part.COUNTED, Part.NTH}
NUMERIC = {Part.MONTH, Part.WEEKDAY, Part.SEASON, Part.NUMBER, Part.ORDINAL, Part.POINTER, Part.ROLLING}
ANSWERS = {True: "yes", False: "no", None: ""}


def entries():
    for language in languages():
        for part, rows in load_lexicon(language).calendar.words.items():
            for entry in rows:
                yield pytest.param(language, part, entry, id=f"{language} {part}: {entry.words[:30]}")


def examples():
    for language in languages():
        for part, rows in load_lexicon(language).calendar.words.items():
            for entry in rows:
                for words, edtf in entry.examples.items():
                    yield pytest.param(language, words, edtf, id=f"{language} {part}: {words}")


def truths():
    for language in languages():
        for words, answer in load_lexicon(language).calendar.truth.examples.items():
            yield pytest.param(language, words, answer, id=f"{language}: {words}")


@pytest.mark.parametrize(("language", "words", "edtf"), list(examples()))
def test_an_example_is_read_as_it_says(language, words, edtf):
    lexicon = load_lexicon(language)
    published = read_time(lexicon.calendar.published, lexicon)
    assert isinstance(published, Time)
    read = read_time(words, lexicon, published)
    assert (read.edtf if isinstance(read, Time) else "") == edtf


@pytest.mark.parametrize(("language", "words", "answer"), list(truths()))
def test_an_example_of_a_truth_value_is_read_as_it_says(language, words, answer):
    read = read_truth(words, load_lexicon(language))
    assert ANSWERS[read.holds if isinstance(read, Truth) else None] == answer


@pytest.mark.parametrize(("language", "part", "entry"), list(entries()))
def test_an_entry_is_whole(language, part, entry):
    assert language
    assert part not in MADE_BY_THE_GRAMMAR
    assert split_words(entry.words)
    assert entry.examples
    if part in NUMERIC:
        assert int(entry.means) < 100


@pytest.mark.parametrize("language", languages())
def test_no_words_have_two_meanings(language):
    calendar = load_lexicon(language).calendar
    listed = [*split_words(calendar.numbers), *split_words(calendar.ordinals)]
    listed += [words for rows in calendar.words.values() for entry in rows for words in split_words(entry.words)]
    assert sorted(listed) == sorted(set(listed))


@pytest.mark.parametrize("language", languages())
def test_the_months_and_weekdays_are_complete(language):
    words = load_lexicon(language).calendar.words
    assert sorted(int(entry.means) for entry in words[Part.MONTH]) == list(range(1, 13))
    assert sorted(int(entry.means) for entry in words[Part.WEEKDAY]) == list(range(1, 8))
