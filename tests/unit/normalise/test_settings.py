"""What most claims of one source speak of together, and what a digest does not."""

from itertools import permutations, product

import pytest

from crosscheck.model.claim import Claim, GivenValue
from crosscheck.model.location import Location
from crosscheck.model.project import Project, Settings
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.model.statement import NO_SETTING
from crosscheck.model.value import ValueKind
from crosscheck.normalise.settings import MANY, add_settings, find_setting
from crosscheck.normalise.statements import normalise_claim
from crosscheck.normalise.vocabulary import make_vocabulary

HERE = Location("claims/daily.yaml", 7, 5)
VILLAGES = tuple(f"{first}{middle}rova" for first, middle in product("BDGKLMNPRT", "aeiou"))
PLACES = {"Porto": "Portugal", "Braga": "Portugal", "Lyon": "France"} | dict.fromkeys(VILLAGES, "Portugal")
VOCABULARY = make_vocabulary(Project("", Settings(), (), (), (), PLACES))


def state(source="daily", prop="killed", value="3", **fields):
    where = Source(source, source, "", "2021-05-02", "en", SourceKind.NEWS, HERE)
    return normalise_claim(
        Claim("c", "c", source, "Something is said.", prop, value, HERE, **fields), where, VOCABULARY
    )[0]


def tell(field, *words):
    """Return the setting of a source with a claim for each of these; "" leaves the field out."""
    return find_setting([state(**{field: one}) for one in words])


def place_of(*words):
    place = tell("place", *words).place
    return place.label if place else None


def time_of(*words):
    time = tell("time", *words).time
    return time.edtf if time else None


def event_of(*words):
    event = tell("event", *words).event
    return event.label if event else None


@pytest.mark.parametrize(
    ("places", "found"),
    [
        (("Porto", "Porto", "Porto"), "Porto"),
        (("Porto", "", ""), "Porto"),
        (("Porto", "Porto", "Lyon"), "Porto"),
        (("Porto", "Lyon"), None),
        (("Porto", "Porto", "Lyon", "Lyon"), None),
        (("Porto", "Porto", "Porto", "Lyon", "Lyon"), None),
        (("Porto", "Porto", "Braga"), "Porto"),
        (("Porto", "Portugal"), "Porto"),
        (("Porto", "Braga", "Portugal"), "Portugal"),
        (("Porto", "Porto", "Portugal", "Lyon"), "Porto"),
        (("", ""), None),
    ],
)
def test_the_place_that_most_claims_go_with(places, found):
    assert place_of(*places) == found


@pytest.mark.parametrize("of", [6, 9, 30])
def test_two_thirds_are_most_and_one_less_is_not(of):
    most = of * 2 // 3
    assert place_of(*["Porto"] * most, *["Lyon"] * (of - most)) == "Porto"
    assert place_of(*["Porto"] * (most - 1), *["Lyon"] * (of - most + 1)) is None


@pytest.mark.parametrize(
    ("times", "found"),
    [
        (("2021-05-01", "2021-05-01", "2021-05-01"), "2021-05-01"),
        (("2021-05-01", "2021-05"), "2021-05-01"),
        (("2021-05-01", "2020-05-01"), None),
        (("2021-05-01", "", ""), "2021-05-01"),
        (("1990", "2000", "2021-05-01"), None),
    ],
)
def test_the_time_that_most_claims_go_with(times, found):
    assert time_of(*times) == found


@pytest.mark.parametrize(
    ("events", "found"),
    [
        (("mill fire", "mill fire", ""), "mill fire"),
        (("Hurricane Odile", "Hurricane Odile", "Hurricane Ruben"), "Hurricane Odile"),
        (("Hurricane Odile", "Hurricane Ruben"), None),
        (("mill fire", "ferry sinking"), None),
    ],
)
def test_the_event_that_most_claims_go_with(events, found):
    assert event_of(*events) == found


def test_the_kind_of_event_is_known_where_all_events_are_of_it():
    assert tell("event", "mill fire", "blaze").happening.name == "fire"
    assert tell("event", "mill fire", "mill fire", "ferry sinking").happening is None


def test_a_place_that_is_asked_for_is_no_setting():
    answer = GivenValue(kind=ValueKind.PLACE, words="Lyon")
    assert find_setting([state(prop="born in", value=answer, place="Lyon")]).place is None


def test_a_time_that_is_asked_for_is_no_setting():
    assert find_setting([state(prop="signed on", value="9 June 2019", time="9 June 2019")]).time is None


def test_a_source_of_many_places_tells_of_none():
    assert place_of("Portugal", *VILLAGES[: MANY - 1]) == "Portugal"
    assert place_of("Portugal", *VILLAGES[:MANY]) is None


def test_the_same_place_many_times_is_one():
    assert place_of(*["Porto"] * (MANY + 10)) == "Porto"


def test_names_are_those_of_all_claims_and_no_nouns():
    blaze = state(event="warehouse blaze")
    setting = find_setting([state(subject="Ada Berg"), state(said_by="Nils Holmqvist"), blaze])
    names = {part for name in ("Berg", "Holmqvist") for part in state(subject=name).subject.skeletons}
    assert names <= setting.names
    assert setting.names.isdisjoint(blaze.event.skeletons)


def test_a_source_that_states_nothing_has_no_setting():
    assert find_setting([]) is NO_SETTING
    assert find_setting([state(subject="people")]) is NO_SETTING


@pytest.mark.parametrize("field", ["place", "time", "event"])
def test_the_order_of_claims_does_not_matter(field):
    words = {
        "place": ("Porto", "Portugal", "Braga", "Porto"),
        "time": ("2021-05-01", "2021-05", "2021-05-02", "2021"),
        "event": ("Hurricane Odile", "Odile", "mill fire", "Odile"),
    }
    claims = [state(**{field: one}) for one in words[field]]
    assert len({find_setting(order) for order in permutations(claims)}) == 1


def test_every_statement_gets_the_setting_of_its_own_source():
    first, second, third = add_settings(
        [state("daily", place="Porto"), state("weekly", place="Lyon"), state("daily", subject="people")]
    )
    assert first.setting.place.label == third.setting.place.label == "Porto"
    assert second.setting.place.label == "Lyon"
    assert third.place is None


def test_statements_keep_their_order_and_all_else():
    told = [state("daily", value="3"), state("weekly", value="4", place="Porto"), state("daily", value="5")]
    settled = add_settings(told)
    assert [each.claim for each in settled] == [each.claim for each in told]
    assert settled[0] == told[0]


def test_without_any_setting_the_statements_are_as_they_were():
    told = (state(), state())
    assert add_settings(iter(told)) == told
