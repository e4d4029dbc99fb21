import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.project import Project, Settings
from crosscheck.normalise.names import read_name
from crosscheck.normalise.vocabulary import make_vocabulary

ENGLISH = make_vocabulary(Project("", Settings(), (), ()))


def declaring(*aliases, **places):
    declared = {inner.replace("_", " "): outer for inner, outer in places.items()}
    return make_vocabulary(Project("", Settings(), (), (), aliases, declared))


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("President Kassym-Jomart Tokayev", "kassym jomart tokayev"),
        ("former president Nursultan Nazarbayev", "nursultan nazarbayev"),
        ("First President Nursultan Nazarbayev", "nursultan nazarbayev"),
        ("Acting President Ana Sousa", "ana sousa"),
        ("Mr. John Smith", "john smith"),
        ("Dr Jane Goodall, PhD", "jane goodall"),
        ("the late Robin Williams", "robin williams"),
        ("Kazakh opposition leader Mukhtar Ablyazov", "mukhtar ablyazov"),
        ("lawyer Amal Clooney", "amal clooney"),
        ("Herr Müller", "muller"),
        ("Nazarbayev's", "nazarbayev"),
        ("Nazarbayev’s", "nazarbayev"),
        ("Tokayev, Kassym-Jomart", "kassym jomart tokayev"),
        ("Smith, J.", "j smith"),
        ("Tokayev, the president of Kazakhstan", "tokayev"),
        ("J.K. Rowling", "j k rowling"),
        ("Muammar al-Gaddafi", "muammar gaddafi"),
        ("Ursula von der Leyen", "ursula leyen"),
        ("Ana María de la Cruz", "ana maria cruz"),
        ("Acme Widgets Ltd", "acme widgets"),
        ("Apple, Inc.", "apple"),
        ("Müller GmbH & Co. KG", "muller"),
        ("General Motors", "general motors"),
        ("Prime Minister's Office", "prime minister office"),
        ("Democratic Choice of Kazakhstan (DVK)", "democratic choice kazakhstan"),
        ("Organization for Security and Co-operation in Europe", "organization security cooperation europe"),
        ("“Current Time”", "current time"),
        ("King Charles III", "charles 3"),
        ("5th Battalion", "5 battalion"),
        ("Fifth Battalion", "5 battalion"),
        ("World War One", "world war 1"),
        ("St. Petersburg", "saint petersburg"),
        ("U.S. Congress", "us congress"),
        ("Will Smith", "will smith"),
        ("习近平", "xijinping"),
        ("Токаев", "tokaev"),
        ("the president", "president"),
        ("the interior ministry", "interior ministry"),
        ("May 2019 protests", "may 2019 protests"),
    ],
)
def test_read_name(words, parts):
    name = read_name(words, ENGLISH)
    assert " ".join(name.parts) == parts
    assert name.label == words
    assert len(name.skeletons) == len(name.parts)
    assert len(name.roles) in (0, len(name.parts))


@pytest.mark.parametrize(
    "words", ["Tokayev", "Токаев", "习近平", "President Sousa", "OSCE", "al-Qaeda", "5th Battalion"]
)
def test_names_are_proper(words):
    assert read_name(words, ENGLISH).proper


@pytest.mark.parametrize(
    "words", ["police", "Police", "Authorities", "the president", "Interior ministry", "a witness", "500"]
)
def test_noun_phrases_are_not(words):
    assert not read_name(words, ENGLISH).proper


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("John Smith", ""),
        ("South Sudan", "qn"),
        ("Oliver North", ""),
        ("DR Congo", "qn"),
        ("Deutsche Bank (Schweiz)", "ngq"),
        ("Flight 370", "nd"),
        ("Flight MH370", "nd"),
        ("Ministry of Health", "go"),
        ("Elizabeth II", "nd"),
        ("Malcolm X", ""),
    ],
)
def test_roles(words, roles):
    assert read_name(words, ENGLISH).roles == roles


def test_an_alias_is_found_in_any_spelling():
    vocabulary = declaring(("Nur-Sultan", "Astana"), ("Kassym-Jomart Tokayev", "KJT"))
    key = read_name("Astana", vocabulary).alias
    assert key
    assert key == read_name("Nursultan", vocabulary).alias or key == read_name("Nur Sultan", vocabulary).alias
    assert read_name("Нур-Султан", vocabulary).alias == key
    assert read_name("President Kasym-Zhomart Tokaev", vocabulary).alias == read_name("KJT", vocabulary).alias
    assert read_name("Almaty", vocabulary).alias == ""


def test_alias_rows_that_share_a_name_are_one():
    vocabulary = declaring(("Constantinople", "Istanbul"), ("Byzantium", "Constantinople"), ("Bombay", "Mumbai"))
    keys = {read_name(name, vocabulary).alias for name in ("Istanbul", "Byzantium", "Constantinople")}
    assert len(keys) == 1
    assert read_name("Mumbai", vocabulary).alias not in keys


def test_an_alias_is_the_whole_name_only():
    vocabulary = declaring(("Democratic Choice", "DVK"))
    assert read_name("Democratic Choice Youth", vocabulary).alias == ""


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_words_are_a_name(words):
    name = read_name(words, ENGLISH)
    assert len(name.skeletons) == len(name.parts)
    assert all(name.parts)
    assert read_name(words, ENGLISH) == name


@pytest.mark.parametrize("words", ["(" * 5000, "a." * 5000, "-" * 5000, "of " * 5000, "A, " * 5000, "’s " * 5000])
def test_hostile_words_are_read_too(words):
    assert len(read_name(words, ENGLISH).parts) <= 500


@pytest.mark.parametrize(("words", "parts"), load_lexicon("en").vocabulary.names.examples.items())
def test_the_lexicons_examples(words, parts):
    assert " ".join(read_name(words, ENGLISH).parts) == parts
