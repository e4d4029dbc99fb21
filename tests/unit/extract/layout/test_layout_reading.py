"""Any text: its blocks hold all tokens in order, and its sentences lie in the blocks that are read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.extract.article import Article
from crosscheck.extract.layout.reading import lay_out
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media

VOCABULARY = (
    "By Ana Diaz , Reuters ( AP ) (AP — - : . ! ? … “ ” KYIV London March 3 2020 14:32 GMT 10.15am a) 1. • | > / © # @ "
    "## Copyright Published Updated at FILE – Photo: Getty Images [ ] said the The U.S. No. $5 a month subscribe your "
    "newsletter Read more Comments Related \n \n\n \t \0 \u202e \x85 ½ 中。 مرحبا؟ AFP is an editor"
)
TEXTS = st.lists(st.sampled_from(VOCABULARY.split(" ")), max_size=40).flatmap(
    lambda parts: st.sampled_from((" ".join(parts), "".join(parts), "\n".join(parts)))
)


def read(text: str, language: str = "en", **known: str) -> Article:
    return lay_out(Document("text", Media.TEXT, text, **known), load_lexicon(language))


def keeps_its_promises(article: Article) -> bool:
    ends = [0, *(block.last for block in article.blocks)]
    tiled = [block.first for block in article.blocks] == ends[:-1] and ends[-1] == len(article.tokens)
    inside = all(
        article.blocks[sentence.block].first <= sentence.first < sentence.last <= article.blocks[sentence.block].last
        and article.blocks[sentence.block].kind not in ("furniture", "credit")
        for sentence in article.sentences
    )
    pairs = zip(article.sentences, article.sentences[1:], strict=False)
    return tiled and inside and all(before.last <= after.first for before, after in pairs)


@given(TEXTS, st.sampled_from(("en", "en-US", "de", "und")))
def test_blocks_hold_every_token_and_sentences_lie_in_them(text: str, language: str) -> None:
    assert keeps_its_promises(read(text, language))


@given(st.text(max_size=80), st.text(max_size=20))
def test_any_characters_and_any_title_are_laid_out(text: str, title: str) -> None:
    assert keeps_its_promises(read(text, title=title, byline=title, published=title))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n" * 2000,
        "\0" * 2000,
        "\u202e" * 2000,
        "“" * 2000,
        "(" * 2000,
        "." * 2000,
        ". " * 1000,
        "A. " * 1000,
        "By " * 1000,
        "LONDON, " * 500,
        "Photo: " * 500,
        "(AP Photo/\n" * 300,
        "Most read\n" * 300,
        "a\tb\tc\n" * 300,
        "1) " * 500,
        "a | " * 500,
        "word" * 1000,
        "word " * 1000,
        "\r\n".join(["One line of text that is long enough to be one."] * 200),
    ],
)
def test_hostile_texts_are_laid_out(text: str) -> None:
    assert keeps_its_promises(read(text))


def test_what_is_known_of_the_document_goes_before_what_the_page_says() -> None:
    text = "Dam fails\nBy Ida Moss, AFP\n3 May 2020\nThe dam failed on Monday, and nine people were hurt by it.\n© Post"
    known = {"title": "A dam", "byline": "By Olaf Reed, Reuters", "publisher": "Herald", "published": "2021-01-02"}
    article = read(text, **known)
    assert (article.title, article.byline, article.publisher) == ("A dam", "By Olaf Reed, Reuters", "Herald")
    assert (article.author, article.agency) == ("Olaf Reed", "Reuters")
    assert article.published is not None
    assert article.published.edtf == "2021-01-02"


def test_a_date_of_publication_that_cannot_be_read_gives_way_to_the_pages() -> None:
    article = read("Dam fails\n3 May 2020\nThe dam failed on Monday, and nine people were hurt.", published="one day")
    assert article.published is not None
    assert article.published.edtf == "2020-05-03"


def test_masked_markup_is_not_read() -> None:
    text = "**Dam** fails\n\nThe dam failed on Monday, and nine people were hurt in the valley."
    article = lay_out(Document("text", Media.MARKDOWN, text, masked=text.replace("*", " ")), load_lexicon("en"))
    assert article.title == "Dam fails"
