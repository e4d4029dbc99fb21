"""What all engines have in common: answers in the order of the payloads, and payloads drawn only as they are needed.

An engine of its own kind gives a `Session`: a place to hand payloads in. Everything about order, about how far ahead
payloads are drawn and about the end of a run is here, once.
"""

from abc import ABC, abstractmethod
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from types import TracebackType
from typing import Protocol, Self

from crosscheck.engines.stage import Stage

Watch = Callable[[int, int], None]
"""Told after each answer: how many there are, and how many there will be (0: nobody knows)."""

Tell = Callable[[str], None]
"""Told in words, for a person, that something takes long."""

HELD_BYTES = 16 << 20
"""How many bytes of answers known at once may wait behind one that is still being worked on."""

LEAST_HELD = 4096
"""What the smallest of them counts, so that their number is bounded too."""


class Answer(Protocol):
    """What will be the answer to a payload."""

    def result(self) -> bytes:
        """Return the answer, waiting for it; raise what the work raised, or an `EngineTrouble`."""

    def drop(self) -> bytes | None:
        """Take note that nobody will ask for the answer; return it if it is there all the same."""


class Known:
    """An answer that needs no work."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.weight = max(len(data), LEAST_HELD)

    def result(self) -> bytes:
        """Return the answer."""
        return self._data

    def drop(self) -> bytes:
        """Return the answer."""
        return self._data


class Session(Protocol):
    """One run of one stage: where payloads are handed in."""

    @property
    def ahead(self) -> int:
        """How many payloads may be in work at a time."""

    def submit(self, payload: bytes) -> Answer:
        """Begin to work on a payload, without waiting for anything."""

    def close(self) -> None:
        """Forget what is unfinished."""


class Engine(ABC):
    """Runs stages; a context manager, and nothing that it started is left when it is over.

    `jobs` is how many processors of this machine it may keep busy.
    """

    jobs = 1

    def __init__(self) -> None:
        self._runs: list[Generator[bytes, None, None]] = []

    @abstractmethod
    def open(self, stage: Stage, shared: bytes) -> Session:
        """Return a session; nothing is started before a payload is handed in."""

    @abstractmethod
    def close(self) -> None:
        """End everything that was started, at once."""

    def run(
        self, stage: Stage, shared: bytes, payloads: Iterable[bytes], *, total: int = 0, watch: Watch | None = None
    ) -> Iterator[bytes]:
        """Return the answers in the order of the payloads, which are drawn no further ahead than workers need."""
        answers = _in_order(self.open(stage, shared), payloads, total, watch)
        self._runs.append(answers)
        return answers

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            # An error outside a run leaves the run where it stands: only its end keeps what is finished.
            for run in self._runs:
                run.close()
        finally:
            self.close()


class _Waiting:
    """The answers that are not yet told, in the order of their payloads.

    Answers that were known at once cost no worker, so they do not count as work; they wait only behind work.
    """

    def __init__(self) -> None:
        self._answers: deque[Answer] = deque()
        self._busy = 0
        self._held = 0

    def __bool__(self) -> bool:
        return bool(self._answers)

    def has_room(self, ahead: int) -> bool:
        """Return whether another payload should be drawn before the first answer is told."""
        if self._answers and isinstance(self._answers[0], Known):
            return False
        return self._busy < ahead and self._held < HELD_BYTES

    def add(self, answer: Answer) -> None:
        self._count(answer, 1)
        self._answers.append(answer)

    def take(self) -> bytes:
        """Return the first answer; it stays among the waiting ones until it is there."""
        data = self._answers[0].result()
        self._count(self._answers.popleft(), -1)
        return data

    def drop(self) -> None:
        for answer in self._answers:
            answer.drop()

    def _count(self, answer: Answer, step: int) -> None:
        if isinstance(answer, Known):
            self._held += step * answer.weight
        else:
            self._busy += step


def _in_order(
    session: Session, payloads: Iterable[bytes], total: int, watch: Watch | None
) -> Generator[bytes, None, None]:
    waiting = _Waiting()
    feed = iter(payloads)
    done = 0
    try:
        while True:
            while waiting.has_room(session.ahead) and (payload := next(feed, None)) is not None:
                waiting.add(session.submit(payload))
            if not waiting:
                return
            data = waiting.take()
            done += 1
            if watch is not None:
                watch(done, total)
            yield data
    finally:
        waiting.drop()
        session.close()
