"""What comparing two values comes to."""

from dataclasses import dataclass

from crosscheck.judge.quantities import Holding


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two values hold together; `doubt` says in words what is not known, "" where nothing is missing."""

    holding: Holding
    doubt: str = ""
