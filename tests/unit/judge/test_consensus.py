"""Marzullo's intersection: one vote per origin, the newest."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.judge.consensus import find_consensus
from crosscheck.model.finding import Moment, Standing
from crosscheck.model.interval import Interval
from crosscheck.model.value import Hedge, Quantity, QuantityKind, Time

FIRST_DAY = date(2021, 5, 1)


@dataclass(frozen=True)
class Said:
    """As much of a statement as the consensus looks at."""

    ref: str
    value: Quantity
    as_of: Time | None = None
    published: Time | None = None


def said(ref, lower, upper, day=None, hedge=Hedge.EXACT):
    span = Interval(Decimal(lower), None if upper is None else Decimal(upper))
    known = None
    if day is not None:
        when = FIRST_DAY + timedelta(days=day)
        known = Time(Interval(when, when), when.isoformat(), "")
    return Said(ref, Quantity(QuantityKind.COUNT, None, span, span, "person", hedge, ""), known)


def own_origins(members):
    return {member.ref: member.ref for member in members}


def test_most_origins_share_the_interval_and_the_rest_stand_outside():
    members = [said("a", 450, 550), said("b", 500, 500), said("c", 1000, 1000)]
    consensus = find_consensus(members, own_origins(members))
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


def test_what_merely_allows_values_is_listed_and_has_no_vote():
    members = [said("a", 500, 500), said("b", 510, 510), said("c", 100, None)]
    consensus = find_consensus(members, own_origins(members))
    assert consensus.low == 500
    assert consensus.open_ended == ("c",)
    assert find_consensus(members[1:], own_origins(members)) is None


def test_an_origin_votes_with_its_newest_word():
    members = [said("old", 128, 128, day=1), said("new", 146, 146, day=3), said("other", 146, 146, day=3)]
    origins = {"old": "ministry", "new": "ministry", "other": "mayor"}
    consensus = find_consensus(members, origins)
    assert (consensus.origins, consensus.low, consensus.high) == (2, 146, 146)
    assert consensus.superseded == ("old",)
    assert consensus.outside == ()


def test_what_the_history_has_overtaken_does_not_drag_the_consensus():
    members = [said("a", 6, 6, day=1), said("b", 6, 6, day=1), said("c", 9, 9, day=2)]
    history = [Moment("a", "2021-05-02", Standing.SUPERSEDED), Moment("b", "2021-05-02", Standing.STALE)]
    history.append(Moment("c", "2021-05-03", Standing.CURRENT))
    consensus = find_consensus(members, own_origins(members), history)
    assert consensus.interval == Interval(Decimal(9), Decimal(9))
    assert (consensus.origins, consensus.low, consensus.high) == (1, 9, 9)
    assert consensus.superseded == ("a", "b")


def test_of_two_figures_with_as_many_origins_the_newer_one_leads_and_the_other_is_named():
    members = [said("a", 20, 20, day=1), said("b", 36, 36, day=2)]
    consensus = find_consensus(members, own_origins(members))
    assert consensus.interval == Interval(Decimal(36), Decimal(36))
    assert consensus.rivals == (Interval(Decimal(20), Decimal(20)),)


def test_a_wide_range_counts_for_low_and_high_but_has_no_vote():
    members = [said("a", 20, 20), said("b", 22, 22), said("c", 4, 90, hedge=Hedge.RANGE)]
    consensus = find_consensus(members, own_origins(members))
    assert (consensus.origins, consensus.low, consensus.high) == (1, 4, 90)
    assert consensus.open_ended == ()


spans = st.lists(
    st.tuples(st.integers(1000, 1100), st.integers(0, 100), st.none() | st.integers(0, 3), st.sampled_from("abcde")),
    min_size=2,
    max_size=8,
)


def drawn_members(drawn):
    members = [said(str(n), lower, lower + width, day) for n, (lower, width, day, _) in enumerate(drawn)]
    return members, {str(n): origin for n, (*_, origin) in enumerate(drawn)}


@given(spans, st.randoms(use_true_random=False))
def test_the_consensus_lies_in_some_statement_and_order_does_not_matter(drawn, shuffler):
    members, origins = drawn_members(drawn)
    consensus = find_consensus(members, origins)
    assert any(member.value.implied.contains(consensus.interval) for member in members)
    assert consensus.low <= consensus.interval.lower <= consensus.interval.upper <= consensus.high
    shuffled = list(members)
    shuffler.shuffle(shuffled)
    again = find_consensus(shuffled, origins)
    assert (again.interval, again.origins, again.rivals) == (consensus.interval, consensus.origins, consensus.rivals)
    assert sorted(again.outside) == sorted(consensus.outside)


@given(spans)
def test_a_copy_of_a_statement_never_adds_an_origin(drawn):
    members, origins = drawn_members(drawn)
    copy = Said("copy", members[0].value, members[0].as_of)
    with_copy = find_consensus([*members, copy], origins | {"copy": origins["0"]})
    without = find_consensus(members, origins)
    assert with_copy.origins == without.origins
    assert with_copy.interval == without.interval


@given(spans)
def test_no_more_origins_hold_it_than_there_are(drawn):
    members, origins = drawn_members(drawn)
    assert 1 <= find_consensus(members, origins).origins <= len(set(origins.values()))


def named(ref, figure, room=0, hedge=Hedge.EXACT):
    span = Interval(Decimal(figure - room), Decimal(figure + room))
    return Said(ref, Quantity(QuantityKind.COUNT, Decimal(figure), span, span, "person", hedge, ""))


def test_who_leaves_room_for_a_figure_does_not_name_it():
    members = [named("a", 186), named("b", 186), named("c", 200, 50, Hedge.APPROXIMATE), named("d", 210)]
    consensus = find_consensus(members, own_origins(members))
    assert (consensus.origins, consensus.naming) == (3, 2)


def test_the_lowest_and_the_highest_are_figures_that_somebody_named():
    members = [named("a", 186), named("b", 192), named("c", 200, 50, Hedge.APPROXIMATE)]
    above = Quantity(
        QuantityKind.COUNT, Decimal(210), *[Interval(Decimal(210), None)] * 2, "person", Hedge.MORE_THAN, ""
    )
    consensus = find_consensus([*members, Said("d", above)], own_origins([*members, Said("d", above)]))
    assert (consensus.lowest, consensus.highest) == ("a", "d")
    assert (consensus.low, consensus.high) == (150, 250)
