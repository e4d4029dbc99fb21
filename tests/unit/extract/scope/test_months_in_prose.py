"""Months in capitals or cut short, which look like places."""

import pytest

from crosscheck.extract.extraction import extract
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("26 HELD IN OSLO IN MARCH\n\nPolice said on Friday that 26 people had been killed.", "Oslo"),
        ("26 people were killed in Mar. 2025.", ""),
        ("26 people were killed in Lindal in March 2025.", "Lindal"),
    ],
)
def test_a_month_is_no_place(text: str, place: str) -> None:
    found = extract(Document("a.txt", Media.TEXT, text, published="2025-03-20"), load_lexicon("en"))
    assert found.figures[-1].scope.place == place


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Police detained 12 people in August Square.", ""),
        ("Police detained 12 people in May Street on Friday.", "2025-03-14"),
        ("Police detained 12 people in March.", "2025-03"),
    ],
)
def test_a_street_with_the_name_of_a_month_is_no_date(text: str, time: str) -> None:
    found = extract(Document("a.txt", Media.TEXT, text, published="2025-03-20"), load_lexicon("en"))
    assert found.figures[-1].scope.time == time
