"""Quotes in their context, and the links that lead to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from report_builder import about, source, statement

from crosscheck.model.claim import Quote
from crosscheck.report.page.quotes import language_of, quoted

TEXT = "The vote was on Sunday.\n\nPolice held around 500 people, among them journalists. 500 more left.\n\nRain fell."


def found(quote: Quote | None, text: str = TEXT, said: str = "around 500", url: str = "https://daily.example/held"):
    made = statement("a", "daily", about(500, said), quote=quote, source=source("daily", url=url), words=said)
    return quoted(made, {"daily": text} if text else {})


def test_the_paragraph_stands_around_the_quote():
    quote = found(Quote("around 500 people", 37))
    assert (quote.before, quote.head, quote.figure, quote.tail) == ("Police held ", "", "around 500", " people")
    assert quote.after == ", among them journalists. 500 more left."
    assert (quote.is_cut_before, quote.is_cut_after, quote.is_in_context) == (False, False, True)


def test_of_a_long_paragraph_whole_words_are_shown():
    quote = found(Quote("around 500", 1200), f"{'word ' * 240}around 500{' more' * 240}")
    assert quote.is_cut_before
    assert quote.is_cut_after
    assert set(quote.before.split()) == {"word"}
    assert set(quote.after.split()) == {"more"}


def test_a_quote_that_stands_once_is_found_without_its_place():
    assert found(Quote("around 500 people")).before == "Police held "


def test_a_quote_that_stands_twice_is_not_guessed_at():
    quote = found(Quote("500"), said="500")
    assert not quote.is_in_context
    assert found(Quote("500", suffix=" more"), said="500").before.endswith("journalists. ")


def test_a_quote_that_is_not_in_its_text_stands_alone():
    quote = found(Quote("around 700 people", 37), said="around 700")
    assert not quote.is_in_context
    assert (quote.before, quote.figure, quote.tail, quote.after) == ("", "around 700", " people", "")


def test_a_moved_quote_is_shown_where_it_stands():
    assert found(Quote("around 500 people", 3)).before == "Police held "


@pytest.mark.parametrize("quote", [None, Quote(""), Quote(" \n")])
def test_no_quote_no_words(quote):
    assert found(quote) is None


@pytest.mark.parametrize(
    ("exact", "said", "figure"), [("no one", "no", "no"), ("not held", "no", "not held"), ("x", "yes", "x")]
)
def test_the_figure_is_a_word_of_its_own_or_the_whole_quote(exact, said, figure):
    assert found(Quote(exact), "", said).figure == figure


def test_the_link_leads_to_whole_words_between_their_neighbours():
    quote = found(Quote("round 50", 38), said="round 50")
    assert (
        quote.url
        == "https://daily.example/held#:~:text=Police%20held-,around%20500,-people%2C%20among%20them%20journalists."
    )


def test_neighbours_are_of_the_same_line():
    quote = found(Quote("Rain", 103), said="Rain")
    assert quote.url.endswith("#:~:text=Rain,-fell.")


def test_without_a_text_prefix_and_suffix_lead_there_as_far_as_they_are_whole():
    quote = found(Quote("500", prefix="olice held around ", suffix=" people, amo"), "", "500")
    assert quote.url.endswith("#:~:text=held%20around-,500,-people%2C")


def test_no_address_no_link():
    assert found(Quote("around 500 people", 37), url="").url == ""


@given(st.text(max_size=400), st.integers(0, 400), st.integers(1, 40))
def test_what_is_shown_is_what_the_text_has(text, start, length):
    exact = text[start : start + length]
    quote = found(Quote(exact, start), text or "x", said="5")
    if quote and quote.is_in_context:
        assert f"{quote.before}{quote.head}{quote.figure}{quote.tail}{quote.after}" in text


@pytest.mark.parametrize(
    ("tag", "language"), [("en", "en"), ("kk-Cyrl", "kk-Cyrl"), ("", ""), ('en"', ""), ("x y", "")]
)
def test_a_language_is_a_tag_or_nothing(tag, language):
    assert language_of(tag) == language
