from crosscheck.model.claim import Claim
from crosscheck.model.location import Location
from crosscheck.model.project import Project, Settings
from crosscheck.normalise.names import read_name
from crosscheck.normalise.places import read_place
from crosscheck.normalise.properties import read_property
from crosscheck.normalise.vocabulary import make_vocabulary, wordbook

HERE = Location("claims/a.yaml", 1, 1)


def project(*said_by, language="en"):
    claims = tuple(Claim(str(i), str(i), "a", "", "", None, HERE, said_by=name) for i, name in enumerate(said_by))
    return Project("", Settings(language=language), (), claims)


def test_the_checkers_words_are_in_the_projects_language_and_figures_in_the_sources():
    vocabulary = make_vocabulary(project(), "de")
    assert vocabulary.lexicon.language == "de"
    assert read_property("people killed", vocabulary).key == "killed"


def test_words_are_compiled_once_a_language():
    assert make_vocabulary(project(), "de").book is make_vocabulary(project(), "en").book is wordbook("en")


def test_a_language_without_words_still_reads_names():
    vocabulary = make_vocabulary(project(language="xx"))
    assert read_name("Herr Müller", vocabulary).parts == ("muller",)
    assert read_place("Oldport, Norland", vocabulary).path == ("norland", "oldport")
    assert not read_property("killed", vocabulary).known


def test_an_abbreviation_in_brackets_is_learnt():
    vocabulary = make_vocabulary(project("Democratic Choice of Kazakhstan (DVK)"))
    assert read_name("DVK", vocabulary).alias
    assert read_name("DVK", vocabulary).alias == read_name("Democratic Choice of Kazakhstan", vocabulary).alias


def test_an_abbreviation_of_two_names_is_not():
    vocabulary = make_vocabulary(project("Associated Press (AP)", "Acme Paper (AP)"))
    assert read_name("AP", vocabulary).alias == ""


def test_nor_is_what_only_stands_in_brackets():
    vocabulary = make_vocabulary(project("Dana Reis (USA)", "Main Square (north)"))
    assert read_name("USA", vocabulary).alias == ""
    assert read_name("north", vocabulary).alias == ""
