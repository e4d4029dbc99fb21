import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extract.drafts.ids import figure_slug, give_ids, slug
from crosscheck.grammar.quantities.reading import read_quantity
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.claim import Claim
from crosscheck.model.location import Location

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


def claim(property_, **fields):
    return Claim("", "", "a", "", property_, "5", Location("", 1, 1), **fields)


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("around 500 people", "500"),
        ("77.4 %", "77-4-percent"),
        ("$1.2bn", "1-2-billion-usd"),
        ("11.94 million", "11-94-million"),
        ("1,234,567", "1234567"),
        ("2 to 3 dozen", "24-36"),
        ("dozens", "dozens"),
        ("more than 20 km", "20-km"),
        ("five years", "five-years"),
        ("-3 percentage points", "minus-3-point"),
        ("0.05 %", "0-05-percent"),
        ("no one", "0"),
    ],
)
def test_a_figure_gives_its_digits_to_an_id(words, end):
    assert figure_slug(read_quantity(words, load_lexicon("en"))) == end


def test_ids_are_told_apart_by_what_the_claims_say():
    claims = [
        claim("detained", place="Oslo"),
        claim("detained", place="Rome"),
        claim("killed"),
        claim("seats", subject="Green Party"),
        claim("seats", subject="Red Party"),
        claim("cases"),
        claim("cases"),
    ]
    assert give_ids(claims, ["5"] * len(claims)) == (
        "detained-5-oslo",
        "detained-5-rome",
        "killed-5",
        "seats-5-green-party",
        "seats-5-red-party",
        "cases-5",
        "cases-5-2",
    )


def test_another_claim_elsewhere_shifts_no_id():
    claims = [claim("detained", place="Oslo"), claim("killed", place="Oslo")]
    before = give_ids(claims, ["5", "6"])
    after = give_ids([claim("price"), *claims[:1], claim("turnout"), *claims[1:]], ["7", "5", "8", "6"])
    assert set(before) < set(after)


WORDS = st.text(max_size=150)


@given(st.lists(st.tuples(st.builds(claim, WORDS, place=WORDS, subject=WORDS), WORDS.map(slug)), max_size=8))
def test_any_words_give_ids_that_may_stand_in_a_file_and_none_twice(pairs):
    ids = give_ids([each for each, _ in pairs], [end for _, end in pairs])
    assert len(set(ids)) == len(ids)
    assert all(ID.fullmatch(name) for name in ids)


@pytest.mark.parametrize(
    ("words", "part"), [("Касым-Жомарт Токаев", "kasym-zhomart-tokaev"), ("São Tomé", "sao-tome"), ("—", "")]
)
def test_a_slug_is_plain_letters(words, part):
    assert slug(words) == part
