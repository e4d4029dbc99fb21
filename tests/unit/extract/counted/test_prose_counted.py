"""Invented sentences with their figures marked: each is of the property, subject and modality written beside it."""

from pathlib import Path

import pytest
import yaml

from crosscheck.extract.article import Article, Block, BlockKind, Counted, FigureMention, Sentence
from crosscheck.extract.counted.reading import read_counted
from crosscheck.grammar.quantities.reading import read_quantity, read_quantity_at
from crosscheck.grammar.quantities.tokens import tokenize
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media
from crosscheck.model.value import Hedge, Quantity, QuantityKind

LEXICON = load_lexicon("en")
CASES = yaml.safe_load((Path(__file__).parents[3] / "cases" / "prose_counted.yaml").read_text("utf-8"))
SENTENCES = [(domain, text, said) for domain, rows in CASES.items() for text, *said in rows]


def marked(text):
    """Return a text without its brackets, and the spans of characters that they held."""
    spans, plain = [], ""
    for part in text.split("["):
        inside, closing, behind = part.partition("]")
        if closing:
            spans.append((len(plain), len(plain) + len(inside)))
        plain += inside + behind
    return plain, spans


def article_of(text) -> Article:
    """Return a text of one paragraph, cut into sentences at its full stops."""
    tokens = tokenize(text)
    ends = [i + 1 for i, token in enumerate(tokens) if token.text in ".?!" or i + 1 == len(tokens)]
    sentences = tuple(Sentence(first, last, 0) for first, last in zip([0, *ends], ends, strict=False) if first < last)
    block = Block(BlockKind.PARAGRAPH, 0, len(tokens))
    return Article(Document("case", Media.TEXT, text), LEXICON, tokens, (block,), sentences, None)


def figure_at(article: Article, span, lexicon=LEXICON) -> FigureMention:
    """Return the figure that stands at a span of characters."""
    first = next(i for i, token in enumerate(article.tokens) if token.start >= span[0])
    last = next((i for i, token in enumerate(article.tokens) if token.start >= span[1]), len(article.tokens))
    first = with_hedge(article, first, lexicon)
    quantity = read_quantity(article.words(first, last), lexicon)
    quantity = quantity if isinstance(quantity, Quantity) else read_quantity("1", lexicon)
    read = read_quantity_at(article.tokens, first, lexicon)
    if read and first < read[1] < last and quantity.kind is not QuantityKind.COUNT:
        last = read[1]  # a measure before its noun: the noun is not the figure's
    sentence = next(n for n, one in enumerate(article.sentences) if one.first <= first < one.last)
    counted = quantity.kind is QuantityKind.COUNT and bool(quantity.unit) and last - first > 1
    return FigureMention(first, last, quantity, last - 1 if counted else -1, sentence)


def with_hedge(article, first, lexicon):
    """Return where the hedge of the figure at a token begins, which the table leaves outside the brackets."""
    for start in range(max(0, first - 3), first):
        read = read_quantity_at(article.tokens, start, lexicon)
        quantity = read[0] if read and read[1] > first else None
        if isinstance(quantity, Quantity) and quantity.hedge is not Hedge.EXACT and quantity.change is None:
            return start
    return first


def read_marked(text):
    """Return what is read of each marked figure of a text."""
    plain, spans = marked(text)
    article = article_of(plain)
    return read_counted(article, tuple(figure_at(article, span) for span in spans), (), ())


def spoken(counted) -> str:
    """Return what was read in the form of the table."""
    if not isinstance(counted, Counted):
        return "-"
    modality = "" if counted.modality == "asserted" else counted.modality.value
    parts = [counted.property, counted.subject or '""', modality, "old" if counted.old else ""]
    return " | ".join(parts).rstrip(" |").replace("|  |", "| |")


@pytest.mark.parametrize(("domain", "text", "said"), SENTENCES, ids=[f"{d}: {t[:60]}" for d, t, _ in SENTENCES])
def test_figure_is_of_what_the_sentence_says(domain, text, said):
    assert domain
    assert [spoken(one) for one in read_marked(text)] == said
