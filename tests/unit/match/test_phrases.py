"""Descriptions compared by their words, and what a capital or a figure in them is worth."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crosscheck.match.phrases import SPELT_ALIKE, both_have_own, compare_phrases, own_names, read_phrase
from crosscheck.model.value import Name
from crosscheck.normalise.names import read_name
from crosscheck.relate.strings import closeness

WORDS = (
    st.text("aAbBcdEé", min_size=1, max_size=7)
    | st.text("aefgh").map("Abcd".__add__)
    | st.sampled_from(["Xab" * 14, "xAb" * 14, "Aa" * 20, "a" * 41])
)
LABELS = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)


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


@given(LABELS, LABELS)
@example("Janaozen shootings", "Zhanaozen massacre")
@example("Abcdefgh", "Abcdijkl")
def test_both_have_own_names_where_each_has_a_capitalised_word_that_the_other_spells_in_no_way(left, right):
    def has_own(ours, theirs):
        near = [
            max(closeness(word.casefold(), other.casefold()) for other in theirs) for word in ours if word[0].isupper()
        ]
        return any(closest < SPELT_ALIKE for closest in near)

    one, other = left.split(), right.split()
    expected = has_own(one, other) and has_own(other, one)
    names = [Name(label, (label,), (label,), proper=False) for label in (left, right)]
    assert both_have_own(*map(read_phrase, names)) == expected
