"""From claims to statements: value by kind, who is counted, qualifiers, and warnings for what cannot be read."""

from decimal import Decimal

import pytest
from msgspec.structs import replace

from crosscheck.model.claim import Claim, GivenValue, Modality
from crosscheck.model.diagnostic import Level
from crosscheck.model.interval import Interval
from crosscheck.model.location import Location
from crosscheck.model.project import Project, Settings
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.model.value import Hedge, Name, Place, Quantity, QuantityKind, Text, Time, Truth, ValueKind
from crosscheck.normalise.statements import normalise_claim
from crosscheck.normalise.vocabulary import make_vocabulary

SOURCE = Source("daily", "The Daily", "News", "2019-06-13", "en", SourceKind.NEWS, Location("sources.yaml", 3, 5))
UNDATED = replace(SOURCE, published="")
PLACES = {"Porto": "Portugal", "Main Square": "Porto"}
PROJECT = Project(".", Settings(), (SOURCE,), (), (), PLACES, events={"polling day": "2019-06-09"})
VOCABULARY = make_vocabulary(PROJECT)
HERE = Location("claims/daily.yaml", 7, 5)


def claim(value=None, prop="killed", **fields):
    return Claim("c", "c", "daily", fields.pop("text", "Something is said."), prop, value, HERE, **fields)


def state(value=None, prop="killed", source=SOURCE, **fields):
    statement, diagnostics = normalise_claim(claim(value, prop, **fields), source, VOCABULARY)
    assert diagnostics == ()
    return statement


def warn(value=None, prop="killed", source=SOURCE, **fields):
    statement, diagnostics = normalise_claim(claim(value, prop, **fields), source, VOCABULARY)
    assert {fault.level for fault in diagnostics} == {Level.WARNING}
    assert {fault.location for fault in diagnostics} == {HERE}
    return statement, [fault.code for fault in diagnostics], " ".join(fault.message for fault in diagnostics)


@pytest.mark.parametrize(
    ("prop", "value", "kind"),
    [
        ("killed", "Fourteen", Quantity),
        ("killed", "yes", Truth),
        ("killed", "denied", Truth),
        ("killed", "9 June 2019", Time),
        ("killed", "no one", Quantity),
        ("election date", "June 9", Time),
        ("election date", "2000", Time),
        ("election date", "denied", Truth),
        ("winner", "Ana Silva", Name),
        ("winner", "Porto", Name),
        ("winner", "denied", Truth),
        ("location", "Porto", Place),
        ("location", "the outskirts of Braga", Place),
        ("turnout", "77.4 percent", Quantity),
    ],
)
def test_a_known_property_says_how_its_value_is_read(prop, value, kind):
    assert isinstance(state(value, prop).value, kind)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("denied", Truth), ("yes", Truth), ("did not", Truth), ("9 June", Time), ("2019", Time), ("Wednesday", Time),
        ("2019-06", Time), ("2000", Time), ("37", Quantity), ("1,200", Quantity), ("a few", Quantity),
        ("37 percent", Quantity), ("three lorries", Quantity), ("Porto", Place), ("Main Square", Place),
        ("Portugal", Place), ("Ana Silva", Name), ("Union of Miners", Name), ("fair elections", Text), ("May", Name),
        ("fuel prices", Text), ("yes, but only at night", Text), ("polling day", Time),
    ],
)  # fmt: skip
def test_an_unknown_property_leaves_it_to_the_words(value, kind):
    statement = state(value, "grumbled about")
    assert not statement.property.known
    assert isinstance(statement.value, kind)


def test_no_value_is_no_value():
    assert state(None).value is None


def test_a_text_keeps_its_content_words():
    value = state("the cost of fuel", "grumbled about").value
    assert value == Text("the cost of fuel", ("cost", "fuel"))


# Values given outright.


def test_given_figures_are_used_as_given():
    value = state(GivenValue(amount=Decimal(500), lower=Decimal(450), upper=Decimal(550), unit="person")).value
    span = Interval(Decimal(450), Decimal(550))
    words = "500 (450 to 550) person"
    assert value == Quantity(QuantityKind.COUNT, Decimal(500), span, span, "person", Hedge.RANGE, words)


