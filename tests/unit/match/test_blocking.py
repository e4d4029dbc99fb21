"""Who is compared with whom, how often, and what is said about the rest."""

from collections import Counter
from itertools import combinations

import pytest

from crosscheck.match.blocking import LARGE, NEAR, WINDOW, find_candidates
from crosscheck.match.outlines import outline_of


def outlines(statements):
    return [outline_of(statement) for statement in statements]


def candidates(desk, *claims):
    return find_candidates(outlines(desk.statements(*claims))).pairs


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


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({**HELD, "place": "Porto", "time": "2021-05-01"}, {**HELD, "place": "Porto", "time": "2021-05-03"}),
        ({**HELD, "event": "spring strike", "place": "Porto"}, {**HELD, "event": "spring strike", "place": "Lyon"}),
        (
            {**HELD, "event": "spring strike", "subject": "police officers"},
            {**HELD, "event": "spring strike", "subject": "protesters"},
        ),
        (
            {**HELD, "event": "spring strike", "value": "2,431"},
            {**HELD, "event": "spring strike", "property": "killed"},
        ),
    ],
)
def test_what_is_told_apart_at_a_glance_is_not_compared(desk, left, right):
    assert candidates(desk, left, right) == ()


def test_days_that_are_not_exact_meet_others(desk):
    held = [{**HELD, "place": "Porto", "time": time} for time in ("2021-05-01", "2021-05", "about 3 May 2021", None)]
    assert candidates(desk, *held) == ((0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3))


def one_place(desk, count, day="2021-05-01", **fields):
    return [
        desk.statement(
            **{"property": "killed", "value": "1", "place": "Porto", "time": day.format(number % 28 + 1)} | fields,
            id=f"c{number:05}",
        )
        for number in range(count)
    ]


def test_a_small_block_is_compared_whole(desk):
    found = find_candidates(outlines(one_place(desk, WINDOW)))
    assert found.pairs == tuple(combinations(range(WINDOW), 2))
    assert found.uncompared == ()


def test_a_larger_one_is_cut_by_a_window_and_that_is_said(desk):
    count = 5 * WINDOW
    found = find_candidates(outlines(one_place(desk, count)))
    assert len(found.pairs) == count * WINDOW - WINDOW * (WINDOW + 1) // 2
    assert found.uncompared == (
        f"“killed” of Porto: {count - WINDOW - 1} statements were compared with the {WINDOW} nearest in time only",
    )


def test_a_cut_that_parts_only_different_days_is_not_reported(desk):
    found = find_candidates(outlines(one_place(desk, 28 * 8, "2021-05-{:02}")))
    assert len(found.pairs) == 28 * 8 * 7 // 2
    assert found.uncompared == ()


def sinkings(desk, *told):
    """Return three claims for each event and day of telling."""
    days = [({"event": event} if event else {}, day) for event, day in told for _ in range(3)]
    return outlines(
        [
            desk.statement(property="killed", value="1", published=day, id=f"c{number:02}", **event)
            for number, (event, day) in enumerate(days)
        ]
    )


def among(*groups):
    """Return all pairs within groups of three, each by its first."""
    return {pair for group in groups for pair in combinations([at + one for at in group for one in range(3)], 2)}


def test_in_a_crowded_block_those_with_a_smaller_one_meet_only_near_days(desk):
    claims = sinkings(
        desk,
        ("Porto ferry sinking", "2021-01-10"),
        ("Lyon ferry sinking", "2021-03-10"),
        ("Riga ferry sinking", f"2021-03-{10 + NEAR}"),
        ("Oslo ferry sinking", f"2021-03-{11 + NEAR}"),
    )
    assert set(find_candidates(claims, window=11).pairs) == among((0,), (3, 6), (6, 9))
    assert find_candidates(claims, window=12).pairs == tuple(combinations(range(12), 2))


def test_in_a_crowded_block_one_that_has_no_smaller_meets_the_nearest(desk):
    claims = sinkings(
        desk,
        ("Porto ferry sinking", "2021-01-10"),
        ("", "2021-05-10"),
        ("Lyon ferry sinking", "2021-09-10"),
    )
    assert set(find_candidates(claims, window=5).pairs) == among((0, 3), (3, 6))


def test_who_was_not_compared_for_days_between_is_told(desk):
    claims = sinkings(desk, ("Porto ferry sinking", "2021-01-10"), ("Lyon ferry sinking", "2021-05-10"))
    assert find_candidates(claims, window=5).uncompared == (
        "“killed”: 3 statements were compared with the 5 nearest in time only",
        "“killed” of Porto ferry sinking: 3 statements were compared with the 5 nearest in time only",
    )


def test_candidates_grow_with_the_window_not_with_the_square(desk):
    count = LARGE + 10
    found = find_candidates(outlines(one_place(desk, count)))
    assert len(found.pairs) <= 2 * count * WINDOW


def test_of_one_day_those_who_count_the_same_are_neighbours(desk):
    claims = [*one_place(desk, 12), *one_place(desk, 12, subject="protesters"), *one_place(desk, 12, subject="people")]
    claims = [claims[number * 5 % 36] for number in range(36)]
    found = find_candidates(outlines(claims), window=4)
    counted = [claim.group.key if claim.group else "" for claim in claims]
    met = Counter(tuple(sorted((counted[left], counted[right]))) for left, right in found.pairs)
    alike = met["", ""], met["people", "people"], met["protesters", "protesters"]
    assert alike == (38, 38, 38)
    assert met["", "people"] == 10
    assert met["", "protesters"] == 0


def test_a_large_block_is_cut_by_who_is_counted_too(desk):
    early, late = (
        one_place(desk, 4, "2021-05", subject="journalists"),
        one_place(desk, 4, "2021-05-28", subject="journalists"),
    )
    claims = [*early, *one_place(desk, 25, "2021-05-{:02}", subject="women"), *late]
    far = {(one, other) for one in range(4) for other in range(29, 33)}
    once, twice = (set(find_candidates(outlines(claims), window=8, large=large).pairs) for large in (100, 20))
    assert far.isdisjoint(once)
    assert once | far <= twice


def test_which_statement_is_named_and_how_blocks_are_told(desk):
    claims = [
        statement
        for place in ("Porto", "Lyon")
        for statement in one_place(desk, {"Porto": 9, "Lyon": 12}[place], place=place)
    ]
    near = "statements were compared with the 4 nearest in time only"
    assert find_candidates(outlines(claims), window=4).uncompared == (
        f"“killed” of Lyon: 7 {near}",
        f"“killed” of Porto: 4 {near}",
    )
