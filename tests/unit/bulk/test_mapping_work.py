"""How much work it is to map a shard, counted in calls of our functions, since times are another machine's."""

import sys
from collections import Counter

import pytest
from msgspec import Raw

from crosscheck.bulk.shards import map_shard, prepare
from crosscheck.bulk.wire import Numbered, Prepared, Shard, Shared, decode, encode, encode_in_order
from crosscheck.model.claim import Claim
from crosscheck.model.location import Location
from crosscheck.model.project import Settings
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind

TOWNS = ("Porto", "Braga", "Lyon", "Grimsmoor", "Lower Grimsmoor", "Oslo")
ASKED = ("killed", "injured", "detained", "homes destroyed", "price of bread")
CLAIM = 95  # calls for a claim whose words have all been read in other claims; 80 when this was set


def shard_of(sources, claims):
    """Return a shard of as many sources, each with as many claims of a town."""
    here, news = Location("claims/all.jsonl", 1, 1), SourceKind.NEWS
    told = tuple(Source(f"s{n}", "Daily", "", f"2019-06-{1 + n % 28:02}", "en", news, here) for n in range(sources))
    made = [
        Numbered(
            number * claims + at,
            Claim(
                f"{number}-{at}",
                f"{number}-{at}",
                source.id,
                f"In {(town := TOWNS[number % len(TOWNS)])} the mill fire left {at % 7} ({ASKED[at % len(ASKED)]}).",
                ASKED[at % len(ASKED)],
                f"about {at % 7 + 20}",
                here,
                place=town,
                time=f"2019-06-{1 + number % 5:02}",
                event=f"{town} mill fire",
            ),
        )
        for number, source in enumerate(told)
        for at in range(claims)
    ]
    return encode(Shard(told, (Raw(encode(made)),)))


@pytest.fixture(scope="module")
def reading():
    return prepare(encode_in_order(Shared(Settings(), (), {}, {}, (), None, packed=True)))


def calls_of(reading, shard):
    """Return how often each of our functions is called."""
    found = Counter()

    def see(frame, event, _):
        if event == "call" and frame.f_globals.get("__name__", "").startswith("crosscheck"):
            found[frame.f_code.co_name] += 1

    sys.setprofile(see)
    try:
        map_shard(reading, shard)
    finally:
        sys.setprofile(None)
    return found


@pytest.fixture(scope="module")
def calls(reading):
    """The calls for twelve sources with twenty claims each, and with twice as many; all words have been read before."""
    few, many = shard_of(12, 20), shard_of(12, 40)
    for shard in (few, many):
        assert len(decode(map_shard(reading, shard), Prepared).refs) in (240, 480)
    return calls_of(reading, few), calls_of(reading, many)


def test_a_claim_in_words_that_have_been_read_costs_little(calls):
    few, many = calls
    assert 0 < many.total() - few.total() <= 240 * CLAIM


def test_the_words_of_a_question_are_found_once_for_all_that_looks_at_them(calls):
    assert [found["question_words"] for found in calls] == [240, 480]


@pytest.mark.parametrize("done", ["_make_asked", "_make_placed", "_thing_keys", "_asked_keys"])
def test_questions_and_places_are_worked_out_once_however_many_claims_share_them(calls, done):
    few, many = calls
    assert many[done] == few[done] <= 60


@pytest.mark.parametrize("done", ["lie_together", "relate_times", "compare_names", "read_quantity", "_read_field"])
def test_nothing_is_related_or_read_again_in_another_claim(calls, done):
    few, many = calls
    assert many[done] == few[done]


def test_texts_are_not_looked_through_where_no_sum_waits_for_them(calls):
    assert {found["says"] for found in calls} == {0}
