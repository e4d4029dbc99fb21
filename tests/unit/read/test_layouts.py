import pytest

from crosscheck.read.faults import Trouble
from crosscheck.read.layouts import read_file, read_layout


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("sources:\n  - id: a\n  - id: b\n", ["- id: a", "- id: b"]),
        ("sources:\n- id: a # x\n  title: |\n    one\n\n    two\n\n\n- {id: b}\n", None),
        ("sources:\n  -\n    id: a\n  - # a - b\n    id: b\n", ["-\n    id: a", "- # a - b\n    id: b"]),
        ("sources: [{id: a}, {id: 'b'}]", ["{id: a}", "{id: 'b'}"]),
        ("{sources: [id: a]}", ["id: a"]),
        (
            "sources:\n  - id: é😀\n    title: a long\n      one\n    note:\n# end\n",
            ["- id: é😀\n    title: a long\n      one\n    note:"],
        ),
        ("sources: []\n", []),
    ],
)
def test_items_are_found_to_the_letter(text, items):
    layout = read_layout(text, "sources")
    found = [text[item.start : item.end] for item in layout.items]
    assert found == (items if items is not None else ["- id: a # x\n  title: |\n    one\n\n    two", "- {id: b}"])
    for item in layout.items:
        for scalar in item.fields.values():
            assert text[scalar.start : scalar.end].strip("'") == scalar.words or "\n" in text[scalar.start : scalar.end]


@pytest.mark.parametrize("text", ["", "sources: a\n", "a: b\n", "- a\n"])
def test_what_has_no_list_has_no_layout(text):
    assert read_layout(text, "sources") is None


def test_the_record_of_extraction_is_found():
    text = "source: a\nclaims: []\nextracted: # mine\n  held: 0a1b # x\n  hurt: 2c3d\nchecks: []\n"
    layout = read_layout(text, "claims")
    record = layout.record
    assert {name: scalar.words for name, scalar in record.values.items()} == {"held": "0a1b", "hurt": "2c3d"}
    assert text[record.start : record.end] == "extracted: # mine\n  held: 0a1b # x\n  hurt: 2c3d"
    assert record.column == 2
    assert layout.fields["source"].words == "a"
    assert read_layout("claims: []\nextracted:\nsource: a\n", "claims").record.values == {}
    assert read_layout("claims: []\nsource: a\n", "claims").record is None


def test_a_file_keeps_its_mark_and_line_ends(tmp_path):
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfa: b\r\nc: d\r")
    file = read_file(tmp_path, "a.yaml")
    assert (file.text, file.raw, file.mark) == ("a: b\nc: d\n", "a: b\r\nc: d\r", True)
    assert read_file(tmp_path, "b.yaml") is None


def test_a_link_that_leads_nowhere_is_no_missing_file(tmp_path):
    (tmp_path / "a.yaml").symlink_to(tmp_path / "none")
    with pytest.raises(Trouble):
        read_file(tmp_path, "a.yaml")
