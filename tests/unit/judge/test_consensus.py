"""Marzullo's intersection: one vote per origin."""

from dataclasses import dataclass
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.judge.consensus import find_consensus
from crosscheck.model.interval import Interval
from crosscheck.model.value import Hedge, Quantity, QuantityKind


@dataclass(frozen=True)
class Said:
    """As much of a statement as the consensus looks at."""

    ref: str
    value: Quantity


def said(ref, lower, upper):
    span = Interval(Decimal(lower), None if upper is None else Decimal(upper))
    return Said(ref, Quantity(QuantityKind.COUNT, None, span, span, "person", Hedge.EXACT, ""))


def test_most_origins_share_the_interval_and_the_rest_stand_outside():
    members = [said("a", 450, 550), said("b", 500, 500), said("c", 1000, 1000)]
    consensus = find_consensus(members, {"a": "A", "b": "B", "c": "C"})
    assert consensus.interval == Interval(Decimal(500), Decimal(500))
    assert (consensus.origins, consensus.low, consensus.high) == (2, 450, 1000)
    assert consensus.outside == ("c",)


def test_five_prints_of_one_wire_copy_do_not_outvote_two_outlets():
    prints = [said(f"p{n}", 1000, 1000) for n in range(5)]
    outlets = [said("x", 500, 500), said("y", 500, 500)]
    origins = {f"p{n}": "agency" for n in range(5)} | {"x": "X", "y": "Y"}
    consensus = find_consensus([*prints, *outlets], origins)
    assert consensus.interval == Interval(Decimal(500), Decimal(500))
    assert consensus.origins == 2


def test_what_merely_allows_values_has_no_vote():
    members = [said("a", 500, 500), said("b", 510, 510), said("c", 100, None)]
    consensus = find_consensus(members, {"a": "A", "b": "B", "c": "C"})
    assert consensus.low == 500
    assert find_consensus(members[1:], {"b": "B", "c": "C"}) is None


spans = st.lists(st.tuples(st.integers(1000, 1100), st.integers(0, 100)), min_size=2, max_size=8)


@given(spans, st.randoms(use_true_random=False))
def test_the_consensus_lies_in_some_statement_and_order_does_not_matter(drawn, shuffler):
    members = [said(str(n), lower, lower + width) for n, (lower, width) in enumerate(drawn)]
    origins = {member.ref: member.ref for member in members}
    consensus = find_consensus(members, origins)
    assert any(member.value.implied.contains(consensus.interval) for member in members)
    shuffled = list(members)
    shuffler.shuffle(shuffled)
    assert find_consensus(shuffled, origins).interval == consensus.interval


@given(spans)
def test_a_copy_of_a_statement_never_adds_an_origin(drawn):
    members = [said(str(n), lower, lower + width) for n, (lower, width) in enumerate(drawn)]
    origins = {member.ref: member.ref for member in members}
    copy = Said("copy", members[0].value)
    with_copy = find_consensus([*members, copy], origins | {"copy": origins["0"]})
    assert with_copy.origins == find_consensus(members, origins).origins
