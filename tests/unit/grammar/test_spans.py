"""The lexicon's notation for intervals."""

from decimal import Decimal

import pytest

from crosscheck.grammar.quantities.spans import Scale, read_interval, read_span
from crosscheck.model.interval import Interval

THIRTY = Decimal(30)
SCALE = Scale(THIRTY, half=Decimal(5), step=Decimal(10))


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("[N, N]", Interval(THIRTY, THIRTY)),
        ("(N, N + step]", Interval(THIRTY, Decimal(40), lower_open=True)),
        ("[N - 10%|half, N + 10%|half]", Interval(Decimal(25), Decimal(35))),
        ("[N - 50%|half, N + 2half]", Interval(Decimal(15), Decimal(40))),
        ("[0, N)", Interval(Decimal(0), THIRTY, upper_open=True)),
        ("(N, inf)", Interval(THIRTY, None, lower_open=True, upper_open=True)),
        ("[N - 200%, N]", Interval(Decimal(0), THIRTY)),
    ],
)
def test_around_a_figure(notation: str, expected: Interval[Decimal]) -> None:
    assert read_span(notation).around(Interval(THIRTY, THIRTY), SCALE) == expected


def test_around_a_range_each_end_counts() -> None:
    inner = Interval(Decimal(500), Decimal(600))
    assert read_span("[N - 10%, N + 10%]").around(inner, SCALE) == Interval(Decimal(450), Decimal(660))


def test_below_nought_a_share_is_of_the_size() -> None:
    inner = Interval(Decimal(-10), Decimal(-10))
    assert read_span("[N - 10%, N + 10%]").around(inner, SCALE) == Interval(Decimal(-11), Decimal(-9))


def test_ends_are_kept_in_order() -> None:
    inner = Interval(Decimal(-10), Decimal(-10))
    assert read_span("[0, N)").around(inner, SCALE) == Interval(Decimal(-10), Decimal(0), lower_open=True)


def test_plain_intervals() -> None:
    assert read_interval("[2, 9]") == Interval(Decimal(2), Decimal(9))


@pytest.mark.parametrize(
    "notation", ["", "N", "[N]", "[N - , N]", "[x, N]", "[N * 2, N]", "[N - x%, N]", "[1, 2", "[N-1,N]"]
)
def test_a_fault_names_what_was_written(notation: str) -> None:
    with pytest.raises(ValueError, match=r"interval|end|number|amount"):
        read_span(notation)
