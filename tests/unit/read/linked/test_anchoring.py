import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.claim import Quote
from crosscheck.read.linked.anchoring import Anchorage, unanchored
from crosscheck.read.quotes import quote_fault

TEXT = "Team Alpha held 12 people.\n\nTeam Beta held 12 people. The minister said: “It’s over.”"


def find(exact, start=None, prefix="", suffix="", trust=True, text=TEXT):
    return Anchorage(text).find(Quote(exact, start, prefix, suffix), trust)


def test_words_that_stand_once_are_found():
    assert find("Team Beta").quote == Quote("Team Beta", 28)


@pytest.mark.parametrize(
    ("prefix", "suffix", "start"),
    [("Alpha held ", "", 16), ("Beta held ", "", 43), ("", ".\n\nTeam Beta", 16), ("people. Team Beta held ", "", 43)],
)
def test_what_stands_around_tells_places_apart(prefix, suffix, start):
    anchored = find("12 people", None, prefix, suffix)
    assert anchored.quote.start == start
    assert quote_fault(anchored.quote, TEXT) is None


def test_blanks_and_the_shape_of_quotation_marks_are_no_matter():
    anchored = find("It's over.", None, 'said:\xa0"', '"')
    assert anchored.quote.exact == "It’s over."
    assert quote_fault(anchored.quote, TEXT) is None


@pytest.mark.parametrize(
    ("exact", "prefix", "why"),
    [
        ("Team Gamma", "", "are not in the text"),
        ("13 people", "Alpha held ", "are not in the text"),
        ("12 people", "Gamma held ", "not between"),
        ("12 people", "", "more than once"),
        ("team beta", "", "are not in the text"),
    ],
)
def test_a_look_alike_is_never_taken(exact, prefix, why):
    anchored = find(exact, None, prefix)
    assert anchored.quote is None
    assert why in anchored.why


def test_a_place_tells_apart_only_where_it_counts_as_ours():
    assert find("12 people", 43).quote.start == 43
    assert find("12 people", 43, trust=False).quote is None
    assert find("12 people", 44).quote is None


def test_a_wrong_place_does_not_matter_where_the_words_stand_once():
    assert find("Team Beta", 3).quote.start == 28


def test_words_with_what_cannot_be_seen_are_no_quote():
    assert find("a\u202eb", text="xa\u202eb").quote is None
    assert unanchored(Quote("a\x1bb"), True).quote is None


def test_context_ends_where_something_cannot_be_seen():
    assert unanchored(Quote("12", 3, "a\x00b", "c\x1bd"), True).quote == Quote("12", 3, "b", "c")
    assert unanchored(Quote("12", 3), False).quote == Quote("12")


@given(st.text(alphabet="ab \n\xa0‘'\u00ad", min_size=1, max_size=40), st.data())
def test_what_is_found_stands_in_the_text_to_the_letter(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    exact = text[start:end]
    if exact.strip():
        anchored = find(exact, start, text[max(0, start - 5) : start], text[end : end + 5], text=text)
        assert anchored.quote is None or quote_fault(anchored.quote, text) is None
