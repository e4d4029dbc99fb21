from hashlib import sha256

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from crosscheck.model.claim import Quote
from crosscheck.read.quotes import QuoteFault, quote_fault, text_has_changed

TEXT = st.text("ab é€𝄞\r\n“”", min_size=1, max_size=30)


@given(TEXT, TEXT, TEXT)
def test_a_quote_is_found_where_it_was_taken(before, exact, after):
    text = before + exact + after
    for quote in (
        Quote(exact),
        Quote(exact, len(before)),
        Quote(exact, len(before), before, after),
        Quote(exact, None, before[-3:], after[:3]),
    ):
        assert quote_fault(quote, text) is None


@given(TEXT, TEXT)
def test_what_is_not_there_is_not_found(text, exact):
    assume(exact not in text)
    assert quote_fault(Quote(exact), text)
    assert quote_fault(Quote(exact, 0), text)


@pytest.mark.parametrize(
    "exact", ["about 5OO", "about  500", "about 50０", "About 500", "about\n500", "about\u00a0500"]
)
def test_a_look_alike_is_never_taken_for_it(exact):
    assert quote_fault(Quote(exact), "They held about 500 people.")


@pytest.mark.parametrize(
    ("quote", "why"),
    [
        (Quote("five", start=0), "is at start: 4 and elsewhere, not at start: 0"),
        (Quote("five", start=9), "is at start: 4 and elsewhere, not at start: 9"),
        (Quote("five", start=4, prefix="or "), "is at start: 12, not at start: 4"),
        (Quote("five", start=10**9), "is at start: 4 and elsewhere, not at start: 1000000000"),
    ],
)
def test_where_it_stands_instead_is_said(quote, why):
    assert quote_fault(quote, "The five or five") == QuoteFault(why, moved=True)


def test_a_quote_that_is_gone_is_no_quote_that_moved():
    assert quote_fault(Quote("six", start=4), "The five or five") == QuoteFault("is not")
    assert quote_fault(Quote("five", prefix="six "), "The five or five") == QuoteFault(
        "is not between its prefix and suffix"
    )


def test_bytes_are_the_text():
    digest = sha256(b"a\r\n").hexdigest()
    assert not text_has_changed(b"a\r\n", digest)
    assert not text_has_changed(b"a\r\n", digest.upper())
    assert text_has_changed(b"a\n", digest)
