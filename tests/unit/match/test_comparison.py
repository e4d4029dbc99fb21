"""What comparing two claims finds in each field, what bars a match, and how it is put."""

import pytest

from crosscheck.match.comparison import compare_pair
from crosscheck.match.fields import compare_properties
from crosscheck.match.reasons import give_reason
from crosscheck.match.weights import COMPARISONS, POSSIBLE, SURE
from crosscheck.model.linkage import Outcome
from crosscheck.model.statement import Property

HELD = {"property": "detained", "value": "120", "subject": "protesters", "place": "Porto", "time": "2021-05-01"}
PRICE = {"property": "price", "value": "€3", "subject": "bread", "place": "Lyon", "time": "2021-04"}
LEADER = {"property": "leader", "value": "Ada Berg", "subject": "Nova Volja"}


def compare(desk, base, **changed):
    left = {key: value for key, value in base.items() if value is not None}
    right = {key: value for key, value in {**base, **changed}.items() if value is not None}
    return compare_pair(*desk.statements(left, right))


def levels(pair):
    return {one.field: one.level for one in pair.comparisons}


LEVELS = [
    (HELD, {}, "property", "same"),
    (HELD, {"property": "people detained"}, "property", "same"),
    (HELD, {"property": "injured", "subject": "protesters"}, "property", "other"),
    ({**HELD, "property": "injured"}, {"property": "hospitalised"}, "property", "kin"),
    (LEADER, {"value": "Nils Holm"}, "property", "same fact"),
    (PRICE, {"value": "€4"}, "property", "same level"),
    ({**HELD, "property": "drones seen"}, {}, "property", "same free words"),
    ({**LEADER, "property": "seat of the court"}, {"property": "seat of the council"}, "property", "overlaps"),
    ({**LEADER, "property": "colour of the flag"}, {"property": "seat of the court"}, "property", "unlike"),
    ({**LEADER, "property": "colour"}, {"property": "colour of the flag"}, "property", "narrower"),
    (
        {**LEADER, "property": "colour", "subject": "state flag"},
        {"property": "colour of the flag"},
        "property",
        "same in context",
    ),
    (LEADER, {}, "subject", "same"),
    (LEADER, {"subject": "Civic Union"}, "subject", "different"),
    ({**LEADER, "subject": "Ada Berg"}, {"subject": "Berg"}, "subject", "part"),
    ({**LEADER, "subject": "Mikhail Saakashvili"}, {"subject": "Mikheil Saakashwili"}, "subject", "variant"),
    ({**LEADER, "subject": "United Farmers Party"}, {"subject": "UFP"}, "subject", "acronym"),
    (PRICE, {"subject": "milk"}, "subject", "unlike"),
    (PRICE, {"subject": "bread"}, "subject", "word"),
    (PRICE, {"subject": "white bread"}, "subject", "word part"),
    (HELD, {}, "group", "same"),
    ({**HELD, "subject": "people"}, {}, "group", "everybody"),
    (HELD, {"subject": "people"}, "group", "nested"),
    (HELD, {"subject": "police officers"}, "group", "apart"),
    (HELD, {}, "place", "same"),
    (HELD, {"place": "Portugal"}, "place", "nested"),
    (HELD, {"place": "Braga"}, "place", "apart"),
    (HELD, {"place": "Norwick"}, "place", "unlike"),
    ({**HELD, "place": "Zhanaozen"}, {"place": "Janaozen"}, "place", "variant"),
    ({**PRICE, "subject": None}, {"subject": "Lyon", "place": None}, "place", "subject"),
    (HELD, {}, "time", "same"),
    (HELD, {"time": "2021-05-01/2021-05-04"}, "time", "nested in days"),
    (HELD, {"time": "2021-05"}, "time", "nested in a month"),
    (HELD, {"time": "2021"}, "time", "nested in a year"),
    (HELD, {"time": "2020-01/2021-12"}, "time", "nested"),
    (HELD, {"time": "2021-05-02"}, "time", "apart"),
    ({**HELD, "time": "2021-04-28/2021-05-02"}, {"time": "2021-05-01/2021-05-04"}, "time", "overlaps"),
    ({**HELD, "time": "2021-05-01~"}, {"time": "2021-05-02"}, "time", "overlaps"),
    (HELD, {"time": None}, "time", "reported at once"),
    (HELD, {"time": None, "published": "2021-09-02"}, "time", "no later hint"),
    (HELD, {"time": None, "published": "2021-03-02"}, "time", "reported before"),
    ({**HELD, "time": None}, {}, "time", "one news cycle"),
    ({**HELD, "time": None}, {"published": "2021-05-20"}, "time", "one month"),
    ({**HELD, "time": None}, {"published": "2021-12-20"}, "time", "one year"),
    ({**HELD, "time": None}, {"published": "2024-12-20"}, "time", "years between"),
    ({**HELD, "time": None, "property": "drones seen"}, {"published": "2024-12-20"}, "time", "years between, free"),
    (LEADER, {"published": "2024-12-20"}, "time", "years between, fact"),
    ({**PRICE, "time": None}, {"published": "2021-05-20"}, "time", "one month, a level"),
    ({**PRICE, "time": None}, {"published": "2024-12-20"}, "time", "levels of other years"),
    ({**HELD, "event": "2021 spring strike"}, {}, "event", "same"),
    ({**HELD, "event": "2021 spring strike"}, {"event": "2019 spring strike"}, "event", "different"),
    ({**HELD, "event": "Hurricane Odile"}, {"event": "Hurricane Ruben"}, "event", "different"),
    ({**HELD, "event": "Hurricane Odile"}, {"event": "Odile"}, "event", "named part"),
    ({**HELD, "event": "spring strike"}, {}, "event", "phrase"),
    ({**HELD, "event": "strike"}, {}, "event", "word"),
    ({**HELD, "event": "spring strike"}, {"event": "2021 spring strike"}, "event", "phrase part"),
    ({**HELD, "event": "spring strike"}, {"event": "court case"}, "event", "unlike"),
    ({**HELD, "said_by": "Interior Ministry"}, {"said_by": "the Interior Ministry"}, "said by", "same"),
    ({**HELD, "said_by": "Interior Ministry"}, {"said_by": "Ada Berg"}, "said by", "other"),
    (HELD, {"value": "12 percent"}, "kind", "other unit"),
    ({**HELD, "property": "drones seen"}, {"value": "9 June 2019"}, "kind", "other sort"),
    (PRICE, {"value": "rose by €1"}, "kind", "change"),
    (PRICE, {"value": "$4"}, "kind", "other unit"),
    (HELD, {"value": "denied"}, "kind", "whether"),
    (HELD, {"value": None}, "kind", "same"),
]


