import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.report.escaping import escape_json, visible, well_formed

HIDDEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")

SHOWN = [
    ("plain words, 12 %", "plain words, 12 %"),
    ("Жовтис — “quoted” café", "Жовтис — “quoted” café"),
    ("1\u00a0200 and 1\u202f200", "1\u00a0200 and 1\u202f200"),
    ("\x1b[31mred\x1b[0m", r"\x1b[31mred\x1b[0m"),
    ("\x9b31m", r"\x9b31m"),
    ("a\x00b\x07c\x7f", r"a\x00b\x07c\x7f"),
    ("500\u202e005", r"500\u202e005"),
    ("\u2066isolated\u2069", r"\u2066isolated\u2069"),
    ("zero\u200bwidth\u200d\ufeff", r"zero\u200bwidth\u200d\ufeff"),
    ("soft\u00adhyphen", r"soft\xadhyphen"),
    ("tag\U000e0041", r"tag\U000e0041"),
    ("select\ufe0f\U000e0100", r"select\ufe0f\U000e0100"),
    ("filler\u3164\u115f", r"filler\u3164\u115f"),
    ("lone\ud800", r"lone\ud800"),
    ("two\nlines\r\nand\ttabs\u2028more\x85end", "two lines and tabs more end"),
    ("[bold]not markup[/bold] :smile:", "[bold]not markup[/bold] :smile:"),
]


@pytest.mark.parametrize(("text", "shown"), SHOWN, ids=[ascii(text) for text, _ in SHOWN])
def test_what_cannot_be_seen_is_spelled_out(text, shown):
    assert visible(text) == shown


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [("ascii", r"caf\xe9 \u2014 \u0416"), ("iso8859-1", r"café \u2014 \u0416"), ("utf-8", "café — Ж")],
)
def test_what_the_encoding_lacks_is_spelled_out(encoding, shown):
    assert visible("café — Ж", encoding) == shown


@given(st.text(alphabet=st.characters(codec=None)))
def test_nothing_hidden_is_left(text):
    shown = visible(text)
    assert not [character for character in shown if unicodedata.category(character) in HIDDEN]
    assert visible(shown) == shown


@given(st.text(alphabet=st.characters(codec=None)), st.sampled_from(["ascii", "iso8859-1", "cp1252", "utf-8"]))
def test_any_text_can_be_written_in_any_encoding(text, encoding):
    shown = visible(text, encoding)
    assert shown.encode(encoding).decode(encoding) == shown


@given(st.text(), st.booleans())
def test_json_escapes_keep_the_meaning(text, ascii_only):
    escaped = escape_json(json.dumps(text, ensure_ascii=False), ascii_only)
    assert json.loads(escaped) == text
    assert not [character for character in escaped if unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp")]
    assert escaped.isascii() or not ascii_only


def test_a_lone_surrogate_is_replaced_for_json():
    assert well_formed("a\ud800b") == "a\ufffdb"
    assert well_formed("Жā😀") == "Жā😀"
