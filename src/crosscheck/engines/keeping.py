"""Any engine, with a store before it: only what was never answered is worked on."""

from hashlib import blake2b
from types import TracebackType

from crosscheck.engines.engine import Answer, Engine, Known, Session
from crosscheck.engines.stage import Stage
from crosscheck.engines.store import Store

KEY_SIZE = 32
"""Bytes of a key's digest: 64 hexadecimal digits name an entry."""


class KeepingEngine(Engine):
    """Looks each payload up before it asks the engine behind; `stamp` tells which code's answers may be used."""

    def __init__(self, engine: Engine, store: Store, stamp: str) -> None:
        super().__init__()
        self._engine = engine
        self._store = store
        self._stamp = stamp

    def open(self, stage: Stage, shared: bytes) -> "_KeepingSession":
        """Return a session."""
        question = blake2b(digest_size=KEY_SIZE)
        for part in (self._stamp.encode(), stage.identity.encode(), shared):
            question.update(b"%d:" % len(part))
            question.update(part)
        return _KeepingSession(self._engine.open(stage, shared), self._store, question.digest())

    def close(self) -> None:
        """End the engine behind."""
        self._engine.close()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        super().__exit__(kind, error, trace)
        if error is None:  # whoever interrupts a run does not wait for a sweep; the next run does it
            self._store.sweep()


class _KeepingSession:
    def __init__(self, session: Session, store: Store, question: bytes) -> None:
        self._session = session
        self._store = store
        self._question = question

    @property
    def ahead(self) -> int:
        return self._session.ahead

    def submit(self, payload: bytes) -> Answer:
        key = blake2b(payload, digest_size=KEY_SIZE, key=self._question).hexdigest()
        data = self._store.get(key)
        return Known(data) if data is not None else _Kept(self._session.submit(payload), self._store, key)

    def close(self) -> None:
        self._session.close()


class _Kept:
    """An answer that is put into the store once it is there."""

    def __init__(self, answer: Answer, store: Store, key: str) -> None:
        self._answer = answer
        self._store = store
        self._key = key

    def result(self) -> bytes:
        data = self._answer.result()
        self._store.put(self._key, data)
        return data

    def drop(self) -> bytes | None:
        """Keep the answer if it is there, though nobody asks for it."""
        data = self._answer.drop()
        if data is not None:
            self._store.put(self._key, data)
        return data
