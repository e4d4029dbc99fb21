"""Quantities: what holds for any words, what is said of words that are none, other languages, and places in a text."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar.quantities.reading import LONGEST, read_quantity, read_quantity_at
from crosscheck.grammar.quantities.tokens import tokenize
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.value import Hedge, Quantity, QuantityKind, Unread

VOCABULARY = """
a an the one two five ten hundred thousand million dozen half third thirds and or of in to between from more than
at least up about around nearly some few several many dozens no not single percent percentage points % $ € - – . , / :
5 12 500 1,200 70.96 2019 9 km °C °F C m k bn year years old days hours people voters of them rose fell by doubled twice
times as much per aged pounds June every out ½ + ~ > ( ) ' s th
"""
WORDS = st.sampled_from(VOCABULARY.split())
PHRASES = st.lists(WORDS, max_size=12).flatmap(lambda parts: st.sampled_from((" ".join(parts), "".join(parts))))


@given(PHRASES)
def test_any_figure_read_keeps_its_promises(phrase: str) -> None:
    found = read_quantity(phrase, load_lexicon("en"))
    if isinstance(found, Unread):
        assert found.why
        return
    assert found.words == phrase
    assert not found.implied.is_empty
    assert found.possible.contains(found.implied)
    assert found.amount is None or found.amount.is_finite()
    if found.hedge in (Hedge.RANGE, Hedge.VAGUE):
        assert found.amount is None
    if found.hedge is Hedge.EXACT:
        assert found.implied.is_point
        assert found.implied.lower == found.amount


@given(st.text(max_size=80), st.sampled_from(("en", "de", "und", "xx")))
def test_any_text_is_read_or_refused(text: str, language: str) -> None:
    found = read_quantity(text, load_lexicon(language))
    assert isinstance(found, Quantity | Unread)


@pytest.mark.parametrize(
    "text",
    [
        "million " * 200,
        "one hundred and " * 120,
        "some " * 400,
        "1 000 " * 300,
        "1,000" * 390,
        "9" * 1999,
        "1." * 900,
        "between " * 240,
        "about five to about " * 95,
        "5 hours " * 240,
        "- " * 900,
        "500 " + "and 5 " * 300,
        "of the " * 280,
        "$" * 1900,
        "5 quadrillion quadrillion light years",
        "999,999,999,999,999 quadrillion light-years",
        "a" * LONGEST,
        "a " * LONGEST,
    ],
)
def test_long_and_hostile_words_are_read_or_refused(text: str) -> None:
    found = read_quantity(text, load_lexicon("en"))
    assert isinstance(found, Quantity | Unread)


@pytest.mark.parametrize(
    "part", ["rose from 5 to ", "one hundred and ", "5 hours ", "$", "a ", "1-", "twice as ", "½ "]
)
def test_a_long_article_of_nonsense_is_walked_through(part: str) -> None:
    tokens, english = tokenize(part * 600), load_lexicon("en")
    i = 0
    while i < len(tokens):
        found = read_quantity_at(tokens, i, english)
        assert found is None or found[1] > i
        i = found[1] if found else i + 1
    assert i == len(tokens)


@given(
    st.integers(min_value=1, max_value=10**9), st.sampled_from(("around", "more than", "at least", "nearly", "up to"))
)
def test_a_hedge_opens_the_figure_on_its_side(number: int, hedge: str) -> None:
    found = read_quantity(f"{hedge} {number:,} people", load_lexicon("en"))
    assert isinstance(found, Quantity)
    amount = Decimal(number)
    assert found.amount == amount
    assert found.implied.holds(amount) == (hedge in ("around", "at least", "up to"))
    assert found.possible.holds(amount) == (hedge != "more than")


@given(st.integers(min_value=0, max_value=10**6), st.integers(min_value=1, max_value=10**6))
def test_a_range_is_its_ends(low: int, more: int) -> None:
    found = read_quantity(f"between {low:,} and {low + more:,} people", load_lexicon("en"))
    assert isinstance(found, Quantity)
    assert (found.implied.lower, found.implied.upper) == (low, low + more)
    assert found.possible == found.implied


@given(st.integers(min_value=1, max_value=96))
def test_one_span_of_time_in_two_units_is_one(hours: int) -> None:
    english = load_lexicon("en")
    left, right = read_quantity(f"{hours} hours", english), read_quantity(f"{hours * 60:,} minutes", english)
    assert isinstance(left, Quantity)
    assert isinstance(right, Quantity)
    assert left.amount == right.amount


@pytest.mark.parametrize(
    ("phrase", "words", "why"),
    [
        ("", "", "there are no words"),
        ("2019", "2019", "reads like a year: write 2,019 or name what is counted"),
        ("June 9", "June 9", "is part of a date, not a quantity"),
        ("at 10:30", "at 10:30", "is a time, not a quantity"),
        ("killed 14", "killed", "it is not known what these words make of the figure behind them"),
        (
            "14 killed and 100 injured",
            "and 100 injured",
            "names two figures: a claim's value is one; make it two claims",
        ),
        ("200 pounds", "200 pounds", "can be money or weight: write the sign of the currency, or kg or lb"),
        ("৪00", "৪00", "mixes the digits of two scripts"),
        ("Boeing 737", "Boeing 737", "is a label or a name, not a quantity"),
        ("one of the reasons", "one of the reasons", "is the pronoun one, not a quantity"),
        ("Almaty", "Almaty", "holds no figure that can be read"),
        ("some evidence", "some evidence", "names no number of things that can be counted"),
    ],
)
def test_what_is_refused_says_which_words_and_why(phrase: str, words: str, why: str) -> None:
    assert read_quantity(phrase, load_lexicon("en")) == Unread(words, why)


@pytest.mark.parametrize(
    ("phrase", "language", "kind", "amount", "unit"),
    [
        ("12,5 %", "de", "percent", "12.5", "percent"),
        ("1.200", "de", "count", "1200", ""),
        ("1.200 Menschen", "de", "count", "1200", ""),
        ("1,200", "en-GB", "count", "1200", ""),
        ("2.500.000", "xx", "count", "2500000", ""),
        ("€5 Mio", "de", "money", "5000000", "EUR"),
        ("1,5 Mio. €", "de", "money", "1500000", "EUR"),
        ("3 500 000 ₽", "ru", "money", "3500000", "RUB"),
        ("5 km", "xx", "measure", "5000", "metre"),
        ("-5 °C", "fr", "measure", "-5", "celsius"),
        ("~500", "kk", "count", "500", ""),
        ("500+", "xx", "count", "500", ""),
        ("5m", "de", "measure", "5", "metre"),
        ("50 %", "xx", "percent", "50", "percent"),
        ("KZT 5000", "kk", "money", "5000", "KZT"),
    ],
)
def test_figures_need_no_language(phrase: str, language: str, kind: str, amount: str, unit: str) -> None:
    found = read_quantity(phrase, load_lexicon(language))
    assert isinstance(found, Quantity), found
    assert (found.kind, found.amount, found.unit) == (QuantityKind(kind), Decimal(amount), unit)


@pytest.mark.parametrize(("phrase", "low", "high"), [("4–7", 4, 7), ("4-7", 4, 7), ("5–10 %", 5, 10), ("€5–7", 5, 7)])
def test_ranges_need_no_language(phrase: str, low: int, high: int) -> None:
    found = read_quantity(phrase, load_lexicon("xx"))
    assert isinstance(found, Quantity), found
    assert (found.implied.lower, found.implied.upper) == (low, high)


@pytest.mark.parametrize("phrase", ["1.200", "1,200 Menschen", "2019", "12k", "vierzehn", "9/11", "10:30"])
def test_what_no_language_decides_is_refused(phrase: str) -> None:
    assert isinstance(read_quantity(phrase, load_lexicon("xx")), Unread)


def test_at_a_place_of_an_article() -> None:
    text = "Police held around 500 people on 9 June, more than in 2016."
    tokens = tokenize(text)
    found = read_quantity_at(tokens, 2, load_lexicon("en"))
    assert found is not None
    quantity, end = found
    assert isinstance(quantity, Quantity)
    assert (quantity.words, quantity.amount, quantity.unit) == ("around 500 people", 500, "person")
    assert text[tokens[2].start : tokens[end - 1].end] == "around 500 people"
    date = read_quantity_at(tokens, 6, load_lexicon("en"))
    assert date is not None
    assert date[0] == Unread("9 June", "is part of a date, not a quantity")
    assert read_quantity_at(tokens, 0, load_lexicon("en")) is None
