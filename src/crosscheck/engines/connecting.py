"""The way to a dask cluster: one that runs somewhere, or one made here for the time of a run.

`distributed` is imported here and in `cluster`, and only when a cluster is asked for. Who reaches a scheduler may run
what they like on its workers, so the cluster made here lets in nobody without the keys it makes for itself.
"""

import logging
import re
import warnings
from asyncio import gather
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib import import_module
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Any

from crosscheck.engines.bounded import call_within
from crosscheck.engines.cluster_work import other_code
from crosscheck.engines.engine import Tell
from crosscheck.engines.signals import deaf_children
from crosscheck.engines.stamp import code_stamp, differences
from crosscheck.engines.tls import Tls
from crosscheck.engines.trouble import EngineTrouble

if TYPE_CHECKING:
    from distributed import Client, LocalCluster
    from distributed.security import Security

CONNECT_SECONDS = 10
"""How long a scheduler may take to answer."""

WORKERS_SECONDS = 60
"""How long to wait for the first worker: a queue of jobs may take a moment to start one."""

SOON_SECONDS = 5
"""How long nobody needs to be told that there is no worker yet."""

ANSWER_SECONDS = 60
"""How long a scheduler or a worker may take to answer a question that needs no work."""

START_SECONDS = 120
"""How long a worker of our own may take to start: a machine may be busy."""

LEAVE_SECONDS = 10
"""How long to wait for a cluster that is left or ended."""

KILL_SECONDS = 0.2
"""How long a worker of our own may take to end by itself."""

ADDRESS = re.compile(r"(tcp|tls)://[^\s/]+:\d{1,5}")

SETTINGS = {
    "distributed.admin.large-graph-warning-threshold": "1TiB",  # payloads go by the scheduler on purpose
    "distributed.scheduler.http.routes": [],  # of a cluster made here: its pages tell anyone what it does
    "distributed.worker.http.routes": [],
    "distributed.nanny.http.routes": [],
}

RUN_AGAIN = "see that it runs, and run again: what is finished is kept where there is a store"

INSTALL = "pip install 'crosscheck-claims[scale]'"


def require_distributed() -> None:
    """Import what a cluster needs, or tell how to install it.

    What it logs is silenced: whatever matters reaches us as an exception too, and would be told twice.
    """
    try:
        for name in ("distributed", "cryptography"):
            import_module(name)
    except ImportError as error:
        raise EngineTrouble("no-distributed", f"a cluster needs the package {error.name}", INSTALL) from error
    for name in ("distributed", *(name for name in logging.root.manager.loggerDict if name.startswith("distributed."))):
        logging.getLogger(name).setLevel(logging.CRITICAL)


def check_address(scheduler: str, tls: Tls | None) -> None:
    """Make sure that this can be a scheduler's address, and that it goes with these keys."""
    if not ADDRESS.fullmatch(scheduler):
        raise EngineTrouble(
            "scheduler-address",
            f"'{scheduler}' is no address of a scheduler",
            "it is tcp://HOST:PORT or tls://HOST:PORT, as 'dask scheduler' prints it",
        )
    if scheduler.startswith("tls:") != (tls is not None):
        raise EngineTrouble(
            "scheduler-keys",
            f"a connection to '{scheduler}' " + ("takes no keys" if tls else "needs certificates and a key"),
            "tls:// goes with a certificate of the authority, your certificate and its key; tcp:// with none",
        )
    for path in () if tls is None else (tls.ca_file, tls.certificate, tls.key):
        try:
            path.open("rb").close()
        except OSError as error:
            raise EngineTrouble(
                "scheduler-keys", f"cannot read '{path}': {error.strerror}", "name a file in PEM format"
            ) from error


def connect(scheduler: str, tls: Tls | None) -> "Client":
    """Return a client of the scheduler at this address."""
    from distributed.security import Security

    if tls is None:
        return _client(scheduler, None)
    security = Security(
        require_encryption=True,
        tls_ca_file=str(tls.ca_file),
        tls_client_cert=str(tls.certificate),
        tls_client_key=str(tls.key),
    )
    return _client(scheduler, security)


def start_local(jobs: int) -> "tuple[LocalCluster, Client]":
    """Return a cluster of so many worker processes on this machine, and its client."""
    from distributed import LocalCluster
    from distributed.security import Security

    security = Security.temporary()
    try:
        with deaf_children():
            cluster = LocalCluster(
                n_workers=jobs,
                threads_per_worker=1,
                memory_limit=0,
                host="127.0.0.1",
                dashboard_address="127.0.0.1:0",
                security=security,
                silence_logs=logging.CRITICAL,
                death_timeout=START_SECONDS,
            )
    except (OSError, RuntimeError) as error:
        raise EngineTrouble("no-worker", f"cannot start a cluster here: {error}", "run with fewer --jobs") from error
    return cluster, _client(cluster.scheduler_address, security)


