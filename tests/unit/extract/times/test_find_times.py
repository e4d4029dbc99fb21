"""Dates in running text: the golden table, and what holds for any text."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.extract.layout.reading import lay_out
from crosscheck.extract.times.finding import find_times
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media

ENGLISH = load_lexicon("en")
TABLE = Path(__file__).parents[3] / "cases" / "prose_times.yaml"
CASES = yaml.load(TABLE.read_text("utf-8"), yaml.BaseLoader)["mentions"]
PUBLISHED = "2024-06-13"
LEADING = {"the", "in", "on", "at"}


def article(text, published=PUBLISHED):
    return lay_out(Document("text", Media.TEXT, text, published=published), ENGLISH)


def bare(words):
    """Leave out the small words that begin a date, which may or may not count as part of it."""
    parts = words.lower().split()
    while parts and parts[0] in LEADING:
        parts = parts[1:]
    return " ".join(parts).removesuffix("'s")


def found_in(text, published=PUBLISHED):
    cut = article(text, published)
    return [
        (bare(cut.words(mention.first, mention.last)), mention.time.edtf if mention.time else "")
        for mention in find_times(cut)
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:60])
def test_finds_the_dates_of_the_golden_table(case):
    expected = [(bare(words), edtf) for words, edtf in case["times"]]
    assert found_in(case["text"], case.get("published", PUBLISHED)) == expected
