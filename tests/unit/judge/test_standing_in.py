import sys
from datetime import date, timedelta

import pytest
from msgspec.structs import replace
from stated_claims import state

from crosscheck.judge.bench import MOST_JUDGED
from crosscheck.judge.facts import judge_cluster, word_fact
from crosscheck.judge.findings import find
from crosscheck.judge.ledger import Ledger
from crosscheck.judge.origins import source_origins, trace_origins
from crosscheck.judge.standing_in import judged_in_part
from crosscheck.model.finding import Standing, Verdict
from crosscheck.model.linkage import Cluster

FIRST_DAY = date(2021, 5, 2)
MOST_CALLS_EACH = 900
"""Calls for each further statement of a hot fact, our functions and the language's: 468 when this was set. One
call for each pair would be 2,000 more."""


def hot(count, value_of, **fields):
    """Return statements of so many sources on one event, in print on one of ten days."""
    kinds = {}
    found = []
    for number in range(count):
        value, day = value_of(number), FIRST_DAY + timedelta(days=number % 10)
        if (value, day) not in kinds:
            kinds[value, day] = state("s", day.isoformat(), value=value, place="Porto", time="2021-05-01", **fields)
        known, ref = kinds[value, day], f"s{number:05}"
        source = replace(known.source, id=ref, publisher=ref)
        found.append(replace(known, ref=ref, source=source, claim=replace(known.claim, id=ref, ref=ref, source_id=ref)))
    return found


def judged(statements, **asked):
    refs = tuple(each.ref for each in statements)
    origins = trace_origins(statements, source_origins(each.source for each in statements), [refs])
    by_ref = {each.ref: each for each in statements}
    return judge_cluster(Cluster(refs, ()), by_ref, origins, **asked), by_ref, origins


def test_ten_thousand_that_say_the_same_agree_as_one_camp():
    fact, _, _ = judged(hot(10_000, lambda _: "14"), worded=False)
    assert (fact.verdict, fact.origins, len(fact.camps[0])) == (Verdict.AGREE, 10_000, 10_000)
    assert fact.consensus.origins == 10_000
    assert judged_in_part([fact])[0].startswith("“killed: Porto, 1 May 2021”: 10,000 statements were judged by ")


def test_thousands_of_values_are_judged_at_both_ends():
    fact, _, _ = judged(hot(3_000, lambda number: str(100 + 7 * number), as_of="2021-05-12"), worded=False)
    ends = {"s00000", "s02999"}
    assert any({each.left, each.right} == ends for each in fact.judgements)
    assert fact.verdict is Verdict.CONFLICT
    assert len(fact.judgements) < 200 * 199 / 2 + 2 * 3_000
    assert sorted(ref for camp in fact.camps for ref in camp) == sorted(fact.statements)


def test_one_that_differs_from_a_thousand_is_no_part_of_their_camp():
    fact, _, _ = judged(hot(1_000, lambda number: "95" if number == 700 else "14", as_of="2021-05-12"))
    assert fact.verdict is Verdict.CONFLICT
    assert [len(camp) for camp in fact.camps] == [999, 1]
    assert fact.camps[1] == ("s00700",)
    assert (fact.consensus.origins, fact.consensus.outside) == (999, ("s00700",))


def test_what_was_overtaken_is_so_for_all_who_said_it():
    fact, _, _ = judged(hot(1_000, lambda number: "14" if number % 10 < 5 else "45"))
    standing = {moment.statement: moment.standing for moment in fact.history}
    assert fact.verdict is Verdict.UPDATE
    assert len(standing) == 1_000
    assert {standing[ref] is Standing.CURRENT for ref in standing if int(ref[1:]) % 10 >= 5} == {True}
    assert Standing.CURRENT not in {standing[ref] for ref in standing if int(ref[1:]) % 10 < 5}


@pytest.mark.parametrize("count", [MOST_JUDGED, MOST_JUDGED + 1])
def test_only_more_than_so_many_are_judged_in_part(count):
    fact, _, _ = judged(hot(count, lambda number: str(10 + number % 3)), worded=False)
    assert bool(judged_in_part([fact])) is (count > MOST_JUDGED)
    assert (len(fact.judgements) == count * (count - 1) / 2) is (count <= MOST_JUDGED)


def test_a_hot_fact_is_worded_later_as_it_would_have_been():
    statements = hot(500, lambda number: ("12", "14", "45", "about 40", "at least 90")[number % 5])
    (told, by_ref, origins), (mute, _, _) = judged(statements), judged(statements, worded=False)
    assert {each.reason for each in mute.judgements} == {""}
    assert word_fact(mute, by_ref, origins) == told
    assert find([mute], by_ref, origins) == find([told], by_ref, origins)


class Attended(Ledger):
    """A ledger that knows whom it was asked for."""

    def __init__(self):
        super().__init__()
        self.attended = set()

    def entry(self, statement):
        """Return a statement with its numbers."""
        self.attended.add(statement.ref)
        return super().entry(statement)


def test_only_those_who_are_judged_are_looked_at():
    ledger = Attended()
    fact, _, _ = judged(hot(2_000, lambda number: str(number % 9)), ledger=ledger, worded=False)
    assert ledger.attended == {ref for each in fact.judgements for ref in (each.left, each.right)}
    assert len(ledger.attended) < 500


@pytest.mark.parametrize("value_of", [lambda number: str(100 + 7 * number), lambda number: str(number % 9)])
def test_each_further_statement_costs_the_same(value_of):
    small, large = (calls(hot(count, value_of)) for count in (1_000, 3_000))
    assert 0 < large - small <= MOST_CALLS_EACH * 2_000


def calls(statements):
    """Return how many functions are called, ours and those of the language, to trace, judge and report a fact."""
    counted = [0]

    def count(_frame, event, _argument):
        if event in ("call", "c_call"):
            counted[0] += 1

    sys.setprofile(count)
    try:
        fact, by_ref, origins = judged(statements, worded=False)
        find([fact], by_ref, origins)
    finally:
        sys.setprofile(None)
    return counted[0]
