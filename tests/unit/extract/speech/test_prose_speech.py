"""Who says what in running text, as told by the table of invented cases."""

from pathlib import Path

import pytest
import yaml

from crosscheck.extract.layout.reading import lay_out
from crosscheck.extract.names.finding import find_names
from crosscheck.extract.speech.finding import find_speech
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.claim import Modality
from crosscheck.model.document import Document, Media

TABLE = yaml.safe_load((Path(__file__).parents[3] / "cases" / "prose_speech.yaml").read_text("utf-8"))
CASES = [(text, words, speaker) for text, said in TABLE for words, speaker in said.items()]


def speaker_of(text: str, words: str) -> str:
    article = lay_out(Document("a.txt", Media.TEXT, text), load_lexicon("en"))
    at = text.index(words)
    token = next(i for i, one in enumerate(article.tokens) if one.end > at)
    holding = [part for part in find_speech(article, find_names(article)) if part.first <= token < part.last]
    if not holding:
        return ""
    part = min(holding, key=lambda one: one.last - one.first)
    return part.speaker if part.modality is Modality.ASSERTED else f"{part.speaker} | {part.modality}"


@pytest.mark.parametrize(("text", "words", "speaker"), CASES, ids=[f"{text[:40]}: {words}" for text, words, _ in CASES])
def test_who_says_it(text, words, speaker):
    assert speaker_of(text, words) == speaker
