"""What Ctrl-C reaches: the terminal sends it to every process, and only the one that drives the work should answer."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def deaf_children() -> Iterator[None]:
    """Start processes (and threads) within this that never hear of an interrupt, not even while they are starting.

    What they would otherwise do is print a traceback each. An interrupt meant for this thread is heard at the end.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows: children turn deaf themselves, once they have started
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # starting it later, beside the first child, would undo what follows
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def turn_deaf() -> None:
    """Ignore interrupts from now on, in a worker's main thread."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
