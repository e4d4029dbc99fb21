"""The file of the gazetteer and what is looked up in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar.folding import fold, skeleton
from crosscheck.lexicons import gazetteer
from crosscheck.lexicons.gazetteer import (
    ABBREVIATED,
    FILE,
    FURTHER,
    LETTERS,
    PLACE,
    SOUND,
    count_meant,
    find_abbreviated,
    find_number,
    find_own_paths,
    find_paths,
    find_places,
    weigh,
)

LINES = FILE.read_text("ascii").splitlines()
PLACES = {line.split("\t")[0].removeprefix(PLACE): line.split("\t") for line in LINES if line.startswith(PLACE)}


def look_up(name):
    letters = fold(name)
    return find_places(letters, " ".join(map(skeleton, letters.split())))


def test_the_file_is_sorted_and_says_whose_data_it_is():
    assert sorted(LINES) == LINES
    said = " ".join(line for line in LINES if line.startswith("#"))
    assert "GeoNames" in said
    assert "CC BY 4.0" in said


def test_the_file_stays_small():
    assert FILE.stat().st_size <= 2_500_000


def test_every_line_is_a_place_or_a_name():
    assert {line[0] for line in LINES} == {"#", PLACE, LETTERS, SOUND, ABBREVIATED}


def test_every_place_has_a_key_of_its_own():
    assert len({fields[1] for fields in PLACES.values()}) == len(PLACES)


def test_every_name_leads_to_a_place():
    numbers = {one.removeprefix(FURTHER) for line in LINES if line[0] in "=~+" for one in line.split("\t")[1].split()}
    assert numbers <= PLACES.keys()


def test_every_place_lies_in_the_world_and_none_in_itself():
    for number in PLACES:
        assert all(path[0] == "vorld" and len(set(path)) == len(path) <= 11 for path in find_paths(number))


@pytest.mark.parametrize("name", ["Munich", "Muenchen", "München", "Monaco di Baviera", "Мюнхен"])
def test_a_place_is_found_by_its_names(name):
    assert look_up(name)[0].place.key == "munic"


def test_a_long_name_is_found_by_its_sound():
    assert find_places("janaauzen", "janaozen")[0].place.key == "janaozen"


@pytest.mark.parametrize("words", ["", "=", "!0", "munich\t", "munich\n", "\n", "ü", "x" * 100_000, "# built by"])
def test_what_is_no_name_is_not_found(words):
    assert find_places(words, words) == ()


@given(st.text())
def test_any_words_are_looked_up(words):
    assert isinstance(find_places(words, words), tuple)


def test_codes_are_no_names():
    assert find_places("tx", "tx") == ()
    assert [bearer.place.key for bearer in find_abbreviated("tx")] == ["teksas"]


def test_a_loose_place_may_hold_anything_in_what_it_lies_in():
    part = look_up("Western Europe")[0].place
    assert find_own_paths(part) == (("vorld", "europe", "vestern europe"), ("vorld", "europe", "*", "vestern europe"))


def test_a_country_counts_more_by_its_own_name():
    assert weigh("c", 6000, own=True) > 100 * weigh("c", 6000, own=False)


@given(st.lists(st.integers(1, 10**6), min_size=1).map(lambda found: sorted(found, reverse=True)))
def test_those_that_are_meant_outweigh_all_others(weights):
    count = count_meant(weights)
    assert sum(weights[:count]) >= gazetteer.OUTWEIGHS * sum(weights[count:])


def test_the_world_is_the_one_place_in_nothing():
    assert [number for number, fields in PLACES.items() if not fields[4]] == ["0"]
    assert find_number("0").kind == "w"
