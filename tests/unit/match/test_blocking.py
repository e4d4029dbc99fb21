"""Who is compared with whom, how often, and what is said about the rest."""

from itertools import combinations

import pytest

from crosscheck.match.blocking import LARGE, WINDOW, block
from crosscheck.match.comparison import Comparer
from crosscheck.match.keys import find_keys, name_keys, sketch
from crosscheck.normalise.names import read_name


def profiles(statements):
    comparer = Comparer()
    return [comparer.profile(statement) for statement in statements]


def candidates(desk, *claims):
    return block(profiles(desk.statements(*claims))).pairs


HELD = {"property": "detained", "value": "1", "subject": "people"}
FINE = {"property": "colour of the flag", "value": "green"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({**HELD, "place": "Porto"}, {**HELD, "place": "Porto"}),
        ({**HELD, "place": "Zhanaozen"}, {**HELD, "place": "Janaozen"}),
        ({**HELD, "place": "Porto"}, {**HELD, "place": "Portugal"}),
        ({**HELD, "property": "injured", "place": "Porto"}, {**HELD, "property": "hospitalised", "place": "Porto"}),
        ({**HELD, "property": "injured", "place": "Portugal"}, {**HELD, "property": "hospitalised", "place": "Porto"}),
        ({**HELD, "event": "spring strike"}, {**HELD, "event": "2021 spring strike"}),
        ({**HELD, "place": "Porto", "time": "2021-05-01"}, {**HELD, "time": "2021-05-01"}),
        (
            {"property": "leader", "value": "A B", "subject": "Ada Berg"},
            {"property": "leader", "value": "C", "subject": "Berg"},
        ),
        (
            {"property": "leader", "value": "A", "subject": "United Farmers Party"},
            {"property": "leader", "value": "C", "subject": "UFP"},
        ),
        ({**FINE, "subject": "Freedonia"}, {**FINE, "place": "Freedonia"}),
        (
            {**FINE, "property": "price of bread", "subject": "Lyon"},
            {**FINE, "property": "bread price", "subject": "Lyon"},
        ),
        (
            {**FINE, "claim": "A heron nests on the mast."},
            {**FINE, "property": "mast", "claim": "On the mast a heron nests."},
        ),
    ],
)
def test_what_may_answer_one_question_is_compared(desk, left, right):
    assert candidates(desk, left, right) == ((0, 1),)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({**HELD, "place": "Porto"}, {**HELD, "place": "Lyon"}),
        ({**HELD, "place": "Porto"}, {**HELD, "place": "Braga"}),
        ({**HELD, "place": "Porto"}, {**HELD, "property": "killed", "place": "Porto"}),
        ({**FINE, "subject": "Freedonia", "claim": "One."}, {**FINE, "subject": "Sylvania", "claim": "Two."}),
    ],
)
def test_what_shares_no_key_is_not(desk, left, right):
    assert candidates(desk, left, right) == ()


def test_two_cities_of_one_country_meet_it_but_not_each_other(desk):
    claims = [{**HELD, "place": place} for place in ("Porto", "Braga", "Portugal")]
    assert candidates(desk, *claims) == ((0, 2), (1, 2))


def test_a_pair_with_several_keys_is_compared_once(desk):
    full = {**HELD, "place": "Porto", "event": "2021 spring strike of the dockers", "subject": "Ada Berg"}
    assert candidates(desk, full, full) == ((0, 1),)


def test_a_missing_field_is_no_key(desk):
    (bare,) = profiles(desk.statements({**FINE, "value": None}))
    home, guest = find_keys(bare)
    assert all(all(key) for key in home | guest)


def one_place(desk, count, day="2021-05-{:02}"):
    return profiles(
        desk.statement(
            property="killed", value="1", place="Porto", time=day.format(number % 28 + 1), id=f"c{number:05}"
        )
        for number in range(count)
    )


def test_a_small_block_is_compared_whole(desk):
    found = block(one_place(desk, WINDOW))
    assert found.pairs == tuple(combinations(range(WINDOW), 2))
    assert found.uncompared == ()


def test_a_larger_one_is_cut_by_a_window_and_that_is_said(desk):
    count = 5 * WINDOW
    found = block(one_place(desk, count, "2021-05-01"))
    assert len(found.pairs) <= count * WINDOW
    assert len(found.uncompared) == 1
    assert found.uncompared[0].startswith("“killed” of Porto: ")


def test_a_cut_that_parts_only_different_days_is_not_reported(desk):
    found = block(one_place(desk, 28 * 8))
    assert len(found.pairs) < 28 * 8 * WINDOW
    assert found.uncompared == ()


def test_candidates_grow_with_the_window_not_with_the_square(desk):
    count = LARGE + 10
    found = block(one_place(desk, count, "2021-05-01"))
    assert len(found.pairs) <= 2 * count * WINDOW


def test_names_of_one_thing_share_a_key(desk):
    def keys(words):
        return set(name_keys(read_name(words, desk.vocabulary)))

    assert keys("Kassym-Jomart Tokayev") & keys("Toqaev")
    assert keys("United Farmers Party") & keys("UFP")
    assert not keys("Ada Berg") & keys("Nils Holm")


def test_a_sketch_keeps_short_names_whole():
    assert sketch("ri") == "ri"
    assert sketch("marun") == "mrn"
