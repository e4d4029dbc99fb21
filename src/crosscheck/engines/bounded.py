"""Calls into a library that may wait for ever, given an end; and an interrupt is heard while they wait."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

from crosscheck.engines.signals import deaf_children

Result = TypeVar("Result")


def call_within(seconds: float, function: Callable[[], Result]) -> Result:
    """Return what a function returns; raise `TimeoutError` where that takes longer, and leave it to itself.

    It runs in a thread of its own, which ends with this process, and whatever it starts never hears of an interrupt.

    >>> call_within(10, lambda: 6 * 7)
    42
    """
    outcome: Future[Result] = Future()

    def call() -> None:
        try:
            outcome.set_result(function())
        except BaseException as error:  # whatever it is, it is the caller's
            outcome.set_exception(error)

    with deaf_children():
        Thread(target=call, name="crosscheck-call", daemon=True).start()
    return outcome.result(timeout=seconds)
