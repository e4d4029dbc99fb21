"""Entries are put into sources.yaml in the way in which the file has its list, and nothing else of it changes."""

import pytest

from crosscheck.model.layout import File
from crosscheck.model.location import Location
from crosscheck.model.source import Source
from crosscheck.model.source_kind import SourceKind
from crosscheck.read.faults import Faults
from crosscheck.read.layouts import read_layout
from crosscheck.read.source_list import read_source_list
from crosscheck.write.source_list import add_sources

SHA, OTHER = "a" * 64, "b" * 64


def source(name="new", **told):
    fields = {"publisher": "", "title": "", "published": "", "language": "en", "kind": SourceKind.NEWS}
    return Source(
        **({"id": name, "location": Location("", 1, 1), "text": f"texts/{name}.txt", "sha256": SHA} | fields | told)
    )


def added(raw, *sources):
    there = File("sources.yaml", raw.replace("\r\n", "\n"), raw)
    return add_sources(there, read_layout(there.text, "sources"), sources)


def read(text):
    faults = Faults("sources.yaml")
    listed = read_source_list(text.replace("\r\n", "\n"), faults)
    assert faults.diagnostics() == ()
    return {each.source.id: each.source for each in listed.sources}


ENTRY = f"- id: new\n    language: en\n    text: texts/new.txt\n    sha256: {SHA}"

LAYOUTS = {
    "a block": ("version: 1\nsources:\n  - id: a\n", f"version: 1\nsources:\n  - id: a\n  {ENTRY}\n"),
    "no line end": ("version: 1\nsources:\n  - id: a", f"version: 1\nsources:\n  - id: a\n  {ENTRY}"),
    "not indented": (
        "version: 1\nsources:\n- id: a\n",
        f"version: 1\nsources:\n- id: a\n- id: new\n  language: en\n  text: texts/new.txt\n  sha256: {SHA}\n",
    ),
    "keys behind it": (
        "sources:\n  - id: a\n\n# names\naliases: []\nversion: 1\n",
        f"sources:\n  - id: a\n  {ENTRY}\n\n# names\naliases: []\nversion: 1\n",
    ),
    "a comment of the last entry": (
        "version: 1\nsources:\n  - id: a # first\n    # url: none\n  # - id: b\n",
        f"version: 1\nsources:\n  - id: a # first\n    # url: none\n  {ENTRY}\n  # - id: b\n",
    ),
    "blank lines between": (
        "version: 1\nsources:\n  - id: a\n\n  - id: b\n",
        f"version: 1\nsources:\n  - id: a\n\n  - id: b\n\n  {ENTRY}\n",
    ),
    "empty brackets": ("version: 1\nsources: []\n", f"version: 1\nsources:\n  {ENTRY}\n"),
    "empty brackets and a comment": (
        "version: 1\nsources: []  # none yet\naliases: []\n",
        f"version: 1\nsources:  # none yet\n  {ENTRY}\naliases: []\n",
    ),
    "brackets": (
        "version: 1\nsources: [{id: a}, {id: b, title: 'x, y'},]\n",
        f"version: 1\nsources: [{{id: a}}, {{id: b, title: 'x, y'}}, {{id: new, language: en, text: texts/new.txt,"
        f" sha256: {SHA}}},]\n",
    ),
    "one line for all": (
        "{version: 1, sources: []}\n",
        f"{{version: 1, sources: [{{id: new, language: en, text: texts/new.txt, sha256: {SHA}}}]}}\n",
    ),
    "braces behind dashes": (
        "version: 1\nsources:\n  - {id: a}\n",
        f"version: 1\nsources:\n  - {{id: a}}\n  {ENTRY}\n",
    ),
    "a long text at the end": (
        "version: 1\nsources:\n  - id: a\n    note: |\n      x\n      y\n\n",
        f"version: 1\nsources:\n  - id: a\n    note: |\n      x\n      y\n  {ENTRY}\n\n",
    ),
    "wide": (
        "version: 1\nsources:\n      -   id: a\n          title: A\n",
        f"version: 1\nsources:\n      -   id: a\n          title: A\n      - id: new\n        language: en\n"
        f"        text: texts/new.txt\n        sha256: {SHA}\n",
    ),
    "marks of a document": (
        "---\nversion: 1\nsources:\n  - id: a\n...\n",
        f"---\nversion: 1\nsources:\n  - id: a\n  {ENTRY}\n...\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), LAYOUTS.values(), ids=LAYOUTS)
def test_an_entry_is_put_behind_the_last(before, after):
    assert added(before, source()) == after
    assert "new" in read(after)
    assert added(before.replace("\n", "\r\n"), source()) == after.replace("\n", "\r\n")


@pytest.mark.parametrize("before", [before for before, _ in LAYOUTS.values()], ids=LAYOUTS)
def test_a_second_time_changes_nothing(before):
    once = added(before, source(), source("other"))
    assert added(once, source(), source("other")) == once
    assert list(read(once))[-2:] == ["new", "other"]


def test_an_entry_that_is_there_keeps_what_it_says():
    before = "version: 1\nsources:\n  - id: new # mine\n    title: Mine\n  - id: b\n"
    after = added(before, source(title="Theirs", publisher="P"))
    assert after == before.replace("Mine\n", f"Mine\n    text: texts/new.txt\n    sha256: {SHA}\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"text: t.txt, sha256: {OTHER}", f"text: t.txt, sha256: {SHA}"),
        (f"text: t.txt, sha256: {SHA.upper()}", f"text: t.txt, sha256: {SHA.upper()}"),
        (f"sha256: {SHA}", f"sha256: {SHA}, text: texts/new.txt"),
        ("text: t.txt", f"text: t.txt, sha256: {SHA}"),
        ("text: , sha256: ", f"text:  texts/new.txt, sha256:  {SHA}"),
    ],
)
def test_only_the_text_and_its_digest_are_looked_after(before, after):
    text = f"version: 1\nsources:\n  - {{id: new, {before}}}\n"
    assert added(text, source()) == text.replace(before, after)
    assert read(added(text, source()))["new"].sha256.lower() == SHA