def end_local(cluster: "LocalCluster") -> None:
    """End a cluster made here and its workers, whatever they are doing."""

    async def kill() -> None:
        nannies = cluster.workers.values()
        await gather(*(nanny.kill(timeout=KILL_SECONDS) for nanny in nannies), return_exceptions=True)

    with suppress(OSError):  # what does not end in time ends with this process
        cluster.sync(kill, callback_timeout=LEAVE_SECONDS)
    with suppress(OSError):
        cluster.close(timeout=LEAVE_SECONDS)


def leave(client: "Client") -> None:
    """End a connection, also where nobody is at the other end any more."""
    with suppress(OSError):
        client.close(timeout=LEAVE_SECONDS)


def count_threads(client: "Client") -> int:
    """Return how many threads work on the cluster by now."""
    try:
        return sum(client.nthreads(callback_timeout=ANSWER_SECONDS).values())
    except TimeoutError as error:
        raise EngineTrouble(
            "scheduler-silent", f"the scheduler has not answered for {ANSWER_SECONDS} seconds", RUN_AGAIN
        ) from error
    except OSError as error:
        raise scheduler_lost() from error


def await_worker(client: "Client", tell: Tell) -> None:
    """Wait for a worker, and tell where that takes a while."""
    try:
        try:
            client.wait_for_workers(1, timeout=SOON_SECONDS)
        except TimeoutError:
            tell(f"the cluster has no worker yet: waiting {WORKERS_SECONDS} seconds for one")
            client.wait_for_workers(1, timeout=WORKERS_SECONDS)
    except TimeoutError as error:
        raise no_workers(f"no worker has come within {WORKERS_SECONDS} seconds") from error
    except OSError as error:
        raise scheduler_lost() from error


def check_workers(client: "Client") -> None:
    """Make sure that all workers there are run the code that runs here.

    The function that tells is first looked up by a function of Python's own: a worker may have no crosscheck.
    """
    stamp = code_stamp()
    lookup = partial(resolve_name, f"{code_stamp.__module__}:{code_stamp.__name__}")
    for function in (lookup, code_stamp):
        for address, told in _asked(client, function).items():
            if isinstance(told, ImportError | AttributeError):
                raise other_code(f"the worker at {address} has no crosscheck, or one without engines", stamp)
            if isinstance(told, str) and told != stamp:
                raise other_code(f"the worker at {address} runs {differences(stamp, told)}", stamp)


def _asked(client: "Client", function: Callable[[], object]) -> dict[str, object]:
    """Return what all workers tell, or what kept them from it."""
    try:
        told: dict[str, object] = client.run(function, on_error="return", callback_timeout=ANSWER_SECONDS)
    except TimeoutError as error:
        raise EngineTrouble(
            "workers-silent",
            f"not all workers have answered within {ANSWER_SECONDS} seconds",
            "one may be stuck or at long work of others: see the logs, end it, and run again",
        ) from error
    except OSError as error:
        raise scheduler_lost() from error
    return told


def no_workers(message: str) -> EngineTrouble:
    """Return what is wrong where nobody works."""
    return EngineTrouble("no-workers", message, "start some with 'dask worker ADDRESS', and run again")


def scheduler_lost() -> EngineTrouble:
    """Return what is wrong where the scheduler has ended, or the way to it."""
    return EngineTrouble(
        "scheduler-lost",
        "the connection to the scheduler has ended",
        RUN_AGAIN,
    )


def _client(address: str, security: "Security | None") -> "Client":
    from distributed import Client
    from distributed.versions import VersionMismatchWarning

    options: dict[str, Any] = {} if security is None else {"security": security}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", VersionMismatchWarning)  # what matters to us is compared by `check_workers`
            client: Client = call_within(
                2 * CONNECT_SECONDS,  # of its own accord it would wait for ever for a scheduler that only listens
                lambda: Client(address, timeout=CONNECT_SECONDS, set_as_default=False, **options),
            )
            return client
    except (OSError, ImportError, RuntimeError, ValueError, TypeError) as error:
        raise EngineTrouble(
            "scheduler-unreachable",
            f"cannot connect to the scheduler at '{address}': {str(error) or 'no answer'}",
            "is it running there, may this machine reach its port, and does it take these keys?",
        ) from error
