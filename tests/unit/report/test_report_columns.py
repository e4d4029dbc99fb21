from hypothesis import given
from hypothesis import strategies as st

from crosscheck.report.terminal.columns import Need, fits, measure, share


@st.composite
def needs(draw):
    least, more, most = draw(st.integers(1, 20)), draw(st.integers(0, 20)), draw(st.integers(0, 40))
    return Need(least, least + more, least + more + most)


@given(st.lists(needs(), min_size=1, max_size=8), st.integers(1, 300))
def test_no_column_is_narrower_than_its_longest_word_nor_wider_than_its_content(columns, width):
    shared = share(width, columns, 2)
    assert all(need.least <= cells <= need.full for need, cells in zip(columns, shared, strict=True))


@given(st.lists(needs(), min_size=1, max_size=8), st.integers(1, 300))
def test_columns_keep_to_the_width_if_the_longest_words_allow_it(columns, width):
    taken = 2 * (len(columns) - 1)
    if sum(need.least for need in columns) + taken <= width:
        assert sum(share(width, columns, 2)) + taken <= width


@given(st.lists(needs(), min_size=1, max_size=8), st.integers(1, 300))
def test_what_fits_is_given_what_reads_well(columns, width):
    if fits(width, columns, 2):
        assert all(cells >= need.good for need, cells in zip(columns, share(width, columns, 2), strict=True))


@given(st.lists(needs(), min_size=1, max_size=8))
def test_without_a_width_nothing_is_wrapped(columns):
    assert share(None, columns, 2) == [need.full for need in columns]


def test_wide_characters_count_twice():
    assert measure(["東京 都"], good=3, bounded=True) == Need(4, 4, 7)


def test_a_word_without_end_does_not_make_the_table_endless():
    assert measure(["x" * 5000], good=10, bounded=True).least == 40
    assert measure(["x" * 5000], good=10, bounded=False) == Need(200, 200, 200)


def test_many_words_stay_on_one_line_in_a_pipe():
    words = "word " * 100 + "x" * 3000
    assert measure([words], good=10, bounded=False).full == 500 + 200


def test_an_indented_line_needs_its_indent():
    assert measure(["  word"], good=1, bounded=True).least == 6
