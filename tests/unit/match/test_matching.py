"""Matching as a whole: facts of a story come out as a reader would sort them."""

from crosscheck.match.matching import SHOWN_LINKS, match_statements

HELD = {"property": "detained", "subject": "people", "place": "Portugal", "event": "2021 spring strike"}
DAY, DAYS = "2021-05-01", "2021-05-01/2021-05-04"


def clusters(desk, *claims):
    return [
        set(cluster.statements)
        for cluster in match_statements(desk.statements(*claims)).clusters
        if len(cluster.statements) > 1
    ]


def test_nothing_gives_nothing():
    matching = match_statements([])
    assert (matching.clusters, matching.see_also, matching.uncompared) == ((), (), ())


def test_a_claim_alone_is_a_cluster_of_one(desk):
    (only,) = match_statements(desk.statements({**HELD, "id": "only"})).clusters
    assert (only.statements, only.links) == (("only",), ())


def test_a_day_twice_and_the_days_around_it_are_one_fact(desk):
    found = clusters(
        desk,
        {**HELD, "id": "gazette-day", "time": DAY, "value": "around 500"},
        {**HELD, "id": "herald-day", "time": DAY, "value": "roughly 500"},
        {**HELD, "id": "gazette-days", "time": DAYS, "value": "around 1,000"},
    )
    assert found == [{"gazette-day", "herald-day", "gazette-days"}]


def test_a_whole_goes_with_the_part_that_more_speak_of(desk):
    found = clusters(
        desk,
        {**HELD, "id": "a-next-day", "time": "2021-05-02", "value": "30"},
        {**HELD, "id": "b-days", "time": DAYS, "value": "around 1,000"},
        {**HELD, "id": "c-day", "time": DAY, "value": "around 500"},
        {**HELD, "id": "d-day", "time": DAY, "value": "roughly 500"},
    )
    assert found == [{"b-days", "c-day", "d-day"}]


def test_one_speech_reported_from_two_places_is_one_fact(desk):
    speech = {"property": "speaking from", "subject": "Ada Berg", "time": "2021-05"}
    found = clusters(
        desk,
        {**speech, "id": "here", "value": {"place": "Lyon"}},
        {**speech, "id": "there", "value": {"place": "Vienna"}},
    )
    assert found == [{"here", "there"}]


def test_the_hurt_and_those_in_hospital_are_one_fact(desk):
    strike = {"subject": "police officers", "event": "2021 spring strike", "time": DAY}
    found = clusters(
        desk,
        {**strike, "id": "hurt", "property": "injured", "value": "a few"},
        {**strike, "id": "ward", "property": "hospitalised", "value": "three", "time": ""},
    )
    assert found == [{"hurt", "ward"}]


def test_people_of_a_country_ten_years_apart_are_two_facts(desk):
    people = {"property": "population", "subject": "Portugal", "place": "Portugal"}
    assert (
        clusters(
            desk,
            {**people, "value": "10.5 million", "published": "2011-06-13"},
            {**people, "value": "10.3 million", "published": "2021-06-13"},
        )
        == []
    )


def test_the_dead_of_two_risings_never_meet(desk):
    dead = {"property": "killed", "subject": "demonstrators", "place": "Porto"}
    assert (
        clusters(
            desk,
            {**dead, "value": "fourteen", "time": "2011-12-16", "event": "Porto shootings 2011"},
            {**dead, "value": "scores", "time": "2022-01", "event": "January 2022 unrest"},
        )
        == []
    )


def test_look_alike_names_stay_apart(desk):
    born = {"property": "age", "published": "2021-05-02"}
    assert (
        clusters(
            desk,
            {**born, "subject": "Yevgeny Zhovtis", "value": "64"},
            {**born, "subject": "Bakhytzhan Zhapisheva", "value": "51"},
        )
        == []
    )


def test_what_a_cluster_had_to_leave_is_a_see_also(desk):
    matching = match_statements(
        desk.statements(
            {**HELD, "id": "day", "time": DAY, "value": "500"},
            {**HELD, "id": "days", "time": DAYS, "value": "1,000"},
            {**HELD, "id": "next", "time": "2021-05-02", "value": "30"},
        )
    )
    assert [cluster.statements for cluster in matching.clusters] == [("day", "days"), ("next",)]
    assert [(pair.left, pair.right) for pair in matching.see_also] == [("days", "next")]


def test_links_are_the_pairs_inside_a_cluster(desk):
    told = [{**HELD, "id": f"c{number}", "time": DAY, "value": str(number)} for number in range(4)]
    (found,) = match_statements(desk.statements(*told)).clusters
    assert [(link.left, link.right) for link in found.links] == [
        ("c0", "c1"), ("c0", "c2"), ("c0", "c3"), ("c1", "c2"), ("c1", "c3"), ("c2", "c3")
    ]  # fmt: skip


def test_a_large_cluster_keeps_a_link_for_each_statement(desk):
    count = SHOWN_LINKS * 2
    told = [{**HELD, "id": f"c{number:03}", "time": DAY, "value": str(number)} for number in range(count)]
    (found,) = match_statements(desk.statements(*told)).clusters
    assert len(found.statements) == count
    assert len(found.links) <= count
    assert {ref for link in found.links for ref in (link.left, link.right)} == set(found.statements)
