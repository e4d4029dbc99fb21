"""Short forms of given names, whichever comes first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.relate.given_names import is_short_form


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        ("bill", "william", True),
        ("bob", "rob", True),
        ("sasha", "aleksandr", True),
        ("sasha", "aleksandra", True),
        ("aleksandr", "aleksandra", False),
        ("misha", "mikhail", True),
        ("misha", "masha", False),
        ("pepe", "jose", True),
        ("pepe", "paco", False),
        ("ze", "jose", True),
        ("pista", "istvan", True),
        ("tunde", "babatunde", True),
        ("osman", "uthman", True),
        ("osman", "omar", False),
        ("bill", "bob", False),
        ("", "", False),
        ("nobodys", "name", False),
    ],
)
def test_short_forms(left, right, alike):
    assert is_short_form(left, right) is is_short_form(right, left) is alike


@given(st.text(max_size=8), st.text(max_size=8))
def test_any_words_are_compared_either_way(left, right):
    assert is_short_form(left, right) is is_short_form(right, left)
