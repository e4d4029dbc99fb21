"""The place that a title tells, beside a text that does not name it or names it as nobody's."""

import pytest

from crosscheck.extract.layout.reading import lay_out
from crosscheck.extract.names.finding import find_names
from crosscheck.extract.names.words import name_book
from crosscheck.extract.scope.titles import place_in_title
from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.document import Document, Media

TEXT = "Mayor Tom Fenwick said the Harbour Trust would close 3 pools near Ellery, Kenya. Guests ate at Marlow."


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Pools to close as Oakford splits over swimming", "Oakford"),
        ("Fire guts mill in Upper Marsden", "Upper Marsden"),
        ("Dengue spreads through the Sabari delta", "Sabari delta"),
        ("Flooding in Kenya kills 14", "Kenya"),
        ("Blast near Ellery hurts dozens", "Ellery, Kenya"),
        ("Kenyan voters choose a president", "Kenya"),
        ("Why Fenwick shut the pools", ""),
        ("Swimmers turn on Harbour chief", ""),
        ("Mill Fire Leaves Oakford Without Power", ""),
        ("Deaths rise, says UNPROFOR", ""),
        ("What we know so far", ""),
        ("Drought in Europe deepens", ""),
        ("What Thursday brings", ""),
        ("", ""),
    ],
)
def test_the_place_of_a_title(title, place):
    lexicon = load_lexicon("en")
    article = lay_out(Document("a.txt", Media.TEXT, TEXT, title=title), lexicon)
    assert place_in_title(article, find_names(article), name_book(lexicon)) == place
