import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.model.project import Project, Settings
from crosscheck.normalise.names import read_name
from crosscheck.normalise.vocabulary import make_vocabulary
from crosscheck.relate.names import NameLevel, compare_names

CASES = Path(__file__).parents[2] / "cases" / "names.csv"
ENGLISH = make_vocabulary(Project("", Settings(), (), (), (("Nur-Sultan", "Astana"), ("Bombay", "Mumbai"))))


def rows():
    with CASES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", [pytest.param(row, id=f"{row['left']} / {row['right']}") for row in rows()])
def test_golden_table(row):
    left, right = read_name(row["left"], ENGLISH), read_name(row["right"], ENGLISH)
    assert compare_names(left, right) == compare_names(right, left) == row["level"]


def test_the_table_is_wide_and_full_of_near_misses():
    table = rows()
    apart = [row for row in table if row["level"] == "different"]
    assert len(table) >= 200
    assert len({row["language"] for row in table}) >= 12
    assert len(apart) >= 0.4 * len(table)


def level(left, right):
    return compare_names(read_name(left, ENGLISH), read_name(right, ENGLISH))


def test_aliases_decide():
    assert level("Nur-Sultan", "Astana") is NameLevel.VARIANT
    assert level("Astana", "Mumbai") is NameLevel.DIFFERENT
    assert level("Astana", "Astana") is NameLevel.SAME


def test_names_without_words_are_the_same_only_if_both_are():
    assert level("", "…") is NameLevel.SAME
    assert level("", "Astana") is NameLevel.DIFFERENT


WORDS = """Kim J. Smith Smyth Tokayev Токаев South Bank of Kazakhstan 370 III Jr. Jong-un OSCE police the""".split()  # noqa: SIM905
NAMES = st.one_of(
    st.text(max_size=30),
    st.lists(
        st.sampled_from(WORDS),
        max_size=5,
    ).map(" ".join),
)


@settings(deadline=None)
@given(NAMES, NAMES)
def test_comparing_has_no_sides_and_a_name_is_itself(left, right):
    assert level(left, right) is level(right, left)
    assert level(left, left) is NameLevel.SAME
