import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from crosscheck.report.canvas import Canvas
from crosscheck.report.terminal.cell import Cell
from crosscheck.report.terminal.lines import beside, entry, indent, ink, paragraph, wrap, write

WORDS = st.text(alphabet=st.sampled_from("ab ,.-東京é"), max_size=80)


def plain(lines):
    return [line.plain for line in lines]


@pytest.mark.parametrize(
    ("words", "width", "lines"),
    [
        ("", 5, [""]),
        ("one two", 7, ["one two"]),
        ("one two", 6, ["one", "two"]),
        ("one two three", 7, ["one two", "three"]),
        ("a  b", 2, ["a", "b"]),
        ("abcdefgh", 3, ["abc", "def", "gh"]),
        ("ab cdefgh i", 4, ["ab", "cdef", "gh i"]),
        ("東京都", 4, ["東京", "都"]),
        ("1\u00a0200 people", 6, ["1\u00a0200", "people"]),
    ],
)
def test_lines_are_broken_at_blanks(words, width, lines):
    assert plain(wrap(Text(words), width)) == lines


@given(WORDS, st.integers(2, 30))
def test_no_line_is_wider_and_nothing_is_lost(words, width):
    lines = plain(wrap(Text(words), width))
    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")


@given(WORDS)
def test_without_a_width_a_line_stays_one(words):
    assert plain(wrap(Text(words), None)) == [words]


@given(st.lists(st.lists(WORDS, min_size=1, max_size=3), min_size=1, max_size=4))
def test_columns_begin_where_they_should(cells):
    widths = [max(cell_len(line) for line in cell) for cell in cells]
    rows = plain(beside([[Text(line) for line in cell] for cell in cells], widths))
    assert len(rows) == max(map(len, cells))
    start = 0
    for cell, width in zip(cells, widths, strict=True):
        for row, line in zip(rows, cell, strict=False):
            assert line in row
            assert cell_len(row) >= start + cell_len(line)
        start += width + 2


def test_an_indent_moves_every_line():
    assert plain(indent([Text("a"), Text("b")], 2)) == ["  a", "  b"]


def test_prose_is_no_wider_than_reads_well():
    lines = paragraph(Canvas(300), Text("word " * 60), 4)
    assert max(line.cell_len for line in lines) <= 100
    assert all(line.plain.startswith("    word") for line in lines)


def test_an_entry_is_wrapped_clear_of_its_name():
    assert plain(entry(Canvas(30), Text("claim"), Text("words that go on and on and on"), 2)) == [
        "  claim   words that go on and",
        "          on and on",
    ]


def test_a_long_name_has_its_blank():
    assert plain(entry(Canvas(), Text("◐ compatible?"), Text("label"))) == ["◐ compatible? label"]


def test_lines_are_written_without_blanks_at_their_ends():
    assert write([Text("a  "), Text(""), Text("b")], Canvas()) == "a\n\nb\n"


def test_colours_are_written_where_there_are_any():
    assert write([Text("a", "red")], Canvas(colour=True)) == "\x1b[31ma\x1b[0m\n"
    assert write([Text("a", "red")], Canvas(colour=False)) == "a\n"


def test_a_line_is_never_wrapped_by_the_console():
    assert write([Text("word " * 200)], Canvas(20, colour=True)).count("\n") == 1


def test_ink_is_one_safe_line():
    assert ink(Canvas(), "a\n\x1b[2J [red]b[/red] :skull:").plain == r"a \x1b[2J [red]b[/red] :skull:"


def test_one_line_fills_its_cell():
    assert plain(Cell((Text("one two"),)).fit(7)) == ["one two"]


def test_of_several_lines_what_wraps_is_indented():
    assert plain(Cell((Text("one two"), Text("three"))).fit(8)) == ["one", "  two", "three"]


def test_letters_stand_clear():
    cell = Cell((Text("one two"), Text("three")), ("A", "B"))
    assert plain(cell.fit(7)) == ["A one", "  two", "B three"]
    assert cell.plain == "  one two\n  three"


@given(st.lists(WORDS.filter(str.strip), min_size=1, max_size=4), st.booleans(), st.integers(4, 40))
def test_a_cell_keeps_to_its_width(lines, lettered, width):
    cell = Cell(tuple(map(Text, lines)), tuple("ABCD"[: len(lines)]) if lettered else ())
    assert all(line.cell_len <= width for line in cell.fit(width))
