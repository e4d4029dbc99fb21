"""Web pages without an article, broken ones, and ones meant to break the reader."""

from pathlib import Path

import pytest
from html_pages import BODY, page, read
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.model.document import Media
from crosscheck.read.documents import html_page
from crosscheck.read.documents.reading import read_document, snapshot_of

CASES = Path(__file__).parents[3] / "cases" / "documents"


@pytest.mark.parametrize(
    "html",
    [
        "<html></html>",
        "<html><body><nav><a href='/'>Home</a></nav></body></html>",
        page("<p>Hi.</p>"),
        page("<script>document.write('<p>Twelve people were held in the city of Arden.</p>')</script>"),
        "<!doctype html>",
        page("<ul>" + "<li><a href='/a'>Twelve people were held</a></li>" * 9 + "</ul>"),
    ],
)
def test_a_page_without_an_article_is_told(html):
    document, diagnostics = read_document(html.encode(), "a.html")
    assert document is None
    assert [one.code for one in diagnostics] == ["no-article"]


@pytest.mark.parametrize(
    "piece",
    ["<div>", "<span>a", "<b><i>", "<table><tr><td>", "<ul><li>", "<p a='", "&amp;", "<a ", "<!--", "</", "&#x"],
)
def test_a_mark_repeated_without_end_is_no_crash(piece):
    html = f"<html><body><article>{BODY}{piece * (100_000 // len(piece))}"
    document, diagnostics = read_document(html.encode(), "a.html")
    assert document is not None or diagnostics


def test_what_is_nested_too_deep_is_left_out_and_told():
    html = page(BODY + "<div>" * 5000 + "<p>deep</p>")
    document, diagnostics = read_document(html.encode(), "a.html")
    assert [one.code for one in diagnostics] == ["cut-short"]
    assert "1,200 pupils" in document.text


def test_a_page_of_too_many_elements_is_told(monkeypatch):
    monkeypatch.setattr(html_page, "MOST_ELEMENTS", 100)
    _, diagnostics = read_document(page(BODY + "<p>a</p>" * 200).encode(), "a.html")
    assert [one.code for one in diagnostics] == ["too-large"]


def test_entities_of_xml_are_not_expanded():
    bomb = "<!DOCTYPE html [<!ENTITY a 'XXXX'><!ENTITY b '&a;&a;'><!ENTITY f SYSTEM 'file:///etc/hostname'>]>"
    text = read(f"{bomb}<html><body><article>{BODY}<p>So &b; and &f; it is said.</p></article></body></html>").text
    assert "XXXX" not in text


PIECES = [
    "<p>", "</p>", "<table>", "<td>", "<sup>", "2", "<li>", "<br>", "<figure>", "<figcaption>", "<a href='#'>", "</a>",
    "text of it ", "\x00", "\ud800", "&nbsp;", "<h1>", "<article>", "<main>", "<aside>", "<time datetime='", "<script>",
    "</script>", "é", "<pre>", "<dl><dt>", "<blockquote>", "<svg>", "<head>", "</body>",
]  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_no_tree_breaks_the_reader(pieces):
    raw = f"<html><body>{BODY}{''.join(pieces)}".encode(errors="surrogatepass")
    document, diagnostics = read_document(raw, "a.html", media=Media.HTML)
    assert document is not None or diagnostics
    assert document is None or snapshot_of(document).decode() == document.text


def test_the_same_page_gives_the_same_document():
    raw = (CASES / "wire_page.html").read_bytes()
    assert read(raw) == read(raw)
