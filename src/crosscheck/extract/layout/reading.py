"""A document to an article: lines to blocks, blocks to sentences."""

from crosscheck.extract.article import Article, Block, BlockKind, Sentence
from crosscheck.grammar.dates.reading import read_time
from crosscheck.grammar.quantities.tokens import tokenize
from crosscheck.lexicons.lexicon import Lexicon
from crosscheck.model.document import Document
from crosscheck.model.value import Time


def lay_out(document: Document, lexicon: Lexicon) -> Article:
    """Cut a document into blocks, sentences and tokens."""
    tokens = tokenize(document.words)
    text = document.words
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    first = 0
    start = 0
    for i in range(1, len(tokens) + 1):
        if i == len(tokens) or "\n" in text[tokens[i - 1].end : tokens[i].start]:
            blocks.append(Block(BlockKind.PARAGRAPH, first, i))
            start = first
            for j in range(first, i):
                if j + 1 == i or (tokens[j].text in ".!?" and tokens[j + 1].raw[:1].isupper()):
                    sentences.append(Sentence(start, j + 1, len(blocks) - 1))
                    start = j + 1
            first = i
    published = read_time(document.published, lexicon) if document.published else None
    return Article(
        document=document,
        lexicon=lexicon,
        tokens=tokens,
        blocks=tuple(blocks),
        sentences=tuple(sentences),
        published=published if isinstance(published, Time) else None,
        title=document.title,
        byline=document.byline,
        publisher=document.publisher,
    )
