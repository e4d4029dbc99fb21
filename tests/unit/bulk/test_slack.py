"""Giving memory back is asked of the C library where it knows how, and of no other."""

from types import SimpleNamespace

import pytest

from crosscheck.bulk import slack


def test_memory_is_given_back_where_the_library_knows_how(monkeypatch):
    asked = []
    monkeypatch.setattr(slack, "CDLL", lambda _: SimpleNamespace(malloc_trim=asked.append))
    slack.give_back()
    assert asked == [0]


@pytest.mark.parametrize("error", [AttributeError, OSError, TypeError])
def test_other_libraries_are_left_alone(monkeypatch, error):
    asked = []

    def missing(name):
        asked.append(name)
        raise error

    monkeypatch.setattr(slack, "CDLL", missing)
    slack.give_back()
    assert asked == [None]
