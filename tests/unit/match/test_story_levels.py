"""What one source, one story and one figure say of two claims; and that equals join before a part does."""

import pytest
from msgspec.structs import replace

from crosscheck.match.clustering import OTHER_SCOPE, cluster, is_plain
from crosscheck.match.comparison import Comparer, Score, compare_pair
from crosscheck.match.field_levels import repeat_level
from crosscheck.match.weights import COMPARISONS
from crosscheck.model.claim import Part
from crosscheck.model.linkage import Outcome
from crosscheck.model.statement import Meaning
from crosscheck.normalise.settings import add_settings

HELD = {"property": "detained", "value": "120", "group": "protesters"}
HURT = {"property": "injured", "value": "14", "group": "protesters"}
JOBLESS = {"property": "unemployment rate", "value": "6.1 percent"}
SHARE = {"property": "vote share", "value": "31 percent"}
LATER = {"published": "2021-05-10"}


def levels(left, right):
    return {one.field: one.level for one in compare_pair(left, right).comparisons}


def compare(desk, left, right):
    """Return the levels of two claims, either way round."""
    one, other = desk.statements(left, right)
    found = levels(one, other)
    assert levels(other, one) == found
    return found


def told(desk, left, right, *, ours=(), theirs=()):
    """Return the levels of two claims, each from a source with further claims."""
    made = [desk.statement(**{"published": "2021-05-02", **left, **more, "source": "ours"}) for more in ({}, *ours)]
    count = len(made)
    made += [
        desk.statement(**{"published": "2021-05-02", **right, **more, "source": "theirs"}) for more in ({}, *theirs)
    ]
    settled = add_settings(made)
    return levels(settled[0], settled[count])


# One voice


def voice(desk, left, right, part=Part.BODY):
    one, other = desk.statements({**left, "source": "daily"}, {**right, "source": "daily"})
    other = replace(other, claim=replace(other.claim, part=part))
    return levels(one, other).get("voice")


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        (HELD, {**HELD, "place": "Porto"}, "one"),
        (HELD, HURT, "one"),
        ({**HELD, "said_by": "police"}, {**HELD, "said_by": "police", "place": "Porto"}, "one"),
        ({**HELD, "said_by": "police"}, {**HELD, "place": "Porto"}, None),
        ({**HELD, "said_by": "police"}, {**HELD, "said_by": "Ada Berg", "place": "Porto"}, None),
        (HELD, {**HELD, "value": "130"}, None),
        (
            {"property": "signed on", "value": "9 June 2019", "subject": "treaty"},
            {"property": "signed on", "value": "12 June 2019", "subject": "border treaty"},
            "one",
        ),
        (
            {"property": "leader", "value": "Ada Berg", "subject": "Nova Volja"},
            {"property": "leader", "value": "Nils Holm", "subject": "Volja"},
            None,
        ),
    ],
    ids=str,
)
def test_one_voice_gives_two_figures_for_two_things(desk, left, right, level):
    assert voice(desk, left, right) == level


def test_a_headline_says_again_what_its_body_says(desk):
    assert voice(desk, HELD, {**HELD, "place": "Porto"}, part=Part.HEADLINE) is None


def test_two_sources_are_two_voices(desk):
    assert "voice" not in compare(desk, HELD, {**HELD, "place": "Porto"})


def test_one_voice_is_never_surely_one_fact():
    assert COMPARISONS["voice"]["one"].at_most_possible


# One story, and what it leaves unsaid

PORTO, LYON = {"place": "Porto"}, {"place": "Lyon"}


@pytest.mark.parametrize(
    ("left", "right", "ours", "theirs", "level"),
    [
        ({**HELD, **PORTO}, HELD, (), (PORTO, PORTO), "setting"),
        ({**HELD, **PORTO}, HELD, (), ({"place": "Portugal"},), "setting"),
        (HELD, HELD, (PORTO,), (PORTO,), "settings"),
        ({**HELD, **PORTO}, HELD, (), (LYON,), "other setting"),
        (HELD, HELD, (PORTO,), (LYON,), "other setting"),
        (HELD, HELD, (PORTO,), (), None),
        ({**HELD, **PORTO}, HELD, (), (PORTO, LYON), None),
        ({**HELD, **PORTO}, {**HELD, **PORTO}, (LYON, LYON), (), "same"),
    ],
    ids=str,
)
def test_a_place_that_is_left_out_is_that_of_the_story(desk, left, right, ours, theirs, level):
    assert told(desk, left, right, ours=ours, theirs=theirs).get("place") == level


