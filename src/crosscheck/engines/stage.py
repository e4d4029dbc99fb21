"""What an engine runs: two functions that any worker finds by their names."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Stage:
    """A step of the work, as two pure functions that stand at the top of a module.

    `prepare` makes a context of the bytes that all payloads share: once a worker and run, and never if there is
    nothing to do. `work` answers one payload; the same payload gets the same answer wherever and whenever it is asked.
    """

    name: str
    prepare: Callable[[bytes], Any]
    work: Callable[[Any, bytes], bytes]

    def __post_init__(self) -> None:
        for function in (self.prepare, self.work):
            if "<" in function.__qualname__:  # <lambda>, <locals>: no other process could find it
                raise ValueError(f"stage '{self.name}': {function.__qualname__} must stand at the top of a module")

    @property
    def identity(self) -> str:
        """Return the stage's name and where its functions stand: what a kept answer is an answer to."""
        places = (f"{function.__module__}:{function.__qualname__}" for function in (self.prepare, self.work))
        return " ".join((self.name, *places))
