"""Where the figures of running text hold, as told by the table of invented cases."""

from pathlib import Path

import pytest
import yaml

from crosscheck.extract.article import FigureMention
from crosscheck.extract.layout.reading import lay_out
from crosscheck.extract.names.finding import find_names
from crosscheck.extract.scope.places import find_places
from crosscheck.extract.speech.finding import find_speech
from crosscheck.grammar.quantities.reading import read_quantity_at
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media
from crosscheck.model.value import Quantity

TABLE = yaml.safe_load((Path(__file__).parents[3] / "cases" / "prose_places.yaml").read_text("utf-8"))
CASES = [(text, words, place) for text, at in TABLE for words, place in at.items()]


def place_of(text: str, words: str) -> str:
    lexicon = load_lexicon("en")
    article = lay_out(Document("a.txt", Media.TEXT, text), lexicon)
    names = find_names(article)
    wanted = text.index(words)
    figures, index = [], -1
    for number, sentence in enumerate(article.sentences):
        i = sentence.first
        while i < sentence.last:
            found = read_quantity_at(article.tokens, i, lexicon)
            if found is None or not isinstance(found[0], Quantity) or found[1] <= i:
                i += 1
                continue
            if article.tokens[i].start <= wanted < article.tokens[found[1] - 1].end:
                index = len(figures)
            figures.append(FigureMention(i, found[1], found[0], found[1] - 1, number))
            i = found[1]
    return find_places(article, names, find_speech(article, names), tuple(figures))[index]


@pytest.mark.parametrize(("text", "words", "place"), CASES, ids=[f"{text[:40]}: {words}" for text, words, _ in CASES])
def test_where_a_figure_holds(text, words, place):
    assert place_of(text, words) == place
