"""The words around figures: every list is looked up, and no phrase stands twice in one."""

import msgspec
import pytest
import yaml
from msgspec.structs import fields

from crosscheck.extract.figures.words import Words, words_of
from crosscheck.lexicons.lexicon import FOLDER, load_lexicon, load_section
from crosscheck.lexicons.prose import Prose


def test_every_list_is_looked_up() -> None:
    looked_up = {field.name for field in fields(Words)}
    assert set(Prose.__struct_fields__) <= looked_up | {"no_hedges"}


def test_no_phrase_stands_twice_in_one_list() -> None:
    tree = yaml.safe_load((FOLDER / "en" / "prose.yaml").read_text("utf-8"))
    for key, phrases in (tree | tree.pop("idioms")).items():
        words = [phrase.strip() for phrase in str(phrases).split(",")]
        assert len(words) == len(set(words)), (key, sorted({word for word in words if words.count(word) > 1}))


def test_a_language_without_the_section_is_read_with_its_figures() -> None:
    assert load_section("xx", Prose) == Prose()
    assert words_of(load_lexicon("xx")).readers


def test_words_are_compiled_once() -> None:
    assert words_of(load_lexicon("en")) is words_of(load_lexicon("en"))


def test_a_key_that_no_one_knows_is_an_error() -> None:
    with pytest.raises(msgspec.ValidationError, match="unknown field"):
        msgspec.convert({"beween": "a further"}, Prose)
