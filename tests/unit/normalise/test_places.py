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
        ("Porto", "porto"),
        ("the city of Porto", "porto"),
        ("City of Porto", "porto"),
        ("Porto city", "porto"),
        ("New York City", "nev iork siti"),
        ("in Porto", "porto"),
        ("the Republic of Kazakhstan", "kazakstan"),
        ("Porto, Portugal", "portugal > porto"),
        ("Porto , Portugal,", "portugal > porto"),
        ("Main Square in Porto", "porto > men skuare"),
        ("Porto's Main Square", "porto > men skuare"),
        ("the Main Square in central Porto, Portugal", "portugal > porto > sentral porto > men skuare"),
        ("outskirts of Porto", "porto > uzkirz of porto"),
        ("eastern Ukraine", "ukrene > eastern ukrene"),
        ("Eastern Ukraine", "eastern ukrene"),
        ("South Sudan", "sut sudan"),
        ("Congo, The Democratic Republic of the", "demokratic republic kongo"),
        ("Korea, Republic of", "korea"),
        ("near Porto", "near porto"),
        ("Prince Edward Island", "prinse edvard island"),
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
        ("Congo", "DR Congo", "Democratic Republic of the Congo"),
        ("Mali", "Malawi"),
        ("Almaty", "Almaty Region", "near Almaty", "central Almaty"),
        ("Guinea", "Guinea-Bissau", "Equatorial Guinea"),
        ("Mexico", "Mexico City", "New Mexico"),
    ],
)
def test_other_places_have_keys_of_their_own(names):
    assert len({read_place(name, ENGLISH).key for name in names}) == len(names)


def test_declared_places_go_on_outwards():
    vocabulary = declaring(Main_Square="Porto", Porto="Portugal", Portugal="Europe")
    assert path("Main Square", vocabulary) == "europe > portugal > porto > men skuare"
    assert path("Main Square, Portugal", vocabulary) == "europe > portugal > porto > men skuare"
    assert path("near Porto", vocabulary) == "europe > portugal > near porto"
    assert path("central Porto", vocabulary) == "europe > portugal > porto > sentral porto"


def test_what_is_written_stands_beside_what_is_declared():
    vocabulary = declaring(Porto="Portugal")
    assert path("Porto, Rio Grande do Sul", vocabulary).endswith(" > porto")
    assert "portugal" not in path("Porto, Rio Grande do Sul", vocabulary)


def test_a_ring_of_places_ends():
    vocabulary = declaring(A="B", B="C", C="A")
    assert path("A", vocabulary) == "k > b > a"


def test_an_alias_is_the_same_place_with_the_same_parents():
    vocabulary = declaring(("Nur-Sultan", "Astana"), Astana="Kazakhstan")
    assert read_place("Nur-Sultan", vocabulary).path == read_place("Astana", vocabulary).path
    assert read_place("Nur-Sultan, Kazakhstan", vocabulary).key == read_place("Астана", vocabulary).key


def test_the_name_is_as_written():
    place = read_place("  Main Square,  Porto ", ENGLISH)
    assert place.label == "Main Square, Porto"
    assert place.name.parts == ("main", "square")


def test_what_bounds_a_place_qualifies_its_name():
    assert read_place("near Porto", ENGLISH).name.roles == "qn"


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
