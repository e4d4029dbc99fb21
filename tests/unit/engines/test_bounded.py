"""Calls that have to end: what they return, raise, or never do."""

from threading import Event, get_ident

import pytest

from crosscheck.engines.bounded import call_within


def test_returns_what_the_function_returns_from_a_thread_of_its_own():
    assert call_within(60, get_ident) not in (0, get_ident())


def test_raises_what_the_function_raises():
    with pytest.raises(ZeroDivisionError):
        call_within(60, lambda: 1 // 0)


def test_a_function_that_never_returns_is_left():
    never = Event()
    with pytest.raises(TimeoutError):
        call_within(0.01, never.wait)
    never.set()
