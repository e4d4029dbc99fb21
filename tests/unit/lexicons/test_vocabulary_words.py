import msgspec
import pytest
import yaml

from crosscheck.grammar.folding import fold
from crosscheck.lexicons.lexicon import FOLDER, languages, load_lexicon
from crosscheck.lexicons.vocabulary import Vocabulary, read_known_property, split_words

LANGUAGES = ("und", *languages())


def word_lists(thing):
    """Yield each string of a section that is a list of words, with where it stands."""
    for field in thing.__struct_fields__:
        value = getattr(thing, field)
        if isinstance(value, msgspec.Struct):
            yield from ((f"{field}.{where}", words) for where, words in word_lists(value))
        elif isinstance(value, str):
            yield field, value


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_list_names_a_word_twice(language):
    for where, words in word_lists(load_lexicon(language).vocabulary):
        entries = split_words(words)
        assert sorted(entries) == sorted(set(entries)), where


@pytest.mark.parametrize("language", LANGUAGES)
def test_wordings_are_folded_already(language):
    vocabulary = load_lexicon(language).vocabulary
    for table in (vocabulary.properties.known, vocabulary.groups.known):
        for key, entry in table.items():
            assert all(wording == fold(wording) for wording in (key, *split_words(entry.words)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_sections_are_checked_against_their_types(language):
    loaded = yaml.load((FOLDER / language / "vocabulary.yaml").read_text("utf-8"), yaml.BaseLoader)
    assert isinstance(msgspec.convert(loaded, Vocabulary), Vocabulary)


@pytest.mark.parametrize("entry", ["totla < casualties | dead", "colour | hue", "| dead"])
def test_an_unknown_kind_of_value_is_an_error(entry):
    with pytest.raises(msgspec.ValidationError):
        read_known_property(entry)


def test_english_knows_enough():
    words = load_lexicon("en").vocabulary
    assert len(words.properties.known) >= 60
    assert len(words.groups.known) >= 60
    assert {known.value for known in words.properties.known.values()} == {
        "quantity",
        "time",
        "place",
        "name",
        "truth",
        "text",
    }
