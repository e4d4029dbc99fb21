"""Sources in JSON Lines are the sources that the same words in YAML are, and both files are one list."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from crosscheck.model.location import Location
from crosscheck.model.project import Settings
from crosscheck.read.faults import Faults
from crosscheck.read.project import read_input_paths, read_project, read_text_paths
from crosscheck.read.source_book import SourceBook
from crosscheck.read.source_lines import read_source_lines
from crosscheck.read.source_list import read_source_list

WORDS = st.text("aé€𝄞 :,'\"\\/\n#{}0", min_size=1, max_size=8).filter(str.strip)
SOURCE = st.fixed_dictionaries(
    {"id": st.text("abc1", min_size=1, max_size=3)},
    optional={
        "publisher": WORDS | st.integers() | st.booleans(),
        "title": WORDS | st.none(),
        "published": st.sampled_from(["2019-06-09", "2019-06", 2019, "2019-02-30", "9 June"]),
        "kind": st.sampled_from(["wire", "news", "paper"]),
        "url": st.sampled_from(["https://a.example/1?b=c:d", "ftp://a.example"]),
        "derived_from": st.text("abc1", min_size=1, max_size=3),
        "note": WORDS,
        "tilte": WORDS,
    },
)


def seen(listed, faults):
    nowhere = Location("", 0, 0)
    sources = [replace(each.source, location=nowhere) for each in listed]
    return sources, sorted((fault.code, fault.hint) for fault in faults.diagnostics() if fault.code != "source-ring")


@given(st.lists(SOURCE, max_size=4))
def test_json_lines_read_as_yaml_does(sources):
    text = "version: 1\nsources: " + json.dumps(sources, ensure_ascii=False) + "\n"
    faults = Faults("sources.yaml")
    expected = seen(read_source_list(text, faults).sources, faults)
    for as_ascii in (True, False):
        book, faults = SourceBook(Settings(), True), Faults("sources.jsonl")
        read_source_lines((json.dumps(each, ensure_ascii=as_ascii).encode() for each in sources), book, faults)
        assert seen(book.listed, faults) == expected
        assert book.declared() == tuple(each["id"] for each in sources)


def write(folder, lines, sources="version: 1\n", claims="a", name="sources.jsonl", **files):
    (folder / "claims").mkdir()
    (folder / "sources.yaml").write_text(sources, "utf-8")
    (folder / name).write_text(lines, "utf-8")
    claim = f"source: {claims}\nclaims:\n  - {{id: one, claim: c, property: p, value: 5, quote: five}}\n"
    (folder / "claims" / "one.yaml").write_text(claim, "utf-8")
    for path, content in files.items():
        (folder / path).write_text(content, "utf-8")


def told(folder):
    return [f"{d.location}: {d.message} [{d.code}]" for d in read_project(folder)[1]]


def test_settings_hold_for_both_files_and_those_of_yaml_stand_first(tmp_path):
    write(tmp_path, '{"id": "a", "title": "T"}\n', "version: 1\nsettings: {language: kk}\nsources: [{id: z}]\n")
    project, diagnostics = read_project(tmp_path)
    assert diagnostics == ()
    assert [(each.id, each.language, str(each.location)) for each in project.sources] == [
        ("z", "kk", "sources.yaml:3:11"),
        ("a", "kk", "sources.jsonl:1:1"),
    ]


def test_without_the_second_file_sources_must_be_there(tmp_path):
    write(tmp_path, "", name="sources.txt")
    assert told(tmp_path)[0] == "sources.yaml:1:1: “sources” is missing, or nothing stands behind it [missing-key]"


def test_without_sources_yaml_it_is_said_what_to_put_there(tmp_path):
    write(tmp_path, '{"id": "a"}\n')
    (tmp_path / "sources.yaml").unlink()
    (fault,) = read_project(tmp_path)[1]
    assert fault.code == "no-sources-file"
    assert fault.hint == "Put one beside sources.jsonl; “version: 1” is all that it needs to hold."


def test_faults_are_told_at_their_line_and_column(tmp_path):
    lines = [
        '{"id": "a", "publisher": "One"}',
        "",
        '{"id": "b", "tilte": "Two"}',
        '{"id": "c", "published": "2019-02-30"}',
        '{"id": "a"}',
        '{"id": "d", "kind": "paper", "url": "x"}',
    ]
    write(tmp_path, "\n".join(lines))
    assert told(tmp_path) == [
        "sources.jsonl:3:13: “tilte” is not a key of a source [unknown-key]",
        "sources.jsonl:4:26: there is no 2019-02-30 in the calendar [bad-date]",
        "sources.jsonl:5:8: “a” is already the id of the source in line 1 [duplicate-id]",
        "sources.jsonl:6:21: “kind” is “paper”, which is none of news, wire, official, ngo, witness, dataset, blog, "
        "rewrite, translation [unknown-choice]",
        "sources.jsonl:6:37: “url” is “x”; it must be an address that begins with https:// or http:// [bad-url]",
    ]


def test_an_id_stands_once_in_both_files(tmp_path):
    write(tmp_path, '{"id": "a"}\n', "version: 1\nsources:\n  - id: z\n  - id: a\n")
    assert told(tmp_path) == [
        "sources.jsonl:1:8: “a” is already the id of the source in line 4 of sources.yaml [duplicate-id]"
    ]


def test_a_ring_through_both_files_is_found(tmp_path):
    write(tmp_path, '{"id": "b", "derived_from": "a"}\n', "version: 1\nsources: [{id: a, derived_from: b}]\n")
    assert told(tmp_path) == [
        "sources.yaml:2:33: this source is derived from itself (“a” from “b” from “a”) [source-ring]"
    ]


def test_a_misspelt_origin_is_told_in_the_file_that_has_it(tmp_path):
    write(tmp_path, '{"id": "a", "derived_from": "gazete-2019"}\n', "version: 1\nsources: [{id: gazette-2019}]\n")
    message = "“gazete-2019” is not the id of a source, and is taken for the name of an agency or outlet"
    assert told(tmp_path) == [f"sources.jsonl:1:29: {message} [unsure-origin]"]


@pytest.mark.parametrize(
    ("lines", "known"),
    [('{"id": "b"}\n', False), ('{"id": "a", "kind": "paper"}\n', True), ("{\n", True), ("<<<<<<< ours\n", True)],
    ids=["another", "an unsound one", "no JSON", "a merge"],
)
def test_a_source_that_may_be_in_a_line_that_was_not_read_is_not_called_unknown(tmp_path, lines, known):
    write(tmp_path, lines)
    codes = [fault.code for fault in read_project(tmp_path)[1]]
    assert ("unknown-source" not in codes) is known
    assert codes


def test_texts_are_checked_and_told_where_the_line_names_them(tmp_path):
    lines = '{"id": "a", "text": "a.txt", "sha256": "' + "0" * 64 + '"}\n{"id": "b", "text": "b.txt"}\n'
    write(tmp_path, lines, **{"a.txt": "We saw four."})
    project, diagnostics = read_project(tmp_path)
    assert [f"{d.location} {d.code}" for d in diagnostics] == ["sources.jsonl:2:21 text-not-found"]
    assert [(each.source_id, str(each.location)) for each in project.changed_texts] == [("a", "sources.jsonl:1:40")]
    assert [each.claim_id for each in project.misquotes] == ["one"]
    assert read_text_paths(tmp_path) == ("a.txt", "b.txt")
    assert {"sources.jsonl", "a.txt"} <= {path.name for path in read_input_paths(tmp_path)}


def test_of_two_such_files_the_second_is_told(tmp_path):
    write(tmp_path, '{"id": "a"}\n', **{"sources.jsonl.gz": ""})
    assert told(tmp_path) == [
        "sources.yaml:1:1: “sources.jsonl.gz” is not read, as there is sources.jsonl [file-not-read]"
    ]


def test_a_link_out_of_the_project_is_not_followed(tmp_path):
    outside = tmp_path / "outside.jsonl"
    outside.write_text('{"id": "a"}\n')
    project = tmp_path / "project"
    project.mkdir()
    write(project, "")
    (project / "sources.jsonl").unlink()
    (project / "sources.jsonl").symlink_to(outside)
    assert told(project) == ["sources.jsonl:1:1: “sources.jsonl” leads out of the project folder [outside-project]"]
