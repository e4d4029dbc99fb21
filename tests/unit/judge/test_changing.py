"""Which properties change as time goes by."""

import pytest

from crosscheck.judge.changing import ends
from crosscheck.model.statement import Property


def asked(label):
    return Property(label, label, None, additive=False, cumulative=False, known=False)


@pytest.mark.parametrize("label", ["open", "airport closed", "in custody", "still in office", "banned", "missing"])
def test_states_end(label):
    assert ends(asked(label), asked(label))


@pytest.mark.parametrize("label", ["resigned", "died", "found guilty", "opening ceremony", ""])
def test_what_was_done_stays_so(label):
    assert ends(asked(label), asked("open")) is False
