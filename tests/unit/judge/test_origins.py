"""Where a source's text comes from, followed to the end."""

from crosscheck.judge.origins import source_origins
from crosscheck.model.location import Location
from crosscheck.model.source import Source, SourceKind


def source(name, derived_from=""):
    return Source(
        name, name.title(), "", "", "en", SourceKind.NEWS, Location("sources.yaml", 1, 1), derived_from=derived_from
    )


def test_a_reprint_of_a_reprint_leads_to_the_first():
    origins = source_origins([source("a"), source("b", "a"), source("c", "b")])
    assert origins == {"a": "a", "b": "a", "c": "a"}


def test_two_prints_of_one_agency_share_it_however_it_is_written():
    origins = source_origins([source("a", "The Associated Press"), source("b", "associated press")])
    assert len(set(origins.values())) == 1


def test_a_ring_ends():
    origins = source_origins([source("a", "b"), source("b", "a")])
    assert set(origins) == {"a", "b"}
