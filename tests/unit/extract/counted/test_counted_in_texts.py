"""What figures are of where that shows only in a text as it is read whole: votes, changes told in words, headings."""

import pytest

from crosscheck.extract.extraction import extract
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media


def counted_in(text: str) -> list[tuple[str, str, str, bool]]:
    found = extract(Document("a.txt", Media.TEXT, text, published="2024-06-13"), load_lexicon("en"))
    return [
        (str(one.mention.quantity.amount), one.counted.property, one.counted.modality.value, one.counted.old)
        for one in found.figures
    ]


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("The panel ruled 6-3 in favour of the tenants.", ("6", "3")),
        ("Senators passed the bill by 58-41.", ("58", "41")),
    ],
)
def test_votes_on_both_sides_of_a_dash_are_for_and_against(text, votes):
    first, second = votes
    assert [one[:2] for one in counted_in(text)] == [(first, "votes"), (second, "votes against")]


def test_the_level_before_a_change_told_in_words_is_former():
    assert [
        (amount, old) for amount, _, _, old in counted_in("The club doubled the number of pitches from 4 to 8.")
    ] == [
        ("2", False),
        ("4", True),
        ("8", False),
    ]


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        ("The avalanche killed 14 people, not 12 as first reported.", ["asserted", "denied"]),
        ("No fewer than 19 dead\n\nAn avalanche hit the valley on Monday.", ["asserted"]),
        ("Not fewer than 19 people died in the avalanche.", ["asserted"]),
    ],
)
def test_only_what_is_turned_down_is_denied(text, modalities):
    assert [modality for _, _, modality, _ in counted_in(text)] == modalities


def test_a_bare_number_is_no_length_of_time():
    assert all(named != "duration" for _, named, _, _ in counted_in("Take 3.4 from 5.1, and you are left with 1.7."))
