"""The figures of the lexicons: every entry is well formed, and its examples are read as they say."""

from collections.abc import Iterator
from decimal import Decimal

import msgspec
import pytest
import yaml

from crosscheck.grammar.quantities.compiling import compile_rules, rules_of
from crosscheck.grammar.quantities.reading import read_quantity
from crosscheck.grammar.quantities.spans import read_interval
from crosscheck.lexicons.figures import Figures
from crosscheck.lexicons.lexicon import FOLDER, languages, load_lexicon
from crosscheck.model.interval import Interval
from crosscheck.model.value import Hedge, Quantity, QuantityKind, Unread

LEXICONS = ("und", *languages())


def closed(interval: Interval[Decimal]) -> Interval[Decimal]:
    """Leave aside whether an unbounded end is open."""
    lower_open = interval.lower_open and interval.lower is not None
    upper_open = interval.upper_open and interval.upper is not None
    return Interval(interval.lower, interval.upper, lower_open, upper_open)


def interval_examples() -> Iterator[tuple[str, str, str]]:
    for language in LEXICONS:
        figures = load_lexicon(language).figures
        for entry in (*figures.hedges.values(), *figures.vague.values()):
            yield from ((language, phrase, expected) for phrase, expected in entry.examples.items())


def plain_examples() -> Iterator[tuple[str, str, str]]:
    for language in LEXICONS:
        yield from ((language, *example) for example in load_lexicon(language).figures.examples.items())


def near_misses() -> Iterator[tuple[str, str]]:
    for language in LEXICONS:
        misses = load_lexicon(language).figures.near_misses
        yield from ((language, phrase.strip()) for phrase in misses.examples.split(",") if phrase.strip())


@pytest.mark.parametrize(("language", "phrase", "expected"), list(interval_examples()))
def test_examples_of_hedges_and_vague_words(language: str, phrase: str, expected: str) -> None:
    found = read_quantity(phrase, load_lexicon(language))
    assert isinstance(found, Quantity), found
    cut = next(i for i, char in enumerate(expected) if char in "])") + 1
    assert closed(found.implied) == closed(read_interval(expected[:cut]))
    assert closed(found.possible) == closed(read_interval(expected[cut:]))


@pytest.mark.parametrize(("language", "phrase", "expected"), list(plain_examples()))
def test_examples_of_figures(language: str, phrase: str, expected: str) -> None:
    found = read_quantity(phrase, load_lexicon(language))
    assert isinstance(found, Quantity), found
    kind, _, rest = expected.partition(" ")
    assert found.kind is QuantityKind(kind)
    if rest[0] in "[(":
        assert closed(found.implied) == closed(read_interval(rest))
        return
    amount, _, unit = rest.partition(" ")
    assert found.amount == Decimal(amount)
    assert not unit or found.unit == unit


@pytest.mark.parametrize(("language", "phrase"), list(near_misses()))
def test_examples_of_near_misses(language: str, phrase: str) -> None:
    assert isinstance(read_quantity(phrase, load_lexicon(language)), Unread)


@pytest.mark.parametrize("language", LEXICONS)
def test_every_hedge_has_examples_and_encloses_what_it_implies(language: str) -> None:
    lexicon = load_lexicon(language)
    assert lexicon.figures.hedges
    for key, hedge in lexicon.figures.hedges.items():
        assert Hedge(hedge.name)
        assert hedge.examples, key


@pytest.mark.parametrize("language", LEXICONS)
def test_every_vague_word_names_its_source_and_is_wider_than_it_seems(language: str) -> None:
    for key, entry in load_lexicon(language).figures.vague.items():
        assert entry.source, key
        assert entry.examples, key
        assert closed(read_interval(entry.possible)).contains(closed(read_interval(entry.implied))), key


@pytest.mark.parametrize("language", LEXICONS)
def test_a_lexicon_compiles_once(language: str) -> None:
    assert rules_of(load_lexicon(language)) is rules_of(load_lexicon(language))


def test_a_key_that_no_one_knows_is_an_error() -> None:
    with pytest.raises(msgspec.ValidationError, match="unknown field"):
        msgspec.convert({"hegdes": {}}, Figures)


def test_a_span_that_is_no_interval_is_an_error() -> None:
    figures = msgspec.convert(
        {"hedges": {"about": {"name": "approximate", "implied": "N +- 10%", "possible": "[N, N]", "before": "about"}}},
        Figures,
    )
    with pytest.raises(ValueError, match="N \\+- 10%"):
        compile_rules(figures, "en")


@pytest.mark.parametrize("name", LEXICONS)
def test_no_phrase_is_listed_twice_in_one_list(name: str) -> None:
    tree = yaml.safe_load((FOLDER / name / "figures.yaml").read_text("utf-8"))

    def lists(node: object, path: str) -> Iterator[tuple[str, str]]:
        if isinstance(node, dict):
            for key, value in node.items():
                if key != "examples":
                    yield from lists(value, f"{path}.{key}")
        elif isinstance(node, str) and "," in node and node[0] not in "[(":
            yield path, node

    for path, phrases in lists(tree, name):
        words = [phrase.strip() for phrase in phrases.split(",")]
        assert len(words) == len(set(words)), (path, sorted({word for word in words if words.count(word) > 1}))
