"""Whole pages: which line is what, which of its words are read, and what the page says of itself."""

import re
from pathlib import Path

import pytest
import yaml

from crosscheck.extract.article import Article
from crosscheck.extract.layout.reading import lay_out
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media

PAGES = yaml.safe_load((Path(__file__).parents[3] / "cases" / "layout.yaml").read_text("utf-8"))["pages"]
FACTS = ("title", "byline", "author", "agency", "dateline", "publisher")
OUTSIDE = re.compile("⟦[^⟧]*⟧")
MARKS = re.compile("[⟦⟧‖]")


def read(page: dict[str, str]) -> Article:
    lines = [line.partition("| ")[2] or "" for line in page["lines"].split("\n")]
    lines = [line[1:-1] if line[:1] == line[-1:] == '"' else line for line in lines]
    text = MARKS.sub("", "\n".join(lines))
    document = Document("page", Media.TEXT, text, title=page.get("title_given", ""))
    return lay_out(document, load_lexicon(page.get("language", "en")))


def expected_blocks(page: dict[str, str]) -> list[tuple[str, list[str]]]:
    blocks: list[tuple[str, str]] = []
    for line in page["lines"].split("\n"):
        kind, bar, words = line.partition("| ")
        if kind == "+":
            blocks[-1] = (blocks[-1][0], blocks[-1][1] + " " + words)
        elif bar:
            blocks.append((kind, words))
    return [(kind, [] if kind in ("credit", "furniture") else sentences_of(words)) for kind, words in blocks]


def sentences_of(words: str) -> list[str]:
    return [" ".join(part.split()) for part in OUTSIDE.sub("", words).split("‖")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["name"])
def test_every_line_is_what_a_reader_takes_it_for(page: dict[str, str]) -> None:
    article = read(page)
    found: list[tuple[str, list[str]]] = [(block.kind.value, []) for block in article.blocks]
    for sentence in article.sentences:
        found[sentence.block][1].append(article.words(sentence.first, sentence.last))
    assert found == expected_blocks(page)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["name"])
def test_a_page_tells_its_title_author_agency_place_and_day(page: dict[str, str]) -> None:
    article = read(page)
    found = {name: getattr(article, name) for name in FACTS}
    found["published"] = article.published.edtf if article.published is not None else ""
    assert found == {name: str(page.get(name, "")) for name in (*FACTS, "published")}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["name"])
def test_what_is_left_out_says_why(page: dict[str, str]) -> None:
    article = read(page)
    assert all(bool(block.why) == (block.kind.value in ("credit", "furniture")) for block in article.blocks)
