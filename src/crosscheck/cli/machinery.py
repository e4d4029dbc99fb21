"""By what a run is made: in this process, over processes, or on a cluster; and where finished work is kept."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from crosscheck.cli.options import EngineName
from crosscheck.cli.terminal import fail, write_error

if TYPE_CHECKING:
    from crosscheck.engines.engine import Engine
    from crosscheck.engines.making import Name
    from crosscheck.engines.store import Store
    from crosscheck.engines.tls import Tls

_ADDRESS = re.compile(r"(tcp|tls)://[^\s/]+:\d{1,5}")

LARGE = 8 * 1024 * 1024
"""Bytes of JSON Lines in claims/ (some 30,000 claims) from which a project is worked on in pieces, over all cores."""

PACKED = 8
"""How many times larger than itself a compressed file is taken to be."""

MOST_KEPT = 4 * 1024**3
"""Bytes of finished work that are kept; the least recently used go first."""


class Machinery(Struct, frozen=True):
    """What was asked for; where nothing was, the size of the project decides."""

    jobs: int | None = None
    engine: EngineName | None = None
    scheduler: str = ""
    tls: "Tls | None" = None
    cache: Path | None = None
    is_kept: bool = True


def read_machinery(
    jobs: int | None,
    cluster: tuple[EngineName | None, str],
    tls: tuple[Path | None, Path | None, Path | None],
    cache: Path | None,
    no_cache: bool,
) -> Machinery:
    """Return what the options ask for; those that contradict each other end the command."""
    engine, scheduler = cluster
    if engine is None and (scheduler or any(tls)):
        fail("--scheduler and --tls-… are for a cluster", "Add “--engine dask”.")
    if scheduler and not _ADDRESS.fullmatch(scheduler):
        fail(f"{scheduler!r} is no address of a scheduler", "It is tcp://HOST:PORT or tls://HOST:PORT.")
    if scheduler and jobs is not None:
        fail("--jobs says how many work here, and --scheduler who works elsewhere", "Leave one of the two out.")
    if cache is not None and no_cache:
        fail("--cache and --no-cache contradict each other", "Leave one of the two out.")
    return Machinery(jobs, engine, scheduler, _tls(*tls), cache, not no_cache)


def _tls(authority: Path | None, certificate: Path | None, key: Path | None) -> "Tls | None":
    if authority is None and certificate is None and key is None:
        return None
    if authority is None or certificate is None or key is None:
        fail("a tls:// scheduler needs three files", "Give --tls-ca, --tls-cert and --tls-key.")
    from crosscheck.engines.tls import Tls

    return Tls(authority, certificate, key)


def is_in_pieces(asked: Machinery, folder: Path) -> bool:
    """Whether a project is worked on in pieces: where an engine is asked for, or there is much to do."""
    return asked.engine is not None or (asked.jobs or 1) > 1 or _is_large(folder)


def _is_large(folder: Path) -> bool:
    size = 0
    try:
        with os.scandir(folder / "claims") as entries:
            for entry in entries:
                if entry.name.lower().endswith((".jsonl", ".jsonl.gz")):
                    size += entry.stat().st_size * (PACKED if entry.name.lower().endswith(".gz") else 1)
    except OSError:  # the reader tells what is wrong
        return False
    return size >= LARGE


def cache_folder(given: Path | None = None) -> Path:
    """Return where finished work is kept: as given, else where the system has users' caches."""
    if given is not None:
        return given
    if folder := os.environ.get("CROSSCHECK_CACHE"):
        return Path(folder)
    home = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME")
    return (Path(home) if home and os.path.isabs(home) else Path.home() / ".cache") / "crosscheck"  # noqa: PTH117


@contextmanager
def engine_for(asked: Machinery) -> Iterator["Engine"]:
    """Yield the engine, and end with exit code 2 on what keeps it from working; a store's trouble is only told."""
    from crosscheck.engines.making import make_engine
    from crosscheck.engines.trouble import EngineTrouble

    store = _store(asked) if asked.is_kept else None
    jobs, scheduler = asked.jobs or _cores(), asked.scheduler or None
    kind = _kind(asked, jobs)
    try:
        with make_engine(kind, jobs, scheduler=scheduler, tls=asked.tls, store=store, tell=_tell) as engine:
            yield engine
    except EngineTrouble as trouble:
        fail(trouble.message, trouble.hint)
    except KeyboardInterrupt:
        kept = "; what is finished is kept, and the same command goes on from there" if store else ""
        write_error(f"interrupted{kept}\n")
        raise
    finally:
        if store is not None and store.trouble is not None:
            write_error(f"note: {store.trouble.message}\n  hint: {store.trouble.hint}\n")


def _tell(what: str) -> None:
    write_error(f"note: {what}\n")


def _cores() -> int:
    """Return how many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _kind(asked: Machinery, jobs: int) -> "Name":
    if asked.engine is EngineName.DASK:
        return "dask"
    return "processes" if jobs > 1 else "serial"


def _store(asked: Machinery) -> "Store":
    from crosscheck.engines.store import Store

    return Store(cache_folder(asked.cache), MOST_KEPT)
