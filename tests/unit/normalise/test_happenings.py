"""What kind of event words name, and when a subject is an event."""

import pytest

from crosscheck.model.claim import Claim
from crosscheck.model.location import Location
from crosscheck.model.project import Project, Settings
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.normalise.happenings import LOOSE, read_happening
from crosscheck.normalise.statements import normalise_claim
from crosscheck.normalise.vocabulary import make_vocabulary

HERE = Location("claims/daily.yaml", 7, 5)
SOURCE = Source("daily", "The Daily", "News", "2021-05-02", "en", SourceKind.NEWS, HERE)
ENGLISH = make_vocabulary(Project("", Settings(), (), ()))


def state(prop, value, **fields):
    claim = Claim("c", "c", "daily", "Something is said.", prop, value, HERE, **fields)
    return normalise_claim(claim, SOURCE, ENGLISH)[0]


@pytest.mark.parametrize(
    ("words", "kind", "is_local"),
    [
        ("fire", "fire", True),
        ("the mill fire", "fire", True),
        ("Mill Fire", "fire", True),
        ("the blaze at the mill", "fire", True),
        ("fire at the festival", "fire", True),
        ("collision between a train and a bus", "crash", True),
        ("mudslides", "landslide", True),
        ("mine explosion", "explosion", True),
        ("ferry disaster", "sinking", True),
        ("forest fire", "wildfire", False),
        ("flash flood", "flood", False),
        ("earthquake", "earthquake", False),
        ("earthquake of 2015", "earthquake", False),
        ("2021 general election", "election", False),
        ("election 2021", "election", False),
        ("anti-mining protest", "protest", False),
        ("march against the mine", "protest", False),
        ("cholera outbreak", "outbreak", False),
        ("cup final", "match", True),
        ("during the flood", "flood", False),
    ],
)
def test_the_head_noun_tells_the_kind(words, kind, is_local):
    happening = read_happening(words, ENGLISH)
    assert (happening.name, happening.is_local) == (kind, is_local)


@pytest.mark.parametrize("words", ["disaster", "the tragedy", "incident at the plant", "accidents"])
def test_a_loose_word_may_be_any_kind(words):
    happening = read_happening(words, ENGLISH)
    assert (happening.name, happening.is_local) == (LOOSE, False)


@pytest.mark.parametrize(
    "words",
    [
        "",
        " ",
        "—",
        "2021",
        "at",
        "budget",
        "fire station",
        "election commission",
        "Democratic League",
        "earthquake relief fund",
    ],
)
def test_what_only_has_an_event_in_its_name_is_none(words):
    assert read_happening(words, ENGLISH) is None


@pytest.mark.parametrize("words", ["fire " * 50_000, "at " * 50_000, "x" * 200_000])
def test_long_words_are_read_without_trouble(words):
    found = read_happening(words, ENGLISH)
    assert found is None or found.name == "fire"


@pytest.mark.parametrize(
    ("prop", "value", "subject", "kind"),
    [
        ("killed", "14", "landslide", "landslide"),
        ("death toll", "14", "the mill fire", "fire"),
        ("attended", "5,000", "march", "protest"),
        ("injured", "at least 9", "explosion at a quarry", "explosion"),
    ],
)
def test_a_subject_that_is_an_event_says_at_what_they_were_counted(prop, value, subject, kind):
    statement = state(prop, value, subject=subject)
    assert statement.subject is None
    assert statement.event.label == subject
    assert statement.happening.name == kind


@pytest.mark.parametrize(
    ("prop", "value", "subject"),
    [
        ("vote share", "31 percent", "Democratic League"),
        ("vote share", "31 percent", "Civic Rally"),
        ("killed", "14", "Storm Brigade"),
        ("leader", "Ada Berg", "march"),
        ("shade of the banner", "grey", "march"),
        ("price", "€3", "bread"),
    ],
)
def test_who_or_what_it_is_about_stays_the_subject(prop, value, subject):
    statement = state(prop, value, subject=subject)
    assert statement.subject.label == subject
    assert statement.event is None
    assert statement.happening is None


def test_an_event_that_is_stated_is_not_taken_over():
    statement = state("killed", "14", subject="landslide", event="spring floods")
    assert statement.event.label == "spring floods"
    assert statement.happening.name == "flood"


def test_people_at_an_event_are_no_event():
    statement = state("detained", "40", subject="protesters")
    assert statement.event is None
    assert statement.group.key == "protesters"
