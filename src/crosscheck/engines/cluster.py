"""Over a dask cluster: payloads go to its scheduler, answers come back, and what a lost worker did is done again."""

import pickle
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager, suppress
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING, Self
from uuid import uuid4

from crosscheck.engines import connecting
from crosscheck.engines.cluster_work import answer, hold
from crosscheck.engines.engine import Answer, Engine, Tell
from crosscheck.engines.stage import Stage
from crosscheck.engines.stamp import code_stamp
from crosscheck.engines.tls import Tls
from crosscheck.engines.trouble import EngineTrouble

if TYPE_CHECKING:
    from distributed import Client, Future

AHEAD = 3
"""How many payloads of each of the workers' threads may be in work."""

RETRIES = 2
"""How often a payload is tried again where it failed: a worker's disk or memory may be at fault."""

PATIENCE_SECONDS = 30
"""How long to wait for an answer before asking whether anyone works at all, and telling that it takes long."""

IDLE_WAITS = 2
"""How often in a row nobody may be there before the run is given up."""

DROP_SECONDS = 2
"""How long to wait for a finished answer when the run ends early."""


class ClusterEngine(Engine):
    """Works on the cluster of a scheduler, or on one of `jobs` workers made here for the time of the run."""

    def __init__(self, scheduler: str | None, jobs: int, tls: Tls | None, tell: Tell) -> None:
        super().__init__()
        self.tell = tell
        self._scheduler = scheduler
        self._tls = tls
        self._started = ExitStack()
        self._runs_begun = count()
        self._name = uuid4().hex
        self.threads = jobs

    def __enter__(self) -> Self:
        if self._scheduler is not None:  # a wrong address is told before any work; a local cluster waits for some
            connecting.check_address(self._scheduler, self._tls)
            try:
                self.count_threads()
            except BaseException:
                self.close()
                raise
        return self

    @cached_property
    def client(self) -> "Client":
        """Return the connection to the scheduler, made when it is first needed."""
        connecting.require_distributed()
        import dask.config

        self._started.enter_context(dask.config.set(connecting.SETTINGS))
        if self._scheduler is None:
            cluster, client = connecting.start_local(self.threads)
            self._started.callback(connecting.end_local, cluster)
        else:
            client = connecting.connect(self._scheduler, self._tls)
        self._started.callback(connecting.leave, client)
        connecting.await_worker(client, self.tell)
        connecting.check_workers(client)
        self.threads = connecting.count_threads(client)
        return client

    def count_threads(self) -> None:
        """Take note of how many workers there are by now."""
        self.threads = connecting.count_threads(self.client)

    def open(self, stage: Stage, shared: bytes) -> "_ClusterSession":
        """Return a session."""
        return _ClusterSession(self, f"crosscheck-{self._name}-{next(self._runs_begun)}", stage, shared)

    def close(self) -> None:
        """Leave the cluster, which forgets what is unfinished; end it if it was made here."""
        self._started.close()


class _ClusterSession:
    def __init__(self, engine: ClusterEngine, name: str, stage: Stage, shared: bytes) -> None:
        self._engine = engine
        self._name = name
        self._stage = stage
        self._bytes = shared
        self._numbers = count()

    @property
    def ahead(self) -> int:
        return AHEAD * max(self._engine.threads, 1)

    @cached_property
    def _shared(self) -> "Future[bytes]":
        return self._engine.client.submit(hold, self._bytes, key=f"{self._name}-shared", pure=False)

    @cached_property
    def _order(self) -> tuple[str, str, bytes]:
        return code_stamp(), self._name, pickle.dumps(self._stage)

    def submit(self, payload: bytes) -> Answer:
        number = next(self._numbers)
        if number and number % self.ahead == 0:
            self._engine.count_threads()
        key = f"{self._name}-{number}"
        with told_as_trouble(self._stage):
            future = self._engine.client.submit(
                answer,
                *self._order,
                self._shared,
                payload,
                key=key,
                pure=False,
                retries=RETRIES,
                priority=-number,  # the first answer is waited for first
            )
        return _Sent(self._engine, self._stage, future)

    def close(self) -> None:
        self.__dict__.pop("_shared", None)  # the cluster keeps what somebody here still knows of


class _Sent:
    def __init__(self, engine: ClusterEngine, stage: Stage, future: "Future[bytes]") -> None:
        self._engine = engine
        self._stage = stage
        self._future = future

    def result(self) -> bytes:
        idle = waited = 0
        with told_as_trouble(self._stage):
            while True:
                try:
                    data: bytes = self._future.result(timeout=PATIENCE_SECONDS)
                    return data
                except TimeoutError:
                    if self._future.status == "error":
                        raise  # the work's own
                waited += 1
                self._engine.count_threads()
                idle = 0 if self._engine.threads else idle + 1
                if idle == IDLE_WAITS:
                    raise connecting.no_workers("all workers have gone, and none has come since")
                if waited.bit_count() == 1:  # after 1, 2, 4 and so on: whoever waits for long need not hear it often
                    self._engine.tell(_wait_in_words(waited * PATIENCE_SECONDS, self._engine.threads))

    def drop(self) -> bytes | None:
        if self._future.status != "finished":
            return None
        with suppress(Exception):  # whatever ended the run may have ended the connection too
            data: bytes = self._future.result(timeout=DROP_SECONDS)
            return data
        return None


def _wait_in_words(seconds: int, threads: int) -> str:
    """Return what takes long.

    >>> _wait_in_words(60, 2)
    'no answer from the cluster for 60 seconds; workers there: 2 (they may be at other work, or one stuck)'
    """
    workers = f"{threads} (they may be at other work, or one stuck)" if threads else "none"
    return f"no answer from the cluster for {seconds} seconds; workers there: {workers}"


@contextmanager
def told_as_trouble(stage: Stage) -> Iterator[None]:
    """Turn what the cluster itself raises into what a person can act on; what the work raised passes."""
    connecting.require_distributed()
    from distributed import KilledWorker
    from distributed.client import ClosedClientError

    try:
        yield
    except KilledWorker as error:
        raise EngineTrouble(
            "worker-lost",
            f"{error.allowed_failures + 1} workers in a row ended while they worked on the same part of '{stage.name}'",
            "give workers more memory, and the same crosscheck; their logs tell what ended them",
        ) from error
    except (CancelledError, ClosedClientError) as error:
        raise connecting.scheduler_lost() from error
