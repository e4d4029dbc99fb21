"""A worker process and the pipe to it: what is said on both ends.

Each worker has a pipe of its own, so that the end of one, at any moment, harms no other and is seen at once as the end
of its pipe. Processes are spawned, not forked: that works the same on every system, is safe beside threads, and leaves
no server process behind.
"""

import gc
import pickle
import signal
import traceback
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from threading import Thread
from typing import Any

from crosscheck.engines.signals import deaf_children, turn_deaf
from crosscheck.engines.stage import Stage

NEW_OBJECTS = 100_000
"""Objects after which a worker looks for garbage in rings; what it makes forms none, and looking took it a quarter of
its time."""


class WorkerGone(Exception):
    """A worker ended while it was at work."""

    def __init__(self, code: int | None) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Order:
    """What goes before a payload: of which run it is, the stage where it is new, which runs go on."""

    run: int
    stage: bytes | None
    live: AbstractSet[int]


class Worker:
    """The driver's end; used by one thread at a time."""

    def __init__(self) -> None:
        context = get_context("spawn")
        self._pipe, far = context.Pipe()
        self._process = context.Process(target=serve, args=(far,), name="crosscheck-worker", daemon=True)
        try:
            with deaf_children():
                self._process.start()
        except BaseException:
            self._pipe.close()
            raise
        finally:
            far.close()  # else the end of the worker would not be the end of the pipe
        self._known: set[int] = set()
        self.answered = 0

    def ask(self, run: int, stage: Stage, shared: bytes, payload: bytes, live: AbstractSet[int]) -> bytes:
        """Return the worker's answer; raise what the work raised there, or `WorkerGone`."""
        try:
            new = run not in self._known
            self._pipe.send(Order(run, pickle.dumps(stage) if new else None, live))
            if new:
                self._pipe.send_bytes(shared)
                self._known.add(run)
            self._pipe.send_bytes(payload)
            failure = self._pipe.recv()
            answer = self._pipe.recv_bytes() if failure is None else b""
        except (EOFError, OSError) as error:
            self.kill()
            raise WorkerGone(self._process.exitcode) from error
        self.answered += 1
        if failure is not None:
            raise failure
        return answer

    def kill(self) -> None:
        """End the worker, whatever it is doing, and wait for its end; another thread may be asking it."""
        self._process.kill()
        self._process.join()


def serve(pipe: Connection) -> None:
    """Answer orders until the driver's end of the pipe is closed: the whole life of a worker."""
    turn_deaf()
    gc.set_threshold(NEW_OBJECTS)
    Thread(target=_end_with_driver, daemon=True).start()
    contexts: dict[int, tuple[Stage, Any]] = {}
    with suppress(EOFError, OSError):
        while True:
            _serve_one(pipe, contexts)


def _end_with_driver() -> None:
    """Wait for the end of the driver, however it comes, and end this process: nobody wants its answer any more."""
    driver = parent_process()
    if driver is not None:
        driver.join()
    signal.raise_signal(signal.SIGTERM)


def _serve_one(pipe: Connection, contexts: dict[int, tuple[Stage, Any]]) -> None:
    order: Order = pipe.recv()
    shared = pipe.recv_bytes() if order.stage is not None else b""
    payload = pipe.recv_bytes()
    try:
        answer = _answer(order, shared, payload, contexts)
    except Exception as error:  # whatever it is, it is the driver's to tell
        pipe.send(_portable(error))
    else:
        pipe.send(None)
        pipe.send_bytes(answer)


def _answer(order: Order, shared: bytes, payload: bytes, contexts: dict[int, tuple[Stage, Any]]) -> bytes:
    for over in contexts.keys() - order.live:
        del contexts[over]
    if order.stage is not None:
        stage: Stage = pickle.loads(order.stage)  # noqa: S301 - from the driver that started this process
        contexts[order.run] = stage, stage.prepare(shared)
    stage, context = contexts[order.run]
    return stage.work(context, payload)


def _portable(error: Exception) -> Exception:
    """Return the error as it can be sent, with a note of where it arose."""
    note = "".join(traceback.format_exception(error))
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes; some errors pickle but cannot be read again
    except Exception:
        error = RuntimeError(f"{type(error).__name__}: {error}")
    error.add_note(f"in a worker process:\n{note}")
    return error
