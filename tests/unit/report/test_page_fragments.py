from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.report.page.fragments import link, link_to_text, whole_words

URL = "https://herald.example/held"


def directive(*args: str) -> str:
    return link_to_text(URL, *args).removeprefix(f"{URL}#:~:text=")


def test_what_means_something_in_a_directive_is_encoded():
    assert (
        directive("rock-solid, black & white – 100 %")
        == "rock%2Dsolid%2C%20black%20%26%20white%20%E2%80%93%20100%20%25"
    )


def test_a_short_quote_goes_with_the_words_around_it():
    found = directive("500", "on Sunday the police held some", "people, among them many journalists")
    assert found == "the%20police%20held%20some-,500,-people%2C%20among%20them%20many"


def test_a_long_enough_quote_stands_alone():
    assert directive("held about 500 people", "police", "on Sunday") == "held%20about%20500%20people"


def test_of_a_long_quote_the_ends_are_named():
    found = directive(" ".join(f"word{at}" for at in range(60)))
    assert found == "word0%20word1%20word2%20word3,word56%20word57%20word58%20word59"


def test_a_quote_over_two_lines_is_named_by_its_ends():
    assert directive("They held\n\nfive hundred") == "They%20held%20five%20hundred,They%20held%20five%20hundred"


def test_blanks_are_as_a_browser_sees_them():
    assert directive("about   500\tpeople") == "about%20500%20people"


@pytest.mark.parametrize("exact", ["", "  ", "…", "— ,"])
def test_what_has_no_word_has_no_directive(exact):
    assert link_to_text(URL, exact) == URL


def test_a_fragment_of_the_address_is_kept():
    assert link_to_text(f"{URL}#top", "about 500 people") == f"{URL}#top:~:text=about%20500%20people"


def test_a_directive_of_the_address_is_not_doubled():
    assert link_to_text(f"{URL}#:~:text=x", "about 500 people") == f"{URL}#:~:text=x"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        "JAVASCRIPT://x/%0aalert(1)",
        "data:text/html,x",
        "ftp://a.example",
        "//a.example",
        "a.example",
        "https://",
        "https:///x",
        "https://bank.example@evil.example",
        "https://a.example\\@b",
        "http://a b/",
        "https://a.example/x y",
    ],
)
def test_what_is_no_address_of_the_web_is_no_link(url):
    assert link(url) == ""
    assert link_to_text(url, "about 500 people") == ""


@pytest.mark.parametrize("url", ["https://a.example", "http://a.example/x?y=1&z=2#w", "HTTPS://A.example:8080/%20/(x)"])
def test_addresses_of_the_web_are_kept(url):
    assert link(url) == url


@given(st.text())
def test_a_link_is_of_the_web_and_has_nothing_that_ends_an_attribute(text):
    found = link(f"https://a.example/{text}")
    assert found == "" or (
        found.startswith("https://a.example/") and found.isascii() and not set('"<> `\\\n') & set(found)
    )
    assert link(found) == found


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80))
def test_a_directive_says_the_words_and_nothing_else(exact):
    found = link_to_text(URL, exact)
    _, _, told = found.partition(":~:text=")
    if told:
        assert all(unquote(part) == " ".join(unquote(part).split()) for part in told.split(","))
        assert "-" not in told
        assert "&" not in told
        assert told.count(",") <= 1
        assert "," in told or unquote(told) == " ".join(exact.split())


@given(st.text(), st.integers(0, 40), st.integers(0, 40))
def test_whole_words_only_grow(text, one, other):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    wide = whole_words(text, start, end)
    assert wide[0] <= start <= end <= wide[1]
