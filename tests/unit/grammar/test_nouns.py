"""Counted nouns: singular forms, people, and the head of a phrase."""

import pytest

from crosscheck.grammar.quantities.compiling import rules_of
from crosscheck.grammar.quantities.nouns import counted_at, singular, unit_of
from crosscheck.grammar.quantities.tokens import tokenize
from crosscheck.lexicons.lexicon import load_lexicon

RULES = rules_of(load_lexicon("en"))


@pytest.mark.parametrize(
    ("plural", "single"),
    [
        ("arrests", "arrest"), ("cities", "city"), ("boxes", "box"), ("churches", "church"), ("houses", "house"),
        ("buses", "bus"), ("losses", "loss"), ("viruses", "virus"), ("crises", "crisis"), ("heroes", "hero"),
        ("children", "child"), ("women", "woman"), ("policemen", "policeman"), ("firemen", "fireman"),
        ("series", "series"), ("police", "police"), ("lives", "life"), ("campus", "campus"), ("boss", "boss"),
        ("people's", "person"), ("analysis", "analysis"), ("Voters", "voter"), ("gas", "gas"),
    ],
)  # fmt: skip
def test_singular(plural: str, single: str) -> None:
    assert singular(plural, RULES) == single


PEOPLE = """
protesters demonstrators people policemen voters migrants refugees Americans Ukrainians journalists children troops
casualties victims employees dead injured MPs teenagers bystanders firefighters
"""
THINGS = """
numbers letters towers committees computers helicopters restaurants documents orders papers sectors elephants containers
centres reactors arrests houses degrees newspapers oceans variants years tankers shelters
"""


@pytest.mark.parametrize("noun", PEOPLE.split())
def test_people_are_persons(noun: str) -> None:
    assert unit_of(noun, RULES) == "person"


@pytest.mark.parametrize("noun", THINGS.split())
def test_things_are_not(noun: str) -> None:
    assert unit_of(noun, RULES) != "person"


@pytest.mark.parametrize(
    ("text", "unit", "rest"),
    [
        ("police officers were hurt", "person", "were hurt"),
        ("registered voters", "person", ""),
        ("large wildfires burning", "wildfire", "burning"),
        ("of the protesters", "person", ""),
        ("of the 1,000 detainees", "person", ""),
        ("", "", ""),
        ("in hospital", "", "in hospital"),
        (", he said", "", ", he said"),
        ("anti-government protesters", "person", ""),
        ("women protesters in Almaty", "person", "in Almaty"),
        ("Boeing 737s", "boeing 737", ""),
        ("F-16s over the city", "f-16", "over the city"),
        ("MiG-29 fighter jets", "jet", ""),
        ("of them", "", "of them"),
        ("homes damaged by floods", "home", "damaged by floods"),
    ],
)
def test_head(text: str, unit: str, rest: str) -> None:
    tokens = tokenize(f"7 {text}")
    found, end, _ = counted_at(tokens, 1, RULES)
    assert found == unit
    assert text.endswith(rest)
    assert " ".join(token.raw for token in tokens[end:]).replace(" ,", ",").strip() == rest
