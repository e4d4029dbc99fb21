"""Statements read together are those that are read one by one, and what they share is one object."""

from pathlib import Path

import pytest

import crosscheck
from crosscheck.bulk.alike import read_alike
from crosscheck.bulk.wire import bare, whole
from crosscheck.model.statement import Setting
from crosscheck.pipeline import check


@pytest.fixture(scope="module")
def statements():
    """The statements of the demo."""
    report = check(Path(crosscheck.__file__).parent / "demo").report
    assert report is not None
    return report.statements


def test_read_together_as_one_by_one(statements):
    sources = {statement.source.id: statement.source for statement in statements}
    settings = {source: Setting(names=frozenset({source})) for source in sorted(sources)[1:]}
    data = [bare(statement) for statement in statements]
    assert read_alike(data, sources, settings) == [whole(each, sources, settings) for each in data]


@pytest.mark.parametrize("field", ["property", "place", "time", "published", "meaning"])
def test_equal_things_are_one(statements, field):
    sources = {statement.source.id: statement.source for statement in statements}
    found = [getattr(each, field) for each in read_alike(map(bare, statements), sources, {})]
    assert len({id(each) for each in found}) == len(set(found)) < len(found)
