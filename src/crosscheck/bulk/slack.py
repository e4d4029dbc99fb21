"""Memory that was freed, given back to the system.

Between two stages hundreds of megabytes of columns have come and gone. The C library of Linux keeps those that lie
below anything that is still in use, until it is asked for them (malloc_trim(3)); others have no such slack.
"""

from contextlib import suppress
from ctypes import CDLL


def give_back() -> None:
    """Give back what the C library holds and nobody uses, where it knows how."""
    with suppress(AttributeError, OSError, TypeError):
        CDLL(None).malloc_trim(0)
