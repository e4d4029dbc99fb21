"""When each figure holds: the golden table, and what holds for any text."""

from pathlib import Path

import pytest
import yaml

from crosscheck.extract.article import FigureMention
from crosscheck.extract.layout.reading import lay_out
from crosscheck.extract.scope.periods import find_periods
from crosscheck.extract.times.finding import find_times
from crosscheck.grammar.quantities.reading import read_quantity, read_quantity_at
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media
from crosscheck.model.value import Quantity

ENGLISH = load_lexicon("en")
TABLE = Path(__file__).parents[3] / "cases" / "prose_times.yaml"
CASES = yaml.load(TABLE.read_text("utf-8"), yaml.BaseLoader)["figures"]
PUBLISHED = "2024-06-13"


def figure_at(article, words):
    """Return the figure that begins with some words of the text."""
    at = article.document.text.index(words)
    first = next(number for number, token in enumerate(article.tokens) if token.start >= at)
    read, last = read_quantity_at(article.tokens, first, ENGLISH)
    if not isinstance(read, Quantity):  # "the next day 40 villages": a label only to who does not see the date
        read, last = read_quantity(words, ENGLISH), first + 1
    assert isinstance(read, Quantity)
    sentence = next(n for n, one in enumerate(article.sentences) if one.first <= first < one.last)
    return FigureMention(first, last, read, last - 1, sentence)


def periods_in(case):
    article = lay_out(
        Document("text", Media.TEXT, case["text"], published=case.get("published", PUBLISHED)), ENGLISH
    )
    figures = tuple(figure_at(article, words) for words in case["figures"])
    return dict(zip(case["figures"], find_periods(article, find_times(article), figures), strict=True))


@pytest.mark.parametrize("case", CASES, ids=lambda case: " ".join(case["text"].split())[:60])
def test_reads_the_golden_table(case):
    assert periods_in(case) == {words: tuple(expected) for words, expected in case["figures"].items()}
