"""Over processes of this machine: a thread for each, which asks its worker and replaces it if it ends."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import count
from threading import Lock

from crosscheck.engines.engine import Answer, Engine
from crosscheck.engines.stage import Stage
from crosscheck.engines.trouble import EngineTrouble
from crosscheck.engines.workers import Worker, WorkerGone

TRIES = 3
"""How often a payload may end a worker before it is held to be the cause."""

AHEAD = 4
"""How many payloads of each worker may be in work: one at work, and others to go on with while the driver is busy, or
waits for one that takes several times as long as they do: answers are told in order."""

WORN = 100
"""Answers after which a worker ends with the run: what it keeps in mind for one stage is of no use to the next one, and
a million claims leave 300 MB in each."""


class ProcessEngine(Engine):
    """Works in `jobs` processes, each started when it is first needed and kept to the end, or until it is worn."""

    def __init__(self, jobs: int) -> None:
        super().__init__()
        self.jobs = jobs
        self._runs_begun = count()
        self._live: frozenset[int] = frozenset()
        self._threads: ThreadPoolExecutor | None = None
        self._workers: list[Worker] = []
        self._idle: list[Worker] = []
        self._lock = Lock()
        self._ended = False

    def open(self, stage: Stage, shared: bytes) -> "_ProcessSession":
        """Return a session."""
        run = next(self._runs_begun)
        self._live |= {run}
        return _ProcessSession(self, run, partial(self._answer, run, stage, shared), AHEAD * self.jobs)

    def forget(self, run: int) -> None:
        """Let workers drop what they hold for a run, and end those that are worn."""
        self._live -= {run}
        with self._lock:
            worn = [worker for worker in self._idle if worker.answered >= WORN]
            for worker in worn:
                self._idle.remove(worker)
                self._workers.remove(worker)
        for worker in worn:
            worker.kill()

    def begin(self, ask: Callable[[bytes], bytes], payload: bytes) -> Future[bytes]:
        """Have a thread ask a worker."""
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self.jobs, "crosscheck-driver")
        return self._threads.submit(ask, payload)

    def close(self) -> None:
        """End all workers, whatever they are doing."""
        with self._lock:
            self._ended = True
            workers = tuple(self._workers)
        for worker in workers:
            worker.kill()
        if self._threads is not None:
            self._threads.shutdown(cancel_futures=True)

    def _answer(self, run: int, stage: Stage, shared: bytes, payload: bytes) -> bytes:
        code: int | None = None
        for _ in range(TRIES):
            worker = self._idle_worker()
            try:
                answer = worker.ask(run, stage, shared, payload, self._live)
            except WorkerGone as gone:
                code = gone.code
                self._workers.remove(worker)
                continue
            except BaseException:
                self._idle.append(worker)
                raise
            self._idle.append(worker)
            return answer
        raise _lost(stage, code)

    def _idle_worker(self) -> Worker:
        """Return a worker that waits for work, or a new one: as many threads as workers take them."""
        with self._lock:
            if self._ended:
                raise WorkerGone(None)
            if self._idle:
                return self._idle.pop()
            try:
                worker = Worker()
            except OSError as error:
                raise EngineTrouble(
                    "no-worker", f"cannot start a worker process: {error.strerror or error}", "run with fewer --jobs"
                ) from error
            self._workers.append(worker)
            return worker


def _lost(stage: Stage, code: int | None) -> EngineTrouble:
    how = f"by signal {-code}" if code is not None and code < 0 else f"with code {code}"
    memory = ", as the system does when memory runs out" if code == -9 else ""
    return EngineTrouble(
        "worker-lost",
        f"{TRIES} worker processes in a row ended ({how}{memory}) while they worked on the same part of '{stage.name}'",
        "run with fewer --jobs, or on a machine with more memory",
    )


class _ProcessSession:
    def __init__(self, engine: ProcessEngine, run: int, ask: Callable[[bytes], bytes], ahead: int) -> None:
        self.ahead = ahead
        self._engine = engine
        self._run = run
        self._ask = ask

    def submit(self, payload: bytes) -> Answer:
        return _Begun(self._engine.begin(self._ask, payload))

    def close(self) -> None:
        self._engine.forget(self._run)


class _Begun:
    def __init__(self, future: Future[bytes]) -> None:
        self._future = future

    def result(self) -> bytes:
        return self._future.result()

    def drop(self) -> bytes | None:
        if self._future.cancel() or not self._future.done() or self._future.exception() is not None:
            return None
        return self._future.result()
