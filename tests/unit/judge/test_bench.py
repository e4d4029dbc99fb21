"""What is worked out once for two alike is what each two would have come to."""

import sys
from collections import Counter
from itertools import combinations

import pytest
from msgspec.structs import replace
from stated_claims import state

from crosscheck.judge.bench import Bench, judge_all
from crosscheck.judge.corrections import may_take_back
from crosscheck.judge.facts import judge_clusters, word_fact
from crosscheck.judge.findings import find
from crosscheck.judge.ledger import Ledger
from crosscheck.judge.outline import Outline, Sort
from crosscheck.judge.pair import make_pair
from crosscheck.judge.rules import PAIR_RULES
from crosscheck.judge.verdicts import judge_pair
from crosscheck.model.claim import Modality
from crosscheck.model.linkage import Cluster

VALUES = ("14", "45", "about 40", "at least 30", "dozens")
WHERE = ({"place": "Porto"}, {"place": "Portugal"}, {"place": "Porto", "time": "2021-05-01"}, {"group": "officers"}, {})


def varied():
    """Return statements that differ in value, scope, modality, day and speaker, many of them alike in some of these."""
    found = []
    for number, (value, where) in enumerate((value, where) for where in WHERE for value in (*VALUES, *VALUES[:2])):
        fields = {"as_of": f"2021-05-0{1 + number % 3}"} if number % 4 == 1 else {}
        if number % 5 == 2:
            fields["said_by"] = ("police", "the mayor")[number % 2]
        if number % 6 == 3:
            fields["modality"] = (Modality.DENIED, Modality.FEARED, Modality.PLANNED)[number // 6 % 3]
        if number % 3 == 2:
            fields["setting"] = ({"place": "Porto", "time": "2021-05-01"}, {"place": "Lyon"})[number // 3 % 2]
        if number % 8 == 5:
            fields["value"] = ("aged 40", "12 km", "a cause")[number // 8 % 3]
        source = f"s{number // 2:02}" if number % 7 == 0 else f"s{number:02}"
        each = state(source, f"2021-05-{2 + number % 9:02}", **{"value": value} | where | fields)
        found.append(replace(each, ref=f"c{number:02}", claim=replace(each.claim, id=f"c{number:02}")))
    return found


@pytest.mark.parametrize("worded", [True, False])
def test_a_bench_judges_as_each_pair_would_be_judged(worded):
    statements = varied()
    bench = Bench(statements, worded=worded)
    for one, other in combinations(range(len(statements)), 2):
        alone = judge_pair(statements[one], statements[other], same_origin=one % 3 == 0, worded=worded)
        assert bench.judge(one, other, same_origin=one % 3 == 0) == alone


@pytest.mark.parametrize("size", [1, 2, 5, 35])
def test_a_fact_without_words_is_the_same_but_for_its_reasons(size):
    statements = varied()[:size]
    by_ref = {each.ref: each for each in statements}
    origins = {each.ref: each.source.id for each in statements}
    clusters = [Cluster(tuple(by_ref), ())]
    told = judge_clusters(clusters, by_ref, origins)
    mute = judge_clusters(clusters, by_ref, origins, worded=False)
    bare = tuple(replace(fact, judgements=tuple(replace(j, reason="") for j in fact.judgements)) for fact in told)
    assert mute == bare
    assert tuple(word_fact(fact, by_ref, origins) for fact in mute) == told
    assert find(mute, by_ref, origins) == find(told, by_ref, origins)


def test_facts_that_share_a_ledger_are_judged_as_if_alone():
    statements, ledger = varied(), Ledger()
    for row in (statements[:20], statements[10:], statements[::3]):
        shared, alone = Bench(row, ledger, worded=False), Bench(row, worded=False)
        for one, other in combinations(range(len(row)), 2):
            assert shared.judge(one, other, same_origin=False) == alone.judge(one, other, same_origin=False)


def test_a_rule_that_is_not_asked_at_a_glance_has_nothing_to_say():
    left_out = 0
    for pair in (make_pair(*two) for two in combinations(varied(), 2)):
        sorts = [Sort(type(s.value), s.modality, may_take_back(s), headline=False) for s in (pair.left, pair.right)]
        outline = Outline(*sorts, pair.likeness.holding, pair.nesting)
        for rule in PAIR_RULES:
            if rule.judge and rule.may_speak and not rule.may_speak(outline):
                left_out += 1
                assert rule.judge(pair) is None, rule.id
    assert left_out > 1000


def calls_of(action):
    """Return how often each of our functions is called."""
    calls = Counter()

    def count(frame, event, _):
        if event == "call" and frame.f_globals.get("__name__", "").startswith("crosscheck"):
            calls[frame.f_code.co_name] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        action()
    finally:
        sys.setprofile(before)
    return calls


def test_pairs_that_are_alike_are_worked_out_once():
    places, values = ("Porto", "Braga", "Lyon"), ("14", "45", "about 40", "at least 30")
    told = [{"place": place, "value": value} for _ in range(3) for place in places for value in values]
    statements = [state(f"s{number:02}", time="2021-05-01", **fields) for number, fields in enumerate(told)]
    pairs = len(statements) * (len(statements) - 1) // 2
    calls = calls_of(lambda: judge_all(statements, {each.ref: each.ref for each in statements}, worded=False))
    assert calls["judge"] > pairs == 630
    assert calls["relate_field"] <= len(places) ** 2 + 5  # of each place with each, and one of each other field
    assert calls["weigh_fields"] <= 2  # of one place, and of two
    assert calls["compare_values"] <= len(values) ** 2
    assert calls["_find_unstated"] <= len(places) ** 2
    assert sum(calls.values()) <= 20 * pairs  # 16.4 when this was set
