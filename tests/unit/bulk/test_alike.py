"""Statements read together are those that are read one by one, and what they share is one object."""

from pathlib import Path

import pytest
from msgspec import Raw
from msgspec.structs import replace

import crosscheck
from crosscheck.bulk.alike import Alike
from crosscheck.bulk.wire import Crowd, SourceNotes, bare, encode, whole
from crosscheck.judge.speakers import Speaker
from crosscheck.judge.voices import Voice
from crosscheck.model.statement import Setting
from crosscheck.pipeline import check


@pytest.fixture(scope="module")
def statements():
    """The statements of the demo."""
    report = check(Path(crosscheck.__file__).parent / "demo").report
    assert report is not None
    return report.statements


def settings_of(statements):
    """Return a setting for each source but one, most of them with the place and event of a statement of theirs."""
    own = {each.source.id: Setting(each.place, each.time, each.event, each.happening) for each in statements}
    return {source: replace(own[source], names=frozenset({source})) for source in sorted(own)[1:]}


def test_read_together_as_one_by_one(statements):
    sources = {statement.source.id: statement.source for statement in statements}
    settings = settings_of(statements)
    alike = Alike(sources, {source: encode(setting) for source, setting in settings.items()})
    data = [bare(statement) for statement in statements]
    assert [alike.read(each) for each in data] == [whole(each, sources, settings) for each in data]


@pytest.mark.parametrize("field", ["property", "value", "place", "time", "published", "meaning"])
def test_equal_things_are_one(statements, field):
    alike = Alike({statement.source.id: statement.source for statement in statements}, {})
    found = [getattr(alike.read(bare(each)), field) for each in statements]
    assert len({id(each) for each in found}) == len(set(found)) < len(found)


def test_what_settings_share_with_statements_is_one(statements):
    settings = settings_of(statements)
    sources = {statement.source.id: statement.source for statement in statements}
    alike = Alike(sources, {source: encode(setting) for source, setting in settings.items()})
    found = [alike.read(bare(each)) for each in statements]
    places = [place for each in found for place in (each.place, each.setting.place) if place is not None]
    assert len({id(each) for each in places}) == len(set(places)) < len(places)


def test_a_crowd_gives_the_same_statements_by_their_refs(statements):
    ordered = sorted(statements, key=lambda each: each.ref)
    sources = {statement.source.id: statement.source for statement in ordered}
    settings = settings_of(ordered)
    speaker = Speaker("Ministry of Health", Voice(frozenset({"health", "ministry"}), "ministry"), ())
    notes = [SourceNotes(source, settings[source], (("health", speaker),)) for source in sorted(settings)]
    crowd = Crowd(
        tuple(Raw(bare(each)) for each in ordered),
        tuple(sources[each] for each in sorted(sources)),
        tuple(Raw(encode(each)) for each in notes),
    )
    by_ref, institutions = crowd.open()
    assert list(by_ref) == [each.ref for each in ordered]
    assert list(by_ref.values()) == crowd.statements()
    assert dict(institutions) == {each.source: {"health": speaker} for each in notes}