@pytest.mark.parametrize(("base", "changed", "field", "level"), LEVELS, ids=lambda one: str(one))
def test_fields_stand_on_named_levels(desk, base, changed, field, level):
    assert levels(compare(desk, base, **changed)).get(field) == level


@pytest.mark.parametrize(
    ("base", "field"),
    [(HELD, "event"), ({**HELD, "place": None}, "place"), ({**HELD, "said_by": ""}, "said by"), (LEADER, "group")],
)
def test_what_neither_states_is_not_in_the_waterfall(desk, base, field):
    assert field not in levels(compare(desk, base))


@pytest.mark.parametrize(
    ("base", "changed", "reason"),
    [
        (HELD, {"place": "Braga"}, "one is about Porto, the other about Braga"),
        (HELD, {"time": "2021-05-02"}, "the two speak of different days (1 May 2021 and 2 May 2021)"),
        (HELD, {"subject": "police officers"}, "one counts protesters, the other police officers"),
        (HELD, {"property": "injured"}, "“detained” and “injured” are two questions"),
        (HELD, {"value": "12 percent"}, "one gives a number, the other a share in percent"),
        (LEADER, {"subject": "Civic Union"}, "one is about Nova Volja, the other about Civic Union"),
        (
            {**HELD, "event": "Hurricane Odile"},
            {"event": "Hurricane Ruben"},
            "one is about Hurricane Odile, the other about Hurricane Ruben",
        ),
    ],
)
def test_a_bar_keeps_two_apart_and_says_why(desk, base, changed, reason):
    pair = compare(desk, base, **changed)
    assert pair.outcome is Outcome.APART
    assert pair.barred == reason


@pytest.mark.parametrize(
    ("base", "changed", "line"),
    [
        (HELD, {}, "both name Porto"),
        (HELD, {"place": "Portugal"}, "Porto lies in Portugal"),
        ({**HELD, "place": "Portugal"}, {"place": "Porto"}, "Porto lies in Portugal"),
        (
            {**HELD, "time": "9 June 2019"},
            {"time": "9 to 12 June 2019"},
            "9 June 2019 lies within 9 to 12 June 2019",
        ),
        ({**HELD, "place": "Zhanaozen"}, {"place": "Janaozen"}, "Zhanaozen and Janaozen are two spellings of one name"),
        (HELD, {"subject": "people"}, "protesters are some of the people"),
        ({**HELD, "property": "injured"}, {"property": "hospitalised"}, "“hospitalised” is a part of “injured”"),
    ],
)
def test_reasons_use_the_words_as_written(desk, base, changed, line):
    assert line in [one.reason for one in compare(desk, base, **changed).comparisons]


