"""Sentences: where one ends, over many kinds of full stops, and that no text is lost or read twice."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extract.layout.endings import endings_of
from crosscheck.extract.layout.sentences import split_sentences
from crosscheck.grammar.quantities.tokens import tokenize

CASES = yaml.safe_load((Path(__file__).parents[3] / "cases" / "layout.yaml").read_text("utf-8"))["sentences"]
BREAK = "‖"
MISSING_SPACE = {
    "The train left on time.The bus did not.": ["The train left on time.", "The bus did not."],
    "Three people died.Two were children.": ["Three people died.", "Two were children."],
}


def sentences(text: str, language: str = "en") -> list[str]:
    tokens = tokenize(text)
    starts = split_sentences(text, tokens, 0, len(tokens), language, endings_of(language))
    ends = [*starts[1:], len(tokens)][: len(starts)]
    return [text[tokens[first].start : tokens[last - 1].end] for first, last in zip(starts, ends, strict=True)]


@pytest.mark.parametrize(("language", "marked"), [(code, text) for code, texts in CASES.items() for text in texts])
def test_sentences_end_where_a_reader_ends_them(language: str, marked: str) -> None:
    expected = [part.strip() for part in marked.split(BREAK)]
    text = marked.replace(BREAK, "")
    assert sentences(text, language) == MISSING_SPACE.get(text, expected)


VOCABULARY = "Mr. U.S. a.m. No. 5 Inc. The people said (A. …) “ ” \" ' . ! ? … [ ] 中。 مرحبا؟ 2011. \n iPhone é \0"
PIECES = st.sampled_from(tuple(VOCABULARY.split(" ")))


@given(st.lists(PIECES, max_size=30).map(" ".join), st.sampled_from(("en", "de", "und")))
def test_any_text_is_cut_without_loss(text: str, language: str) -> None:
    tokens = tokenize(text)
    starts = split_sentences(text, tokens, 0, len(tokens), language, endings_of(language))
    assert starts == sorted(set(starts))
    assert starts[:1] == [0] * bool(tokens)
    assert all(start < len(tokens) for start in starts)


@given(st.text(max_size=60))
def test_any_characters_are_cut_without_fault(text: str) -> None:
    assert len(sentences(text)) <= max(1, len(tokenize(text)))


def test_a_stretch_in_the_middle_of_a_text_is_cut_alone() -> None:
    text = "One. Two came. Three left. Four."
    tokens = tokenize(text)
    assert [tokens[i].raw for i in split_sentences(text, tokens, 2, 8, "en", endings_of("en"))] == ["Two", "Three"]
