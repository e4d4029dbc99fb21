"""Places as they are written, with what the gazetteer knows of them."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.lexicons.gazetteer import FILE, PLACE
from crosscheck.model.linkage import Relation
from crosscheck.model.project import Project, Settings
from crosscheck.normalise.places import read_place
from crosscheck.normalise.vocabulary import make_vocabulary
from crosscheck.relate.scopes import relate_places


def declaring(*aliases, **places):
    declared = {inner.replace("_", " "): outer for inner, outer in places.items()}
    return make_vocabulary(Project("", Settings(), (), (), aliases, declared))


ENGLISH = declaring()


def path(words, vocabulary=ENGLISH):
    return read_place(words, vocabulary).path


def relate(left, right, vocabulary=ENGLISH):
    return relate_places(read_place(left, vocabulary), read_place(right, vocabulary))


@pytest.mark.parametrize(
    ("words", "within"),
    [
        ("Lyon", ["europe", "franse"]),
        ("the city of Lyon", ["europe", "franse"]),
        ("Lyon, France", ["europe", "franse"]),
        ("Town Hall, Lyon", ["europe", "franse", "len"]),
        ("the Republic of Kazakhstan", ["asia", "sentral asia"]),
        ("Korea, Republic of", ["asia", "east asia"]),
        ("Kharkiv oblast", ["europe", "ukrene"]),
        ("Portland, OR", ["united states", "oregon"]),
        ("Washington, D.C.", ["united states"]),
    ],
)
def test_a_known_place_lies_in_what_is_known(words, within):
    assert [step for step in path(words)[:-1] if step in within] == within


@pytest.mark.parametrize(
    "words",
    [
        "Norport", "turkey", "nice", "Paris Hilton", "Lyon Street", "Hotel Vienna", "John Paris", "Chad Walker",
        "Bank of Scotland", "University of Lagos", "FC Barcelona", "TX", "OR",
    ],
)  # fmt: skip
def test_a_name_that_only_holds_a_places_name_is_not_known(words):
    place = read_place(words, ENGLISH)
    assert "vorld" not in place.path
    assert not place.listed


def test_a_declaration_wins_over_the_gazetteer():
    vocabulary = declaring(Springfield="Norland", Lyon="Norland")
    assert path("Springfield", vocabulary) == ("norland", "springfild")
    assert path("Lyon", vocabulary) == ("norland", "len")
    assert relate("Lyon", "France", vocabulary) is Relation.UNKNOWN


def test_a_declaration_chooses_among_namesakes():
    vocabulary = declaring(Springfield="Ohio")
    assert relate("Springfield", "Illinois", vocabulary) is Relation.DISJOINT
    assert relate("Springfield", "United States", vocabulary) is Relation.WITHIN


def test_the_gazetteer_goes_on_where_a_declaration_ends():
    vocabulary = declaring(Old_Mill="Lyon")
    assert relate("Old Mill", "France", vocabulary) is Relation.WITHIN
    assert relate("Old Mill", "Marseille", vocabulary) is Relation.DISJOINT


def test_what_is_declared_within_a_country_is_apart_from_its_towns():
    assert relate("Oldport", "Lyon", declaring(Oldport="France")) is Relation.DISJOINT


def test_an_alias_of_a_known_place_is_known():
    vocabulary = declaring(("City of Lights", "Lyon"))
    assert path("City of Lights", vocabulary) == path("Lyon", vocabulary)


def test_an_unknown_place_around_hides_what_is_known():
    assert path("Lyon, Norland") == ("norland", "len")


def test_a_small_town_is_known_by_what_is_written_around_it():
    assert path("Norland") == ("norland",)
    assert "florida" in path("Norland, Florida")


@pytest.mark.parametrize("words", ["Georgia", "New York", "Luxembourg", "Quebec", "São Paulo"])
def test_a_name_of_two_is_neither(words):
    place = read_place(words, ENGLISH)
    assert not place.listed
    assert len({other[-1] for other in place.others}) > 1
    assert relate(words, words) is Relation.SAME


@pytest.mark.parametrize("spelling", ["Lemberg", "Lwów", "Львов"])
def test_every_name_of_two_leads_to_both(spelling):
    assert path(spelling) == path("Lviv")


@pytest.mark.parametrize(
    "words",
    ["Lyon, " * 400, "Lyon in " * 400, "\x00Lyon", "Lyon\tFrance", "=lyon", "!0", "~lion", "*", "*, France", "Lyon, *"],
)
def test_hostile_words_are_places_too(words):
    place = read_place(words, ENGLISH)
    assert place.path[-1] == place.key
    assert len(place.path) <= 12


KEYED = [line.split("\t") for line in FILE.read_text("ascii").splitlines() if line.startswith(PLACE)]
NAMES = st.sampled_from([fields[1].title() for fields in KEYED[::25]]) | st.sampled_from(
    [
        "Lyon",
        "France",
        "Georgia",
        "Crimea",
        "Brooklyn",
        "New York",
        "Western Europe",
        "Soviet Union",
        "Norport",
        "Almaty",
    ]
)
WRITTEN = NAMES | st.tuples(st.sampled_from(["Old Mill, {}", "near {}", "central {}"]), NAMES).map(
    lambda pair: pair[0].format(pair[1])
)
TURNED = {Relation.WITHIN: Relation.CONTAINS, Relation.CONTAINS: Relation.WITHIN}


@settings(deadline=None)
@given(WRITTEN, WRITTEN)
def test_a_relation_turns_with_its_sides(left, right):
    relation = relate(left, right)
    assert relate(right, left) is TURNED.get(relation, relation)


@settings(deadline=None)
@given(WRITTEN)
def test_a_place_is_itself(words):
    assert relate(words, words) is Relation.SAME


@settings(deadline=None)
@given(WRITTEN)
def test_what_lies_around_a_place_lies_in_one_another(words):
    place = read_place(words, ENGLISH)
    steps = [place.path[: index + 1] for index in range(len(place.path))]
    around = [type(place)(place.name, step[-1], step, listed=True) for step in steps]
    assert all(relate_places(inner, outer) is Relation.WITHIN for outer, inner in pairwise(around))
    assert all(relate_places(around[-1], outer) is Relation.WITHIN for outer in around[:-1])