@pytest.mark.parametrize(
    ("given_value", "kind", "unit", "lower", "upper"),
    [
        (GivenValue(amount=Decimal(7)), QuantityKind.COUNT, "", 7, 7),
        (GivenValue(amount=Decimal(0), unit="person"), QuantityKind.COUNT, "person", 0, 0),
        (GivenValue(lower=Decimal(7)), QuantityKind.COUNT, "", 7, None),
        (GivenValue(upper=Decimal(7)), QuantityKind.COUNT, "", None, 7),
        (GivenValue(lower=Decimal(7), upper=Decimal(7)), QuantityKind.COUNT, "", 7, 7),
        (GivenValue(amount=Decimal("70.5"), unit="percent"), QuantityKind.PERCENT, "percent", "70.5", "70.5"),
        (GivenValue(amount=Decimal(12), unit="USD"), QuantityKind.MONEY, "USD", 12, 12),
        (GivenValue(lower=Decimal(2), upper=Decimal(3), unit="weeks"), QuantityKind.DURATION, "day", 14, 21),
        (GivenValue(amount=Decimal(2), unit="km"), QuantityKind.MEASURE, "metre", 2000, 2000),
        (GivenValue(amount=Decimal(2), unit="zorkmids"), QuantityKind.COUNT, "zorkmid", 2, 2),
    ],
)
def test_given_figures_take_the_kind_and_base_of_their_unit(given_value, kind, unit, lower, upper):
    value = state(given_value, "grumbled about").value
    assert isinstance(value, Quantity)
    assert (value.kind, value.unit) == (kind, unit)
    ends = [None if end is None else Decimal(end) for end in (lower, upper)]
    assert value.implied == value.possible == Interval(*ends)
    assert value.hedge is (Hedge.EXACT if lower == upper else Hedge.RANGE)


@pytest.mark.parametrize("given_value", [GivenValue(), GivenValue(lower=Decimal(9), upper=Decimal(7))])
def test_given_figures_out_of_order_are_a_warning(given_value):
    statement, codes, message = warn(given_value)
    assert statement.value is None
    assert codes == ["unread-value"]
    assert "missing or not in order" in message


@pytest.mark.parametrize(
    ("kind", "words", "value_type"),
    [
        (ValueKind.PLACE, "Braga", Place), (ValueKind.NAME, "yes", Name), (ValueKind.TEXT, "37", Text),
        (ValueKind.TRUTH, "no", Truth), (ValueKind.TIME, "yesterday", Time), (ValueKind.QUANTITY, "37", Quantity),
    ],
)  # fmt: skip
def test_a_given_kind_is_read_by_its_reader_alone(kind, words, value_type):
    assert isinstance(state(GivenValue(kind=kind, words=words), "grumbled about").value, value_type)


def test_a_given_kind_that_does_not_fit_is_a_warning():
    statement, codes, _ = warn(GivenValue(kind=ValueKind.TRUTH, words="perhaps"), "grumbled about")
    assert (statement.value, codes) == (None, ["unread-value"])


# What cannot be read.


def test_words_that_are_no_quantity_are_a_warning():
    statement, codes, message = warn("very sad", "killed")
    assert (statement.value, codes) == (None, ["unread-value"])
    assert "the value of c cannot be read: “very sad” (" in message


def test_four_digits_are_a_count_where_a_known_property_asks_for_one():
    assert state("1900", "killed").value.amount == Decimal(1900)


def test_a_weekday_that_does_not_fit_is_a_warning():
    _, codes, message = warn("Monday, 9 June 2019", "election date")
    assert codes == ["unread-value"]
    assert "2019-06-09 was a Sunday" in message


def test_a_qualifier_that_cannot_be_read_is_unknown_and_never_the_day_of_publication():
    statement, codes, message = warn("3", time="the following day", as_of="03/04/2019")
    assert (statement.time, statement.as_of) == (None, None)
    assert codes == ["unread-time", "unread-as-of"]
    assert "03/04/2019" in message


@pytest.mark.parametrize("prop", ["grumbled about", "killed", "resigned"])
def test_words_that_can_only_be_a_date_are_nothing_else(prop):
    statement, codes, _ = warn("Monday, 9 June 2019", prop)
    assert (statement.value, codes) == (None, ["unread-value"])
    statement, codes, _ = warn("Wednesday", prop, UNDATED)
    assert (statement.value, codes) == (None, ["unread-value"])


def test_long_words_are_cut_in_the_message():
    _, _, message = warn("x" * 5000)
    assert len(message) < 200


# Qualifiers.


def test_times_are_told_from_the_day_of_publication():
    statement = state("3", time="yesterday", as_of="Wednesday")
    assert statement.time.edtf == statement.as_of.edtf == "2019-06-12"
    assert statement.published.edtf == "2019-06-13"


