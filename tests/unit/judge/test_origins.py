"""Where a source's text comes from, followed to the end, and under which name."""

from itertools import permutations

import pytest

from crosscheck.judge.origins import source_origins
from crosscheck.model.finding import Reprint
from crosscheck.model.location import Location
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind


def source(name, derived_from="", publisher=None, author=""):
    publisher = name.title() if publisher is None else publisher
    place = Location("sources.yaml", 1, 1)
    return Source(name, publisher, "", "", "en", SourceKind.NEWS, place, author=author, derived_from=derived_from)


def test_a_reprint_of_a_reprint_leads_to_the_first():
    origins = source_origins([source("a"), source("b", "a"), source("c", "b")])
    assert origins == {"a": "A", "b": "A", "c": "A"}


def test_a_source_without_a_publisher_goes_by_its_id():
    assert source_origins([source("a", publisher=""), source("b", "a")]) == {"a": "a", "b": "a"}


def test_two_sources_without_a_publisher_are_two():
    assert len(set(source_origins([source("a", publisher=""), source("b", publisher="")]).values())) == 2


@pytest.mark.parametrize("other", ["associated press", "AP", "the Associated Press", "ASSOCIATED PRESS"])
def test_two_prints_of_one_agency_share_it_however_it_is_written(other):
    origins = source_origins([source("a", "The Associated Press"), source("b", other)])
    assert len(set(origins.values())) == 1


def test_initials_that_two_names_have_stand_for_neither():
    origins = source_origins([source("a", "Associated Press"), source("b", "Atlantic Post"), source("c", "AP")])
    assert len(set(origins.values())) == 3


def test_on_a_platform_the_author_speaks():
    clips = [source("a", publisher="YouTube", author="Ada"), source("b", publisher="YouTube", author="Ben")]
    assert source_origins(clips) == {"a": "Ada", "b": "Ben"}


def test_a_ring_ends():
    origins = source_origins([source("a", "b"), source("b", "a")])
    assert set(origins) == {"a", "b"}


def test_a_found_reprint_stands_on_its_original():
    found = [Reprint("b", "a", 0.9, "…"), Reprint("c", "b", 0.6, "…")]
    assert set(source_origins([source("a"), source("b"), source("c")], found).values()) == {"A"}


def test_what_one_of_two_like_texts_declares_holds_for_both():
    origins = source_origins([source("a"), source("b", "Northwire")], [Reprint("b", "a", 0.9, "…")])
    assert set(origins.values()) == {"Northwire"}


def test_a_found_reprint_does_not_turn_a_declared_one_round():
    assert set(source_origins([source("a"), source("b", "a")], [Reprint("b", "a", 0.9, "…")]).values()) == {"A"}


def test_the_order_of_sources_says_nothing():
    sources = [source("a", "AP"), source("b", "The Associated Press"), source("c"), source("d", "c")]
    told = {tuple(sorted(source_origins(order).items())) for order in permutations(sources)}
    assert len(told) == 1
