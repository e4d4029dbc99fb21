import pytest

from crosscheck.report.canvas import Canvas


@pytest.mark.parametrize(
    ("encoding", "shown", "is_unicode"), [("utf-8", True, True), ("utf-16", True, True), ("ascii", False, False)]
)
def test_a_canvas_knows_what_it_can_show(encoding, shown, is_unicode):
    canvas = Canvas(encoding=encoding)
    assert canvas.can_show("✗") is shown
    assert canvas.is_unicode is is_unicode
    assert canvas.pick("✗", "x") == ("✗" if shown else "x")


def test_an_encoding_that_nobody_knows_shows_nothing():
    assert not Canvas(encoding="no-such").can_show("x")


def test_words_are_shown_safely():
    assert Canvas(encoding="ascii").show("café\x1b") == r"caf\xe9\x1b"
