"""Stages for the tests of clusters: workers find them by name."""

import os
import signal
from pathlib import Path
from threading import Event

from crosscheck.engines.stage import Stage


def as_text(shared):
    return shared.decode()


def as_folder(shared):
    return Path(shared.decode())


def prepare_once(shared):
    folder = as_folder(shared)
    with (folder / "prepared").open("a") as file:
        file.write(f"{os.getpid()}\n")
    return folder


def join(context, payload):
    return f"{context}:{payload.decode()}".encode()


def note(folder, payload):
    """Leave a line for each call: short writes to a file opened to append do not mix."""
    with (folder / "calls").open("a") as file:
        file.write(f"{payload.decode()}\n")
    return payload.upper()


def die_once(folder, payload):
    mark = folder / f"died-{payload.decode()}"
    if payload.startswith(b"bad") and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return payload.upper()


def die(_, payload):
    if payload == b"bad":
        os.kill(os.getpid(), signal.SIGKILL)
    return payload


def refuse(_, payload):
    if payload == b"bad":
        raise ValueError("this payload cannot be read")
    return payload


def stay(folder, payload):
    """Stay at the payloads that say so until the process is ended, or from the start if `go` is there."""
    if payload.startswith(b"stay") and not (folder / "go").exists():
        (folder / f"at-{payload.decode()}").touch()
        Event().wait()
    return note(folder, payload)


def count_primes(_, payload):
    limit = int(payload)
    return str(sum(all(n % d for d in range(2, int(n**0.5) + 1)) for n in range(2, limit))).encode()


JOIN = Stage("join", as_text, join)
NOTE = Stage("note", prepare_once, note)
DIE_ONCE = Stage("die once", as_folder, die_once)
DIE = Stage("die", as_text, die)
REFUSE = Stage("refuse", as_text, refuse)
STAY = Stage("stay", as_folder, stay)
PRIMES = Stage("primes", as_text, count_primes)
