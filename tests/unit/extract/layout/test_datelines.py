"""Datelines: where the text begins behind one, and the place, the agency and the day that it tells."""

from pathlib import Path

import pytest
import yaml

from crosscheck.extract.layout.datelines import read_dateline
from crosscheck.extract.layout.page import open_page
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media

CASES = yaml.safe_load((Path(__file__).parents[3] / "cases" / "layout.yaml").read_text("utf-8"))["datelines"]


@pytest.mark.parametrize(("marked", "told"), list(CASES.items()))
def test_a_dateline_tells_place_agency_and_day(marked: str, told: str) -> None:
    head, mark, _ = marked.partition("¦")
    page = open_page(Document("text", Media.TEXT, marked.replace("¦", "")), load_lexicon("en"))
    found = read_dateline(page, 0, len(page.tokens))
    if not mark:
        assert found is None
        return
    assert found is not None
    assert page.tokens[found.end].start == len(head)
    day = found.day.edtf if found.day is not None else ""
    assert [found.place, found.agency, day] == [part.strip() for part in told.split("|")]
