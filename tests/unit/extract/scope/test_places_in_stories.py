"""Speakers and places of the figures of short stories, as told by the table of invented ones."""

from pathlib import Path

import pytest
import yaml

from crosscheck.extract.article import Article, FigureMention, Speech
from crosscheck.extract.layout.reading import lay_out
from crosscheck.extract.names.finding import find_names
from crosscheck.extract.scope.places import find_places
from crosscheck.extract.speech.finding import find_speech
from crosscheck.grammar.quantities.reading import read_quantity_at
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.claim import Modality
from crosscheck.model.document import Document, Media
from crosscheck.model.value import Quantity

STORIES = yaml.safe_load((Path(__file__).parents[3] / "cases" / "prose_stories.yaml").read_text("utf-8"))


def figures_of(article: Article) -> tuple[FigureMention, ...]:
    found = []
    for number, sentence in enumerate(article.sentences):
        i = sentence.first
        while i < sentence.last:
            read = read_quantity_at(article.tokens, i, article.lexicon)
            if read is not None and isinstance(read[0], Quantity) and read[1] > i:
                found.append(FigureMention(i, read[1], read[0], read[1] - 1, number))
                i = read[1]
            else:
                i += 1
    return tuple(found)


def speaker_at(speech: tuple[Speech, ...], first: int) -> str:
    holding = [part for part in speech if part.first <= first < part.last]
    if not holding:
        return ""
    part = min(holding, key=lambda one: one.last - one.first)
    return part.speaker if part.modality is Modality.ASSERTED else f"{part.speaker} | {part.modality}"


def read_story(text: str) -> dict[int, tuple[str, str]]:
    article = lay_out(Document("a.txt", Media.TEXT, text), load_lexicon("en"))
    names = find_names(article)
    speech = find_speech(article, names)
    figures = figures_of(article)
    places = find_places(article, names, speech, figures)
    return {
        start: (speaker_at(speech, figure.first), place)
        for figure, place in zip(figures, places, strict=True)
        for start in range(article.tokens[figure.first].start, article.tokens[figure.last - 1].end)
    }


@pytest.mark.parametrize(("text", "told"), STORIES, ids=[text[:40].strip() for text, _ in STORIES])
def test_who_and_where_in_a_story(text, told):
    read = read_story(text)
    found = {words: list(read.get(text.index(words), ("unread", "unread"))) for words in told}
    assert found == told
