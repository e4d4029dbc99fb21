import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.grammar.folding import skeleton
from crosscheck.relate.parts import PartLevel, compare_parts


def level(left, right):
    return compare_parts(left, skeleton(left), right, skeleton(right))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("smith", "smith", PartLevel.EQUAL),
        ("j", "john", PartLevel.INITIAL),
        ("j", "mary", PartLevel.APART),
        ("tokayev", "toqaev", PartLevel.SOUND),
        ("mohammed", "muhammad", PartLevel.SOUND),
        ("hussein", "hossein", PartLevel.SOUND),
        ("gaddafi", "qadhafi", PartLevel.SOUND),
        ("khamenei", "hamenei", PartLevel.SOUND),
        ("luhansk", "lugansk", PartLevel.SOUND),
        ("ntnyhv", "netanyahu", PartLevel.SOUND),
        ("sagutdinov", "sagudtinov", PartLevel.SOUND),
        ("petrenko", "petrennko", PartLevel.SOUND),
        ("thompson", "thomson", PartLevel.SLIP),
        ("yuri", "juri", PartLevel.NEAR),
        ("igor", "ihor", PartLevel.NEAR),
        ("allen", "ellen", PartLevel.APART),
        ("hassan", "hessen", PartLevel.APART),
        ("moller", "muller", PartLevel.NEAR),
        ("li", "lee", PartLevel.APART),
        ("kim", "kin", PartLevel.APART),
        ("maria", "mario", PartLevel.APART),
        ("ivanov", "ivanova", PartLevel.APART),
        ("harrison", "garrison", PartLevel.APART),
        ("370", "37", PartLevel.APART),
        ("3", "370", PartLevel.APART),
    ],
)
def test_levels(left, right, expected):
    assert level(left, right) is level(right, left) is expected


@given(
    st.text(alphabet="abcdehijkmosuvyz", min_size=1, max_size=9),
    st.text(alphabet="abcdehijkmosuvyz", min_size=1, max_size=9),
)
def test_parts_have_no_sides(left, right):
    assert level(left, right) is level(right, left)
    assert level(left, left) is PartLevel.EQUAL
