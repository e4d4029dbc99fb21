from io import StringIO

import pytest

from crosscheck.cli.terminal import canvas_of, hint_at


class Stream(StringIO):
    """A stream that says of itself what the test wants."""

    encoding = "utf-8"

    def __init__(self, is_terminal=False, encoding="utf-8"):
        super().__init__()
        self.is_terminal = is_terminal
        self.encoding = encoding

    def isatty(self):
        return self.is_terminal


@pytest.mark.parametrize(
    ("columns", "width"),
    [
        ("72", 72),
        ("1", 1),
        ("0", None),
        ("-5", None),
        ("abc", None),
        ("", None),
        ("9" * 11, None),
        ("²", None),
        ("٣", None),
    ],
)
def test_the_width_is_the_one_given(columns, width):
    assert canvas_of(Stream(), {"COLUMNS": columns}).width == width


def test_a_pipe_has_no_width_and_a_terminal_always_has():
    assert canvas_of(Stream(), {}).width is None
    assert canvas_of(Stream(is_terminal=True), {}).width == 80
    assert canvas_of(Stream(is_terminal=True), {"COLUMNS": "120"}).width == 120


COLOURS = [
    (False, {}, False),
    (True, {}, True),
    (True, {"TERM": "dumb"}, False),
    (True, {"TERM": "unknown"}, False),
    (True, {"TERM": "xterm"}, True),
    (True, {"NO_COLOR": "1"}, False),
    (True, {"NO_COLOR": ""}, True),
    (True, {"FORCE_COLOR": "0"}, False),
    (False, {"FORCE_COLOR": "1"}, True),
    (False, {"FORCE_COLOR": "1", "TERM": "dumb"}, True),
    (False, {"FORCE_COLOR": ""}, False),
    (False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
]


@pytest.mark.parametrize(("is_terminal", "environ", "colour"), COLOURS)
def test_colours_follow_the_environment(is_terminal, environ, colour):
    assert canvas_of(Stream(is_terminal), environ).colour is colour


@pytest.mark.parametrize(
    ("named", "found"), [("UTF-8", "utf-8"), ("utf8", "utf-8"), ("ANSI_X3.4-1968", "ascii"), ("", "utf-8")]
)
def test_an_encoding_has_one_name(named, found):
    assert canvas_of(Stream(encoding=named), {}).encoding == found


KNOWN = ["gazette-killed", "herald-killed", "herald-cost"]


@pytest.mark.parametrize(
    ("typed", "known", "hint"),
    [
        ("gazete-killed", KNOWN, "Did you mean 'gazette-killed' or 'herald-killed'?"),
        ("cost", KNOWN, "Did you mean 'herald-cost'?"),
        ("zzz", KNOWN, "There are: gazette-killed, herald-killed, herald-cost."),
        ("zzz", [], ""),
        ("zzz", [f"claim-{n}" for n in range(100)], ""),
    ],
)
def test_a_hint_names_what_is_near_or_all_if_that_is_little(typed, known, hint):
    assert hint_at(typed, known) == hint
