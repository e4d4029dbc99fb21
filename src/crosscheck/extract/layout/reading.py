"""A document to an article: lines to blocks, blocks to sentences, and what the page says of itself."""

from crosscheck.extract.article import Article, Block, Sentence
from crosscheck.extract.layout.blocks import find_parts
from crosscheck.extract.layout.headers import read_header
from crosscheck.extract.layout.lines import find_stretches
from crosscheck.extract.layout.page import Page, open_page
from crosscheck.extract.layout.paragraphs import read_paragraphs
from crosscheck.extract.layout.parts import Part
from crosscheck.extract.layout.repeats import drop_repeats
from crosscheck.extract.layout.sentences import split_sentences
from crosscheck.lexicons.lexicon import Lexicon
from crosscheck.model.document import Document


def lay_out(document: Document, lexicon: Lexicon) -> Article:
    """Cut a document into blocks, sentences and tokens, and read its headline, byline, dateline and date."""
    page = open_page(document, lexicon)
    paragraphs = read_paragraphs(page.tokens, find_stretches(page.text, page.tokens), page.words)
    parts = drop_repeats(page, find_parts(page, paragraphs, document.title))
    header = read_header(page, parts, document)
    return Article(
        document=document,
        lexicon=lexicon,
        tokens=page.tokens,
        blocks=tuple(Block(part.kind, part.paragraph.first, part.paragraph.last, part.why) for part in parts),
        sentences=tuple(_sentences(page, parts)),
        published=header.published,
        dateline=header.dateline,
        agency=header.agency,
        title=header.title,
        byline=header.byline,
        publisher=header.publisher,
        author=header.author,
    )


def _sentences(page: Page, parts: list[Part]) -> list[Sentence]:
    """Return the sentences of all blocks that have any."""
    sentences: list[Sentence] = []
    for number, part in enumerate(parts):
        if part.first >= part.last:
            continue
        if part.is_one_sentence:
            starts = [part.first]
        else:
            starts = split_sentences(
                page.text, page.tokens, part.first, part.last, page.lexicon.language, page.words.endings
            )
        ends = [*starts[1:], part.last]
        sentences.extend(Sentence(first, last, number) for first, last in zip(starts, ends, strict=True))
    return sentences
