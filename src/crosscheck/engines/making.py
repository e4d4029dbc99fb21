"""The way in: an engine by its name."""

from typing import TYPE_CHECKING, Literal

from crosscheck.engines.engine import Engine, Tell

if TYPE_CHECKING:
    from crosscheck.engines.store import Store
    from crosscheck.engines.tls import Tls

Name = Literal["serial", "processes", "dask"]


def make_engine(
    name: Name,
    jobs: int = 1,
    *,
    scheduler: str | None = None,
    tls: "Tls | None" = None,
    store: "Store | None" = None,
    tell: Tell = lambda _: None,
) -> Engine:
    """Return the engine of this name; with a store, one that works only on what was never answered.

    Without a scheduler's address, dask means a cluster of `jobs` worker processes made here. `tell` hears what takes
    long on a cluster.
    """
    engine = _plain(name, jobs, scheduler, tls, tell)
    if store is None:
        return engine
    from crosscheck.engines.keeping import KeepingEngine
    from crosscheck.engines.stamp import code_stamp

    return KeepingEngine(engine, store, code_stamp())


def _plain(name: Name, jobs: int, scheduler: str | None, tls: "Tls | None", tell: Tell) -> Engine:
    """Return the engine; nobody pays for what another needs."""
    if name == "processes":
        from crosscheck.engines.processes import ProcessEngine

        return ProcessEngine(jobs)
    if name == "dask":
        from crosscheck.engines.cluster import ClusterEngine

        return ClusterEngine(scheduler, jobs, tls, tell)
    from crosscheck.engines.serial import SerialEngine

    return SerialEngine()
