"""Pairs compared all at once, as rows of numbers, come to what comparing them one by one does."""

from array import array
from itertools import combinations

import pytest

from crosscheck.match.columns import scoring
from crosscheck.match.columns.scoring import score_pairs
from crosscheck.match.columns.sheaf import Sheaf, read_portion
from crosscheck.match.columns.sheets import pack_sheet
from crosscheck.match.ranks import RANKS
from crosscheck.match.sifting import sift_candidates
from crosscheck.model.linkage import Outcome


@pytest.fixture(scope="module")
def statements(labelled):
    """All statements of the labelled pairs, by ref."""
    return sorted((each for case in labelled for each in case["statements"]), key=lambda each: each.ref)


def sheaf_of(statements, shard=7):
    """Return statements that came in shards, the last rows first."""
    backwards = statements[::-1]
    sheets = [pack_sheet(backwards[at : at + shard]) for at in range(0, len(statements), shard)]
    return Sheaf(sheets, array(RANKS, range(len(statements) - 1, -1, -1)))


def scored(statements, pairs, shard=7):
    sheaf = sheaf_of(statements, shard)
    found = score_pairs(read_portion(sheaf.portion(list(range(len(statements))))), laid(pairs))
    return [found.table[at] if at >= 0 else None for at in found.places]


def laid(pairs):
    return array(RANKS, [at for pair in pairs for at in pair]).tobytes()


def compared(statements, pairs):
    found = sift_candidates(statements, pairs)
    return [found.table[at] if at >= 0 else None for at in found.places]


def test_all_pairs_score_as_they_do_one_by_one(statements, monkeypatch):
    monkeypatch.setattr(scoring, "AT_ONCE", 20_000)
    pairs = list(combinations(range(len(statements)), 2))[::2]
    expected = compared(statements, pairs)
    assert scored(statements, pairs) == expected
    outcomes = {score.outcome for score in expected if score}
    assert outcomes >= {Outcome.SURE, Outcome.POSSIBLE}


def test_either_side_may_be_the_left_one(statements):
    pairs = [(at, at + 1) for at in range(0, len(statements) - 1)]
    swapped = [(right, left) for left, right in pairs]
    assert scored(statements, swapped) == scored(statements, pairs)


def test_what_one_source_says_is_compared_by_where_it_stands(desk):
    quotes = [{"exact": "12 dead", "start": start} for start in ("10", "60", "900")]
    claims = [
        {"property": "killed", "place": "Porto", "time": "2021-05-01", "value": str(12 + at), "quote": quote}
        for at, quote in enumerate(quotes)
    ]
    one = desk.statements(*({**claim, "source": "alpha"} for claim in claims))
    pairs = [(0, 1), (0, 2), (1, 2)]
    assert scored(one, pairs, shard=2) == compared(one, pairs)


def test_no_pairs_are_no_scores(statements):
    assert scored(statements[:3], []) == []


def test_many_tellers_of_few_things_take_calls_for_the_things(desk, calls_of):
    places, days, tellers = ("Porto", "Braga", "Lyon"), ("2021-05-01", "2021-05-02"), 40
    asked = [{"property": "killed", "place": place, "time": day} for place in places for day in days]
    told = desk.statements(*({**one, "value": str(at)} for at in range(tellers) for one in asked))
    rows = read_portion(sheaf_of(told).portion(list(range(len(told)))))
    score_pairs(rows, laid([(0, 1)]))
    half, every = (laid(combinations(range(count), 2)) for count in (len(told) // 2, len(told)))
    few, many = (calls_of(lambda pairs=pairs: score_pairs(rows, pairs)) for pairs in (half, every))
    assert many < 3.2 * few  # of four times the pairs, over twice the rows
    assert many < 0.25 * len(every) // 8  # 0.20 a pair when this was set