def test_two_figures_of_one_passage_are_not_one_answer(desk):
    said = {**HELD, "source": "gazette", "quote": {"exact": "120", "start": 400}}
    part = {**said, "subject": "women", "value": "14", "quote": {"exact": "14", "start": 430}}
    pair = compare_pair(*desk.statements({**said, "subject": "people"}, part))
    assert pair.outcome is Outcome.APART
    assert levels(pair)["passage"] == "one"


def test_one_question_asked_twice_in_a_passage_is_compared(desk):
    said = {**HELD, "source": "gazette", "quote": {"exact": "120", "start": 400}}
    again = {**said, "value": "130", "quote": {"exact": "130", "start": 430}}
    assert compare_pair(*desk.statements(said, again)).outcome is Outcome.SURE


def test_a_source_may_contradict_itself_elsewhere(desk):
    said = {**HELD, "source": "gazette", "quote": {"exact": "120", "start": 400}}
    again = {**said, "value": "130", "quote": {"exact": "130", "start": 4000}}
    assert compare_pair(*desk.statements(said, again)).outcome is Outcome.SURE


@pytest.mark.parametrize("other", [{"time": "2021-05"}, {"property": "people detained", "subject": "people"}])
def test_one_source_that_asks_not_quite_the_same_speaks_of_two_things(desk, other):
    said = {**HELD, "source": "gazette"}
    voice = levels(compare_pair(*desk.statements(said, {**said, **other}))).get("voice")
    assert voice == "one"


@pytest.mark.parametrize("other", [{"said_by": "organisers"}, {"part": "headline"}])
def test_another_speaker_and_the_headline_are_other_voices(desk, other):
    said = {**HELD, "source": "gazette"}
    again = {**said, **other, "time": "2021-05"}
    assert "voice" not in levels(compare_pair(*desk.statements(said, again)))


def test_a_named_person_held_is_no_count_of_the_held(desk):
    one = {**HELD, "subject": "Ada Berg", "value": "yes"}
    assert compare_pair(*desk.statements(HELD, one)).outcome is Outcome.APART


def test_an_unread_value_bars_nothing(desk):
    assert compare(desk, HELD, value=None).outcome is Outcome.SURE


def test_a_place_that_is_the_answer_does_not_bound_the_question(desk):
    spoke = {"property": "speaking from", "value": {"place": "Lyon"}, "subject": "Ada Berg", "time": "2021-05"}
    other = {**spoke, "value": {"place": "Porto"}, "place": "Porto"}
    pair = compare_pair(*desk.statements({**spoke, "place": "Lyon"}, other))
    assert pair.outcome is Outcome.SURE
    assert "place" not in levels(pair)


def test_a_subject_counts_where_the_place_is_the_answer(desk):
    capital = {"property": "capital", "value": "Porto", "subject": "Portugal", "place": "Portugal"}
    assert levels(compare(desk, capital, value="Braga"))["subject"] == "same"


def test_a_day_that_is_the_answer_does_not_bound_the_question(desk):
    vote = {"property": "election date", "value": "9 June 2019", "subject": "Freedonia", "time": "2019-06-09"}
    pair = compare_pair(*desk.statements(vote, {**vote, "value": "16 June 2019", "time": "2019-06-16"}))
    assert pair.outcome is Outcome.SURE


def test_place_and_event_are_not_counted_twice(desk):
    story = {**HELD, "event": "2021 spring strike"}
    weights = {one.field: one.bits for one in compare(desk, story).comparisons}
    assert weights["place"] + weights["event"] + weights["story"] < weights["place"] + weights["event"]


def test_free_words_in_one_story_stay_two_questions(desk):
    story = {"place": "Porto", "time": "2021-05-01", "event": "2021 spring strike", "subject": "dockers' union"}
    asked = (
        {"property": "chair of the meeting", "value": "Ada Berg"},
        {"property": "author of the appeal", "value": "Nils Holm"},
    )
    pair = compare_pair(*desk.statements(*({**story, **one} for one in asked)))
    assert pair.outcome is Outcome.APART


def test_every_level_has_a_weight_a_why_and_words(desk):
    full = {**HELD, "event": "spring strike", "said_by": "Ada Berg", "value": "120"}
    left, right = desk.statements(full, {**full, "place": "Portugal"})
    for field, named in COMPARISONS.items():
        for level, weight in named.items():
            assert weight.why
            assert give_reason(left, right, field, level)


def test_weights_are_within_reason():
    for named in COMPARISONS.values():
        for weight in named.values():
            assert -12 <= weight.bits <= 8
            assert not weight.bars or weight.bits < 0
    assert POSSIBLE < SURE


def test_words_that_begin_others_are_compared_alike_from_either_side():
    sent, sentence = (
        Property(key, key, None, additive=False, cumulative=False, known=False) for key in ("troop sent", "sentence go")
    )
    assert compare_properties(sent, sentence) == compare_properties(sentence, sent)
