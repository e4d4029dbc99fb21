"""The JSON Schemas say what the reader does: what an editor accepts and what it underlines."""

import pytest
import yaml
from jsonschema import Draft202012Validator

from crosscheck.read.codes import CODES
from crosscheck.read.schema import schemas

CLAIM = {"id": "one", "claim": "c", "property": "p"}
SOURCE = {"id": "a", "publisher": "The Gazette"}


def accepts(name, content):
    return Draft202012Validator(schemas()[name]).is_valid(content)


@pytest.mark.parametrize("name", ["sources", "source-line", "claims", "claim-line", "decisions", "baseline"])
def test_they_are_schemas_with_a_word_on_every_key(name):
    schema = schemas()[name]
    Draft202012Validator.check_schema(schema)
    mappings = [part for part in schema["$defs"].values() if "properties" in part]
    assert all(part["additionalProperties"] is False and part["description"] for part in mappings)
    assert all(key.get("description") for part in mappings for key in part["properties"].values())


@pytest.mark.parametrize(
    "value", ["about 500", 500, 12.5, True, None, {"amount": 500, "unit": "person"}, {"place": "Oral"}]
)
def test_a_value_may_look_like_anything(value):
    assert accepts("claims", {"source": "a", "claims": [CLAIM | {"value": value}]})


@pytest.mark.parametrize("quote", ["about 500", 500, None, {"exact": 500, "start": 3}, {"exact": "500", "prefix": 5}])
def test_a_quote_may_be_words_or_a_mapping(quote):
    assert accepts("claims", {"source": "a", "claims": [CLAIM | {"quote": quote}]})


@pytest.mark.parametrize(
    "claim",
    [
        {"id": "one", "claim": "c"},
        CLAIM | {"propery": "p"},
        CLAIM | {"id": "a/b"},
        CLAIM | {"id": "a\n"},
        CLAIM | {"claim": " "},
        CLAIM | {"value": [5]},
        CLAIM | {"value": {"amount": "1,200"}},
        CLAIM | {"quote": {"start": 3}},
        CLAIM | {"quote": {"exact": "x", "start": -1}},
        CLAIM | {"modality": "sure"},
    ],
    ids=str,
)
def test_broken_claims_are_refused(claim):
    assert not accepts("claims", {"source": "a", "claims": [claim]})


@pytest.mark.parametrize(
    "more",
    [
        {"published": "2019-06-09/2019-06-12"},
        {"published": 2019},
        {"published": "../2019"},
        {"kind": "wire", "language": "pt-BR", "url": "https://gazette.example/", "sha256": "a" * 64},
    ],
    ids=str,
)
def test_sources_are_accepted(more):
    assert accepts("sources", {"version": 1, "sources": [SOURCE | more]})


@pytest.mark.parametrize(
    "more",
    [
        {"published": "9 June"},
        {"published": "2019-6-9"},
        {"published": "../.."},
        {"kind": "paper"},
        {"url": "ftp://x"},
        {"sha256": "a"},
        {"language": "english"},
        {"id": "A"},
    ],
    ids=str,
)
def test_broken_sources_are_refused(more):
    assert not accepts("sources", {"version": 1, "sources": [SOURCE | more]})


@pytest.mark.parametrize(
    "content", [{"sources": []}, {"version": 2, "sources": []}, {"version": 1, "sources": {}}], ids=str
)
def test_broken_files_are_refused(content):
    assert not accepts("sources", content)


def test_a_line_is_what_the_file_has_as_an_item():
    assert accepts("source-line", SOURCE | {"published": 2019})
    assert accepts("claim-line", CLAIM | {"source": "a", "value": 5})
    assert not accepts("source-line", {"publisher": "The Gazette"})
    assert not accepts("claim-line", CLAIM)


def test_an_editor_takes_what_the_reader_takes():
    text = "version: 1\nplaces: {Oral: 7}\nevents: {vote: 2019}\naliases: [[A, 1]]\nsources: [{id: a, publisher: 24}]\n"
    assert accepts("sources", yaml.safe_load(text))


def test_every_form_has_a_code_of_the_table():
    told = set()

    def walk(kind):
        for meta in getattr(kind, "__metadata__", ()):
            told.add((meta.extra or {}).get("code"))
        for part in getattr(kind, "__args__", ()):
            walk(part)

    from crosscheck.read import forms

    for kind in vars(forms).values():
        walk(kind)
    assert told - {None} <= CODES.keys()
    assert len(told) > 5
