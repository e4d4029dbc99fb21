"""The hours of a live report's entries, as of which its figures are known."""

import pytest

from crosscheck.extract.extraction import extract
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media

ENTRIES = (
    ("Storm: live report", ""),
    ("17:20", "Six people are now known to have been hurt."),
    ("15.05", "Four people have been hurt, officials say. In 1998, 30 people were hurt in a storm."),
    ("09:40 GMT", "Two people have been hurt in the storm today."),
)


def hours_of(entries) -> dict[str, str]:
    text = "\n\n".join("\n".join(part for part in entry if part) for entry in entries)
    found = extract(Document("a.txt", Media.TEXT, text, published="2024-06-13"), load_lexicon("en"))
    return {found.article.words(one.mention.first, one.mention.last): one.scope.as_of for one in found.figures}


def test_a_figure_is_known_as_of_the_hour_of_its_entry():
    hours = hours_of(ENTRIES)
    assert hours["Six people"] == "2024-06-13T17:20"
    assert hours["Four people"] == "2024-06-13T15:05"
    assert hours["Two people"] == "2024-06-13T09:40"


def test_what_happened_on_another_day_has_no_hour():
    assert hours_of(ENTRIES)["30 people"] == ""


@pytest.mark.parametrize(
    "stamps",
    [
        pytest.param(("17:20", "09:40", "15:05"), id="out of order, so of several days"),
        pytest.param(("17:20", "17:20", "17:20"), id="all the same"),
        pytest.param(("17:20", "", ""), id="a single one"),
        pytest.param(("27:20", "15:75", "9:4"), id="no times of day"),
    ],
)
def test_a_page_that_is_no_live_report_has_no_hours(stamps):
    entries = [(stamp, words) for stamp, (_, words) in zip(stamps, ENTRIES[1:], strict=True)]
    assert set(hours_of([ENTRIES[0], *entries]).values()) <= {"", "2024-06-13"}
