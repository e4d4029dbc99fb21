"""The plainest engine: one payload after another, in this process."""

from typing import Any

from crosscheck.engines.engine import Answer, Engine
from crosscheck.engines.stage import Stage


class SerialEngine(Engine):
    """Works in this process, on a payload when its answer is asked for."""

    def open(self, stage: Stage, shared: bytes) -> "_SerialSession":
        """Return a session."""
        return _SerialSession(stage, shared)

    def close(self) -> None:
        """Do nothing: nothing was started."""


class _SerialSession:
    ahead = 1

    def __init__(self, stage: Stage, shared: bytes) -> None:
        self._stage = stage
        self._shared = shared
        self._context: tuple[Any] | None = None

    def submit(self, payload: bytes) -> Answer:
        return _Asked(self, payload)

    def work(self, payload: bytes) -> bytes:
        if self._context is None:
            self._context = (self._stage.prepare(self._shared),)
        return self._stage.work(self._context[0], payload)

    def close(self) -> None:
        self._context = None


class _Asked:
    def __init__(self, session: _SerialSession, payload: bytes) -> None:
        self._session = session
        self._payload = payload

    def result(self) -> bytes:
        return self._session.work(self._payload)

    def drop(self) -> None:
        return None
