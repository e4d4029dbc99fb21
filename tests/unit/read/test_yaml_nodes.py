import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.read.faults import Faults, Trouble
from crosscheck.read.limits import MOST_YAML_DEPTH
from crosscheck.read.yaml_nodes import PlainComposer, QuickComposer, compose, without_references
from crosscheck.read.yaml_tree import Tree


def plain(text, composer=QuickComposer):
    return Tree(compose(text, composer), Faults("a.yaml")).plain()


AS_WRITTEN = """
NO no on Off yes true 12:30 12:30:45 010 0o10 0x1F 1_000 1e3 1.10 +5 .5 .inf .NaN 2019 2019-06 2019-06-09 =
2019-06-09T10:00:00Z 1,200 70.96% nullify 5# Null-Island 🎈 Қазақстан
"""


@pytest.mark.parametrize("words", AS_WRITTEN.split())
def test_words_stay_as_written(words):
    assert plain(f"key: {words}\n") == {"key": words}
    assert plain(f"{words}: value\n") == {words: "value"}


@pytest.mark.parametrize("words", ["", "~", "null", "Null", "NULL", "# a comment"])
def test_nothing_is_none(words):
    assert plain(f"key: {words}\n") == {"key": None}


@pytest.mark.parametrize(
    ("written", "words"), [("''", ""), ("'null'", "null"), ('"~"', "~"), ("|\n  two\n  lines\n\n", "two\nlines")]
)
def test_what_is_in_quotation_marks_is_words(written, words):
    assert plain(f"key: {written}\n") == {"key": words}


VALUES = st.recursive(
    st.text("ab1:- ,'\"\\é€𝄞[]{}#&*!|>%@`?~\n", max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1), inner, max_size=3),
    max_leaves=8,
)


def written(value):
    """Write a value as flow YAML, every word in quotation marks."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{written(key)}: {written(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


@given(VALUES)
def test_both_parsers_read_what_was_written(value):
    text = f"key: {written(value)}\n"
    assert plain(text) == plain(text, PlainComposer) == {"key": value}


@pytest.mark.parametrize("composer", [QuickComposer, PlainComposer])
@given(text=st.text("ab: -\n\t'\"{}[],#&*!|>?%", max_size=60))
def test_any_text_is_a_tree_or_a_trouble(composer, text):
    try:
        root = compose(without_references(text, Faults("a.yaml"), composer=composer), composer)
        read = root and Tree(root, Faults("a.yaml")).plain()
    except Trouble as trouble:
        read = trouble.mark
    assert isinstance(read, str | list | dict | tuple | None)


@pytest.mark.parametrize("composer", [QuickComposer, PlainComposer])
@pytest.mark.parametrize("opening", ["[", "{", "- ", "? ", "[a: "])
@pytest.mark.parametrize("depth", [MOST_YAML_DEPTH + 1, 100_000])
def test_depth_is_bounded(composer, opening, depth):
    if composer is PlainComposer and depth > 1000:
        depth = 1000  # it is slow to scan so far ahead, but no deeper than the other
    with pytest.raises(Trouble) as raised:
        compose(opening * depth, composer)
    assert raised.value.code == "too-deep"


@pytest.mark.parametrize(
    ("text", "cleaned", "codes"),
    [
        ("a: &one b\nc: *one\n", "a:      b\nc: ~   \n", ["yaml-alias", "yaml-alias"]),
        ("a: !!str b\n", "a:       b\n", ["yaml-tag"]),
        ("a: !x &y b\n", "a:       b\n", ["yaml-alias", "yaml-tag"]),
        ("a: !<tag:x,2000:y> b\n", "a:                 b\n", ["yaml-tag"]),
        ("a: [*x, *y]\n", "a: [~ , ~ ]\n", ["yaml-alias", "yaml-alias"]),
        ("a: R&D at 5*5!\nb: 'it is *this*'\n", "a: R&D at 5*5!\nb: 'it is *this*'\n", []),
        ("a: &x [b\n", "a:    [b\n", ["yaml-alias"]),
    ],
)
@pytest.mark.parametrize("composer", [QuickComposer, PlainComposer])
def test_anchors_aliases_and_tags_are_told_and_blanked(composer, text, cleaned, codes):
    faults = Faults("a.yaml")
    assert without_references(text, faults, composer=composer) == cleaned
    assert sorted(fault.code for fault in faults.diagnostics()) == codes


def test_a_hostile_depth_of_references_is_passed_over():
    text = "a: &x " + "[" * 100_000
    assert len(without_references(text, Faults("a.yaml"))) == len(text)
