"""How scopes stand, as a table; both ways round, since the relation has a direction."""

import csv
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from crosscheck.grammar.dates.reading import read_time
from crosscheck.model.interval import Interval
from crosscheck.model.linkage import Relation
from crosscheck.model.project import Project, Settings
from crosscheck.model.statement import Group
from crosscheck.model.value import Time
from crosscheck.normalise.groups import read_group
from crosscheck.normalise.places import read_place
from crosscheck.normalise.properties import read_property
from crosscheck.normalise.vocabulary import make_vocabulary
from crosscheck.relate.scopes import lie_together, relate_groups, relate_places, relate_properties, relate_times

ROWS = list(csv.DictReader((Path(__file__).parents[2] / "cases" / "scopes.csv").read_text("utf-8").splitlines()))
VOCABULARY = make_vocabulary(Project("", Settings(), (), ()))

TURNED = {Relation.WITHIN: Relation.CONTAINS, Relation.CONTAINS: Relation.WITHIN}


def _time(words):
    time = read_time(words, VOCABULARY.lexicon)
    assert isinstance(time, Time)
    return time


READ = {
    "place": lambda words: read_place(words, VOCABULARY),
    "time": _time,
    "group": lambda words: read_group(words, VOCABULARY),
    "property": lambda words: read_property(words, VOCABULARY),
}
RELATE = {"place": relate_places, "time": relate_times, "group": relate_groups, "property": relate_properties}


def _read(row, side):
    return READ[row["field"]](row[side]) if row[side] else None


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['field']}: {row['left']} | {row['right']}")
def test_scopes_relate_as_the_table_says(row):
    left, right = _read(row, "left"), _read(row, "right")
    expected = Relation(row["relation"])
    assert RELATE[row["field"]](left, right) is expected
    assert RELATE[row["field"]](right, left) is TURNED.get(expected, expected)


def test_places_lie_together_that_are_one_or_within_each_other():
    """Told for every two places of the table, and of one project that declares some of its own."""
    named = {row[side] for row in ROWS if row["field"] == "place" for side in ("left", "right") if row[side]}
    declared = {"Grimsmoor": "Norway", "Lower Grimsmoor": "Grimsmoor", "Grimsmor": "Sweden", "Grimsmour": "Norway"}
    aliases = (("Grimsmoor", "Greymoor"),)
    own = make_vocabulary(Project("", Settings(), (), (), aliases=aliases, places=declared))
    places = [read_place(words, own) for words in sorted(named | {"Greymoor", "Grimsmoor, Norway"} | set(declared))]
    together = (Relation.SAME, Relation.WITHIN, Relation.CONTAINS)
    found = {relate_places(left, right) for left, right in product(places, repeat=2)}
    assert found >= {*together, Relation.DISJOINT, Relation.UNKNOWN}
    for left, right in product(places, repeat=2):
        assert lie_together(left, right) is (relate_places(left, right) in together), (left.label, right.label)


def test_groups_with_nothing_in_common_are_unknown_to_each_other():
    assert relate_groups(Group("house", "houses"), Group("car", "cars")) is Relation.UNKNOWN


def test_a_rough_date_at_the_end_of_the_calendar_is_no_fault():
    first, last = (Time(Interval(day, day), "", "", approximate=True) for day in (date.min, date.max))
    assert relate_times(first, last) is Relation.DISJOINT
    assert relate_times(last, first) is Relation.DISJOINT


def test_declared_aliases_make_two_names_one_place():
    project = Project("", Settings(), (), (), aliases=(("Nur-Sultan", "Astana"),))
    vocabulary = make_vocabulary(project)
    one, other = read_place("Nur-Sultan", vocabulary), read_place("Astana, Kazakhstan", vocabulary)
    assert relate_places(one, other) is Relation.SAME
