"""What runs on a cluster's workers; the driver names these functions, and a worker's own crosscheck must have them."""

import pickle
from threading import Lock
from typing import Any

from crosscheck.engines.stage import Stage
from crosscheck.engines.stamp import code_stamp, differences
from crosscheck.engines.trouble import EngineTrouble

CONTEXTS = 4
"""How many runs' contexts a worker holds at a time: runs may be nested, and old ones make room."""

_contexts: dict[str, Any] = {}
_one_at_a_time = Lock()


def hold(shared: bytes) -> bytes:
    """Return the bytes that all payloads share: as a task's result the cluster makes them again where they are lost."""
    return shared


def answer(stamp: str, run: str, stage: bytes, shared: bytes, payload: bytes) -> bytes:
    """Answer a payload with the code that the driver runs, or not at all.

    `stage` is read after the stamp was compared, since other code may not have its functions. A worker with several
    threads works on one payload at a time: stages are plain Python, which threads make no faster.
    """
    if code_stamp() != stamp:
        raise other_code(f"a worker runs {differences(stamp, code_stamp())}", stamp)
    with _one_at_a_time:
        known: Stage = pickle.loads(stage)  # noqa: S301 - whoever reaches a worker may run what they like there
        if run not in _contexts:
            for old in list(_contexts)[: 1 - CONTEXTS]:
                del _contexts[old]
            _contexts[run] = known.prepare(shared)
        return known.work(_contexts[run], payload)


def other_code(message: str, stamp: str) -> EngineTrouble:
    """Return what is wrong where workers and driver would not give the same answers."""
    return EngineTrouble("other-code", message, f"install the same on every worker as here: {stamp}")
