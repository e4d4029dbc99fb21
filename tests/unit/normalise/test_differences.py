"""How far something has moved is converted without a zero."""

from decimal import Decimal

import pytest

from crosscheck.grammar.quantities.reading import read_quantity
from crosscheck.model.project import Project, Settings
from crosscheck.normalise.differences import as_difference
from crosscheck.normalise.vocabulary import make_vocabulary

VOCABULARY = make_vocabulary(Project("", Settings(), (), ()))


@pytest.mark.parametrize(
    ("words", "asked", "degrees"),
    [
        ("1.8 °F", "temperature rise", "1"),
        ("1.8 °F", "warming since 1990", "1"),
        ("50 °F", "temperature", "10"),
        ("2 °C", "temperature rise", "2"),
    ],
)
def test_a_rise_has_no_zero(words, asked, degrees):
    value = as_difference(read_quantity(words, VOCABULARY.lexicon), asked, VOCABULARY)
    assert round(value.amount, 9) == Decimal(degrees)


def test_what_is_no_figure_is_left_as_it_is():
    assert as_difference(None, "temperature rise", VOCABULARY) is None
