"""What comparing two values comes to."""

from msgspec import Struct

from crosscheck.judge.quantities import Holding


class Likeness(Struct, frozen=True):
    """How two values hold together; `doubt` says in words what is not known, "" where nothing is missing."""

    holding: Holding
    doubt: str = ""