@pytest.mark.parametrize(
    ("when", "level"),
    [("2021-05-01", "setting"), ("2021-05", "setting"), ("2021-03-01", "no later hint"), ("2021", "no later hint")],
)
def test_a_time_that_is_left_out_is_that_of_the_story(desk, when, level):
    late = {**HELD, "published": "2021-09-02"}
    assert told(desk, {**HELD, "time": "2021-05-01"}, late, theirs=({"time": when},))["time"] == level


@pytest.mark.parametrize(
    ("event", "level"), [("spring strike", "setting"), ("Hurricane Odile", None), ("strike", None)]
)
def test_an_event_that_is_left_out_is_that_of_the_story(desk, event, level):
    stated = {**HELD, "event": "spring strike"}
    assert told(desk, stated, HELD, theirs=({"event": event},)).get("event") == level


ODILE = {"event": "Hurricane Odile"}


@pytest.mark.parametrize(
    ("ours", "theirs", "published", "level"),
    [
        (PORTO, PORTO, "2021-05-03", "one story"),
        (PORTO, PORTO, "2021-07-03", None),
        (ODILE, ODILE, "2021-05-03", "one story"),
        (ODILE, {"event": "Hurricane Ruben"}, "2021-05-03", None),
        (PORTO, LYON, "2021-05-03", None),
        ({**PORTO, "time": "2021-05-01"}, {**PORTO, "time": "2021-05-01"}, "2021-09-03", "one story"),
        ({**PORTO, "time": "2021-05-01"}, {**PORTO, "time": "2020-05-01"}, "2021-05-03", None),
    ],
    ids=str,
)
def test_sources_of_one_place_or_event_at_one_time_tell_one_story(desk, ours, theirs, published, level):
    later = {**HELD, "published": published}
    assert told(desk, HELD, later, ours=(ours,), theirs=(theirs,)).get("sources") == level


def test_one_source_is_no_second_story(desk):
    settled = add_settings(desk.statements(*({**HELD, **PORTO, "source": "daily", "value": n} for n in ("3", "4"))))
    assert "sources" not in levels(*settled)


# Places, subjects and groups


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("Ulmenbach", "Germany", "perhaps inside"),
        ("Ulmenbach", "Zandvoortje", "unlike"),
        ("Ulmenbach", "Ulmenbach", "same"),
        ("Germany", "Kenya", "apart"),
    ],
)
def test_a_place_in_no_gazetteer_may_lie_in_one_that_is(desk, left, right, level):
    assert compare(desk, {**HELD, "place": left}, {**HELD, "place": right})["place"] == level


def meaning(asks, about):
    return Meaning(asks=frozenset(asks.split()), about=frozenset(about.split()))


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        (meaning("export", "shrimp"), meaning("export", "export"), "only one"),
        (meaning("jobless rate", "jobless"), meaning("jobless rate", "rate"), ""),
        (meaning("price", "bread"), meaning("price", "milk"), "unlike"),
        (meaning("price", ""), meaning("price", "milk"), "unlike"),
    ],
    ids=str,
)
def test_a_subject_may_only_say_again_what_is_asked(left, right, level):
    assert repeat_level(left, right) == repeat_level(right, left) == level


@pytest.mark.parametrize(
    ("base", "left", "right", "level"),
    [
        (JOBLESS, "women", "people", "nested, a level"),
        (JOBLESS, "young women", "women", "nested, a level"),
        (JOBLESS, "women", "women", "same"),
        (JOBLESS, "women", "men", "apart"),
        (HELD, "women", "people", "nested"),
        ({"property": "banned", "value": "yes"}, "women", "people", "nested"),
    ],
    ids=str,
)
def test_the_rate_of_a_part_is_not_that_of_the_whole(desk, base, left, right, level):
    assert compare(desk, {**base, "group": left}, {**base, "group": right})["group"] == level


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ({**SHARE, "subject": "Ada Berg"}, {**SHARE, "group": "women"}, "name and group"),
        ({**SHARE, "subject": "Ada Berg"}, {**SHARE, "group": "people"}, None),
        ({**SHARE, "subject": "Ada Berg"}, {**SHARE, "subject": "Ada Berg"}, "same"),
        ({**SHARE, "subject": "Ada Berg"}, {**SHARE, "subject": "Nils Holm"}, "different"),
        (
            {"property": "votes", "value": "512", "subject": "Ada Berg"},
            {"property": "votes", "value": "9", "group": "women"},
            None,
        ),
    ],
    ids=str,
)
def test_the_rate_of_one_by_name_is_not_that_of_a_group(desk, left, right, level):
    assert compare(desk, left, right).get("subject") == level


