"""Stages for the tests of engines: any process finds them by name."""

import gc
import os
import signal
import sys
from pathlib import Path
from threading import Event

from crosscheck.engines.stage import Stage


def as_text(shared):
    return shared.decode()


def as_folder(shared):
    return Path(shared.decode())


def join(context, payload):
    return f"{context}:{payload.decode()}".encode()


def note(folder, payload):
    """Leave a line for each call: writes of a line to a file opened to append do not mix."""
    with (folder / "calls").open("a") as file:
        file.write(f"{payload.decode()}\n")
    return payload.upper()


def note_preparing(shared):
    folder = as_folder(shared)
    with (folder / "prepared").open("a") as file:
        file.write(f"{os.getpid()}\n")
    return folder


def die_once(folder, payload):
    mark = folder / f"died-{payload.decode()}"
    if payload.startswith(b"bad") and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return payload.upper()


def die(folder, payload):
    if payload.startswith(b"bad"):
        with (folder / "deaths").open("a") as file:
            file.write("x")
        os.kill(os.getpid(), signal.SIGKILL)
    return payload


def refuse(_, payload):
    if payload == b"bad":
        raise ValueError("this payload cannot be read")
    return payload


class Unsendable(Exception):
    """Pickles, but cannot be read again."""

    def __init__(self, left, right):
        super().__init__(f"{left} and {right}")


def refuse_unsendably(_, payload):
    raise Unsendable("left", payload)


def stay(folder, payload):
    """Stay at the payloads that say so until the process is ended, or from the start if `go` is there."""
    if payload.startswith(b"stay") and not (folder / "go").exists():
        (folder / f"at-{payload.decode()}").touch()
        Event().wait()
    return note(folder, payload)


def read_pipe(folder, payload):
    """Wait for whoever writes to the pipe, where a payload says so."""
    return (folder / "pipe").read_bytes() if payload == b"pipe" else payload


def count_primes(_, payload):
    limit = int(payload)
    return str(sum(all(n % d for d in range(2, int(n**0.5) + 1)) for n in range(2, limit))).encode()


def tell_modules(_, __):
    return " ".join(sorted(sys.modules)).encode()


def count_searches(_, payload):
    """Return how often garbage was looked for while as many lists were made as the payload says."""
    before = gc.get_stats()[0]["collections"]
    made = [[number] for number in range(int(payload))]
    return str(gc.get_stats()[0]["collections"] - before if made else -1).encode()


JOIN = Stage("join", as_text, join)
NOTE = Stage("note", note_preparing, note)
DIE_ONCE = Stage("die once", as_folder, die_once)
DIE = Stage("die", as_folder, die)
REFUSE = Stage("refuse", as_text, refuse)
UNSENDABLE = Stage("unsendable", as_text, refuse_unsendably)
STAY = Stage("stay", as_folder, stay)
PIPE = Stage("pipe", as_folder, read_pipe)
PRIMES = Stage("primes", as_text, count_primes)
SEARCHES = Stage("searches", as_text, count_searches)
MODULES = Stage("modules", as_text, tell_modules)
