"""Numbers at a token: words, digits, scales, fractions, ordinals, and a round trip through English."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar.quantities.number import Form, Number, place_of, step_of
from crosscheck.grammar.quantities.numbers import read_number_at
from crosscheck.grammar.quantities.tokens import tokenize
from crosscheck.lexicons.lexicon import load_lexicon

SMALL = """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen
"""
ROUND = """
ten twenty thirty forty fifty sixty seventy eighty ninety
"""
ONES, TENS = SMALL.split(), ROUND.split()
SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))


def in_english(number: int, joint: str = " and ") -> str:
    """Write a number in words, as British English does; `joint` is how hundreds and tens are joined."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10 - 1] + (f"-{ONES[number % 10]}" if number % 10 else "")
    size, word = next(scale for scale in SCALES if number >= scale[0])
    head, rest = divmod(number, size)
    tail = "" if not rest else f"{joint if rest < 100 else ' '}{in_english(rest, joint)}"
    return f"{in_english(head, joint)} {word}{tail}"


def read(text: str, language: str = "en") -> tuple[Number, str]:
    tokens = tokenize(text)
    found = read_number_at(tokens, 0, load_lexicon(language))
    assert found is not None, text
    return found[0], " ".join(token.raw for token in tokens[found[1] :])


@given(st.integers(min_value=0, max_value=10**15 - 1), st.sampled_from((" and ", " ")))
def test_words_come_back_as_the_number_they_were_made_from(number: int, joint: str) -> None:
    found, rest = read(in_english(number, joint))
    assert found.amount == number
    assert rest == ""


@given(st.integers(min_value=0, max_value=10**15), st.sampled_from((",", " ", "\u202f", "'", "")))
def test_digits_come_back_however_they_are_grouped(number: int, mark: str) -> None:
    printed = f"{number:,}".replace(",", mark)
    found, rest = read(printed)
    assert found.amount == number
    assert rest == ""


@given(
    st.integers(min_value=0, max_value=10**9),
    st.integers(min_value=1, max_value=6),
    st.sampled_from(("de", "fr", "kk")),
)
def test_a_decimal_comma_is_read_where_the_language_has_one(number: int, decimals: int, language: str) -> None:
    amount = Decimal(number).scaleb(-decimals)
    found, _ = read(f"{amount:f}".replace(".", ","), language)
    assert found.amount == amount
    assert found.last == Decimal(1).scaleb(-decimals)


@pytest.mark.parametrize(
    ("text", "amount", "rest"),
    [
        ("one hundred and two hundred", "100", "and two hundred"),
        ("nineteen eighty-four", "19", "eighty - four"),
        ("twenty twenty", "20", "twenty"),
        ("five six", "5", "six"),
        ("two thousand people", "2000", "people"),
        ("three and a half", "3.5", ""),
        ("five and six", "5", "and six"),
        ("thousand million", "1000000000", ""),
        ("1.4 lakh crore", "1400000000000", ""),
        ("half-a-dozen", "6", ""),
        ("half a million", "500000", ""),
        ("a third of a million", "333333.3333333333333333333333", ""),
        ("12K run", "12000", "run"),
        ("5 m", "5", "m"),
        ("5m tall", "5", "m tall"),
        ("5 bn", "5000000000", ""),
        ("2 1/2 cups", "2.5", "cups"),
        (".5 percent", "0.5", "percent"),
        ("point five", "0.5", ""),
        ("zero point zero two five", "0.025", ""),
        ("1 million 200 thousand 5", "1200000", "5"),
    ],
)
def test_where_a_number_ends(text: str, amount: str, rest: str) -> None:
    found, behind = read(text)
    assert found.amount == Decimal(amount)
    assert behind == rest


@pytest.mark.parametrize(
    "text", ["people", "", "quarter", "2.3.4", "007", "9" * 33, "second-hand", "৪00", "²", "-5", "$5"]
)
def test_what_begins_no_cardinal(text: str) -> None:
    found = read_number_at(tokenize(text), 0, load_lexicon("en"))
    assert found is None or found[0].form is Form.ORDINAL


@pytest.mark.parametrize(
    ("text", "amount", "form"),
    [
        ("third", 3, Form.ORDINAL),
        ("21st", 21, Form.ORDINAL),
        ("twenty-first", 21, Form.ORDINAL),
        ("two hundred and first", 201, Form.ORDINAL),
        ("two hundredth", 200, Form.ORDINAL),
        ("1,000th", 1000, Form.ORDINAL),
        ("three quarters", Decimal("0.75"), Form.FRACTION),
        ("one fifth", Decimal("0.2"), Form.FRACTION),
        ("a tenth of voters", Decimal("0.1"), Form.FRACTION),
        ("¾", Decimal("0.75"), Form.FRACTION),
        ("3/4 of voters", Decimal("0.75"), Form.FRACTION),
    ],
)
def test_ordinals_and_fractions(text: str, amount: Decimal, form: Form) -> None:
    found, _ = read(text)
    assert (found.amount, found.form) == (amount, form)


@pytest.mark.parametrize(
    ("text", "place", "last"),
    [("16,000", 1000, 1), ("11.94 million", 10_000, 10_000), ("11.90 million", 10_000, 10_000), ("a dozen", 6, 1)],
)
def test_what_rounding_is_judged_by(text: str, place: int, last: int) -> None:
    found, _ = read(text)
    assert (found.place, found.last) == (place, last)


@given(st.integers(min_value=1, max_value=10**12))
def test_the_natural_step_divides_its_number(number: int) -> None:
    amount = Decimal(number)
    assert amount % step_of(amount) == 0
    assert place_of(amount) <= step_of(amount) <= amount
