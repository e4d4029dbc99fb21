import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.layout import File
from crosscheck.write.edits import Edit, apply, changed


def file(raw, mark=False):
    return File("a.yaml", raw.replace("\r\n", "\n").replace("\r", "\n"), raw, mark)


@pytest.mark.parametrize(
    ("raw", "edits", "new"),
    [
        ("a\nb\n", [Edit(2, 3, "c")], "a\nc\n"),
        ("a\r\nb\r\n", [Edit(2, 2, "x\ny\n")], "a\r\nx\r\ny\r\nb\r\n"),
        ("a\rb\r", [Edit(2, 3, "c\nd")], "a\rc\nd\r"),
        ("a\r\nb\nc\nd\n", [Edit(4, 5, "x\ny")], "a\r\nb\nx\ny\nd\n"),
        ("é😀\r\nb", [Edit(4, 4, "\nc"), Edit(0, 1, "e")], "e😀\r\nb\r\nc"),
    ],
)
def test_all_else_stays_as_it_is(raw, edits, new):
    assert apply(file(raw), edits) == new


def test_the_mark_of_the_byte_order_stays():
    assert apply(file("a\n", mark=True), [Edit(0, 1, "b")]) == "\ufeffb\n"


@given(st.text("ab\r\n", max_size=20), st.text("xy\n", max_size=5), st.data())
def test_plain_line_ends_give_the_same(raw, words, data):
    there = file(raw)
    start = data.draw(st.integers(0, len(there.text)))
    edit = Edit(start, data.draw(st.integers(start, len(there.text))), words)
    plain = apply(there, [edit]).replace("\r\n", "\n").replace("\r", "\n")
    assert plain == changed(there.text, [edit]) or "\r" in raw  # a lone \r beside an inserted \n makes one end of two


@given(st.text("ab\r\n", max_size=20))
def test_no_edit_changes_nothing(raw):
    assert apply(file(raw), []) == raw