def test_a_relative_time_of_an_undated_source_is_unknown():
    statement, codes, _ = warn("3", source=UNDATED, time="yesterday")
    assert (statement.time, statement.published, codes) == (None, None, ["unread-time"])


def test_the_projects_events_are_dates():
    assert state("3", time="the day after polling day").time.edtf == "2019-06-10"


def test_a_missing_qualifier_is_none():
    statement = state("3")
    fields = ("subject", "group", "place", "time", "as_of", "event", "said_by")
    assert [getattr(statement, field) for field in fields] == [None] * len(fields)


def test_qualifiers_are_read_by_their_readers():
    statement = state("3", place="Main Square, Porto", event="June protests", said_by="Minister Ana Silva")
    assert statement.place.path[-3:] == ("portugal", "porto", statement.place.key)
    assert statement.event.parts[-1] == "protests"
    assert statement.said_by.parts == ("ana", "silva")


@pytest.mark.parametrize("modality", list(Modality))
def test_modality_is_as_given(modality):
    statement = state("yes", "resigned", modality=modality)
    assert statement.modality is modality
    assert statement.value == Truth(True, "yes")


def test_the_text_becomes_content_words():
    assert state("3", text="The police killed the demonstrators.").text_parts == VOCABULARY.stemmer.content_words(
        "police killed demonstrators"
    )


# Who is counted.


@pytest.mark.parametrize(
    ("fields", "group"),
    [
        ({"group": "demonstrators"}, "protesters"),
        ({"subject": "demonstrators"}, "protesters"),
        ({"value": "three police officers"}, "police officers"),
        ({"value": "More than 30 police officers"}, "police officers"),
        ({"value": "dozens of demonstrators"}, "protesters"),
        ({"value": "fourteen demonstrators"}, "protesters"),
        ({"value": "five of the demonstrators"}, "protesters"),
        ({"value": "three people"}, "people"),
        ({"prop": "police killed"}, "police officers"),
        ({"subject": "people", "value": "three police officers"}, "police officers"),
        ({"group": "people", "subject": "demonstrators"}, "protesters"),
        ({"group": "journalists", "value": "three people"}, "journalists"),
        ({"group": "journalists", "subject": "demonstrators"}, "journalists"),
        ({"value": "three"}, None),
        ({"subject": "Ana Silva"}, None),
        ({"subject": "the price of fuel"}, None),
        ({"value": "three lorries"}, "trucks"),
    ],
)
def test_who_is_counted(fields, group):
    statement = state(**({"value": "3"} | fields))
    assert (statement.group and statement.group.key) == group


@pytest.mark.parametrize(
    ("fields", "label"),
    [
        ({"subject": "demonstrators"}, None),
        ({"subject": "demonstrators", "group": "protesters"}, None),
        ({"subject": "people", "value": "three police officers"}, None),
        ({"subject": "demonstrators", "group": "journalists"}, "demonstrators"),
        ({"subject": "Ana Silva", "group": "people"}, "Ana Silva"),
        ({"subject": "fuel"}, "fuel"),
    ],
)
def test_a_subject_that_only_repeats_the_group_is_dropped(fields, label):
    subject = state(**({"value": "3"} | fields)).subject
    assert (subject and subject.label) == label


@pytest.mark.parametrize(
    ("fields", "unit"),
    [
        ({"value": "Fourteen", "subject": "demonstrators"}, "person"),
        ({"value": "Fourteen demonstrators"}, "person"),
        ({"value": "Fourteen", "group": "journalists"}, "person"),
        ({"value": "Fourteen"}, ""),
        ({"value": "Fourteen", "group": "cars"}, ""),
        ({"value": "14 percent", "group": "journalists"}, "percent"),
    ],
)
def test_a_bare_count_takes_the_unit_of_who_is_counted(fields, unit):
    assert state(**fields).value.unit == unit


@pytest.mark.parametrize(
    ("value", "additive"),
    [
        ("37 tents", True), ("$12 million", True), ("37 percent", False), ("3 percentage points", False),
        ("three weeks", False), ("ninth", False), ("12 km", False), ("yes", False), (None, False),
    ],
)  # fmt: skip
def test_figures_of_an_unknown_property_add_up_by_their_kind(value, additive):
    prop = state(value, "grumbled about").property
    assert (prop.additive, prop.cumulative) == (additive, False)


def test_the_lexicon_says_whether_figures_of_a_known_property_add_up():
    assert state("3", "killed").property.additive
    assert state("3", "killed").property.cumulative
    assert not state("3 million", "population").property.additive
