"""How much work matching is, counted in calls of our functions: it grows with the pairs, whatever they are alike in."""

from datetime import date, timedelta

import pytest

from crosscheck.match.matching import match_candidates

REACH = 8
CALLS_OF_CLAIM = 32  # 25.3 when this was set
CALLS_OF_PAIR = 17  # 13.7, with what clustering and telling take
BLOCK = {"property": "detained", "place": "Porto", "event": "2021 spring strike"}


def day(number):
    return (date(2001, 1, 1) + timedelta(days=number)).isoformat()


def spans(number):
    """Return days that all share a hundred, and no two the same."""
    return {"time": f"{day(number % 100)}/{day(200 + number // 10)}"}


def one_day(_number):
    return {"time": day(0)}


BLOCKS = {
    "one question": (1000, one_day),
    "questions that all overlap": (500, spans),
}
"""How many claims are told once, and twice as many; and what each says besides."""


def neighbours(count):
    return [(left, right) for left in range(count) for right in range(left + 1, min(left + REACH, count))]


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_of_twice_the_claims_takes_twice_the_work(desk, calls_of, block):
    size, fields = BLOCKS[block]
    told = [{**BLOCK, "id": f"c{number:04}", "value": "9", **fields(number)} for number in range(2 * size)]
    statements = desk.statements(*told)
    few = calls_of(lambda: match_candidates(statements[:size], neighbours(size), worded=False))
    many = calls_of(lambda: match_candidates(statements, neighbours(2 * size), worded=False))
    assert many <= 2.3 * few


def test_a_claim_and_a_pair_as_most_are_take_few_calls(desk, calls_of):
    size, of_one = 1000, 10
    told = [
        {**BLOCK, "id": f"c{number:04}", "value": str(number), "time": day(number // of_one), "place": place}
        for number in range(size)
        for place in [("Porto", "Braga", "Lyon")[number // of_one % 3]]
    ]
    statements = desk.statements(*told)
    pairs = [pair for pair in neighbours(size) if pair[0] // of_one == pair[1] // of_one]
    alone = calls_of(lambda: match_candidates(statements, [], worded=False))
    assert alone <= CALLS_OF_CLAIM * size
    assert calls_of(lambda: match_candidates(statements, pairs, worded=False)) - alone <= CALLS_OF_PAIR * len(pairs)