# Silence and figures


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ({**JOBLESS, "time": "2021-04"}, {**JOBLESS, "time": "2021-04"}, "all but a period"),
        ({**JOBLESS, "time": "2021-04"}, {**JOBLESS, "time": "2021-05"}, None),
        ({**JOBLESS, "time": "2021-04"}, {**JOBLESS, "time": "2021-04", "place": "Porto"}, None),
        ({**JOBLESS, "time": "2021-04"}, {**JOBLESS, "time": "2021-04", "group": "women"}, None),
        (JOBLESS, JOBLESS, None),
        (
            {"property": "killed", "value": "9", "time": "2021-04"},
            {"property": "killed", "value": "8", "time": "2021-04"},
            None,
        ),
    ],
    ids=str,
)
def test_rates_of_one_period_that_say_no_more_leave_the_same_open(desk, left, right, level):
    assert compare(desk, left, right).get("silence") == level


def test_one_source_does_not_give_one_rate_twice(desk):
    rates = [
        {**JOBLESS, "time": "2021-04", "source": "daily", "value": value} for value in ("6.1 percent", "7 percent")
    ]
    assert "silence" not in levels(*desk.statements(*rates))


UNLIKE = {"property": "drones seen"}, {"property": "hovering lights"}


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        ("14,382", "14,382", "unlike, one figure"),
        ("14,382", "about 14,400", "unlike, one figure"),
        ("14,382", "14,383", "unlike"),
        ("14", "14", "unlike"),
        ("at least 14,382", "at least 14,382", "unlike"),
    ],
)
def test_one_long_figure_speaks_for_two_wordings(desk, left, right, level):
    one, other = UNLIKE
    found = compare(desk, {**one, "value": left, "claim": "Sky."}, {**other, "value": right, "claim": "Night."})
    assert found["property"] == level


def test_one_long_figure_says_nothing_of_two_known_properties(desk):
    assert compare(desk, {**HELD, "value": "14,382"}, {**HURT, "value": "14,382"})["property"] == "other"


def test_one_long_figure_twice_in_one_source_says_nothing(desk):
    one, other = (
        {**side, "value": "14,382", "claim": word, "source": "daily"}
        for side, word in zip(UNLIKE, ("Sky.", "Night."), strict=True)
    )
    assert levels(*desk.statements(one, other))["property"] == "unlike"


# Equals before parts


def score(weight, *found):
    return Score(weight, 0.0, Outcome.SURE, "", found)


APART = Score(-9.0, -8.0, Outcome.APART, "place", ())


@pytest.mark.parametrize("level", sorted(OTHER_SCOPE))
def test_a_part_is_not_plain(level):
    assert not is_plain(score(9, ("place", "same"), ("group", level)))


def test_two_of_one_scope_are_plain(desk):
    comparer = Comparer()
    whole, again, part = map(
        comparer.profile, desk.statements({**HELD, **PORTO}, {**HELD, **PORTO}, {**HELD, "place": "Portugal"})
    )
    assert is_plain(comparer.score(whole, again))
    assert not is_plain(comparer.score(whole, part))


def test_an_equal_joins_before_a_part_that_weighs_more():
    edges = {(0, 1): score(9, ("place", "nested")), (1, 2): score(4, ("place", "same"))}
    assert cluster([0, 1, 2], edges.items(), lambda left, right: edges.get((left, right), APART)) == ((0,), (1, 2))


def test_a_part_joins_where_nothing_speaks_against_it():
    edges = {
        (0, 1): score(9, ("place", "nested")),
        (1, 2): score(4, ("place", "same")),
        (0, 2): score(5, ("place", "nested")),
    }
    assert cluster([0, 1, 2], edges.items(), lambda left, right: edges[left, right]) == ((0, 1, 2),)


def test_of_two_parts_the_heavier_joins_first():
    edges = {(0, 1): score(9, ("group", "nested")), (1, 2): score(4, ("group", "nested"))}
    assert cluster([0, 1, 2], edges.items(), lambda left, right: edges.get((left, right), APART)) == ((0, 1), (2,))
