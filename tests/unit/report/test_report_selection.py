from datetime import date

import pytest
from report_builder import days, fact, place, statement
from report_builder import report as make_report

from crosscheck.model.finding import Verdict
from crosscheck.report.choices import Sort
from crosscheck.report.selection import Choice, choose_facts


def chosen(made, **choice):
    return [each.id for each in choose_facts(made, Choice(**choice))]


def test_by_default_all_facts_come_gravest_first(report):
    assert chosen(report) == ["where", "killed", "held", "hurt", "day", "ngo-share", "wire-unread"]


def test_only_some_verdicts(report):
    assert chosen(report, only=frozenset({Verdict.SCOPE, Verdict.AGREE})) == ["held", "day"]


def test_only_what_one_of_some_sources_speaks_of(report):
    assert chosen(report, sources=frozenset({"ngo"})) == ["held", "hurt", "ngo-share"]
    assert chosen(report, sources=frozenset({"ngo", "wire"}))[-1] == "wire-unread"


def test_both_together(report):
    assert chosen(report, sources=frozenset({"ngo"}), only=frozenset({Verdict.COMPATIBLE})) == ["hurt"]


@pytest.fixture
def placed():
    statements = [
        statement("c1", "daily", None, place=place("Shetpe"), time=days(date(2011, 12, 17))),
        statement("c2", "daily", None, place=place("almaty"), time=days(date(2019, 6, 9))),
        statement("c3", "daily", None),
    ]
    facts = [fact(each, Verdict.CONFLICT, [[ref]]) for each, ref in (("z", "c3"), ("y", "c2"), ("x", "c1"))]
    return make_report(statements, facts)


@pytest.mark.parametrize(
    ("sort", "order"),
    [(Sort.GRAVITY, "zyx"), (Sort.PLACE, "yxz"), (Sort.TIME, "xyz"), (Sort.ID, "xyz")],
)
def test_the_order_is_the_one_asked_for_and_unknown_comes_last(placed, sort, order):
    assert "".join(chosen(placed, sort=sort)) == order
