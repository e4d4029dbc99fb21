import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.read.faults import CONTROL, Faults
from crosscheck.read.yaml_tree import read_tree
from crosscheck.write.yaml_words import block, mapping, scalar

WORDS = st.text(
    st.one_of(st.sampled_from(" :#,[]{}'\"&*!|>%@`-?~\n\t\\éЖ😀\u00a0\u200b\ufeff0aN"), st.characters()), max_size=30
).filter(lambda words: not CONTROL.search(words))
KEYS = ("claim", "value", "place", "note")


def read(text):
    faults = Faults("a.yaml")
    tree = read_tree(text, faults)
    assert [fault for fault in faults.diagnostics() if fault.code != "bidi-character"] == []
    return tree.plain()


@given(WORDS)
def test_words_read_back_as_they_were(words):
    assert read(f"- value: {scalar(words)}\n  more: x\n") == [{"value": words, "more": "x"}]


@given(WORDS, WORDS)
def test_words_between_braces_read_back_as_they_were(words, others):
    entry = {"exact": words, "start": 3, "note": others}
    assert read(f"quote: {mapping(entry)}\n") == {"quote": {"exact": words, "start": "3", "note": others}}


@given(st.lists(st.dictionaries(st.sampled_from(KEYS), WORDS, min_size=1), min_size=1, max_size=3))
def test_items_read_back_as_they_were(entries):
    assert read("".join(f"{block(entry)}\n" for entry in entries)) == entries


@given(WORDS)
def test_what_is_written_can_be_seen(words):
    assert scalar(words).isprintable()


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("around 500 people", "around 500 people"),
        ("2019-06-09", "2019-06-09"),
        ("77.4 %", "77.4 %"),
        ("3:30", "3:30"),
        ("café", "café"),
        ("Police said: 500", "'Police said: 500'"),
        ("it's #1", "'it''s #1'"),
        ("$5", "'$5'"),
        ("~", "'~'"),
        ("null", "'null'"),
        ("", "''"),
        ("-5", "'-5'"),
        ("--- a", "'--- a'"),
        ("two\nlines", '"two\\nlines"'),
        ("5\u00a0000", '"5\\xa0000"'),
    ],
)
def test_words_are_plain_where_they_can_be(words, written):
    assert scalar(words) == written
