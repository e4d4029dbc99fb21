"""Descriptions compared by their words, and what a capital or a figure in them is worth."""

import pytest

from crosscheck.match.phrases import compare_phrases, own_names
from crosscheck.normalise.names import read_name


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("train driver", "train drivers", "phrase"),
        ("protest", "the protests", "word"),
        ("train driver", "driver", "word part"),
        ("night train driver", "train driver", "phrase part"),
        ("train driver", "train guard", "overlaps"),
        ("bread", "milk", "unlike"),
        ("Serra fire", "the Serra fire", "named phrase"),
        ("Serra fire", "Lousa fire", "unlike"),
        ("flight KX 212", "flight KX 218", "unlike"),
        ("2019 general election", "2015 general election", "unlike"),
        ("2019 general election", "the 2019 general election", "named phrase"),
        ("the painting Blue Harbour", "Blue Harbour", "named part"),
        ("Ada Berg's lawyer", "Berg", "unlike"),
        ("relatives of Ada Berg", "Ada Berg", "unlike"),
        ("loaf of bread", "bread", "overlaps"),
    ],
)
def test_descriptions_stand_on_named_levels(desk, left, right, level):
    one, other = (read_name(words, desk.vocabulary) for words in (left, right))
    assert compare_phrases(one, other) == level
    assert compare_phrases(other, one) == level


def test_own_names_are_capitalised_words_that_the_other_lacks():
    assert own_names("Porto Marathon", "Lyon Marathon") == ["Porto"]
    assert own_names("Porto marathon", "the marathon of Porto") == []
