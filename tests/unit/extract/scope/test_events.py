"""The invented texts of `prose_facts.yaml`: to which event each figure in brackets belongs."""

import re
from pathlib import Path

import pytest
import yaml

from crosscheck.extract.extraction import extract
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media

TABLE = yaml.safe_load((Path(__file__).parents[3] / "cases" / "prose_facts.yaml").read_text("utf-8"))


def events_of(marked: str) -> list[str | None]:
    """Return the event of each figure in brackets, `None` for one that was not read as a claim's figure."""
    text = re.sub(r"[\[\]]", "", marked)
    found = extract(Document("article.txt", Media.TEXT, text, published="2024-06-12"), load_lexicon("en"))
    tokens = found.article.tokens
    events: list[str | None] = []
    for number, mark in enumerate(re.finditer(r"\[[^\]]*\]", marked)):
        start, end = mark.start() - 2 * number, mark.end() - 2 * number - 2
        inside = [
            figure.scope.event
            for figure in found.figures
            if tokens[figure.mention.first].start < end and tokens[figure.mention.last - 1].end > start
        ]
        events.append(inside[0] if inside else None)
    return events


@pytest.mark.parametrize("case", TABLE["events"], ids=lambda case: case[0][:60])
def test_the_event_of_each_figure(case: list[str]) -> None:
    marked, *wanted = case
    found = events_of(marked)
    options = [want.split(" / ") for want in wanted]
    assert all((event or "none") in right for event, right in zip(found, options, strict=True)), found
