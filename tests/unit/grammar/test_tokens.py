"""Cutting: offsets into the original, look-up forms, and digits that are none."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar.quantities.tokens import Kind, tokenize, words_of


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Some 1,200 people’s", ["some", "1,200", "people's"]),
        ("4–7", ["4", "–", "7"]),
        ("−5 °C", ["-", "5", "°", "c"]),
        ("1\u202f200\u202f300", ["1 200 300"]),
        ("1 200", ["1 200"]),
        ("in 2019 500 people", ["in", "2019", "500", "people"]),
        ("US$1.2bn", ["us", "$", "1.2", "bn"]),
        ("2½ km²", ["2", "½", "km²"]),
        ("MH17", ["mh", "17"]),
        ("twenty‑four", ["twenty", "-", "four"]),
        ("thou\u00adsand", ["thousand"]),
        ("５００", ["500"]),
        ("٥٠٠", ["500"]),
        ("1’200", ["1'200"]),
        ("x² and ①", ["x²", "and", "1"]),
        ("", []),
    ],
)
def test_look_up_forms(text: str, forms: list[str]) -> None:
    assert [token.text for token in tokenize(text)] == forms


@pytest.mark.parametrize("text", ["৪00", "5٥", "1২3"])
def test_digits_of_two_scripts_are_odd(text: str) -> None:
    assert [token.kind for token in tokenize(text)] == [Kind.ODD]


@pytest.mark.parametrize("text", ["²", "①", "Ⅳ", "½"])
def test_signs_that_look_like_digits_are_no_numbers(text: str) -> None:
    assert all(token.kind is not Kind.NUMBER for token in tokenize(text))


@given(st.text(max_size=60))
def test_offsets_point_into_the_original(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[token.start : token.end] == token.raw for token in tokens)
    assert all(left.end <= right.start for left, right in itertools.pairwise(tokens))
    covered = "".join(token.raw for token in tokens)
    assert "".join(covered.split()) == "".join(text.split())


def test_words_of_keeps_what_was_written() -> None:
    text = "Some  1,200 “people”"
    assert words_of(text, tokenize(text), 0, 2) == "Some  1,200"
    assert words_of(text, tokenize(text), 2, 2) == ""
