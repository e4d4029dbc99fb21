import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.lexicons.lexicon import load_lexicon
from crosscheck.model.project import Project, Settings
from crosscheck.normalise.places import read_place
from crosscheck.normalise.vocabulary import make_vocabulary

ENGLISH = make_vocabulary(Project("", Settings(), (), ()))


def declaring(*aliases, **places):
    declared = {inner.replace("_", " "): outer for inner, outer in places.items()}
    return make_vocabulary(Project("", Settings(), (), (), aliases, declared))


def path(words, vocabulary=ENGLISH):
    return " > ".join(read_place(words, vocabulary).path)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Norport", "norport"),
        ("the city of Norport", "norport"),
        ("City of Norport", "norport"),
        ("Norport city", "norport"),
        ("New Harbour City", "nev harbur siti"),
        ("in Norport", "norport"),
        ("the Republic of Norland", "norland"),
        ("Norport, Norland", "norland > norport"),
        ("Norport , Norland,", "norland > norport"),
        ("Main Square in Norport", "norport > men skuare"),
        ("Norport's Main Square", "norport > men skuare"),
        ("the Main Square in central Norport, Norland", "norland > norport > sentral norport > men skuare"),
        ("outskirts of Norport", "norport > uzkirz of norport"),
        ("eastern Norland", "norland > eastern norland"),
        ("Eastern Norland", "eastern norland"),
        ("South Norland", "sut norland"),
        ("Norland, The Democratic Republic of the", "demokratic republic norland"),
        ("Norland, Republic of", "norland"),
        ("near Norport", "near norport"),
        ("Prince Edgar Island", "prinse edgar island"),
        ("", ""),
        (",", ""),
    ],
)
def test_path(words, expected):
    assert path(words) == expected


@pytest.mark.parametrize(
    "spellings",
    [
        ("Zhanaozen", "Janaozen", "Жанаозен"),
        ("Kazakhstan", "Kazakstan", "Қазақстан"),
        ("Kyiv", "Kiev", "Київ"),
        ("Raqqa", "Rakka", "the city of Raqqa", "Raqqa city"),
        ("Düsseldorf", "Dusseldorf", "Duesseldorf"),
    ],
)
def test_spellings_share_a_key(spellings):
    assert len({read_place(spelling, ENGLISH).key for spelling in spellings}) == 1


@pytest.mark.parametrize(
    "names",
    [
        ("Iran", "Iraq"),
        ("Niger", "Nigeria"),
        ("Sudan", "South Sudan"),
        ("Congo", "DR Congo", "Congo-Brazzaville"),
        ("Mali", "Malawi"),
        ("Almaty", "Almaty Region", "near Almaty", "central Almaty"),
        ("Guinea", "Guinea-Bissau", "Equatorial Guinea"),
        ("Mexico", "Mexico City", "New Mexico"),
    ],
)
def test_other_places_have_keys_of_their_own(names):
    assert len({read_place(name, ENGLISH).key for name in names}) == len(names)


def test_declared_places_go_on_outwards():
    vocabulary = declaring(Main_Square="Norport", Norport="Norland", Norland="Sealand")
    assert path("Main Square", vocabulary) == "sealand > norland > norport > men skuare"
    assert path("Main Square, Norland", vocabulary) == "sealand > norland > norport > men skuare"
    assert path("near Norport", vocabulary) == "sealand > norland > near norport"
    assert path("central Norport", vocabulary) == "sealand > norland > norport > sentral norport"


def test_what_is_written_stands_beside_what_is_declared():
    vocabulary = declaring(Norport="Norland")
    assert path("Norport, Rio Grande do Sul", vocabulary).endswith(" > norport")
    assert "norland" not in path("Norport, Rio Grande do Sul", vocabulary)


def test_a_ring_of_places_ends():
    vocabulary = declaring(A="B", B="C", C="A")
    assert path("A", vocabulary) == "k > b > a"


def test_an_alias_is_the_same_place_with_the_same_parents():
    vocabulary = declaring(("Nur-Sultan", "Astana"), Astana="Kazakhstan")
    assert read_place("Nur-Sultan", vocabulary).path == read_place("Astana", vocabulary).path
    assert read_place("Nur-Sultan, Kazakhstan", vocabulary).key == read_place("Астана", vocabulary).key


def test_the_name_is_as_written():
    place = read_place("  Main Square,  Norport ", ENGLISH)
    assert place.label == "Main Square, Norport"
    assert place.name.parts == ("main", "square")


def test_what_bounds_a_place_qualifies_its_name():
    assert read_place("near Norport", ENGLISH).name.roles == "qn"


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_words_are_a_place(words):
    place = read_place(words, ENGLISH)
    assert place.path[-1] == place.key
    assert len(set(place.path)) == len(place.path)


@pytest.mark.parametrize("words", ["in " * 5000, "city of " * 5000, "a’s " * 5000, "," * 5000, "near " * 5000])
def test_hostile_words_are_read_too(words):
    assert len(read_place(words, ENGLISH).path) <= 12


@pytest.mark.parametrize(("words", "expected"), load_lexicon("en").vocabulary.places.examples.items())
def test_the_lexicons_examples(words, expected):
    assert path(words) == expected
